import type { Page } from '@playwright/test';

export interface Seed {
  attempts: number;
  notes: number;
  /** Questions of the bank that are answered in turn, with their anchors. */
  questions: { id: string; topic: string; anchors: string[] }[];
  /** Epoch milliseconds of the newest record, and the step back to the next. */
  newest: number;
  step: number;
}

/**
 * Writes records into the extension's own database, past the store and much faster: only for pages that are to be looked at or measured with
 * many. `page` is one of the extension's; the store has made its database already. The witness sees more rows than it knows, which is no loss.
 */
export async function seedNotebook(page: Page, seed: Seed): Promise<void> {
  await page.evaluate(async ({ attempts, notes, questions, newest, step }) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const WORDS =
      'canary shadow drift latency rollback feature store registry kubernetes batching quantile labels retraining pipeline lineage quota GPU autoscaling alert threshold baseline schema freshness backfill replay cost token prompt guardrail audit incident runbook postmortem'.split(
        ' ',
      );
    const text = (at: number, length: number) =>
      Array.from({ length }, (_, word) => WORDS[(at * 7 + word * word * 3 + word) % WORDS.length]).join(' ');
    const questionOf = (at: number) => {
      const question = questions[at % questions.length];
      if (!question) throw new Error('no questions to seed');
      return question;
    };
    const db = await settle(indexedDB.open('dry-run'));
    const POSTINGS = 8;
    const BATCH = 5_000;
    for (let from = 0; from < Math.max(attempts, notes); from += BATCH) {
      const transaction = db.transaction(['attempts', 'notes', 'noteEdits', 'reviews', 'schedules', 'postings'], 'readwrite');
      const table = (name: string) => transaction.objectStore(name);
      if (from === 0) {
        for (let at = 0; at < POSTINGS; at += 1) {
          table('postings').put({
            id: `posting-${at}`,
            title: at % 2 ? 'MLOps Engineer' : 'ML Platform Engineer',
            company: ['Tern Labs', 'Heron Freight', 'Kestrel Grid', 'Plover Health'][at % 4],
            url: null,
            site: null,
            label: 'core',
            topics: [],
            questions: [],
            firstSeen: newest,
            lastSeen: newest,
          });
        }
      }
      for (let at = from; at < Math.min(from + BATCH, attempts); at += 1) {
        const question = questionOf(at);
        const time = newest - at * step;
        const cut = at % (question.anchors.length + 1);
        table('attempts').put({
          id: `a${at}`,
          at: time,
          device: 'd',
          questionId: question.id,
          topic: question.topic,
          postingId: `posting-${at % POSTINGS}`,
          answer: `${text(at, 25)}. Mark ${at}.`,
          guess: at % 3 ? 2 : null,
          found: question.anchors.slice(0, cut),
          missed: question.anchors.slice(cut),
          claimed: [],
          wrongClaims: [],
          grade: 1 + ((at + cut) % 4),
          source: 'sidebar',
          ahead: false,
        });
        if (at < questions.length) {
          for (const [place, anchorId] of question.anchors.entries()) {
            const days = 1 + ((at + place * 3) % 15);
            table('schedules').put({
              key: `${question.id}/${anchorId}`,
              questionId: question.id,
              anchorId,
              topic: question.topic,
              due: newest + (days - 2) * 86_400_000,
              stability: days,
              difficulty: 5,
              state: place < cut ? 2 : 3,
              reps: 1,
              lapses: 0,
              learningSteps: 0,
              scheduledDays: days,
              lastReview: time,
            });
          }
        }
      }
      for (let at = from; at < Math.min(from + BATCH, notes); at += 1) {
        const question = questionOf(at * 5);
        const time = newest - at * step - step / 2;
        const words =
          at % 4 === 0
            ? `## ${text(at, 3)}\n\n- **${text(at + 1, 4)}**\n- \`${text(at + 2, 2)}\`\n\nNote ${at}.`
            : `${text(at, 18)}. Note ${at}.`;
        const place = { questionId: question.id, topic: question.topic, postingId: at % 3 ? `posting-${at % POSTINGS}` : null };
        table('noteEdits').put({ id: `e${at}`, at: time, device: 'd', noteId: `n${at}`, ...place, text: words, replaces: [] });
        table('notes').put({ id: `n${at}`, ...place, text: words, createdAt: time, updatedAt: time, head: `e${at}`, others: [] });
      }
      // eslint-disable-next-line no-await-in-loop -- one transaction after the other
      await new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
      });
    }
    db.close();
  }, seed);
}
