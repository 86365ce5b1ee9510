// @vitest-environment jsdom
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/core/settings.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'test' }, tabs: { onActivated: { addListener() {}, removeListener() {} } } },
}));

const text = `Responsibilities
- Deploy and monitor machine learning models in production
- Detect data drift and retrain models with Airflow and MLflow
- Build CI/CD pipelines for machine learning`;

const bus = vi.hoisted(() => ({
  answers: {} as Record<string, (args: never) => unknown>,
  calls: [] as string[],
  listener: null as ((args: { tabId: number }) => null) | null,
}));
vi.mock('@/messages/client.ts', () => ({
  call: async (name: string, args: unknown) => {
    bus.calls.push(name);
    return (bus.answers[name] as (args: unknown) => unknown)(args);
  },
  respond: (calls: { 'event.posting': typeof bus.listener }) => {
    bus.listener = calls['event.posting'];
    return () => (bus.listener = null);
  },
}));

const seen = (title: string) => ({
  posting: { ...postingFromText({ title, company: 'Acme', text }), identity: title },
  role: {
    label: 'core',
    score: 0.97,
    base: -3,
    core: 0.8,
    share: 0.5,
    reasons: [1, 2, 3].map((n) => ({ points: 4 - n, rule: `r${n}`, quote: `words ${n}`, start: n, end: n + 1, section: 'duties' })),
    titleSays: null,
    signals: { seen: 3, of: 5, words: [] },
  },
});

let root: Root;
const page = () => document.body.textContent ?? '';
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name));

