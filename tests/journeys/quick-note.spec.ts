import type { Page } from '@playwright/test';
import { openSidebar, sidebarFrame } from '../../build/open-sidebar.ts';
import { chooseNote, openPlaces, pressCommand } from '../support/commands.ts';
import { expect, SAMPLE, test } from '../support/extension.ts';

/** Selects the first list item of the posting and gives its words. */
function selectItem(page: Page): Promise<string> {
  return page.evaluate(() => {
    const item = [...document.querySelectorAll('li')].find((each) => (each.textContent ?? '').length > 40)!;
    getSelection()!.selectAllChildren(item);
    return getSelection()!.toString().replace(/\s+/g, ' ').trim();
  });
}

async function openedFrame(page: Page) {
  await expect.poll(() => sidebarFrame(page) !== undefined).toBe(true);
  return sidebarFrame(page)!;
}

test('a note on selected words: the sidebar opens with the quotation and the caret, and the note is on the review page', async ({
  session,
}) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await page.bringToFront();
  const words = await selectItem(page);
  await pressCommand(session, page, 'quick-note');
  const frame = await openedFrame(page);
  const card = frame.getByRole('region', { name: 'A note on this posting' });
  await expect(card.getByRole('textbox')).toBeFocused();
  await expect(card.getByRole('blockquote')).toHaveText(words);
  // The keyboard is in the frame: what is typed now is the note.
  await page.keyboard.type('Ask who owns the pager.');
  await expect(card.getByRole('textbox')).toHaveValue('Ask who owns the pager.');
  await page.keyboard.press('Control+Enter');
  await expect(card).toHaveCount(0);

  const notes = frame.locator('section[aria-labelledby=posting-notes]');
  await expect(notes.getByText('Ask who owns the pager.')).toBeVisible();
  await expect(notes.getByRole('blockquote')).toHaveText(words);

  // A second one while the sidebar is open, by the menu.
  await chooseNote(session, page, words);
  await expect(card.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Second thought.');
  await card.getByRole('button', { name: 'Save note' }).click();
  await expect(notes.getByRole('listitem')).toHaveCount(2);

  // Changed later, it keeps its quotation.
  await notes.getByRole('button', { name: 'Edit' }).first().click();
  await notes.getByRole('textbox').fill('Second thought, longer.');
  await notes.getByRole('button', { name: 'Save note' }).click();
  await expect(notes.getByText('Second thought, longer.')).toBeVisible();

  const review = await session.own('review.html');
  const entry = review.getByRole('article').filter({ hasText: 'Second thought, longer.' });
  await expect(entry.getByRole('blockquote')).toHaveText(words);
  await expect(entry.getByText('Heron')).toBeVisible();
});

test('a text that was not saved waits for the person, and one that was thrown away comes back', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  const frame = await openSidebar(page);
  await expect(frame.locator('section[aria-labelledby=questions] li').first()).toBeVisible();
  await selectItem(page);
  await pressCommand(session, page, 'quick-note');
  const box = frame.getByRole('textbox', { name: 'A note on this posting' });
  await expect(box).toBeFocused();
  await page.keyboard.type('half a thought');
  await expect(frame.getByText('Draft kept')).toBeVisible();
  await page.reload();
  const again = await openSidebar(page);
  await expect(again.getByRole('textbox', { name: 'A note on this posting' })).toHaveValue('half a thought');
  await again.getByRole('button', { name: 'Throw away' }).click();
  await expect(again.getByRole('textbox')).toHaveCount(0);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(again.getByRole('textbox', { name: 'A note on this posting' })).toHaveValue('half a thought');
});

test('words that are too many are cut, and the sidebar says so', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await page.evaluate(() => {
    document.querySelector('li')!.append(' rollback'.repeat(600));
    getSelection()!.selectAllChildren(document.body);
  });
  await pressCommand(session, page, 'quick-note');
  const frame = await openedFrame(page);
  await expect(frame.getByText('Only the first 2,000 characters of the selection are quoted.')).toBeVisible();
});

test('where no posting is, the note stands alone', async ({ session, server }) => {
  const url = 'https://careers.tern.example/about';
  server.add(url, '<!doctype html><title>About</title><p>We sell boats.</p>');
  const page = await session.context.newPage();
  await page.goto(url);
  const opened = session.context.waitForEvent('page');
  await pressCommand(session, page, 'quick-note');
  const tab = await opened;
  const box = tab.getByRole('textbox', { name: 'A note' });
  await expect(box).toBeFocused();
  await tab.keyboard.type('Call them back.');
  await tab.keyboard.press('Control+Enter');
  await expect(box).toHaveCount(0);
  const review = await session.own('review.html');
  await expect(review.getByText('Call them back.')).toBeVisible();
});

test('the next question comes by its key, with the sidebar closed, at the list and in practice', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await pressCommand(session, page, 'next-question');
  const frame = await openedFrame(page);
  await expect(frame.getByText('1 of ')).toBeVisible();
  await expect(frame.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await page.keyboard.type('A canary.');
  await pressCommand(session, page, 'next-question');
  await expect(frame.getByText('2 of ')).toBeVisible();
  await expect(frame.getByRole('textbox', { name: 'Your answer' })).toHaveValue('');
});

test('the quiz opens by its key, in the popup or in a tab', async ({ session }) => {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.mlops);
  await page.bringToFront();
  await pressCommand(session, page, 'open-quiz');
  await expect.poll(() => openPlaces(session)).toContainEqual(expect.stringMatching(/popup\.html|review\.html#quiz/));
});
