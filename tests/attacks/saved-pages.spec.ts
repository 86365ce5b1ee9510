import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '@/build/vite-shared.ts';
import { askUntilDone } from '@/tests/support/ask.ts';
import { expect, test } from '@/tests/support/extension.ts';
import { draw, ROUNDS } from '@/tests/support/rounds.ts';

const CANARY = 'canary-91c4-of-the-person';
/** In one round; four rounds and more see them all. */
const SHARE = 20 * ROUNDS;

// Pages saved by other people are not part of the project: without them there is nothing to scan.
const folder = resolve(projectRoot, process.env['DRY_RUN_SHARED'] ?? '../shared', 'fixtures/pages');
const list = join(folder, 'expected.jsonl');
const saved = existsSync(list)
  ? readFileSync(list, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as { file: string; url: string | null })
      .filter(({ url }) => url?.startsWith('https://'))
  : [];
const first = draw(Math.max(1, saved.length), 11);
const chosen = saved.map((_, at) => saved[(first + at) % saved.length]).slice(0, SHARE);

test('saved pages of real sites see no text, key or id of ours, before and after the sidebar was asked for', async ({ session }) => {
  test.skip(saved.length === 0, 'no saved pages here');
  test.setTimeout(60_000 + chosen.length * 8_000);
  const own = await session.own('options.html');
  await askUntilDone(own, 'note.save', {
    id: CANARY,
    noteId: CANARY,
    questionId: null,
    topic: null,
    postingId: null,
    text: CANARY,
    replaces: [],
  });
  const spoken: string[] = [];
  let body = '';
  let address = '';
  await session.context.route(/^https:/, async (route) => {
    if (route.request().url() === address) await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    else {
      spoken.push(`${route.request().url()} ${route.request().postData() ?? ''}`);
      await route.abort();
    }
  });
  for (const each of chosen) {
    if (!each?.url) continue;
    // As the browser asks for it: with the slash behind the host.
    const asked = new URL(each.url);
    asked.hash = '';
    address = asked.href;
    body = readFileSync(join(folder, each.file), 'utf8');
    const page = await session.context.newPage();
    page.on('console', (message) => spoken.push(message.text()));
    page.on('pageerror', (error) => spoken.push(error.message));
    await page.goto(each.url, { waitUntil: 'domcontentloaded' });
    await page.waitForTimeout(700);
    const seen = await page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        Object.getOwnPropertyNames(globalThis).join(' '),
        JSON.stringify(Object.entries(localStorage)),
        performance
          .getEntries()
          .map(({ name }) => name)
          .join(' '),
      ].join('\n'),
    );
    const all = `${seen}\n${spoken.splice(0).join('\n')}`;
    for (const secret of [CANARY, session.extensionId, 'store.witness', 'store.snapshot'])
      expect(all.includes(secret), `${secret} in ${each.file}`).toBe(false);
    await page.close();
  }
});
