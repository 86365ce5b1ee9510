import { SAMPLE } from '../support/extension.ts';
import { expect, test } from '../support/firefox-test.ts';

const IN_PANEL = 'return browser.extension.getViews({ type: "sidebar" }).map((view) => view.document.body.innerText).join();';

test('the popup opens the sidebar in the browser’s own panel, and it follows the tabs', async ({ firefox }) => {
  await firefox.goto(SAMPLE.mlops);
  const posting = await firefox.newTab();
  await firefox.own('popup.html');
  const { value: popup } = await firefox.send<{ value: string }>('WebDriver:GetWindowHandle');
  // The popup looks at the tab that the window shows.
  await firefox.enterTab(posting);
  await firefox.enterTab(popup, false);
  await firefox.until('The posting in the popup', async () => {
    await firefox.send('WebDriver:Refresh');
    return firefox.evaluate(
      'await new Promise((resolve) => setTimeout(resolve, 500)); return document.body.innerText.includes("Senior MLOps Engineer");',
    );
  });
  await firefox.click("//button[@aria-label='Open in the browser’s side panel']");
  await firefox.enterTab(popup, false).catch(() => undefined);
  await firefox.enterTab(posting);
  await firefox.newTab();
  await firefox.own('options.html');
  await firefox.until('The panel', async () => (await firefox.evaluate<string>(IN_PANEL)).includes('No job posting here.'));
  const { value: options } = await firefox.send<{ value: string }>('WebDriver:GetWindowHandle');
  await firefox.enterTab(posting);
  await firefox.enterTab(options, false);
  await firefox.until('The posting in the panel', async () => (await firefox.evaluate<string>(IN_PANEL)).includes('Senior MLOps Engineer'));
  expect(await firefox.count("//select[@id='practice-at']")).toBe(1);
});
