import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CallName, SenderClass } from '@/messages/protocol.ts';
import { CALL_SCHEMAS } from '@/messages/schemas.ts';
import type { Handlers, Sender } from '@/messages/server.ts';
import { ALLOWED, answer, RefusedError } from '@/messages/server.ts';
import { ROUNDS, SEED } from '@/tests/support/rounds.ts';

const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'ours' },
    storage: { session: { get: async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {}) } },
  },
}));
vi.stubGlobal('location', { origin: 'chrome-extension://ours' });
const { classifySender } = await import('@/entrypoints/background/sender-class.ts');

const CALLS = Object.keys(ALLOWED) as CallName[];
const CLASSES: readonly (SenderClass | null)[] = ['job-page', 'unclaimed-frame', 'sidebar', 'own-page', null];
const TRIES = 1_000 * ROUNDS;
const sender: Sender = { id: 'ours' };

/** Anything, and things that look like what is asked for. */
const anything = fc.oneof(
  fc.anything(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, maxDepth: 3 }),
  fc.record(
    {
      id: fc.anything(),
      json: fc.anything(),
      mode: fc.constantFrom('merge', 'replace', 'other'),
      change: fc.anything(),
      token: fc.anything(),
      tabId: fc.anything(),
      questionId: fc.anything(),
      entries: fc.anything(),
      attempt: fc.anything(),
      posting: fc.anything(),
      ['__proto__']: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

describe.each(CALLS)('%s', (name) => {
  it('with anything, from any sender: refused before anything is done, unless sender and shape are right', async () => {
    const done = vi.fn(async () => null);
    const handlers = Object.fromEntries(CALLS.map((call) => [call, done])) as unknown as Handlers;
    const before = Object.keys(Object.prototype).length;
    await fc.assert(
      fc.asyncProperty(anything, async (data) => {
        const fits = CALL_SCHEMAS[name].safeParse(data).success;
        for (const senderClass of CLASSES) {
          done.mockClear();
          const mayAsk = senderClass !== null && ALLOWED[name].includes(senderClass);
          const outcome = await answer(name, data, sender, handlers, async () => senderClass).then(
            () => 'done',
            (error: unknown) => (error instanceof RefusedError ? 'refused' : error),
          );
          expect(outcome).toBe(mayAsk && fits ? 'done' : 'refused');
          expect(done).toHaveBeenCalledTimes(mayAsk && fits ? 1 : 0);
        }
      }),
      { numRuns: TRIES, seed: SEED },
    );
    expect(Object.keys(Object.prototype)).toHaveLength(before);
  });
});

describe('who a sender is', () => {
  const own = 'chrome-extension://ours/sidepanel.html';

  it.each<[string, Sender, SenderClass | null]>([
    ['a script in a job page', { id: 'ours', url: 'https://jobs.lever.co/a/b', frameId: 0, tab: { id: 1 } }, 'job-page'],
    ['a script in an insecure page', { id: 'ours', url: 'http://jobs.lever.co/a/b', frameId: 0, tab: { id: 1 } }, null],
    ['another extension with our address', { id: 'theirs', url: own, frameId: 0, tab: { id: 1 } }, null],
    ['nobody', {}, null],
    ['no id', { url: own, frameId: 0 }, null],
    ['our tab', { id: 'ours', url: own, frameId: 0, tab: { id: 1 } }, 'own-page'],
    ['our popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }, 'own-page'],
    [
      'our page framed in a page, without its token',
      { id: 'ours', url: own, frameId: 4, documentId: 'd', tab: { id: 1 } },
      'unclaimed-frame',
    ],
    ['an address that only begins like ours', { id: 'ours', url: 'chrome-extension://ours.evil/x', frameId: 0, tab: { id: 1 } }, null],
    ['a page with our address in its query', { id: 'ours', url: `https://evil.example/?${own}`, frameId: 0, tab: { id: 1 } }, 'job-page'],
    ['a blob of a page', { id: 'ours', url: 'blob:https://jobs.lever.co/1', frameId: 0, tab: { id: 1 } }, null],
    ['a data address', { id: 'ours', url: 'data:text/html,x', frameId: 2, tab: { id: 1 } }, null],
  ])('%s', async (_, from, expected) => {
    expect(await classifySender(from)).toBe(expected);
  });

  it('a frame counts as the sidebar only in the document that claimed, not in a second one of the same tab', async () => {
    session.set('claim:1', { documentId: 'd', frameId: 4, opener: 0 });
    const frame = { id: 'ours', url: own, tab: { id: 1 } };
    expect(await classifySender({ ...frame, frameId: 4, documentId: 'd' })).toBe('sidebar');
    expect(await classifySender({ ...frame, frameId: 4, documentId: 'other' })).toBe('unclaimed-frame');
    expect(await classifySender({ ...frame, frameId: 9, documentId: 'other' })).toBe('unclaimed-frame');
    expect(await classifySender({ ...frame, tab: { id: 2 }, frameId: 4, documentId: 'd' })).toBe('unclaimed-frame');
  });

  it('whatever a sender holds, only our own id and our own origin make an own page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          { id: fc.oneof(fc.constant('ours'), fc.string()), url: fc.oneof(fc.webUrl(), fc.string()), frameId: fc.integer() },
          { requiredKeys: [] },
        ),
        async (from) => {
          const found = await classifySender({ ...from, tab: { id: 7 } });
          if (from.id !== 'ours') expect(found).toBeNull();
          if (!from.url?.startsWith('chrome-extension://ours/')) expect(['job-page', null]).toContain(found);
        },
      ),
      { numRuns: TRIES, seed: SEED },
    );
  });
});
