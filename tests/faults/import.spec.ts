import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exportFile } from '@/core/exchange/export-file.ts';
import { MAX_BACKUP_CHARS, PART_CHARS } from '@/core/exchange/import-preview.ts';
import type { NoteEditRecord } from '@/core/records.ts';
import { cutText } from '@/hooks/cut-text.ts';
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

/** Hands the text to the background as the page does. Returns the name under which it may be imported. */
async function sendFile(page: Page, name: string, text: string): Promise<{ file: string; parts: number }> {
  const parts = cutText(text, PART_CHARS);
  for (const [at, part] of parts.entries()) await askUntilDone(page, 'store.import-part', { file: name, at, text: part });
  return { file: name, parts: parts.length };
}

/** Every record in one line, for comparison. */
async function content(page: Page): Promise<string> {
  const { noteEdits, notes } = await readRows(page);
  return [...noteEdits, ...notes]
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}

test('an import that is broken off at any point is there whole or not at all, and never looks like a loss', async ({ machine, zeros }) => {
  test.setTimeout(60_000 + POINTS * 10_000);
  const page = await machine.start();
  for (let at = 0; at < OWN; at += 1) await askUntilDone(page, 'note.save', noteOf(`own-${at}`).args);
  const own = await content(page);
  const whole = await sendFile(page, 'whole', backupOf('whole', 1_500, 'An imported note. '.repeat(10)));
  const began = Date.now();
  await askUntilDone(page, 'store.import', { id: 'whole', ...whole, mode: 'replace' });
  const takes = Date.now() - began;
  await askUntilDone(page, 'store.import-undo', { id: 'whole' });
  const outcomes = { before: 0, after: 0 };
  for (let point = 0; point < POINTS; point += 1) {
    const name = `point-${point}`;
    const sent = await sendFile(page, name, backupOf(name, 1_500, 'An imported note. '.repeat(10)));
    const importing = ask(page, 'store.import', { id: `import-${point}`, ...sent, mode: 'replace' });
    // The points lie over the time that a whole one takes, and somewhat past it.
    await page.waitForTimeout((((point % 20) + draw(1000, point, 7) / 1000) / 20) * takes * 1.3);
    await machine.stopWorker();
    const answer = await importing;
    const health = await zeros.noneSilent(page, OWN, `point ${point}`);
    expect(health, `point ${point}`).toMatchObject({ state: 'ok' });
    const now = await content(page);
    if (now === own) {
      expect(answer.state === 'done' && answer.result !== null, `point ${point}`).toBe(false);
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

test('a backup of 52 MB is looked at, brought in, taken out again and undone, and the page never stands still for long', async ({
  machine,
}) => {
  test.setTimeout(300_000);
  const own = await machine.start();
  await askUntilDone(own, 'note.save', noteOf('own').args);
  const before = await content(own);
  const review = await machine.own('review.html');
  const huge = backupOf('huge', 20_000, TEXT);
  expect(huge.length).toBeGreaterThan(52_000_000);
  const file = join(machine.profile, 'huge.json');
  writeFileSync(file, huge);
  await review.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const standstills = () =>
    review.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0).map((duration) => Math.round(duration)));
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const began = Date.now();
    await work();
    return Date.now() - began;
  };
  const look = await timed(async () => {
    await review.locator('input[type=file]').first().setInputFiles(file);
    await expect(review.getByText('New: 20,000 notes')).toBeVisible({ timeout: 60_000 });
  });
  const still = await standstills();
  const take = await timed(async () => {
    await review.getByRole('button', { name: 'Merge' }).click();
    await expect(review.getByText(/20,000 notes and 0 attempts added/)).toBeVisible({ timeout: 120_000 });
  });
  expect(await askUntilDone(own, 'store.health', {})).toMatchObject({ state: 'ok', counts: { notes: 20_001 } });
  const out = await timed(async () => expect(await askUntilDone(own, 'store.export', {})).toMatchObject({ notes: 20_001 }));
  const back = await timed(async () => {
    await review.getByRole('button', { name: 'Undo' }).first().click();
    await expect(review.getByText('everything is as it was before')).toBeVisible({ timeout: 120_000 });
  });
  expect(await content(own)).toBe(before);
  console.log(
    `  ${huge.length} bytes: looked at in ${look} ms (long tasks of the page ${still.join(', ')}), in ${take}, out ${out}, undone ${back}`,
  );
});

test('a backup past the limit is refused in a sentence, with everything as it was', async ({ machine }) => {
  const own = await machine.start();
  await askUntilDone(own, 'note.save', noteOf('own').args);
  const before = await content(own);
  const review = await machine.own('review.html');
  const file = join(machine.profile, 'endless.json');
  writeFileSync(file, ' '.repeat(MAX_BACKUP_CHARS + 1));
  await review.locator('input[type=file]').first().setInputFiles(file);
  await expect(review.getByText('too large for a backup (the limit is 64 million characters)')).toBeVisible({ timeout: 30_000 });
  expect(await content(own)).toBe(before);
});
