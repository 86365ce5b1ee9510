import { describe, expect, it } from 'vitest';
import type { Level, Question, QuestionFile, TopicId } from '@/core/content/schema.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import type { ReaderContext } from '@/core/matching/match.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import type { JobPosting } from '@/core/posting/posting.ts';
import { fullLexicon, posting } from '@/tests/core/detection/load-lexicon.ts';

const NOBODY: ReaderContext = { persona: null, weakTopics: [], practised: {} };

function card(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    level: 'mid',
    title: `Card ${id}`,
    question: 'What do you do in this situation, and why?',
    also: [],
    terms: [],
    anchors: [],
    wrongClaims: [],
    followUp: 'And then?',
    tools: [],
    weak: [],
    seed: [],
    sources: [],
    ...more,
  };
}
const file = (topic: TopicId, ...questions: Question[]): QuestionFile => ({ topic, questions });

function rank(source: JobPosting, files: QuestionFile[], reader: ReaderContext = NOBODY) {
  return rankQuestions(source, matchPosting(source, fullLexicon), files, reader, fullLexicon);
}
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

const WORK = posting('MLOps Engineer', [
  [
    'duties',
    'Monitor models for data drift and alert on model quality.\nMonitor model performance in production.\nDeploy models to production.\nUse Dagster and KServe.',
  ],
  ['nice-to-have', 'Experience with feature stores.'],
]);

