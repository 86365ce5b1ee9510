import { describe, expect, it } from 'vitest';
import { checkContent } from '@/core/content/check-content.ts';
import { sentencesNeeded } from '@/core/content/plan.ts';
import { change, contentFiles, faultsOf, lineOf, SAMPLE } from './sample.ts';

const QUESTIONS = 'content/questions/serving.yaml';
const ANSWERS = 'content/answers/serving.yaml';
const WHOLE = 'content/whole-answers/serving.yaml';
const PERSONA = 'content/personas/data-scientist.yaml';

/** What is wrong · file · the text replaced · by what · where the fault is told · card and message. */
const FAULTS: [string, string, string, string, string, string][] = [
  ['a missing field', QUESTIONS, '    title: A slow start\n', '', '- id: SRV-02', 'SRV-02: title: Invalid input'],
  ['an unknown field', QUESTIONS, 'title: A slow start', 'title: A slow start\n    hint: none', 'hint: none', 'SRV-02: hint: is no field'],
  ['an unknown level', QUESTIONS, 'level: mid', 'level: junior', 'level: junior', 'SRV-02: level: Invalid option'],
  [
    'a long anchor',
    QUESTIONS,
    'Send warm-up calls before traffic',
    'Send one two three four five six seven eight nine ten eleven twelve thirteen fourteen calls',
    'text: Send one two',
    'SRV-02: anchors.warm.text: an anchor has fewer than 16 words',
  ],
  ['an undated source', QUESTIONS, ', checked: 2026-11-01', '', '- { title: Some doc', 'SRV-01: sources.0.checked: '],
  ['an unknown topic', QUESTIONS, 'topic: serving', 'topic: cooking', 'topic: cooking', 'serving: topic: Invalid option'],
  ['a topic in the wrong file', QUESTIONS, 'topic: serving', 'topic: drift', 'topic: drift', 'serving: topic: the file is named serving'],
  ['a cue of the question', QUESTIONS, 'cheap*, cost*', 'cheap*, endpoint', 'endpoint]', 'SRV-01: cost: the cue "endpoint" is a word of the question'],
  ['an id of two parts', QUESTIONS, '- id: bigger', '- id: ready', 'id: ready\n        claim', 'SRV-02: the id ready is used twice'],
  ['an id of two cards', QUESTIONS, '- id: SRV-02', '- id: SRV-01', 'id: SRV-01\n    level: mid', 'SRV-01: another card has this id'],
  ['an id of another topic', QUESTIONS, '- id: SRV-02', '- id: MON-02', '- id: MON-02', 'MON-02: ids of this topic begin with SRV-'],
  ['an unknown tool', QUESTIONS, '[BentoML]', '[MLflow, MLFlow]', 'tools: [MLflow', 'SRV-01: the tool "MLFlow" is not in content/lexicon'],
  ['a tool that answers', QUESTIONS, '[cheap*, cost*]\n          - [idle, hour*]', '[bentoml]', 'cues:\n          - [bentoml]', 'SRV-01: cost: naming BentoML alone satisfies it'],
  [
    'a shared run of words',
    QUESTIONS,
    'And with ten replicas at once?',
    'And if, so to say, half of the inputs are known? And if half of the inputs are known?',
    'And if, so to say',
    'SRV-02: shares "and if half of the inputs are known" with SRV-01',
  ],
  ['a card without sentences', ANSWERS, 'SRV-02:', 'SRV-03:', 'SRV-03:', 'SRV-03: answers for a question that does not exist'],
  ['an anchor without sentences', ANSWERS, '    ready: {', '    redy: {', 'redy: {', "SRV-02: redy is none of the card's anchors"],
  ['one sentence on a screen card', ANSWERS, '[Precompute it and make it a lookup., ', '[', 'batch:', 'SRV-01: batch: needs 2 covering and 2'],
  ['no sentence on a mid card', ANSWERS, '[I would warm it up before.]', '[]', 'warm: {', 'SRV-02: anchors.warm.covers: Too small'],
  ['sentences below the floor', ANSWERS, '[Give it some more time.]', '[A bigger machine., A bigger machine!]', 'SRV-01:', 'serving: the grader reaches precision 0.857'],
  ['a name that is no anchor', WHOLE, 'names: [load]', 'names: [lode]', 'names: [lode]', 'SRV-02: middling: lode is no anchor of the card'],
  ['a strong answer that fails', WHOLE, 'Before any traffic comes I would warm it up with a few calls that look like real ones, and only then say that it is\n      ready', 'I would wait for some time then and look at it again', 'strong:', 'SRV-02: the strong answer may miss one anchor, but warm, ready are not found'],
  ['a bluff that passes', WHOLE, 'We run a modern platform', 'The weights load, warm and ready, on a platform', 'bluffing:', 'SRV-02: the bluffing answer may hit one'],
  ['a whole answer too short', WHOLE, /text: >-[^]*?names: \[load, /.exec(SAMPLE[WHOLE] ?? '')?.[0] ?? '', 'text: Too short to be one.\n    names: [load, ', 'text: Too short', 'SRV-02: strong.text: a whole answer has 60 to 150 words'],
  ['whole answers of no card', WHOLE, 'SRV-02:', 'SRV-09:', 'SRV-09:', 'SRV-09: whole answers for a question that does not exist'],
  ['a start that is no card', PERSONA, '[SRV-01, SRV-02, SRV-01, SRV-02]', '[SRV-01, SRV-02, SRV-07, SRV-02]', 'startWith', 'data-scientist: startWith: there is no card SRV-07'],
  ['an unknown persona topic', PERSONA, '[serving, monitoring]', '[serving, cooking]', 'weakTopics', 'data-scientist: weakTopics.1: Invalid option'],
  ['broken YAML', QUESTIONS, 'title: A slow start', 'title: A slow: start', 'title: A slow:', 'SRV-02: Nested mappings'],
  ['a key twice', ANSWERS, '    warm: {', '    load: {', 'load: { covers: [I would', 'SRV-02: Map keys must be unique'],
];

describe('checkContent', () => {
  it('finds nothing wrong with a sound bank', () => {
    expect(faultsOf(SAMPLE)).toEqual([]);
  });

  it.each(FAULTS)('tells of %s, with line and card', (_, file, from, to, where, message) => {
    const texts = change(file, from, to);
    const start = `${file}:${lineOf(texts, file, where)}: ${message}`;
    const faults = faultsOf(texts);
    expect(
      faults.filter((fault) => fault.startsWith(start)),
      faults.join('\n'),
    ).toHaveLength(1);
  });

  it('tells of an answers file without questions, and of questions without answers', () => {
    const texts = { ...SAMPLE, 'content/answers/testing.yaml': 'TST-01: {}\n' };
    expect(faultsOf(texts)).toEqual(['content/answers/testing.yaml:1: testing: content/questions/testing.yaml is missing']);
    const { [ANSWERS]: _, ...rest } = SAMPLE;
    expect(faultsOf(rest)).toEqual([`${QUESTIONS}:1: serving: ${ANSWERS} is missing`]);
  });

  it('lets a faulty card hide none of its neighbours', () => {
    const texts = change(QUESTIONS, 'title: A slow start', 'title: no');
    expect(checkContent(contentFiles(texts)).topics[0]?.cards.map(({ id }) => id)).toEqual(['SRV-01']);
    expect(faultsOf(texts)).toHaveLength(1);
  });

  it('needs two sentences in the seed topics, whatever the level', () => {
    expect(sentencesNeeded('monitoring', 'senior')).toBe(2);
    expect(sentencesNeeded('serving', 'screen')).toBe(2);
    expect(sentencesNeeded('serving', 'mid')).toBe(1);
  });
});
