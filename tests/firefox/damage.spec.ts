import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../build/find-firefox.ts';
import { noteOf } from '../faults/actions.ts';
import { DAMAGES } from '../faults/damages.ts';
import { copyProfile } from '../faults/machine.ts';
import { Firefox, FIREFOX_ORIGIN } from '../support/firefox.ts';
import { expect, test } from '../support/firefox-test.ts';
import { draw, ROUNDS } from '../support/rounds.ts';

const NOTES = 60;
const texts = Array.from({ length: NOTES }, (_, at) => `The text of edit-${at}`).sort();
/** Of the kinds of tests/faults/damages.ts these are tried at each run; all of them from the second round on. */
const ALWAYS = ['the largest file is cut in half', 'four kilobytes of garbage in the middle of the largest file', 'the folder is gone'];

const databases = (profile: string) => join(profile, 'storage/default', FIREFOX_ORIGIN.replace('://', '+++'), 'idb');
const firefoxOn = (profile: string) => new Firefox({ binary: findFirefox() ?? '', profile, proxy: null });

async function begin(profile: string): Promise<Firefox> {
  const firefox = firefoxOn(profile);
  await firefox.start();
  await firefox.own('options.html');
  return firefox;
}

async function notesOf(firefox: Firefox): Promise<string[]> {
  return (await firefox.askUntilDone('note.list', { questionId: null })).map(({ text }) => text).sort();
}

let template: string;

test.beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'dry-run-fault-'));
  const firefox = await begin(template);
  for (let at = 0; at < NOTES; at += 1) await firefox.askUntilDone('note.save', noteOf(`edit-${at}`).args);
  // The copy outside the database is taken once the writing pauses.
  await firefox.until('The copy', async () => (await firefox.askUntilDone('store.health', {})).snapshot?.notes === NOTES);
  await firefox.stop();
});

test.afterAll(() => rmSync(template, { recursive: true, force: true }));

for (let round = 0; round < ROUNDS; round += 1) {
  for (const [kind, damage] of DAMAGES.entries()) {
    if (ROUNDS === 1 && !ALWAYS.includes(damage.name)) continue;
    test(`${damage.name} (${round + 1}): told, nothing written over it, and brought back whole`, async () => {
      const profile = copyProfile(template);
      let firefox: Firefox | null = null;
      try {
        let step = 0;
        damage.apply(databases(profile), () => draw(1e6, round, kind, (step += 1)) / 1e6);
        firefox = await begin(profile);
        const health = await firefox.askUntilDone('store.health', {});
        console.log(`  ${damage.name}: ${health.state}, ${health.counts.notes} of ${NOTES} notes left`);
        if (health.state === 'ok') {
          // What was hit had been written over, or is not read.
          expect(await notesOf(firefox)).toEqual(texts);
        } else {
          expect(health).toMatchObject({ state: expect.stringMatching(/shrunk|broken/), snapshot: { notes: NOTES } });
          await firefox.own('review.html');
          await firefox.see(health.message);
          await firefox.screenshot('.dry-run/firefox/restore.png');
          expect(await firefox.count("//*[contains(text(), 'Nothing here yet')]")).toBe(0);
          expect(await firefox.ask('note.save', noteOf('too-early').args)).toMatchObject({ err: {} });
          const restored = await firefox.ask('store.restore', {});
          if (restored?.err) {
            // No database can be opened in this folder, under no name; the copy outside can be taken along.
            expect(restored.err.message).toContain('export it');
            expect(await firefox.askUntilDone('store.export', {})).toMatchObject({ notes: NOTES });
            await firefox.stop();
            rmSync(databases(profile), { recursive: true });
            firefox = await begin(profile);
          }
          expect(await firefox.askUntilDone('store.restore', {})).toMatchObject({ state: 'ok', counts: { notes: NOTES } });
          expect(await notesOf(firefox)).toEqual(texts);
        }
        await firefox.askUntilDone('note.save', noteOf('afterwards').args);
        await firefox.stop();
        firefox = await begin(profile);
        expect(await firefox.askUntilDone('store.health', {})).toMatchObject({ state: 'ok', counts: { notes: NOTES + 1 } });
        expect(await notesOf(firefox)).toEqual([...texts, 'The text of afterwards'].sort());
      } finally {
        await firefox?.stop();
        rmSync(profile, { recursive: true, force: true });
      }
    });
  }
}