describe('rankQuestions', () => {
  it('lists no card without words of the posting behind it', () => {
    const ranked = rank(WORK, [
      file('monitoring', card('MON-01')),
      file('governance-security', card('GOV-01')),
      file('llmops', card('LLM-01', { terms: ['prompt registry'] })),
    ]);
    expect(ids(ranked)).toEqual(['MON-01']);
  });

  it('puts the topic that is stressed most first', () => {
    expect(ids(rank(WORK, [file('deployment-rollout', card('DEP-01')), file('monitoring', card('MON-01'))]))).toEqual(['MON-01', 'DEP-01']);
  });

  it('prefers the card whose own terms stand in the posting, and quotes them', () => {
    const ranked = rank(WORK, [file('monitoring', card('MON-01'), card('MON-02', { terms: ['data drift'] }))]);
    expect(ids(ranked)).toEqual(['MON-02', 'MON-01']);
    expect(ranked[0]?.because).toMatchObject({
      rule: 'card.term',
      quote: 'Monitor models for data drift and alert on model quality',
      section: 'duties',
    });
  });

  it('quotes with exact ranges', () => {
    for (const { because } of rank(WORK, [
      file('monitoring', card('MON-01')),
      file('drift', card('DFT-01')),
      file('feature-store', card('FST-01')),
    ])) {
      expect(WORK.description.slice(because.start, because.end)).toBe(because.quote);
    }
  });

  it('marks what stands only among the wishes', () => {
    const ranked = rank(WORK, [file('feature-store', card('FST-01', { terms: ['feature store'] })), file('monitoring', card('MON-01'))]);
    expect(ranked.map(({ id, requirement }) => [id, requirement])).toEqual([
      ['MON-01', 'required'],
      ['FST-01', 'nice to have'],
    ]);
  });

  it.each<[Level, string]>([
    ['senior', 'MON-03'],
    ['screen', 'MON-01'],
  ])('fits the level: %s', (level, first) => {
    const title = level === 'senior' ? 'Principal MLOps Engineer' : 'Junior MLOps Engineer';
    const cards = [card('MON-01', { level: 'screen' }), card('MON-02'), card('MON-03', { level: 'senior' })];
    expect(rank({ ...WORK, title }, [file('monitoring', ...cards)])[0]?.id).toBe(first);
  });

  it("prefers the reader's weak spots and what is new", () => {
    const cards = [card('MON-01'), card('MON-02', { weak: ['devops-engineer'] })];
    expect(ids(rank(WORK, [file('monitoring', ...cards)], { ...NOBODY, persona: 'devops-engineer' }))).toEqual(['MON-02', 'MON-01']);
    expect(ids(rank(WORK, [file('monitoring', card('MON-01'), card('MON-02'))], { ...NOBODY, practised: { 'MON-01': 3 } }))).toEqual([
      'MON-02',
      'MON-01',
    ]);
  });

  it('does not fill the first ten with one topic', () => {
    const many = (code: string) => Array.from({ length: 12 }, (_, index) => card(`${code}-${10 + index}`));
    const ranked = rank(WORK, [
      file('monitoring', ...many('MON')),
      file('drift', ...many('DFT')),
      file('deployment-rollout', ...many('DEP')),
    ]);
    const topics = ranked.slice(0, 10).map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(3);
    expect(
      Math.max(...['monitoring', 'drift', 'deployment-rollout'].map((name) => topics.filter((topic) => topic === name).length)),
    ).toBeLessThanOrEqual(6);
    expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('breaks ties by id, whatever the order of the files', () => {
    const files = [file('monitoring', card('MON-03'), card('MON-01'), card('MON-02')), file('drift', card('DFT-01'))];
    const ranked = rank(WORK, files);
    expect(
      ids(
        rank(
          WORK,
          files.toReversed().map((one) => ({ ...one, questions: one.questions.toReversed() })),
        ),
      ),
    ).toEqual(ids(ranked));
    expect(ids(ranked).filter((id) => id.startsWith('MON'))).toEqual(['MON-01', 'MON-02', 'MON-03']);
  });

  it("names the posting's own products for what the card is about, else the card's examples", () => {
    const ranked = rank(WORK, [
      file('monitoring', card('MON-01', { tools: ['Apache Airflow'] }), card('MON-02', { tools: ['Evidently', 'NannyML'] })),
    ]);
    const tools = (id: string) => ranked.find((one) => one.id === id)?.tools;
    expect(tools('MON-01')).toEqual([{ name: 'Dagster', fromPosting: true }]);
    expect(tools('MON-02')).toEqual([
      { name: 'Evidently', fromPosting: false },
      { name: 'NannyML', fromPosting: false },
    ]);
  });

  it('puts a question about a product that the posting does not name behind the others, and one about a named product not', () => {
    const files = [
      file(
        'monitoring',
        card('MON-01', { question: 'We serve with TorchServe, which is archived. What comes next?' }),
        card('MON-02', { question: 'Somebody set canaryTrafficPercent on a KServe InferenceService. What happened?' }),
        card('MON-03', { question: 'How would you notice that a model got worse?' }),
      ),
    ];
    expect(ids(rank(WORK, files))).toEqual(['MON-02', 'MON-03', 'MON-01']);
  });

  it('lifts what was asked in an interview for a like posting', () => {
    const files = [file('monitoring', card('MON-01'), card('MON-02'), card('MON-03'))];
    expect(ids(rank(WORK, files))[0]).toBe('MON-01');
    expect(ids(rank(WORK, files, { ...NOBODY, asked: { 'MON-03': 0.8 } }))[0]).toBe('MON-03');
  });

  it('puts new questions of a known topic later, but neither those for seniors nor what was practised', () => {
    const score = (level: Level, reader: Partial<ReaderContext>) =>
      rank(WORK, [file('monitoring', card('MON-01', { level, weak: ['data-scientist'] }))], { ...NOBODY, ...reader })[0]?.score ?? 0;
    const known: TopicId[] = ['monitoring'];
    expect(score('mid', { known })).toBeLessThan(score('mid', {}));
    expect(score('screen', { known, persona: 'data-scientist' })).toBe(score('screen', { known }));
    expect(score('senior', { known })).toBe(score('senior', {}));
    expect(score('mid', { known: ['serving'] })).toBe(score('mid', {}));
    const practised = { 'MON-01': 1 };
    expect(score('mid', { known, practised })).toBe(score('mid', { practised }));
  });

  it('counts a known topic as weak no longer', () => {
    const files = [file('monitoring', card('MON-01', { level: 'senior' }))];
    const score = (reader: Partial<ReaderContext>) => rank(WORK, files, { ...NOBODY, ...reader })[0]?.score ?? 0;
    expect(score({ weakTopics: ['monitoring'] })).toBeGreaterThan(score({}));
    expect(score({ weakTopics: ['monitoring'], known: ['monitoring'] })).toBe(score({}));
  });
});
