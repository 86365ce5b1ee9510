import { readFileSync } from 'node:fs';
import { SAMPLE } from '../support/extension.ts';
import type { Firefox } from '../support/firefox.ts';
import { expect, test } from '../support/firefox-test.ts';

const LISTENER = `<script>
window.heard = [];
for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'compositionstart'])
  window.addEventListener(kind, (event) => heard.push(kind + ' ' + event.key), true);
</script>`;
const ANSWER = 'Model, code and features go back together as one set. Alarms exist before the release and trigger the way back.';
const NOTE = 'Name the person who decides.';
const QUESTION = "//section[@aria-labelledby='questions']//li//button[contains(., 'undid a bad pricing model')]";

test.describe.configure({ mode: 'serial' });

/** Clicks where the handle is drawn until the sidebar's frame can be entered, and enters it. */
async function openSidebar(firefox: Firefox): Promise<void> {
  await firefox.until('The sidebar', async () => {
    const [width = 0, height = 0] = await firefox.evaluate<number[]>('return [document.documentElement.clientWidth, innerHeight];');
    await firefox.clickAt(width - 16, Math.round(height * 0.4) + 19);
    await firefox.evaluate('await new Promise((resolve) => setTimeout(resolve, 400));');
    return firefox.enterFrame().then(() => true);
  });
}

test('from a posting to a saved answer and a note, and the page hears no key', async ({ firefox, server }) => {
  server.add(SAMPLE.mlops, readFileSync('samples/mlops.html', 'utf8').replace('</body>', `${LISTENER}</body>`));
  await firefox.goto(SAMPLE.mlops);
  await openSidebar(firefox);
  await firefox.see('MLOps role');
  await firefox.click(QUESTION);
  await firefox.type('//textarea', ANSWER);
  await firefox.click("//button[contains(., 'Compare my answer')]");
  await firefox.find("//*[@aria-label='What a strong answer names']");
  expect(await firefox.count("//li[@data-state='found']")).toBe(2);
  await firefox.screenshot('.dry-run/firefox/feedback.png');
  await firefox.click("//button[contains(., 'with effort')]");
  await firefox.see('Saved as');
  await firefox.type("//textarea[@aria-label='A note on this question']", NOTE);
  await firefox.click("//button[contains(., 'Save note')]");
  await firefox.find(`//li[contains(., '${NOTE}')]`);
  await firefox.leaveFrame();
  expect(await firefox.evaluate('return [window.heard, window.length];')).toEqual([[], 0]);
});

test('what was written is there after the background was stopped, and after Firefox was', async ({ firefox }) => {
  await firefox.stopBackground();
  await firefox.own('review.html');
  await firefox.see(NOTE);
  await firefox.see(ANSWER);
  await firefox.stop();
  await firefox.start();
  await firefox.own('review.html');
  await firefox.see(NOTE);
  await firefox.see(ANSWER);
  await firefox.screenshot('.dry-run/firefox/review.png');
});

test('the other pages stand', async ({ firefox }) => {
  await firefox.own('popup.html');
  await firefox.see('Not a supported job site.');
  await firefox.own('options.html');
  await firefox.find("//h1[text()='Options']");
  await firefox.see('1 note');
  await firefox.own('welcome.html');
  await firefox.find('//h1');
  await firefox.own('prepare.html');
  await firefox.find('//h1');
});

test('a page that is no posting for MLOps gets nothing, and may not see our pages', async ({ firefox, server }) => {
  server.add('https://example.org/', '<title>Nothing</title><h1>Nothing</h1>');
  for (const url of [SAMPLE.analyst, 'https://example.org/']) {
    await firefox.goto(url);
    await firefox.evaluate('await new Promise((resolve) => setTimeout(resolve, 1500));');
    const seen = await firefox.evaluate<unknown[]>(
      'return [document.documentElement.children.length, window.length, typeof browser, typeof chrome];',
    );
    expect(seen, url).toEqual([2, 0, 'undefined', 'undefined']);
  }
});
