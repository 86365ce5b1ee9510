import { z } from 'zod';

/** Topic ids are those of the posting corpus; `incident-response` is ours beyond them. */
export const TOPIC_IDS = [
  'reproducibility-versioning',
  'ci-cd',
  'deployment-rollout',
  'serving',
  'feature-store',
  'monitoring',
  'drift',
  'retraining',
  'pipelines-orchestration',
  'data-quality',
  'experiment-tracking-registry',
  'infrastructure-kubernetes-gpu',
  'llmops',
  'governance-security',
  'cost-performance',
  'testing',
  'incident-response',
] as const;
export const topicId = z.enum(TOPIC_IDS);
export type TopicId = z.infer<typeof topicId>;

export const LEVELS = ['screen', 'mid', 'senior'] as const;
export const level = z.enum(LEVELS);
export type Level = z.infer<typeof level>;

export const PERSONA_IDS = ['data-scientist', 'devops-engineer', 'data-engineer', 'genai-builder'] as const;
export const personaId = z.enum(PERSONA_IDS);
export type PersonaId = z.infer<typeof personaId>;

/** Number of words separated by white space. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/u).length;
}

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use-lower-case-words');
const sentence = z.string().trim().min(8).max(400);
/** One alternative: words, `*` after a word means any ending. */
const cue = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/[\p{L}\p{N}]/u, 'a cue needs a letter or digit');
/** Every group must be found near the others; within a group one alternative is enough. */
const cueGroups = z.array(z.array(cue).min(1).max(60)).min(1).max(3);
export type CueGroups = z.infer<typeof cueGroups>;

const anchor = z.strictObject({
  id: kebab,
  text: sentence.refine((text) => countWords(text) < 16, 'an anchor has fewer than 16 words'),
  cues: cueGroups,
  /** What the interviewer asks next when this anchor was missed. */
  followUp: sentence,
});
export type Anchor = z.infer<typeof anchor>;

const wrongClaim = z.strictObject({
  id: kebab,
  /** The claim as people say it. */
  claim: sentence,
  cues: cueGroups,
  /** One sentence that says why it fails. */
  refutation: sentence,
  /** A calm question that lets the person find the flaw. */
  ask: sentence,
});
export type WrongClaim = z.infer<typeof wrongClaim>;

const source = z.strictObject({
  title: z.string().min(3),
  url: z.url({ protocol: /^https$/ }),
  /** The day on which somebody last compared the card with the source. */
  checked: z.iso.date(),
});

export const question = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,3}-\d{2}$/),
  level,
  /** Three to eight words for lists. */
  title: z.string().trim().min(5).max(70),
  question: sentence.refine((text) => countWords(text) < 35, 'a question has fewer than 35 words'),
  /** Further topics that this card serves; the file's own topic is implied. */
  also: z.array(topicId).max(3).default([]),
  /** Phrases of a posting that call for exactly this card. */
  terms: z.array(z.string().trim().min(3).max(60)).max(12).default([]),
  anchors: z.array(anchor).min(3).max(5),
  wrongClaims: z.array(wrongClaim).min(1).max(3),
  /** Asked when no anchor is missing. */
  followUp: sentence,
  tools: z.array(z.string().min(1)).max(6),
  /** Personas for whom this is the weak spot. */
  weak: z.array(personaId).max(4),
  /** Facts of the seed that the card carries. */
  seed: z.array(z.string().regex(/^S\d{1,2}$/)).default([]),
  sources: z.array(source).default([]),
});
export type Question = z.infer<typeof question>;

export const questionFile = z.strictObject({ topic: topicId, questions: z.array(question).min(1) });
export type QuestionFile = z.infer<typeof questionFile>;

/** What ranking needs of a card; anchors and cues are loaded by topic, when somebody practises. */
export type IndexedQuestion = Pick<Question, 'id' | 'level' | 'title' | 'question' | 'also' | 'terms' | 'tools' | 'weak'>;
export interface QuestionIndex {
  topic: TopicId;
  questions: readonly IndexedQuestion[];
}

const samples = z.strictObject({ covers: z.array(sentence).min(1), nearMiss: z.array(sentence).min(1) });
/** `content/answers/<topic>.yaml`: question id → anchor or wrong-claim id → sentences that do and do not name it. */
export const answerFile = z.record(
  z.string(),
  z.strictObject({ anchors: z.record(z.string(), samples), wrongClaims: z.record(z.string(), samples) }),
);
export type AnswerFile = z.infer<typeof answerFile>;

const wholeAnswer = z.strictObject({
  text: z
    .string()
    .trim()
    .refine((text) => countWords(text) >= 60 && countWords(text) <= 150, 'a whole answer has 60 to 150 words'),
  /** The anchors that a fair listener would say it names. */
  names: z.array(kebab),
});
/** `content/whole-answers/<topic>.yaml`: question id → three spoken answers, to measure the grader on more than single sentences. */
export const wholeAnswerFile = z.record(
  z.string(),
  z.strictObject({ strong: wholeAnswer, middling: wholeAnswer, bluffing: wholeAnswer }),
);
export type WholeAnswerFile = z.infer<typeof wholeAnswerFile>;

export const persona = z.strictObject({
  id: personaId,
  name: z.string(),
  /** What this reader already does well. */
  profile: sentence,
  /** Where interviews go wrong for this reader. */
  pain: sentence,
  strategy: z.array(sentence).min(3).max(6),
  /** One sentence worth saying aloud. */
  insight: sentence,
  weakTopics: z.array(topicId).min(2),
  /** Question ids, in the order of study. */
  startWith: z.array(z.string()).min(4),
});
export type Persona = z.infer<typeof persona>;

const twin = z.strictObject({
  /** A product that a reader who runs ordinary services knows, named as in the lexicon. */
  know: z.string().min(1),
  /** Its counterpart in work with models, named as in the lexicon. */
  twin: z.string().min(1),
  /** One sentence: what is the same, and what is new. */
  says: sentence,
  topics: z.array(topicId).min(1).max(3),
});
export const twins = z.array(twin).min(1);
export type Twin = z.infer<typeof twin>;

/** `content/sample-posting.yaml`: the posting that can be tried before a real one was found. */
export const samplePosting = z.strictObject({
  title: z.string().min(3),
  company: z.string().min(3),
  location: z.string().min(3),
  text: z.string().min(200),
});
export type SamplePosting = z.infer<typeof samplePosting>;
