import type { Page } from '@playwright/test';
import type { CallArgs, CallName, CallResult } from '@/messages/protocol.ts';

interface Runtime {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** What the background answered: its result, its refusal in words, or nothing because it was gone. */
export type Answer<N extends CallName> =
  { state: 'done'; result: CallResult<N> } | { state: 'refused'; message: string } | { state: 'gone' };

/** Sends one message from an extension page, once, as the client does. */
export async function ask<N extends CallName>(page: Page, type: N, data: CallArgs<N>): Promise<Answer<N>> {
  const answer = await page.evaluate(
    (message) =>
      (globalThis as unknown as Runtime).chrome.runtime.sendMessage({ id: 1, timestamp: 0, ...message }).catch(() => null) as Promise<{
        res?: unknown;
        err?: { message?: string };
      } | null>,
    { type, data },
  );
  if (!answer) return { state: 'gone' };
  if (answer.err) return { state: 'refused', message: answer.err.message ?? '' };
  return { state: 'done', result: (answer.res ?? null) as CallResult<N> };
}

/** Sends it again until the background is there: every call may be repeated. Throws what it refuses. */
export async function askUntilDone<N extends CallName>(page: Page, type: N, data: CallArgs<N>): Promise<CallResult<N>> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const answer = await ask(page, type, data);
    if (answer.state === 'done') return answer.result;
    if (answer.state === 'refused') throw new Error(answer.message);
    await page.waitForTimeout(50);
  }
  throw new Error(`${type} got no answer.`);
}
