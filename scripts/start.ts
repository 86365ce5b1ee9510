import { mkdirSync } from 'node:fs';
import { build } from 'wxt';
import { findBrowser, NoBrowserError } from '@/build/find-browser.ts';
import { launchBrowser } from '@/build/launch-browser.ts';
import { openSidebar } from '@/build/open-sidebar.ts';
import { readSamples, serveSamples } from '@/build/serve-samples.ts';
import { projectRoot } from '@/build/vite-shared.ts';

/** A slow machine builds, starts and reads within this; more means that something is wrong. */
const PATIENCE_MS = 30_000;

/** `npm start`: builds, serves the samples, opens the first one with the sidebar. Headless it reports, writes a screenshot and ends. */
export async function main(): Promise<number> {
  let browser: string;
  try {
    browser = findBrowser();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    return 1;
  }
  const headless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  console.log('Building…');
  await build({ root: projectRoot, mode: 'production', browser: 'chrome' });
  const server = await serveSamples();
  const launched = await launchBrowser({
    browser,
    extension: `${projectRoot}/.output/chrome-mv3`,
    headless,
    port: server.port,
    hosts: server.hosts,
  });
  const samples = readSamples();
  const page = launched.context.pages()[0] ?? (await launched.context.newPage());
  await page.goto(samples[0]?.url ?? '');
  const frame = await openSidebar(page);
  if (!headless) {
    console.log('The sidebar is open beside a sample posting. More samples:');
    for (const sample of samples) console.log(`  ${sample.url}  (${sample.about})`);
    console.log('Close the browser to end.');
    await new Promise<void>((resolve) => launched.context.once('close', () => resolve()));
    await server.close();
    return 0;
  }
  const questions = frame.locator('section[aria-labelledby=questions] li > div > button');
  await questions.first().waitFor({ timeout: PATIENCE_MS });
  console.log(`Posting:  ${await page.title()}`);
  console.log(`Detected: ${await frame.locator('[data-role]').innerText()}`);
  for (const [index, text] of (await questions.allInnerTexts()).slice(0, 3).entries()) console.log(`${index + 1}. ${text}`);
  mkdirSync(`${projectRoot}/.dry-run`, { recursive: true });
  const shot = `${projectRoot}/.dry-run/start.png`;
  await page.screenshot({ path: shot });
  console.log(`Screenshot: ${shot}`);
  await launched.context.close();
  await server.close();
  return 0;
}
