import { vi } from 'vitest';
import type { BackgroundCalls, CallArgs, CallName, CallResult, StoreHealth } from '@/messages/protocol.ts';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';

type Handlers = { [N in CallName]?: (args: CallArgs<N>) => CallResult<N> | Promise<CallResult<N>> };

const HEALTHY: StoreHealth = { state: 'ok', message: '', counts: { notes: 0, attempts: 0 }, snapshot: null };

const QUIET: Handlers = {
  'review.due': () => ({ items: [], dueAnchors: 0 }),
  'review.summary': () => ({ practised: {}, lastMissed: {} }),
  'review.preview': () => ({ 1: 600_000, 2: 86_400_000, 3: 3 * 86_400_000, 4: 9 * 86_400_000 }),
  'review.record': ({ attempt }) => ({ attempt: { ...attempt, at: 1, device: 'd' }, next: [] }),
  'review.retract': () => null,
  'posting.list': () => [],
  'attempt.list': () => [],
  'note.list': () => [],
  'cue.list': () => ({}),
  'settings.get': () => DEFAULT_SETTINGS,
  'store.health': () => HEALTHY,
};

/** What the pages talk to instead of the background; every message that was sent is kept. */
export function fakeBackground(special: Handlers = {}) {
  const handlers: Handlers = { ...QUIET, ...special };
  const sent: { type: CallName; data: Record<string, unknown> }[] = [];
  const sendMessage = async (message: { type: CallName; data: never }) => {
    sent.push(message);
    try {
      const handler = handlers[message.type] as ((args: never) => unknown) | undefined;
      if (!handler) throw new Error(`nobody answers ${message.type}`);
      return { res: await handler(message.data) };
    } catch (error) {
      const { name, message: words } = error as Error;
      return { err: { name, message: words, stack: '' } };
    }
  };
  const events = { addListener: () => undefined, removeListener: () => undefined, hasListener: () => false };
  vi.stubGlobal('chrome', {
    runtime: { id: 'test', sendMessage, onMessage: events, getURL: (path: string) => path },
    tabs: {
      query: (_: unknown, answer: (tabs: unknown[]) => void) => answer([]),
      sendMessage: (_tab: number, _message: unknown, _options: unknown, answer: (response: unknown) => void) => answer(undefined),
    },
  });
  return {
    handlers,
    sent,
    of: <N extends CallName>(type: N) =>
      sent.filter((message) => message.type === type).map(({ data }) => data as Parameters<BackgroundCalls[N]>[0]),
  };
}
