import * as fc from 'fast-check';
import type { Backup } from '@/core/exchange/backup-schema.ts';

const id = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('__proto__', 'constructor', 'toString', '../x'));
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '</script>', '"\\', '\u0000', '\uD800', '\uFEFF'));
const time = fc.integer({ min: 0, max: 8.64e15 });
const topic = fc.constantFrom('serving' as const, 'drift' as const);
const grade = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const stamp = { id, at: time, device: id };
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 4 });

/** Any backup that the schema allows. */
export const anyBackup: fc.Arbitrary<Backup> = fc.record(
  {
    format: fc.constant('dry-run' as const),
    schema: fc.constant(2 as const),
    exportedAt: time,
    device: id,
    postings: list(
      fc.record({
        id,
        title: text,
        company: fc.option(text),
        url: fc.option(text),
        site: fc.option(text),
        label: fc.constantFrom('core' as const, 'adjacent' as const, 'none' as const),
        topics: list(topic),
        questions: list(fc.record({ id, topic, quote: text })),
        firstSeen: time,
        lastSeen: time,
      }),
    ),
    attempts: list(
      fc.record({
        ...stamp,
        questionId: id,
        topic,
        postingId: fc.option(id),
        answer: text,
        guess: fc.option(fc.integer({ min: 0, max: 9 })),
        found: list(id),
        missed: list(id),
        claimed: list(fc.record({ anchorId: id, phrase: text })),
        wrongClaims: list(id),
        grade,
        source: fc.constantFrom('sidebar' as const, 'popup' as const, 'placement' as const),
        ahead: fc.boolean(),
      }),
    ),
    reviews: list(fc.record({ ...stamp, attemptId: id, questionId: id, anchorId: id, rating: grade })),
    noteEdits: list(
      fc.record({
        ...stamp,
        noteId: id,
        questionId: fc.option(id),
        topic: fc.option(topic),
        postingId: fc.option(id),
        text: fc.option(text),
        replaces: list(id),
      }),
    ),
    retractions: list(fc.record({ ...stamp, target: id, deleted: fc.boolean() })),
    entries: list(fc.record({ ...stamp, kind: id, subject: id, value: fc.option(text), replaces: list(id) })),
    settings: fc.record({
      persona: fc.constantFrom(null, 'data-engineer' as const),
      welcomed: fc.boolean(),
      handleAt: fc.integer({ min: 0, max: 1 }),
      hiddenSites: list(text),
      handleOff: fc.boolean(),
      badge: fc.boolean(),
      dayStartsAt: fc.integer({ min: 0, max: 23 }),
      newPerDay: fc.nat(50),
      anchorsPerDay: fc.nat(200),
      preferredLevel: fc.constantFrom(null, 'mid' as const),
      requestRetention: fc.constantFrom(0.7, 0.9),
      roundSeconds: fc.constantFrom(null, 60),
      twoGrades: fc.boolean(),
      reminderHour: fc.constantFrom(null, 18),
    }),
    kept: list(text),
  },
  {
    requiredKeys: ['format', 'schema', 'exportedAt', 'device', 'postings', 'attempts', 'reviews', 'noteEdits', 'retractions', 'entries'],
    noNullPrototype: true,
  },
);

export const EMPTY: Backup = {
  format: 'dry-run',
  schema: 2,
  exportedAt: 0,
  device: 'd',
  postings: [],
  attempts: [],
  reviews: [],
  noteEdits: [],
  retractions: [],
  entries: [],
};
