// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AttemptRecord, Note } from '@/core/records.ts';
import type { ExportFile, StoreHealth } from '@/messages/protocol.ts';
import { click, draw, press, settle, type } from './draw.ts';
import { fakeBackground } from './fake-background.ts';

fakeBackground();
const { ReviewScreen } = await import('@/components/screens/ReviewScreen.tsx');

// Read once, so that no test waits for it.
beforeAll(async () => {
  const { loadIndex, loadQuestions } = await import('@/hooks/load-questions.ts');
  await Promise.all([loadIndex(), loadQuestions(['monitoring']), import('@/components/notes/Markdown.tsx')]);
});

let page: Awaited<ReturnType<typeof draw>> | null = null;
afterEach(async () => {
  await page?.remove();
  page = null;
  vi.unstubAllGlobals();
  location.hash = '';
  vi.restoreAllMocks();
});

const NOTE: Note = {
  id: 'n1',
  questionId: null,
  topic: 'monitoring',
  postingId: null,
  text: 'Say the stop rule first.',
  createdAt: 1_000_000,
  updatedAt: 2_000_000,
  head: 'e2',
  others: [{ id: 'e3', text: 'Say who is told.', at: 1_500_000 }],
};
const ATTEMPT: AttemptRecord = {
  id: 'a1',
  at: 1_000_000,
  device: 'd',
  questionId: 'MON-01',
  topic: 'monitoring',
  postingId: null,
  answer: 'Latency and errors.',
  guess: 1,
  found: ['operations'],
  missed: [],
  claimed: [],
  wrongClaims: [],
  grade: 3,
  source: 'sidebar',
  ahead: false,
};

function notebook() {
  let notes = [NOTE];
  return fakeBackground({
    'note.list': () => notes,
    'attempt.list': () => [ATTEMPT],
    'notebook.change': ({ edits }) => {
      notes = edits.flatMap(({ text, id }) => (text === null ? [] : [{ ...NOTE, text, head: id, others: [] }])).slice(-1);
      return notes;
    },
    'note.save': (edit) => {
      notes = [{ ...NOTE, text: edit.text, head: edit.id, others: [] }];
      return notes[0]!;
    },
  });
}

