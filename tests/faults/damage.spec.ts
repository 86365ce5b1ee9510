import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askUntilDone, ask } from '@/tests/support/ask.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';
import { noteOf } from './actions.ts';
import { DAMAGES, databaseFolder } from './damages.ts';
import { copyProfile, expect, machineOn, test } from './machine.ts';

const NOTES = 60;
const texts = Array.from({ length: NOTES }, (_, at) => `The text of edit-${at}`).sort();

async function notesOf(page: Page): Promise<string[]> {
  return (await askUntilDone(page, 'note.list', { questionId: null })).map(({ text }) => text).sort();
}

let template: string;
let extensionId: string;

test.beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'dry-run-fault-'));
  const machine = machineOn(template);
  const page = await machine.start();
  extensionId = new URL(machine.origin).host;
  for (let at = 0; at < NOTES; at += 1) await askUntilDone(page, 'note.save', noteOf(`edit-${at}`).args);
  // No record that counts stands last.
  await askUntilDone(page, 'draft.save', { key: 'last', text: 'x'.repeat(200) });
  // The copy outside the database is taken once the writing pauses.
  await expect.poll(async () => (await askUntilDone(page, 'store.health', {})).snapshot?.notes, { timeout: 20_000 }).toBe(NOTES);
  await machine.stop();
});

test.afterAll(() => rmSync(template, { recursive: true, force: true }));

for (let round = 0; round < ROUNDS; round += 1) {
  for (const [kind, damage] of DAMAGES.entries()) {
    test(`${damage.name} (${round + 1}): told, nothing written over it, and brought back whole`, async () => {
      const machine = machineOn(copyProfile(template));
      try {
        let step = 0;
        damage.apply(databaseFolder(machine.profile, extensionId), () => draw(1e6, round, kind, (step += 1)) / 1e6);
        let page = await machine.start();
        const health = await askUntilDone(page, 'store.health', {});
        console.log(`  ${damage.name}: ${health.state}, ${health.counts.notes} of ${NOTES} notes left`);
        if (health.state === 'ok') {
          // The browser mended it by itself, or the part that was hit had been written over.
          expect(await notesOf(page)).toEqual(texts);
        } else {
          expect(health).toMatchObject({ state: expect.stringMatching(/shrunk|broken/), snapshot: { notes: NOTES } });
          expect(health.message).not.toBe('');
          const review = await machine.own('review.html');
          await expect(review.getByText(health.message)).toBeVisible();
          expect(await review.getByText('Nothing here yet').count()).toBe(0);
          await review.close();
          expect(await ask(page, 'note.save', noteOf('too-early').args)).toMatchObject({ state: 'refused' });
          const restored = await ask(page, 'store.restore', {});
          if (restored.state === 'refused') {
            // All databases of an extension lie in this one folder, so a new name does not help either; the copy outside does.
            expect(restored.message).toContain('export it');
            expect(await askUntilDone(page, 'store.export', {})).toMatchObject({ notes: NOTES });
            await machine.stop();
            rmSync(databaseFolder(machine.profile, extensionId), { recursive: true });
            page = await machine.start();
            expect(await askUntilDone(page, 'store.health', {})).toMatchObject({ state: 'shrunk' });
          }
          expect(await askUntilDone(page, 'store.restore', {})).toMatchObject({ state: 'ok', counts: { notes: NOTES } });
          expect(await notesOf(page)).toEqual(texts);
        }
        await askUntilDone(page, 'note.save', noteOf('afterwards').args);
        await machine.stop();
        const later = await machine.start();
        expect(await askUntilDone(later, 'store.health', {})).toMatchObject({ state: 'ok', counts: { notes: NOTES + 1 } });
        expect(await notesOf(later)).toEqual([...texts, 'The text of afterwards'].sort());
      } finally {
        await machine.stop();
        rmSync(machine.profile, { recursive: true, force: true });
      }
    });
  }
}
