import type { Page } from '@playwright/test';
import { answeredCards } from './bank.ts';

const DAY_MS = 86_400_000;

const NOTES = [
  'Ask them: **how long until a label arrives?** Everything about monitoring follows from it.',
  'Our own case: the fraud model, labels after 45 days. What we watched until then:\n\n- share of missing features\n- spread of the scores\n- share of rejected payments',
  'I always forget the **rollback** half. Say what goes back, and how long that takes.',
  'Good follow-up to ask back: who is called at night, the data scientists or the platform team?',
];

/** Every seventh card: all topics come, none twice in a row. */
function pick<T>(cards: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => cards[(at * 7) % cards.length]).filter((card): card is T => card !== undefined);
}

/**
 * Two weeks of practice, in the extension's own database: real questions, answers of content/whole-answers, notes. `page` is one of the extension's.
 * Half of the anchors are due at `now` (epoch milliseconds).
 */
export async function fillNotebook(page: Page, now: number): Promise<void> {
  const cards = [...pick(answeredCards('middling'), 16), ...pick(answeredCards('strong'), 10)];
  const rows = cards.map(({ id, topic, title, anchors, answer }, at) => ({
    questionId: id,
    topic,
    title,
    answer: answer.text,
    found: anchors.filter((anchor) => answer.names.includes(anchor.id)).map((anchor) => anchor.id),
    missed: anchors.filter((anchor) => !answer.names.includes(anchor.id)).map((anchor) => anchor.id),
    at: now - Math.round(((at + 1) * 14 * DAY_MS) / cards.length),
  }));
  await page.evaluate(
    async ({ rows, notes, now, day }) => {
      const settle = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
        });
      const db = await settle(indexedDB.open('dry-run'));
      const transaction = db.transaction(['attempts', 'schedules', 'notes', 'noteEdits', 'postings'], 'readwrite');
      const table = (name: string) => transaction.objectStore(name);
      const postings = (await settle(table('postings').getAll())) as { id: string }[];
      for (const [place, { questionId, topic, answer, found, missed, at }] of rows.entries()) {
        const postingId = postings[place % 3]?.id ?? null;
        const grade = missed.length === 0 ? 4 : Math.max(1, Math.min(3, found.length));
        table('attempts').put({
          id: `a${place}`,
          at,
          device: 'd',
          questionId,
          topic,
          postingId,
          answer,
          guess: found.length,
          found,
          missed,
          grade,
          claimed: [],
          wrongClaims: [],
          source: place % 3 ? 'sidebar' : 'popup',
          ahead: false,
        });
        for (const anchorId of [...found, ...missed]) {
          const stability = found.includes(anchorId) ? 3 + ((place * 5) % 20) : 1;
          table('schedules').put({
            key: `${questionId}/${anchorId}`,
            questionId,
            anchorId,
            topic,
            stability,
            difficulty: 5,
            state: 2,
            reps: 1,
            lapses: 0,
            due: place % 2 ? now - day : now + stability * day,
            learningSteps: 0,
            scheduledDays: stability,
            lastReview: at,
          });
        }
        const text = notes[place / 3];
        if (text === undefined) continue;
        const edit = { id: `e${place}`, at: at + 60_000, device: 'd', noteId: `n${place}`, questionId, topic, postingId, text };
        table('noteEdits').put({ ...edit, replaces: [] });
        table('notes').put({
          id: `n${place}`,
          questionId,
          topic,
          postingId,
          text,
          createdAt: edit.at,
          updatedAt: edit.at,
          head: edit.id,
          others: [],
        });
      }
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      });
      db.close();
    },
    { rows, notes: NOTES, now, day: DAY_MS },
  );
}
