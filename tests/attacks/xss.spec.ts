import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { openSidebar } from '@/build/open-sidebar.ts';
import { askUntilDone } from '@/tests/support/ask.ts';
import { expect, test } from '@/tests/support/extension.ts';
import { MARK, VECTORS } from './vectors.ts';

const A_PAGE = 26;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Everything in a page of ours that is more than text: places where a vector became an element, an attribute that acts, or an address. */
async function tracesIn(page: Page | Frame): Promise<string[]> {
  return page.evaluate((mark) => {
    const harmless = new Set([
      'title',
      'aria-label',
      'value',
      'placeholder',
      'alt',
      'id',
      'for',
      'name',
      'key',
      'aria-describedby',
      'aria-labelledby',
    ]);
    const found = mark in globalThis ? ['it ran'] : [];
    for (const element of document.querySelectorAll('*')) {
      if (/^(script|iframe|object|embed|base|meta|link|math)$/i.test(element.localName) && element.outerHTML.includes(mark))
        found.push(`element ${element.localName}`);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`attribute ${name}`);
        if (/^(href|src|action|formaction|xlink:href)$/.test(name) && !/^(https:|chrome-extension:|data:image\/|#|\/|\.\/)/.test(value))
          found.push(`${name}=${value.slice(0, 60)}`);
        if (value.includes(mark) && !harmless.has(name) && !name.startsWith('data-') && name !== 'href') found.push(`${name} holds it`);
      }
    }
    return found;
  }, MARK);
}

/** Listens for whatever a vector that worked would do. */
function watch(page: Page): string[] {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to|is not defined/.test(message.text())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('request', (request) => {
    if (request.url().includes('evil.example')) heard.push(request.url());
  });
  return heard;
}

test(`there are two hundred vectors`, () => {
  expect(VECTORS.length).toBeGreaterThanOrEqual(200);
});

test('vectors in twelve fields of a page: the sidebar shows them as text and does nothing', async ({ session, server }) => {
  test.setTimeout(240_000);
  const sample = readFileSync('samples/mlops.html', 'utf8');
  for (let from = 0; from < VECTORS.length; from += A_PAGE) {
    const batch = VECTORS.slice(from, from + A_PAGE);
    const joined = batch.join(' ');
    const some = escaped(batch[0] ?? '');
    const stated = {
      '@type': 'JobPosting',
      title: `Senior MLOps Engineer ${batch[1] ?? ''}`,
      hiringOrganization: { name: joined.slice(0, 400) },
      jobLocation: { address: { addressLocality: batch[2] ?? '' } },
      description: joined,
      identifier: { value: batch[3] ?? '' },
    };
    const html = sample
      .replace('<html lang="en">', `<html lang="${some.replaceAll('"', '&quot;')}">`)
      .replace(/<title>[^<]*/, `<title>${escaped(joined.slice(0, 800))}`)
      .replace(
        '</head>',
        `<meta property="og:title" content="${some.replaceAll('"', '&quot;')}"><meta property="og:site_name" content="${some.replaceAll('"', '&quot;')}"><script type="application/ld+json">${JSON.stringify(stated).replaceAll('<', '\\u003c')}</script></head>`,
      )
      .replace('Senior MLOps Engineer</h1>', `Senior MLOps Engineer ${escaped(joined.slice(0, 600))}</h1>`)
      .replace('Rotterdam or remote in Europe', escaped(joined.slice(0, 300)))
      .replace('<header>Heron Freight', `<header>${some}`)
      .replace('with KServe,', `with KServe ${escaped(joined)},`)
      .replace('<h2>What you bring', `<h2>${some}</h2><p>${escaped(joined)}</p><h2>What you bring`);
    const url = `https://job-boards.greenhouse.io/heronfreight/jobs/77${from}`;
    server.add(url, html);
    const page = await session.context.newPage();
    const heard = watch(page);
    await page.goto(`${url}?q=${encodeURIComponent(batch[0] ?? '')}#${encodeURIComponent(batch[4] ?? '')}`);
    const frame = await openSidebar(page);
    await expect(frame.locator('section[aria-labelledby=questions] li button').first()).toBeVisible();
    expect(await frame.locator('h1').first().textContent()).toContain('Senior MLOps Engineer');
    await frame.locator('section[aria-labelledby=questions] li button').first().click();
    expect(await tracesIn(frame), `vectors from ${from}`).toEqual([]);
    expect(await page.evaluate((mark) => mark in globalThis, MARK)).toBe(false);
    expect(heard, `vectors from ${from}`).toEqual([]);
    await page.close();
  }
});

test('vectors in everything that is kept: our own pages show them as text and do nothing', async ({ session }) => {
  test.setTimeout(180_000);
  const own = await session.own('options.html');
  for (const [at, vector] of VECTORS.entries()) {
    const id = `v${at}`;
    await askUntilDone(own, 'posting.keep', {
      posting: {
        id: `${vector} ${at}`,
        title: vector,
        company: vector,
        url: at % 2 === 0 ? `javascript:${MARK}()` : vector,
        site: vector.slice(0, 60),
        label: 'core',
        topics: ['serving'],
        tools: [vector.slice(0, 100)],
        questions: [{ id: 'SRV-01', topic: 'serving', quote: vector }],
      },
    });
    await askUntilDone(own, 'note.save', {
      id,
      noteId: `${id}-${vector}`.slice(0, 380),
      questionId: at % 3 === 0 ? vector.slice(0, 300) : null,
      topic: 'serving',
      postingId: `${vector} ${at}`,
      text: vector,
      replaces: [],
    });
    if (at % 4 === 0)
      await askUntilDone(own, 'review.record', {
        attempt: {
          id: `a${at}`,
          questionId: 'MON-01',
          topic: 'monitoring',
          postingId: `${vector} ${at}`,
          answer: vector,
          guess: null,
          found: [],
          missed: [vector.slice(0, 300)],
          claimed: [{ anchorId: 'x', phrase: vector }],
          wrongClaims: [],
          grade: 2,
          source: 'popup',
          ahead: false,
        },
      });
  }
  for (const path of ['review.html', 'prepare.html', 'popup.html', 'options.html', 'review.html#quiz']) {
    const page = await session.context.newPage();
    const heard = watch(page);
    await page.goto(`chrome-extension://${session.extensionId}/${path}`);
    await page.waitForTimeout(1_500);
    if (path === 'review.html') await expect(page.getByRole('main').last()).toContainText(MARK);
    expect(await tracesIn(page), path).toEqual([]);
    expect(heard, path).toEqual([]);
    await page.close();
  }
});
