import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { CallName, SenderClass } from '@/messages/protocol.ts';
import type { Handlers, Sender } from '@/messages/server.ts';
import { ALLOWED, answer, RefusedError } from '@/messages/server.ts';
import { CALL_SCHEMAS } from '@/messages/schemas.ts';

const CLASSES: (SenderClass | null)[] = ['job-page', 'unclaimed-frame', 'sidebar', 'own-page', null];
const CALLS = Object.keys(ALLOWED) as CallName[];
const sender: Sender = { id: 'x', url: 'https://jobs.lever.co/a/b', frameId: 0, tab: { id: 1 } };

const posting = {
  title: 'MLOps Engineer',
  company: null,
  location: null,
  description: 'You will run models.',
  language: 'en',
  url: null,
  site: null,
  identity: 'x',
};
const attempt = {
  id: 'a1',
  questionId: 'MON-01',
  topic: 'monitoring',
  postingId: null,
  answer: 'latency and errors',
  guess: 2,
  found: ['operations'],
  missed: [],
  claimed: [],
  wrongClaims: [],
  grade: 3,
  source: 'popup',
  ahead: false,
};
const note = { id: 'e1', noteId: 'n1', replaces: [] };

/** A well-formed argument of every call. */
const GOOD: Record<CallName, unknown> = {
  'posting.seen': { posting, byHand: false },
  'posting.gone': {},
  'frame.open': {},
  'frame.tab': {},
  'script.load': { script: 'panel' },
  'handle.get': {},
  'handle.set': { handleAt: 0.5 },
  'page.frame': { tabId: 1 },
  'frame.claim': { token: 't' },
  'frame.ask': { what: 'close' },
  'posting.current': { tabId: null },
  'mark.show': { tabId: null, identity: 'x', quote: 'models', start: 0, end: 6, section: 'duties', flash: false },
  'mark.clear': { tabId: 3 },
  'posting.keep': { posting: { id: 'x', title: 't', company: null, url: null, site: null, label: 'core', topics: [], questions: [] } },
  'posting.forget': {},
  'posting.bring-back': { postings: [] },
  'posting.before': { tabId: null },
  'posting.list': {},
  'review.record': { attempt },
  'review.retract': { id: 'r', attemptId: 'a1', deleted: true },
  'review.preview': { questionId: 'MON-01', found: [], missed: [] },
  'review.due': { limit: 10 },
  'memory.list': { questionIds: ['MON-01'] },
  'review.summary': {},
  'attempt.list': { questionId: null },
  'cue.list': { questionId: 'MON-01' },
  'note.save': { ...note, questionId: null, topic: null, postingId: null, text: 'hello' },
  'note.delete': note,
  'note.list': { questionId: null },
  'notebook.page': { of: 'notes', before: null, limit: 100 },
  'notebook.mark': {},
  'notebook.change': { edits: [{ ...note, questionId: null, topic: null, postingId: null, text: null }], retractions: [] },
  'entry.save': { entries: [{ id: 'e', kind: 'story', subject: 'MON-01/x', value: '{}', replaces: [] }] },
  'entry.list': { kind: 'card', subject: null },
  'draft.save': { key: 'k', text: '' },
  'draft.get': { key: 'k' },
  'settings.get': {},
  'settings.set': { change: { persona: 'data-scientist' } },
  'store.health': {},
  'store.restore': {},
  'store.accept': {},
  'store.export': {},
  'store.import-preview': { json: '{}', mode: 'merge' },
  'store.import': { id: 'i', json: '{}', mode: 'replace' },
  'store.import-undo': { id: 'i' },
};

function spies(): { handlers: Handlers; called: ReturnType<typeof vi.fn> } {
  const called = vi.fn(async () => null);
  return { handlers: Object.fromEntries(CALLS.map((name) => [name, called])) as unknown as Handlers, called };
}

describe('the message server', () => {
  it.each(CALLS)('%s is answered for its sender classes and refused for all others', async (name) => {
    for (const senderClass of CLASSES) {
      const { handlers, called } = spies();
      const asked = answer(name, GOOD[name], sender, handlers, async () => senderClass);
      if (senderClass && ALLOWED[name].includes(senderClass)) {
        await asked;
        expect(called).toHaveBeenCalledOnce();
      } else {
        await expect(asked).rejects.toBeInstanceOf(RefusedError);
        expect(called).not.toHaveBeenCalled();
      }
    }
  });

  it('lets the script in a job page reach nothing that is kept', () => {
    const kept = CALLS.filter((name) => /^(review|note|attempt|cue|draft|store|settings)\./.test(name));
    expect(kept.length).toBeGreaterThan(10);
    for (const name of kept) expect(ALLOWED[name]).not.toContain('job-page');
    for (const name of kept) expect(ALLOWED[name]).not.toContain('unclaimed-frame');
  });

  it.each(CALLS)('%s refuses whatever does not fit, without calling anything', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (data) => {
        fc.pre(!CALL_SCHEMAS[name].safeParse(data).success);
        const { handlers, called } = spies();
        const senderClass = ALLOWED[name][0] ?? null;
        await expect(answer(name, data, sender, handlers, async () => senderClass)).rejects.toBeInstanceOf(RefusedError);
        expect(called).not.toHaveBeenCalled();
      }),
      { numRuns: 60 },
    );
  });

  it('refuses unknown keys and keeps __proto__ out', async () => {
    const { handlers, called } = spies();
    const own = async () => 'own-page' as const;
    await expect(answer('note.list', { questionId: null, more: 1 }, sender, handlers, own)).rejects.toBeInstanceOf(RefusedError);
    await expect(answer('settings.set', JSON.parse('{"change":{"__proto__":{"x":1}}}'), sender, handlers, own)).rejects.toBeInstanceOf(
      RefusedError,
    );
    expect(called).not.toHaveBeenCalled();
  });
});
