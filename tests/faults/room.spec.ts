import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, askUntilDone } from '@/tests/support/ask.ts';
import { EXTENSION } from '@/tests/support/extension.ts';
import { draw } from '@/tests/support/rounds.ts';
import { noteOf } from './actions.ts';
import { expect, machineOn, test as base } from './machine.ts';

/** A megabyte that no browser can make smaller. */
const LONG = Array.from({ length: 100_000 }, (_, at) =>
  draw(2 ** 31, at)
    .toString(36)
    .padStart(10, '-'),
).join('');

/** A disk of 110 MB: small enough to fill, and its size is what the browser makes its quota of. */
const test = base.extend<{ disk: string }>({
  // The runner wants the destructuring.
  // oxlint-disable-next-line no-empty-pattern
  disk: async ({}, use) => {
    test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'needs root on Linux, to mount a small disk');
    const disk = mkdtempSync(join(tmpdir(), 'dry-run-disk-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=110m', 'dry-run', disk]).status === 0;
    try {
      test.skip(!mounted, 'this machine does not let us mount a small disk');
      mkdirSync(join(disk, 'profile'));
      await use(disk);
    } finally {
      if (mounted) spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  },
});

/** Saves long notes until one is refused. Returns the ids that were acknowledged and the sentence of the refusal. */
async function saveUntilFull(page: Page, most: number): Promise<{ saved: string[]; message: string }> {
  const saved: string[] = [];
  for (let at = 0; at < most; at += 1) {
    const answer = await ask(page, 'note.save', noteOf(`long-${at}`, LONG).args);
    if (answer.state === 'refused') return { saved, message: answer.message };
    if (answer.state === 'done') saved.push(`long-${at}`);
  }
  throw new Error(`${most} notes of a megabyte were all taken.`);
}

async function expectKept(page: Page, ids: readonly string[]): Promise<void> {
  const heads = new Set((await askUntilDone(page, 'note.list', { questionId: null })).map(({ head }) => head));
  expect(ids.filter((id) => !heads.has(id))).toEqual([]);
}

test('no room by quota: told in a sentence, and nothing torn or lost', async ({ disk }) => {
  test.setTimeout(120_000);
  // The released one may ask for unlimited room; here it may not, as in a browser that ignores the permission.
  const extension = join(disk, 'extension');
  cpSync(EXTENSION, extension, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  const machine = machineOn(join(disk, 'profile'), extension);
  try {
    const page = await machine.start();
    const { saved, message } = await saveUntilFull(page, 90);
    console.log(`  refused after ${saved.length} long notes: ${message}`);
    expect(message).toMatch(/^There is no room left/);
    await expectKept(page, saved);
    expect(await askUntilDone(page, 'store.health', {})).toMatchObject({ state: 'ok', counts: { notes: saved.length } });
    await machine.stop();
    await expectKept(await machine.start(), saved);
  } finally {
    await machine.stop();
  }
});

test('a disk that is really full: told in a sentence, nothing torn, and saved once there is room', async ({ disk }) => {
  test.setTimeout(120_000);
  const machine = machineOn(join(disk, 'profile'));
  const filler = join(disk, 'filler');
  try {
    const page = await machine.start();
    await askUntilDone(page, 'note.save', noteOf('first').args);
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
    const { saved, message } = await saveUntilFull(page, 40);
    console.log(`  full after ${saved.length} long notes: ${message}`);
    expect(message).toMatch(/nothing was (saved|changed)|disk is full/);
    // Again and again, as a person does.
    for (let at = 0; at < 5; at += 1) expect((await ask(page, 'note.save', noteOf(`again-${at}`, LONG).args)).state).toBe('refused');
    rmSync(filler);
    await expectKept(page, ['first', ...saved]);
    await askUntilDone(page, 'note.save', noteOf('afterwards').args);
    expect(await askUntilDone(page, 'store.health', {})).toMatchObject({ state: 'ok' });
    await machine.stop();
    const later = await machine.start();
    expect(await askUntilDone(later, 'store.health', {})).toMatchObject({ state: 'ok' });
    await expectKept(later, ['first', ...saved, 'afterwards']);
  } finally {
    await machine.stop();
  }
});
