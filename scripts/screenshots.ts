import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildExtension, outputOf } from '@/build/build-extension.ts';
import { findBrowser, NoBrowserError } from '@/build/find-browser.ts';
import { launchBrowser } from '@/build/launch-browser.ts';
import { serveSamples } from '@/build/serve-samples.ts';
import { projectRoot } from '@/build/vite-shared.ts';
import { besideWords, resized, tile } from '@/scripts/screenshots/compose.ts';
import { fillNotebook } from '@/scripts/screenshots/fill-notebook.ts';
import { movingGif, smallPng } from '@/scripts/screenshots/palette.ts';
import { listBesidePosting, ownPage, popupQuiz, practise, preparePage, reviewPage } from '@/scripts/screenshots/scenes.ts';

const FOLDER = `${projectRoot}/docs/pictures`;
const DAY_MS = 86_400_000;
const DEMO = { width: 960, height: 600 };

function keep(name: string, bytes: Uint8Array): void {
  writeFileSync(`${FOLDER}/${name}`, bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}

/** `npm run screenshots`: builds, and takes the pictures of the shops and of the README from the product at work on its samples. */
export async function main(): Promise<number> {
  let browser: string;
  try {
    browser = findBrowser();
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    return 1;
  }
  buildExtension('chrome', true);
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveSamples();
  const start = (colorScheme: 'light' | 'dark') =>
    launchBrowser({ browser, extension: outputOf('chrome'), headless: true, port: server.port, hosts: server.hosts, colorScheme });
  const now = Date.now();

  const { context, extensionId } = await start('light');
  const drawing = await context.newPage();
  // A second posting, so that the notebook has two.
  await listBesidePosting(context, 1);
  const { list, answer, feedback } = await practise(context);
  const filling = await ownPage(context, extensionId, 'options.html');
  await fillNotebook(filling, now);
  await filling.close();
  const popup = await besideWords(
    drawing,
    await popupQuiz(context, extensionId),
    'Sixty seconds a day',
    'The popup asks what is due. Only the points that you missed come back.',
  );
  const review = await reviewPage(context, extensionId);
  const prepare = await preparePage(context, extensionId, new Date(now + 9 * DAY_MS).toISOString().slice(0, 10));
  for (const [name, picture] of Object.entries({ sidebar: list, practice: feedback, popup, review, prepare }))
    keep(`${name}.png`, smallPng(picture));
  keep('tile.png', smallPng(await tile(drawing, readFileSync(`${projectRoot}/public/icon/128.png`))));
  const frames: { png: Uint8Array; milliseconds: number }[] = [];
  for (const [picture, milliseconds] of [
    [list, 2600],
    [answer, 2200],
    [feedback, 3600],
    [popup, 2600],
    [prepare, 3000],
  ] as const)
    // oxlint-disable-next-line no-await-in-loop -- one page draws them
    frames.push({ png: await resized(drawing, picture, DEMO), milliseconds });
  keep('demo.gif', movingGif(frames));
  await context.close();

  const dark = await start('dark');
  keep('dark.png', smallPng(await listBesidePosting(dark.context, 0)));
  await dark.context.close();
  await server.close();
  return 0;
}
