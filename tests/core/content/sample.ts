import type { ContentFiles } from '@/core/content/check-content.ts';
import { checkContent } from '@/core/content/check-content.ts';
import { showFault } from '@/core/content/fault.ts';
import { readSource } from '@/scripts/read-content.ts';

/** A small bank without a fault: two cards of a topic that needs one sentence on either side for its mid cards. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'content/questions/serving.yaml': `topic: serving
questions:
  - id: SRV-01
    level: screen
    title: Batch or online
    question: When would you answer from a table and when from an endpoint?
    anchors:
      - id: batch
        text: Precompute when the inputs are known beforehand
        cues:
          - [precompute*, nightly]
          - [lookup, store*]
        followUp: Who would notice a night without results?
      - id: freshness
        text: Online when the answer must be fresh
        cues:
          - [fresh*]
          - [request*]
        followUp: How old may an answer be?
      - id: cost
        text: The cheaper way wins when both would do
        cues:
          - [cheap*, cost*]
          - [idle, hour*]
        followUp: What does an idle machine cost?
    wrongClaims:
      - id: always-online
        claim: Online is always better.
        cues:
          - [always online]
        refutation: A schedule is simpler where nothing changes by day.
        ask: What changes between two clicks?
    followUp: And if half of the inputs are known?
    tools: [BentoML]
    weak: [data-scientist]
    seed: [S24]
    sources:
      - { title: Some documentation, url: "https://example.org/a", checked: 2026-11-01 }

  - id: SRV-02
    level: mid
    title: A slow start
    question: The first caller after a release waits for a minute. Why?
    anchors:
      - id: load
        text: Weights are loaded on the first call
        cues:
          - [weights, checkpoint]
          - [load*]
        followUp: When should that happen instead?
      - id: warm
        text: Send warm-up calls before traffic
        cues:
          - [warm*]
        followUp: Which inputs would you send?
      - id: ready
        text: Readiness only after the warm-up
        cues:
          - [readiness, ready]
        followUp: What does the balancer see until then?
    wrongClaims:
      - id: bigger
        claim: We need a bigger machine.
        cues:
          - [bigger machine]
        refutation: Size does not change when the work is done.
        ask: What would a second call take?
    followUp: And with ten replicas at once?
    tools: []
    weak: [data-scientist, devops-engineer]
    sources: []
`,
  'content/answers/serving.yaml': `SRV-01:
  anchors:
    batch:
      covers: [Precompute it and make it a lookup., A nightly job writes it to a store.]
      nearMiss: [I would use Spark for that., A table is a fine thing.]
    freshness:
      covers: [Fresh answers need one per request., Freshness decides about the request.]
      nearMiss: [I like online systems a lot., Speed is what counts for me.]
    cost:
      covers: [It is cheaper than idle machines., The cost of every hour decides.]
      nearMiss: [Money is always tight here., We pay for the cloud.]
  wrongClaims:
    always-online:
      covers: ["I go always online, that is it.", Always online is my rule.]
      nearMiss: [Sometimes I go online., It depends on the data.]
SRV-02:
  anchors:
    load: { covers: [The weights are loaded late.], nearMiss: [The network is slow today.] }
    warm: { covers: [I would warm it up before.], nearMiss: [The cache is probably cold.] }
    ready: { covers: [Readiness comes after that.], nearMiss: [The pod is alive at least.] }
  wrongClaims:
    bigger: { covers: [Give it a bigger machine.], nearMiss: [Give it some more time.] }
`,
  'content/whole-answers/serving.yaml': `SRV-02:
  strong:
    text: >-
      So what happens is that the weights are loaded on the very first call, and that takes a minute, because the file is large and comes from far
      away. I would change that. Before any traffic comes I would warm it up with a few calls that look like real ones, and only then say that it is
      ready, so that the balancer leaves it alone until then, and nobody has to wait again after a release.
    names: [load, warm, ready]
  middling:
    text: >-
      I have seen this before, and it was the weights, they were loaded on the first call and not when the process began, so the first caller paid
      for everybody who came later. We looked at the logs for quite a while until we saw it, because all of the other calls were fast, and the
      dashboards only showed an average over a whole day, which hides a single minute completely.
    names: [load]
  bluffing:
    text: >-
      We run a modern platform with every tool that you can think of, and latency is something that we take very seriously in all of our teams. I
      would look into the dashboards, talk to the people, run a profiler over it, and then optimise the hot path step by step until the numbers are
      where we want them to be, as we did it many times in other projects before this one came.
    names: []
`,
  'content/personas/data-scientist.yaml': `id: data-scientist
name: Data scientist
profile: You know your metrics well.
pain: You have never released a model.
strategy: [Learn what happens after., Name the tools you used., Tell one story well.]
insight: I know how a model fails on paper.
weakTopics: [serving, monitoring]
startWith: [SRV-01, SRV-02, SRV-01, SRV-02]
`,
};

/** The files of `content/` from their texts. */
export function contentFiles(texts: Readonly<Record<string, string>>): ContentFiles {
  const folder = (name: string) =>
    Object.entries(texts)
      .filter(([file]) => file.startsWith(`content/${name}/`))
      .map(([file, text]) => readSource(file, text));
  return {
    questions: folder('questions'),
    answers: folder('answers'),
    wholeAnswers: folder('whole-answers'),
    personas: folder('personas'),
    others: [],
    tools: new Set(['BentoML', 'MLflow']),
  };
}

/** Puts `to` in the place of the first `from` of one file of the sample. */
export function change(file: string, from: string, to: string): Record<string, string> {
  const text = SAMPLE[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return { ...SAMPLE, [file]: text.replace(from, () => to) };
}

export const faultsOf = (texts: Readonly<Record<string, string>>): string[] => checkContent(contentFiles(texts)).faults.map(showFault);

/** Number of the line on which `part` first stands. */
export function lineOf(texts: Readonly<Record<string, string>>, file: string, part: string): number {
  const at = texts[file]?.indexOf(part) ?? -1;
  if (at < 0) throw new Error(`${file} does not hold ${part}`);
  return (texts[file] ?? '').slice(0, at).split('\n').length;
}