describe('the review page', () => {
  test('says how much was exported only after it is made', async () => {
    const background = notebook();
    let make: (file: ExportFile) => void = () => expect.fail();
    background.handlers['store.export'] = () => new Promise((resolve) => (make = resolve));
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:x';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    page = await draw(<ReviewScreen />);
    await click(page.button(/Export/));
    expect(page.text()).not.toContain('holds');
    expect(saved).toEqual([]);
    make({ name: 'dry-run.json', json: '{}', notes: 1, attempts: 1 });
    await settle();
    expect(saved).toEqual(['dry-run.json']);
    expect(page.text()).toContain('dry-run.json holds 1 note and 1 attempt.');
  });

  test('a deletion replaces every version, stands in its place, and comes back with both versions', async () => {
    const background = notebook();
    page = await draw(<ReviewScreen />);
    await click(page.button(/^Delete$/));
    const [gone = expect.fail()] = background.of('notebook.change');
    expect(gone).toMatchObject({ edits: [{ noteId: 'n1', text: null, replaces: ['e2', 'e3'] }], retractions: [] });
    expect(page.text()).toContain('Note deleted.');
    expect(document.activeElement?.textContent).toBe('Undo');
    await click(page.button(/^Undo$/));
    const [, back = expect.fail()] = background.of('notebook.change');
    const tombstone = gone.edits[0]?.id;
    expect(back.edits.map(({ text, replaces }) => [text, replaces])).toEqual([
      ['Say who is told.', [tombstone]],
      ['Say the stop rule first.', [tombstone]],
    ]);
    expect(page.text()).not.toContain('Note deleted.');
  });

  test('an edit that failed keeps its text and is the same edit when tried again', async () => {
    const background = notebook();
    const save = background.handlers['note.save'];
    background.handlers['note.save'] = () => {
      throw new Error('The disk is full.');
    };
    page = await draw(<ReviewScreen />);
    await click(page.button(/^Edit$/));
    await type('Better words.');
    await press('Enter', { ctrlKey: true });
    expect(page.text()).toContain('The disk is full.');
    expect((document.querySelector('textarea') as HTMLTextAreaElement).value).toBe('Better words.');
    background.handlers['note.save'] = save!;
    await click(page.button(/Try again/));
    const [first, second] = background.of('note.save');
    expect(first).toMatchObject({ text: 'Better words.', replaces: ['e2'] });
    expect(second).toEqual(first);
  });

  test('search and filters narrow the list', async () => {
    notebook();
    page = await draw(<ReviewScreen />);
    expect(page.all('article')).toHaveLength(2);
    page.all('input[type=search]')[0]?.focus();
    await type('latncy');
    expect(page.all('article')).toHaveLength(1);
    expect(page.text()).toContain('1 of 2 entries');
    await type('nowhere');
    expect(page.text()).toContain('Nothing matches.');
  });

  test('search works in the page when its worker cannot be started', async () => {
    class NoWorker extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
      postMessage() {}
      terminate() {}
    }
    vi.stubGlobal('Worker', NoWorker);
    notebook();
    page = await draw(<ReviewScreen />);
    page.all('input[type=search]')[0]?.focus();
    await type('latency');
    expect(page.all('article')).toHaveLength(1);
  });

  test('is friendly about an empty notebook only when the store can be believed', async () => {
    fakeBackground();
    page = await draw(<ReviewScreen />);
    expect(page.text()).toContain('Nothing here yet');
    await page.remove();

    const shrunk: StoreHealth = {
      state: 'shrunk',
      message: 'There were 41 notes.',
      counts: { notes: 0, attempts: 0 },
      snapshot: { at: 1, notes: 41, attempts: 9 },
    };
    const background = fakeBackground({ 'store.health': () => shrunk, 'store.restore': () => ({ ...shrunk, state: 'ok' }) });
    page = await draw(<ReviewScreen />);
    expect(page.text()).toContain('There were 41 notes.');
    expect(page.text()).not.toContain('Nothing here yet');
    expect(page.text()).toContain('41 notes and 9 attempts');
    await click(page.button(/Restore/));
    expect(background.of('store.restore')).toHaveLength(1);
  });

  test('never links a posting to anything but https', async () => {
    const posting = {
      id: 'p',
      title: 'T',
      company: null,
      site: null,
      label: 'core' as const,
      topics: [],
      questions: [],
      firstSeen: 1,
      lastSeen: 1,
    };
    fakeBackground({
      'note.list': () => [{ ...NOTE, postingId: 'p', others: [] }],
      'posting.list': () => [{ ...posting, url: 'javascript:alert(1)' }],
    });
    page = await draw(<ReviewScreen />);
    expect(page.text()).toContain('T');
    expect(page.all('main a')).toEqual([]);
  });

  test('the line of guesses says in words how far off they are, and holds a table', async () => {
    fakeBackground({ 'attempt.list': () => [{ ...ATTEMPT, guess: 3, missed: ['x', 'y'] }] });
    page = await draw(<ReviewScreen />);
    expect(page.text()).toContain('Over your last 1 guess you expected 2 more than were found');
    const summary = page.all('[aria-labelledby=calibration-title] summary')[0];
    const details = summary?.closest('details');
    if (!details) throw new Error('no table');
    await act(async () => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    await settle();
    expect([...details.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['3', '1 of 3', '+2']);
  });

  test('the quiz is a view of its own, with its address', async () => {
    notebook();
    page = await draw(<ReviewScreen />);
    await click(page.all('nav a').find((link) => link.textContent === 'Quiz'));
    await vi.waitFor(async () => {
      await settle();
      expect(page?.all('textarea')).toHaveLength(1);
    }, 10_000);
    expect(location.hash).toBe('#quiz');
    await click(page.all('nav a').find((link) => link.textContent === 'Notebook'));
    expect(page.all('textarea')).toHaveLength(0);
    expect(page.text()).toContain(NOTE.text);
  });

  test('selected rows are tagged and deleted as one act, and one undo brings all back', async () => {
    const saved: string[] = [];
    const background = fakeBackground({
      'note.list': () => [NOTE],
      'attempt.list': () => [ATTEMPT],
      'notebook.change': () => [NOTE],
      'entry.save': ({ entries }) => {
        saved.push(...entries.map(({ subject, value }) => `${subject} ${value}`));
        return null;
      },
    });
    page = await draw(<ReviewScreen />);
    await click(page.button(/^Select all 2 shown$/));
    expect(page.text()).toContain('2 entries selected');
    page.all('section[aria-label="Selected entries"] input')[0]?.focus();
    await type('  for Friday ');
    await click(page.button(/^Add$/));
    expect(saved).toEqual(['n1 {"tags":["for Friday"]}', 'a1 {"tags":["for Friday"]}']);
    expect(page.all('[role=search] fieldset label').some((label) => label.textContent === 'for Friday 2')).toBe(true);
    await click(page.button(/^Delete selected$/));
    expect(background.of('notebook.change')[0]).toMatchObject({
      edits: [{ noteId: 'n1', text: null }],
      retractions: [{ attemptId: 'a1', deleted: true }],
    });
    expect(page.all('article')).toHaveLength(0);
    expect(page.text()).toContain('2 entries deleted');
    await click(page.button(/^Undo/));
    expect(background.of('notebook.change')[1]).toMatchObject({ retractions: [{ attemptId: 'a1', deleted: false }] });
    expect(page.all('article')).toHaveLength(2);
  });

  test('filters are kept in the address and read from it', async () => {
    notebook();
    location.hash = 'kind=attempt';
    page = await draw(<ReviewScreen />);
    expect(page.all('article')).toHaveLength(1);
    expect(page.text()).toContain('1 of 2 entries');
    await click(page.button(/^Show everything$/));
    expect(location.hash).toBe('');
    expect(page.all('article')).toHaveLength(2);
  });

  test('attempts at one question stand side by side in a table', async () => {
    const older = { ...ATTEMPT, id: 'a0', at: 500_000, found: [], missed: ['operations'], grade: 2 as const, answer: 'No idea.' };
    fakeBackground({ 'attempt.list': () => [ATTEMPT, older] });
    page = await draw(<ReviewScreen />);
    await click(page.button(/^Side by side \(2\)$/));
    expect(document.activeElement?.textContent).toContain('Attempts side by side');
    const rows = page.all('table tbody tr').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
    expect(rows).toContainEqual(['✓ found', '○ missed']);
    expect(page.all('thead th[scope=col]').some((head) => head.textContent?.includes('with effort'))).toBe(true);
    await click(page.button(/^Close$/));
    expect(page.text()).not.toContain('Attempts side by side');
  });
});
