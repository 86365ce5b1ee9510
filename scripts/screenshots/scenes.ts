import type { BrowserContext, Frame, Page } from '@playwright/test';
import { openSidebar } from '@/build/open-sidebar.ts';
import { readSamples } from '@/build/serve-samples.ts';
import { answeredCards } from './bank.ts';

const SHOP = { width: 1280, height: 800 };
/** Size of the popup, drawn larger so that it can be read in a picture. */
const POPUP = { width: 380, height: 560, zoom: 1.25 };
const PATIENCE_MS = 30_000;
/** Drawing, fonts and the last message have come to rest. */
const REST_MS = 700;

const questionsOf = (frame: Frame) => frame.locator('section[aria-labelledby=questions] li > div > button');

async function shoot(page: Page): Promise<Uint8Array> {
  await page.waitForTimeout(REST_MS);
  return page.screenshot();
}

async function openPosting(context: BrowserContext, number = 0): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  await page.setViewportSize(SHOP);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(readSamples()[number]?.url ?? '');
  const frame = await openSidebar(page);
  await questionsOf(frame).first().waitFor({ timeout: PATIENCE_MS });
  // The first reading of a fresh profile may be followed by a second one.
  await page.waitForTimeout(REST_MS);
  await questionsOf(frame).first().waitFor({ timeout: PATIENCE_MS });
  return { page, frame };
}

/** One of our own pages in the size of a shop's picture. */
export async function ownPage(context: BrowserContext, id: string, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(SHOP);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

/** The list beside the posting; then a question of it, answered; then what was found in the answer. Graded at the end, so that it is kept. */
export async function practise(context: BrowserContext): Promise<{ list: Uint8Array; answer: Uint8Array; feedback: Uint8Array }> {
  const { page, frame } = await openPosting(context);
  const list = await shoot(page);
  const said = answeredCards('middling').filter(({ answer }) => answer.names.length > 1);
  const texts = await questionsOf(frame).allInnerTexts();
  const place = texts.findIndex((text) => said.some(({ question }) => text.includes(question.trim())));
  const card = said.find(({ question }) => texts[place]?.includes(question.trim()));
  if (!card) throw new Error('No question of the list has a whole answer.');
  await questionsOf(frame).nth(place).click();
  await frame.getByRole('textbox').first().fill(card.answer.text);
  const answer = await shoot(page);
  await page.keyboard.press('Control+Enter');
  await frame.getByRole('list', { name: 'What a strong answer names' }).waitFor({ timeout: PATIENCE_MS });
  const feedback = await shoot(page);
  await frame
    .getByRole('button', { name: /with effort/ })
    .first()
    .click();
  await frame.getByText(/Saved/).first().waitFor({ timeout: PATIENCE_MS });
  await page.close();
  return { list, answer, feedback };
}

/** Only the list, as it looks in this browser's colours. */
export async function listBesidePosting(context: BrowserContext, number: number): Promise<Uint8Array> {
  const { page } = await openPosting(context, number);
  const picture = await shoot(page);
  await page.close();
  return picture;
}

/** The quiz of the popup, answered; without its first lines, which speak of the page in front: here that is the popup itself. */
export async function popupQuiz(context: BrowserContext, id: string): Promise<Uint8Array> {
  const page = await ownPage(context, id, 'popup.html');
  await page.setViewportSize({ width: POPUP.width * POPUP.zoom, height: POPUP.height * POPUP.zoom });
  await page.evaluate((zoom) => document.documentElement.style.setProperty('zoom', String(zoom)), POPUP.zoom);
  const question = await page.getByRole('heading', { level: 1 }).innerText();
  const card = answeredCards('middling').find((each) => question.includes(each.question.trim()));
  await page.getByRole('textbox').fill(
    card?.answer.text
      .split(/(?<=\.) /)
      .slice(0, 2)
      .join(' ') ?? '',
  );
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(REST_MS);
  const top = await page.getByRole('main').evaluate((main) => main.getBoundingClientRect().top);
  const bottom = await page.getByRole('contentinfo').evaluate((footer) => footer.getBoundingClientRect().bottom);
  const picture = await page.screenshot({ clip: { x: 0, y: top, width: POPUP.width * POPUP.zoom, height: bottom - top } });
  await page.close();
  return picture;
}

/** The review page as it opens. */
export async function reviewPage(context: BrowserContext, id: string): Promise<Uint8Array> {
  const page = await ownPage(context, id, 'review.html');
  await page.getByRole('listitem').first().waitFor({ timeout: PATIENCE_MS });
  return shoot(page);
}

/** The prepare page of the first posting; the interview is `day` (YYYY-MM-DD). */
export async function preparePage(context: BrowserContext, id: string, day: string): Promise<Uint8Array> {
  const page = await ownPage(context, id, 'prepare.html');
  await page.getByRole('button', { name: /Senior MLOps Engineer/ }).click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByText('Saved', { exact: true }).first().waitFor({ timeout: PATIENCE_MS });
  await page.getByLabel('Day', { exact: true }).blur();
  await page.evaluate(() => scrollTo(0, 0));
  return shoot(page);
}
