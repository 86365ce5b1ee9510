import { vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import type { BackgroundCalls, CallArgs, CallName, CallResult, PageStatus, StoreHealth } from '@/messages/protocol.ts';

type Handlers = { [N in CallName]?: (args: CallArgs<N>) => CallResult<N> | Promise<CallResult<N>> };
interface Message {
  type: CallName;
  data: Record<string, unknown>;
}

const HEALTHY: StoreHealth = { state: 'ok', message: '', counts: { notes: 0, attempts: 0 }, snapshot: null };

const QUIET: Handlers = {
  'review.due': () => ({ items: [], dueAnchors: 0 }),
  'review.summary': () => ({ practised: {}, lastMissed: {} }),
  'review.preview': () => ({ 1: 600_000, 2: 86_400_000, 3: 3 * 86_400_000, 4: 9 * 86_400_000 }),
  'review.record': ({ attempt }) => ({ attempt: { ...attempt, at: 1, device: 'd' }, next: [] }),
  'review.retract': () => null,
  'page.frame': () => ({ frameId: 0 }),
  'posting.list': () => [],
  'attempt.list': () => [],
  'note.list': () => [],
  'cue.list': () => ({}),
  'entry.list': () => [],
  'draft.get': () => null,
  'draft.save': () => null,
  'settings.get': () => DEFAULT_SETTINGS,
  'store.health': () => HEALTHY,
  'memory.list': () => [],
  'notebook.mark': () => 'unchanged',
};

class Background {
  /** Every message to the background. */
  sent: Message[] = [];
  /** What the job page in the active tab was asked. */
  asked: string[] = [];

  constructor(
    readonly handlers: Handlers,
    readonly page: PageStatus | null,
  ) {}

  of<N extends CallName>(type: N): Parameters<BackgroundCalls[N]>[0][] {
    return this.sent.filter((message) => message.type === type).map(({ data }) => data as Parameters<BackgroundCalls[N]>[0]);
  }
}

let current = new Background(QUIET, null);

// One page of everything that the test's lists hold.
QUIET['notebook.page'] = async ({ of }) => ({
  notes: of === 'notes' ? ((await current.handlers['note.list']?.({ questionId: null })) ?? []) : [],
  attempts: of === 'attempts' ? ((await current.handlers['attempt.list']?.({ questionId: null })) ?? []) : [],
  before: null,
});

async function answer(message: Message): Promise<unknown> {
  current.sent.push(message);
  try {
    const handler = current.handlers[message.type] as ((args: unknown) => unknown) | undefined;
    if (!handler) throw new Error(`nobody answers ${message.type}`);
    return { res: await handler(message.data) };
  } catch (error) {
    const { name, message: words } = error as Error;
    return { err: { name, message: words, stack: '' } };
  }
}

const event = { addListener: () => undefined, removeListener: () => undefined, hasListener: () => false };
// One object for good: the polyfill holds on to the one it finds when it is loaded.
const CHROME = {
  runtime: { id: 'test', sendMessage: answer, onMessage: event, getURL: (path: string) => path },
  tabs: {
    query: (_: unknown, respond: (tabs: unknown[]) => void) => respond([{ id: 7 }]),
    sendMessage: (_tab: number, { type }: { type: string }, _frame: object, respond: (response: unknown) => void) => {
      current.asked.push(type);
      respond(current.page ? { res: type === 'page.status' ? current.page : { opened: true } } : undefined);
    },
  },
};

/** What the pages talk to instead of the background, with answers of the test's own where it needs them. Call it before a screen is imported. */
export function fakeBackground(special: Handlers = {}, page: PageStatus | null = null): Background {
  current = new Background({ ...QUIET, ...special }, page);
  vi.stubGlobal('chrome', CHROME);
  return current;
}
