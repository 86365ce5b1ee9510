// @vitest-environment jsdom
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SidebarPractice } from '@/components/screens/SidebarPractice.tsx';
import { Toast } from '@/components/ui/Toast.tsx';
import { useShortcuts } from '@/hooks/shortcuts.ts';
import { useUndo } from '@/hooks/use-undo.ts';
import { card } from './card.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'test' } } }));

type Sent = { name: string; args: Record<string, unknown> };
let sent: Sent[] = [];
let answers: Record<string, (args: never) => unknown> = {};
vi.mock('@/messages/client.ts', () => ({
  call: async (name: string, args: Record<string, unknown>) => {
    sent.push({ name, args: structuredClone(args) });
    return (answers[name] as (args: unknown) => unknown)(args);
  },
}));

const attemptsSent = () =>
  sent.filter(({ name }) => name === 'review.record').map(({ args }) => args.attempt as { id: string; grade: number });

function Screen({ onNext }: { onNext: (() => void) | null }) {
  const undo = useUndo();
  useShortcuts({ undo: () => void undo.undo() });
  const { offer } = undo;
  return (
    <SidebarPractice
      question={card}
      ranked={null}
      postingId="p1"
      quiet={false}
      place="1 of 2"
      writable
      twoGrades={false}
      toast={offer && <Toast text={offer.text} onUndo={offer.run ? () => void undo.undo() : null} />}
      undo={undo}
      marks={{ show: () => undefined, clear: () => undefined, find: () => undefined, lost: null }}
      say={() => undefined}
      onRecorded={() => undefined}
      onNext={onNext}
      onBack={() => undefined}
    />
  );
}

let root: Root;
let next: ReturnType<typeof vi.fn<() => void>>;

async function settle() {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(20);
  });
}

async function key(name: string, init: KeyboardEventInit = {}) {
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }),
    );
  });
  await settle();
}

async function type(text: string) {
  const box = document.querySelector('textarea')!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const page = () => document.body.textContent ?? '';
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name));

