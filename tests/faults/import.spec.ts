import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exportFile } from '@/core/exchange/export-file.ts';
import type { NoteEditRecord } from '@/core/records.ts';
import { ask, askUntilDone } from '@/tests/support/ask.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';
import { noteOf } from './actions.ts';
import { expect, test } from './machine.ts';
import { readRows } from './rows.ts';

const POINTS = 20 * ROUNDS;
const OWN = 30;
const TEXT = 'An imported note of some length. '.repeat(78);

function backupOf(prefix: string, count: number, text: string): string {
  const noteEdits = Array.from({ length: count }, (_, at): NoteEditRecord => {
    const id = `${prefix}-${at}`;
    return {
      id,
      at: 1_700_000_000_000 + at,
      device: 'other',
      noteId: `note-of-${id}`,
      questionId: null,
      topic: null,
      postingId: null,
      text,
      replaces: [],
    };
  });
  const empty = { postings: [], attempts: [], reviews: [], retractions: [], entries: [] };
  return exportFile({ format: 'dry-run', schema: 2, exportedAt: 1_700_000_100_000, device: 'other', ...empty, noteEdits }).json;
}

/** Every record in one line, for comparison. */
async function content(page: Page): Promise<string> {
  const { noteEdits, notes } = await readRows(page);
  return [...noteEdits, ...notes]
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}

test('an import that is broken off at any point is there whole or not at all, and never looks like a loss', async ({ machine }) => {
  test.setTimeout(60_000 + POINTS * 10_000);
  const page = await machine.start();
  for (let at = 0; at < OWN; at += 1) await askUntilDone(page, 'note.save', noteOf(`own-${at}`).args);
  const own = await content(page);
  const began = Date.now();
  const whole = backupOf('whole', 1_500, 'An imported note. '.repeat(10));
  await askUntilDone(page, 'store.import', { id: 'whole', json: whole, mode: 'replace' });
  const takes = Date.now() - began;
  await askUntilDone(page, 'store.import-undo', { id: 'whole' });
  const outcomes = { before: 0, after: 0 };
  for (let point = 0; point < POINTS; point += 1) {
    const json = backupOf(`point-${point}`, 1_500, 'An imported note. '.repeat(10));
    const importing = ask(page, 'store.import', { id: `import-${point}`, json, mode: 'replace' });
    // The points lie over the time that a whole one takes, and somewhat past it.
    await page.waitForTimeout((((point % 20) + draw(1000, point, 7) / 1000) / 20) * takes * 1.3);
    await machine.stopWorker();
    const { state } = await importing;
    const health = await askUntilDone(page, 'store.health', {});
    expect(health, `point ${point}`).toMatchObject({ state: 'ok' });
    const now = await content(page);
    if (now === own) {
      expect(state, `point ${point}`).not.toBe('done');
      outcomes.before += 1;
    } else {
      expect(health.counts.notes, `point ${point}`).toBe(1_500);
      outcomes.after += 1;
      await askUntilDone(page, 'store.import-undo', { id: `import-${point}` });
      expect(await content(page), `point ${point}`).toBe(own);
    }
  }
  console.log(`${POINTS} imports broken off (one takes ${takes} ms): ${outcomes.before} left nothing, ${outcomes.after} were whole`);
});

test('a backup of 52 MB is refused in a sentence, one of 25 MB is brought in and out again', async ({ machine }) => {
  test.setTimeout(180_000);
  const own = await machine.start();
  await askUntilDone(own, 'note.save', noteOf('own').args);
  const before = await content(own);
  const review = await machine.own('review.html');
  const huge = backupOf('huge', 20_000, TEXT);
  expect(huge.length).toBeGreaterThan(52_000_000);
  const file = join(machine.profile, 'huge.json');
  writeFileSync(file, huge);
  await review.locator('input[type=file]').first().setInputFiles(file);
  await expect(review.getByText('more than 30 million characters')).toBeVisible({ timeout: 30_000 });
  expect(await content(own)).toBe(before);
  const large = backupOf('large', 8_000, TEXT);
  expect(large.length).toBeGreaterThan(20_000_000);
  const began = Date.now();
  await askUntilDone(own, 'store.import', { id: 'large', json: large, mode: 'merge' });
  console.log(`  8,000 notes in ${Date.now() - began} ms`);
  expect(await askUntilDone(own, 'store.health', {})).toMatchObject({ state: 'ok', counts: { notes: 8_001 } });
  await askUntilDone(own, 'store.import-undo', { id: 'large' });
  expect(await content(own)).toBe(before);
});
