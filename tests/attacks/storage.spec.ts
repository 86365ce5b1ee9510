import type { Page } from '@playwright/test';
import { askUntilDone } from '@/tests/support/ask.ts';
import type { Session } from '@/tests/support/extension.ts';
import { expect, SAMPLE, test } from '@/tests/support/extension.ts';

/** What `storage.local` answers to our own script in a job page. */
async function readInPage(session: Session, page: Page): Promise<string> {
  const control = await session.context.newCDPSession(page);
  const ours: number[] = [];
  control.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(session.extensionId)) ours.push(context.id);
  });
  await control.send('Runtime.enable');
  await page.reload();
  await expect.poll(() => ours.length).toBeGreaterThan(0);
  const { result } = await control.send('Runtime.evaluate', {
    contextId: ours.at(-1) ?? 0,
    expression: 'chrome.storage.local.get().then((all) => JSON.stringify(all), (reason) => `refused: ${reason.message}`)',
    awaitPromise: true,
  });
  return String(result.value);
}

test('the store of witness and copies is closed to our own script in a job page, after a restart too', async ({ session }) => {
  const own = await session.own('options.html');
  await askUntilDone(own, 'draft.save', { key: 'k', text: 'x' });
  for (const start of ['first', 'second']) {
    const page = await session.context.newPage();
    await page.goto(SAMPLE.mlops);
    expect(await readInPage(session, page), start).toMatch(/^refused: Access to storage is not allowed/);
    if (start === 'first') await session.restart();
  }
});