async function press(name: string) {
  await act(async () => button(name)!.click());
  await settle();
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  sent = [];
  answers = {
    'cue.list': () => ({}),
    'draft.get': () => null,
    'draft.save': () => null,
    'note.list': () => [],
    'review.preview': () => ({ 1: 600_000, 2: 86_400_000, 3: 259_200_000, 4: 691_200_000 }),
    'review.record': ({ attempt }: { attempt: object }) => ({ attempt: { ...attempt, at: 1000 }, next: [{ due: 601_000 }] }),
    'review.retract': () => null,
  };
  next = vi.fn<() => void>();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
  await act(async () => root.render(<Screen onNext={next} />));
  await settle();
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('practising a question', () => {
  it('holds no anchor in the document before the reveal', async () => {
    await type('a canary');
    for (const secret of ['Quokka', 'Wombat', 'Numbat', 'Which number tells you?', 'A source'])
      expect(document.documentElement.innerHTML).not.toContain(secret);
    expect(page()).toContain('How many of the 3 did you name?');
    await key('Enter', { ctrlKey: true });
    for (const shown of ['Quokka', 'Wombat', 'Numbat', 'Which number tells you?', 'A source']) expect(page()).toContain(shown);
    expect(document.activeElement?.tagName).toBe('H3');
    expect(page()).not.toMatch(/\b(right|wrong|correct)\b/i);
  });

  it('types letters into the text box instead of obeying them', async () => {
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    for (const letter of ['s', 'n', 'u', '2', 'Enter']) await key(letter);
    expect(next).not.toHaveBeenCalled();
    expect(page()).not.toContain('Quokka');
    await key('Escape');
    await key('s');
    expect(next).toHaveBeenCalledOnce();
  });

  it('sets the guess beside the result', async () => {
    await type('a canary');
    await key('Escape');
    await key('2');
    expect(button('Compare my answer')).toBe(document.activeElement);
    await press('Compare my answer');
    expect(page()).toContain('You expected 2; 1 of 3 points was found.');
  });

  it('toggles "I did say that" with the letter of the point', async () => {
    await type('a canary. We look at it.');
    await key('Enter', { ctrlKey: true });
    const claims = () => [...document.querySelectorAll('button[aria-pressed]')].map((claim) => claim.getAttribute('aria-pressed'));
    expect(claims()).toEqual(['false', 'false']);
    await key('a');
    expect(claims()).toEqual(['false', 'false']);
    await key('b');
    expect(claims()).toEqual(['true', 'false']);
    expect(page()).toContain('We look at it');
    await key('b');
    expect(claims()).toEqual(['false', 'false']);
  });

  it('says "Saved" only after the background stored it', async () => {
    let store: (() => void) | null = null;
    answers['review.record'] = ({ attempt }: { attempt: object }) =>
      new Promise((resolve) => (store = () => resolve({ attempt: { ...attempt, at: 1000 }, next: [{ due: 601_000 }] })));
    await key('Enter', { ctrlKey: true });
    await key('3');
    expect(page()).not.toContain('Saved');
    await key('3');
    expect(attemptsSent()).toHaveLength(1);
    store!();
    await settle();
    expect(page()).toContain('Saved as “fine”. Back in 10 min.');
    await key('n');
    expect(next).toHaveBeenCalledOnce();
  });

  it('keeps everything after a failure and tries again with the same id', async () => {
    answers['review.record'] = () => Promise.reject(new Error('The disk is full.'));
    await type('a canary');
    await key('Enter', { ctrlKey: true });
    await key('2');
    expect(page()).toContain('Not saved. The disk is full.');
    expect(page()).toContain('a canary');
    answers['review.record'] = ({ attempt }: { attempt: object }) => ({ attempt: { ...attempt, at: 1000 }, next: [] });
    await press('Try again');
    expect(page()).toContain('Saved');
    const [first, second] = attemptsSent();
    expect(second).toEqual(first);
  });

  it('undoes with the same withdrawal however often it is tried, and grades anew afterwards', async () => {
    await type('a canary');
    await key('Enter', { ctrlKey: true });
    await key('3');
    answers['review.retract'] = () => Promise.reject(new Error('Nobody there.'));
    await key('u');
    expect(page()).toContain('Nobody there.');
    answers['review.retract'] = () => null;
    await key('z', { ctrlKey: true });
    const retracts = sent.filter(({ name }) => name === 'review.retract').map(({ args }) => args);
    expect(retracts).toHaveLength(2);
    expect(retracts[1]).toEqual(retracts[0]);
    expect(page()).toContain('Taken back');
    expect(button('with effort')).toBeDefined();
    await key('4');
    const ids = attemptsSent().map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(retracts[0]?.attemptId).toBe(ids[0]);
  });

  it('offers the undo for twelve seconds', async () => {
    await key('Enter', { ctrlKey: true });
    await key('3');
    await act(async () => void (await vi.advanceTimersByTimeAsync(11_000)));
    expect(button('Undo')).toBeDefined();
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_500)));
    expect(button('Undo')).toBeUndefined();
  });

  it('saves the draft at most once a second, and empties it after the answer is stored', async () => {
    for (const text of ['a', 'a c', 'a ca', 'a can']) {
      await type(text);
      await settle();
    }
    const drafts = () => sent.filter(({ name }) => name === 'draft.save').map(({ args }) => args);
    expect(drafts()).toHaveLength(0);
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(drafts()).toEqual([{ key: 'answer:TST-01:p1', text: 'a can' }]);
    await key('Enter', { ctrlKey: true });
    await key('3');
    expect(drafts().at(-1)).toEqual({ key: 'answer:TST-01:p1', text: '' });
  });

  it('links to sources safely', async () => {
    await key('Enter', { ctrlKey: true });
    const link = document.querySelector('a')!;
    expect([link.href, link.rel, link.target]).toEqual(['https://example.org/a', 'noreferrer', '_blank']);
  });
});