/** React draws at the end of each turn. */
async function until(test: () => unknown) {
  for (let turn = 0; turn < 200 && !test(); turn += 1) {
    // eslint-disable-next-line no-await-in-loop -- one turn after the other
    await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  expect(test()).toBeTruthy();
}

async function show(hash = '#token=t') {
  vi.resetModules();
  location.hash = hash;
  const { SidebarScreen } = await import('@/components/screens/SidebarScreen.tsx');
  await act(async () => root.render(<SidebarScreen />));
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  bus.calls = [];
  bus.answers = {
    'frame.claim': () => ({ ok: true }),
    'posting.current': () => seen('MLOps Engineer'),
    'posting.keep': () => null,
    'posting.list': () => [],
    'entry.list': () => [],
    'memory.list': () => [],
    'attempt.list': () => [],
    'review.summary': () => ({ practised: {}, lastMissed: {} }),
    'settings.get': () => DEFAULT_SETTINGS,
    'store.health': () => ({ state: 'ok', message: '', counts: { notes: 0, attempts: 0 }, snapshot: null }),
    'cue.list': () => ({}),
    'draft.get': () => null,
    'draft.save': () => null,
    'note.list': () => [],
    'review.preview': () => ({ 1: 600_000, 2: 86_400_000, 3: 259_200_000, 4: 691_200_000 }),
  };
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root')!);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

describe('the sidebar', () => {
  it('shows nothing but the name to a frame that was not admitted', async () => {
    bus.answers['frame.claim'] = () => ({ ok: false });
    await show();
    await until(() => page() !== '');
    expect(page()).toBe('Dry Run');
    expect(new Set(bus.calls)).toEqual(new Set(['frame.claim']));
  });

  it('shows the posting, two reasons, the topics and the questions, and keeps the posting', async () => {
    await show();
    await until(() => document.getElementById('questions'));
    for (const words of [
      'MLOps Engineer',
      'Acme',
      'MLOps role',
      'words 1',
      'words 2',
      '1 more reason',
      'What this posting stresses',
      'Monitoring',
    ]) {
      expect(page()).toContain(words);
    }
    expect(page()).not.toContain('words 3');
    await until(() => bus.calls.includes('posting.keep'));
  });

  it('filters the questions by a topic', async () => {
    await show();
    await until(() => document.querySelector('button[aria-pressed]'));
    const before = document.querySelectorAll('ol li').length;
    await act(async () => document.querySelector<HTMLButtonElement>('button[aria-pressed]')!.click());
    expect(document.querySelector('button[aria-pressed="true"]')).not.toBeNull();
    expect(document.querySelectorAll('ol li').length).toBeLessThanOrEqual(before);
    expect(page()).toContain('Show all topics');
  });

  it('shows the new posting after a change, and keeps a question in practice until the person goes back', async () => {
    await show();
    await until(() => document.querySelector('ol button'));
    await act(async () => document.querySelector<HTMLButtonElement>('ol button')!.click());
    await until(() => document.querySelector('textarea'));
    const question = document.querySelector('h2')!.textContent;
    bus.answers['posting.current'] = () => seen('Platform Engineer');
    await act(async () => void bus.listener!({ tabId: 1 }));
    await until(() => page().includes('Platform Engineer'));
    expect(page()).toContain('The page shows something else now.');
    expect(page()).toContain(question);
    bus.answers['posting.current'] = () => null;
    await act(async () => void bus.listener!({ tabId: 1 }));
    await act(async () => button('All questions')!.click());
    await until(() => page().includes('No job posting here.'));
  });

  it('offers the study plan quietly, once', async () => {
    let stored = DEFAULT_SETTINGS;
    bus.answers['settings.set'] = ({ change }: { change: object }) => (stored = { ...stored, ...change });
    await show();
    await until(() => button('Data scientist'));
    await act(async () => button('none of these')!.click());
    await until(() => !button('Data scientist'));
    expect(stored).toMatchObject({ persona: null, welcomed: true });
  });

  it('shows twins of what is known to the reader who runs services, and to nobody else', async () => {
    bus.answers['settings.get'] = () => ({ ...DEFAULT_SETTINGS, persona: 'devops-engineer', welcomed: true });
    await show();
    await until(() => document.getElementById('twins'));
    const pairs = [...document.querySelectorAll('section[aria-labelledby="twins"] li')].map(({ textContent }) => textContent);
    expect(pairs.length).toBeLessThanOrEqual(3);
    expect(pairs).toEqual(expect.arrayContaining(['Jenkins → Apache Airflow', 'Argo CD → MLflow']));
    await act(async () => root.unmount());
    root = createRoot(document.getElementById('root')!);
    bus.answers['settings.get'] = () => ({ ...DEFAULT_SETTINGS, persona: 'data-scientist', welcomed: true });
    await show();
    await until(() => document.querySelector('ol button'));
    expect(document.getElementById('twins')).toBeNull();
  });

  it('says what is wrong with the store, and saves nothing into a newer one', async () => {
    bus.answers['store.health'] = () => ({
      state: 'newer',
      message: 'This notebook was written by a newer Dry Run.',
      counts: { notes: 0, attempts: 0 },
      snapshot: null,
    });
    await show();
    await until(() => document.querySelector('ol button'));
    expect(page()).toContain('This notebook was written by a newer Dry Run.');
    await act(async () => document.querySelector<HTMLButtonElement>('ol button')!.click());
    await until(() => document.querySelector('textarea'));
    await until(() => button('Compare my answer'));
    await act(async () => button('Compare my answer')!.click());
    expect(button('with effort')!.disabled).toBe(true);
    expect(page()).toContain('Nothing can be saved at the moment.');
  });

  it('keeps the text and says so when the extension was updated under it', async () => {
    await show();
    await until(() => document.querySelector('ol button'));
    bus.answers['review.preview'] = () => Promise.reject(new Error('Extension context invalidated.'));
    await act(async () => document.querySelector<HTMLButtonElement>('ol button')!.click());
    await until(() => document.querySelector('textarea'));
    await act(async () => button('Compare my answer')!.click());
    await until(() => page().includes('Dry Run was updated. Reload the page to go on; your text stays here.'));
    expect(button('with effort')!.disabled).toBe(true);
  });
});
