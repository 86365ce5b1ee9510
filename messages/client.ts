import type { CallArgs, CallName, CallResult } from './protocol.ts';

/** The part of the browser's runtime that speaks; both browsers answer with promises. */
interface Runtime {
  /** Gone when the extension was updated or removed under a page. */
  id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => boolean): void;
    removeListener(listener: unknown): void;
  };
}

const world = globalThis as unknown as { browser?: { runtime: Runtime }; chrome?: { runtime: Runtime } };

// Asked for at each use: after an update of the extension the runtime is gone from under a page.
const find = () => world.browser?.runtime ?? world.chrome?.runtime;

/** Whether the extension behind this page is still there: after an update or removal nobody answers it again. */
export function isAlive(): boolean {
  return find()?.id !== undefined;
}

const runtime = (): Runtime => {
  const found = find();
  if (!found) throw new Error('Extension context invalidated.');
  return found;
};

/** The address of a page of ours, as the web may frame it. Throws when the extension is gone. */
export function addressOf(path: string): string {
  return runtime().getURL(path);
}

/** The browser's own words for "the other side is gone": while the worker starts or was just stopped. */
const GONE = /Receiving end does not exist|message channel closed|message port closed|No response/i;

let count = 0;

// The envelope of @webext-core/messaging, which serves the other side. Its client adds 2.8 kB to every job page, this adds 0.4.
async function send(type: string, data: unknown): Promise<unknown> {
  const answer = (await runtime().sendMessage({ id: (count += 1), type, data, timestamp: Date.now() })) as
    { res?: unknown; err?: { message?: string } } | undefined;
  if (!answer) throw new Error('No response');
  if (answer.err) throw new Error(answer.err.message ?? 'Dry Run did not answer.');
  return answer.res ?? null;
}

/**
 * Asks the background. A worker that was just stopped is asked once more: every call is safe to repeat, since ids are made by the caller.
 * Throws an Error whose message is one sentence for people.
 */
export async function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  try {
    return (await send(name, args)) as CallResult<N>;
  } catch (error) {
    if (!(error instanceof Error) || !GONE.test(error.message)) throw error;
    return (await send(name, args)) as CallResult<N>;
  }
}

/** Answers the named calls in this page; others are left to whoever knows them. Returns the function that stops listening. */
export function respond<C extends { [N in keyof C]: (args: never) => unknown }>(calls: {
  [N in keyof C]: (args: Parameters<C[N]>[0]) => ReturnType<C[N]> | Promise<ReturnType<C[N]>>;
}): () => void {
  const known = calls as Record<string, (args: unknown) => unknown>;
  const listener = (message: unknown, _sender: unknown, answer: (value: unknown) => void): boolean => {
    const { type, data } = (message ?? {}) as { type?: string; data?: unknown };
    if (!type || !Object.hasOwn(known, type)) return false;
    Promise.resolve(known[type]?.(data)).then(
      (res) => answer({ res }),
      (error: unknown) => answer({ err: { name: 'Error', message: error instanceof Error ? error.message : '', stack: '' } }),
    );
    return true;
  };
  runtime().onMessage.addListener(listener);
  return () => find()?.onMessage.removeListener(listener);
}
