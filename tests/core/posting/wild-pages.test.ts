import { describe, expect, it } from 'vitest';
import { BOLD, CZECH, GERMAN, TABLE } from './bodies.ts';
import type { Body } from './bodies.ts';
import { jsonLd, posting, readHtml, readOk } from './page.ts';

/** Pages as employers and boards write them that no adapter knows: each with one difficulty of its own. */
interface Wild {
  about: string;
  address: string;
  head?: string;
  html: (body: string) => string;
  body: Body;
  title?: string;
  company?: string | null;
  location?: string;
}

const TITLE = 'Machine Keeper';
const nav = `<header class="top"><a class="logo" href="/"><img alt="Kranwerk Logo" src="/logo.svg"></a><nav><a href="/jobs">Jobs</a><a href="/about">About us</a></nav></header>`;
const footer = `<footer><p>© 2019–2026 Kranwerk AG. All rights reserved.</p><a href="/privacy">Privacy</a></footer>`;
const cookies = `<div id="usercentrics-root" class="uc-banner"><h2>We value your privacy</h2><p>${'We and our partners keep small files on your device to learn how this site is used. '.repeat(12)}</p></div>`;

const pages: Wild[] = [
  {
    about: 'a named part among much else',
    address: 'https://careers.kranwerk.example/jobs/4711-machine-keeper',
    head: `<title>${TITLE} | Careers at Kranwerk AG</title>`,
    html: (body) => `${nav}<main><h1>${TITLE}</h1><p class="job-location">Basel</p><div class="job-description">${body}</div>
      <div class="team"><h2>Meet the team</h2><p>${'Our cranes have names and so do we, and we have lunch at noon. '.repeat(3)}</p></div></main>${footer}`,
    body: BOLD,
    company: 'Kranwerk AG',
    location: 'Basel',
  },
  {
    about: 'a consent manager first, offers of other jobs below, in German',
    address: 'https://www.kranwerk.example/karriere/stellen/hafen-2027-031',
    head: `<title>${TITLE} (m/w/d) – Basel | Kranwerk AG</title><meta property="og:site_name" content="Kranwerk AG">`,
    html: (
      body,
    ) => `${cookies}${nav}<main><article><h1>${TITLE} (m/w/d)</h1><ul class="facts"><li>Standort: Basel</li></ul>${body}<a href="/bewerben">Jetzt bewerben</a>
      <h2>Ähnliche Stellen</h2><ul><li><a href="/karriere/stellen/2027-028">Nachtbäcker</a> Backt nachts, was am Morgen gegessen wird.</li></ul></article></main>${footer}`,
    body: GERMAN,
    title: `${TITLE} (m/w/d)`,
    company: 'Kranwerk AG',
  },
  {
    about: 'a language that the section words do not know',
    address: 'https://www.pracovna.example/prace/nabidka/88231',
    head: `<title>${TITLE} – Kranwerk a.s.</title>`,
    html: (body) => `<main><h1>${TITLE}</h1><div>${body}</div></main>`,
    body: CZECH,
    company: 'Kranwerk a.s.',
  },
  {
    about: 'a table',
    address: 'https://kranwerk.example/jobs/machine-keeper-basel',
    head: `<title>Kranwerk AG: ${TITLE}</title>`,
    html: (body) => `<div id="page"><h1>${TITLE}</h1><div>${body}</div></div>`,
    body: TABLE,
    company: 'Kranwerk AG',
  },
  {
    about: 'the careers site as the only h1',
    address: 'https://jobs.kranwerk.example/en/job/88231/',
    head: `<title>${TITLE} - Careers at Kranwerk AG</title>`,
    html: (body) => `<h1>Careers at Kranwerk AG</h1><main><h2>${TITLE}</h2><div class="content">${body}</div></main>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    about: 'no heading at all, the title in a styled box',
    address: 'https://kranwerk.example/jobs/88231',
    head: `<title>${TITLE} - Kranwerk AG</title>`,
    html: (body) => `<div class="jobTitle">${TITLE}</div><div id="jobDescription">${body}</div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    about: 'a role with dashes in the page title',
    address: 'https://apply.kranwerk.example/job/London-Cranes-Sales-and-Moving-E14/1373576757/',
    head: `<title>Cranes - Sales and Moving - Keeper Job Details | Kranwerk AG</title><meta property="og:title" content="Cranes - Sales and Moving - Keeper">`,
    html: (
      body,
    ) => `<div itemscope itemtype="http://schema.org/JobPosting"><h1><span itemprop="title">Cranes - Sales and Moving - Keeper</span></h1>
      <p class="jobLocation"><style>.x{}</style><span class="jobGeoLocation">London, GB</span></p><span itemprop="description"><span>${body}</span></span></div>`,
    body: BOLD,
    title: 'Cranes - Sales and Moving - Keeper',
    company: 'Kranwerk AG',
    location: 'London, GB',
  },
  {
    about: 'a board that puts its own name everywhere',
    address: 'https://www.jobharbour.example/job/88231',
    head: `<title>${TITLE} - JobHarbour</title><meta property="og:site_name" content="JobHarbour"><meta property="og:type" content="article">`,
    html: (
      body,
    ) => `<header><img class="logo" alt="JobHarbour"></header><main><h1>${TITLE}</h1><div class="meta"><a href="/company/kranwerk">Kranwerk AG</a><span data-testid="job-location">Basel</span></div>
      <div>${body}</div><p>See also <a href="/company/nightbakery">Night Bakery</a>, which bakes at night for all who work then.</p></main><footer>© 2026 JobHarbour</footer>`,
    body: BOLD,
    company: 'Kranwerk AG',
    location: 'Basel',
  },
  {
    about: 'a summary and a portrait that the board adds',
    address: 'https://www.jobharbour.example/job/machine-keeper/88231',
    head: `<title>${TITLE} - Kranwerk AG | JobHarbour</title>`,
    html: (
      body,
    ) => `<div class="wrap"><h1>${TITLE}</h1><section><h2>The role in short</h2><p>Keep machines that drive themselves, in Basel or from home, and carry a pager.</p><p>Summary generated by JobHarbour</p></section>
      <div id="jobposting-content-88231">${body}</div><section><h2>The company</h2><h2>What we do</h2><p>Kranwerk AG has built cranes since 1931 and has drawn them since 1929, always by the water.</p></section></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    about: 'text from an editor among facts of the board',
    address: 'https://www.jobharbour.example/job/88231',
    head: `<title>${TITLE} – Kranwerk AG</title>`,
    html: (body) =>
      `<div class="wrap"><h1>${TITLE}</h1><p>Salary: 90 000 to 110 000 CHF</p><p>Answers come on two of three applications</p><div class="RichContent">${body}</div><dl><dt>Education</dt><dd>Any</dd><dt>Contact</dt><dd>Kim Harbour, the personnel office of the works by the water</dd></dl></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    about: 'an application form on the same page',
    address: 'https://kranwerk.example/jobs/88231-machine-keeper',
    head: `<title>${TITLE} at Kranwerk AG</title>`,
    html: (body) => `<main><h1>${TITLE}</h1><section class="posting-description">${body}</section>
      <form id="application-form"><input type="file"><input type="email" name="email"><p>${'Voluntary statement about yourself. '.repeat(60)}</p></form></main>`,
    body: TABLE,
    company: 'Kranwerk AG',
  },
  {
    about: 'sections folded away',
    address: 'https://kranwerk.example/offres/2026-118-machine-keeper',
    head: `<title>${TITLE} | Kranwerk AG</title>${jsonLd(posting({ title: 'Night Baker' }))}`,
    html: () => `<main><h1>${TITLE}</h1><p>Kranwerk AG builds harbour cranes that drive themselves, and looks for somebody who keeps them well.</p>
      <h3><button aria-expanded="false" aria-controls="a">Responsibilities</button> Responsibilities</h3><div id="a" hidden><ul><li>Run the service that tells a crane where it may go</li><li>Watch its models and roll them back when they misbehave</li></ul></div>
      <h3><button aria-expanded="false" aria-controls="b">Requirements</button> Requirements</h3><div id="b" hidden><p>Four years of experience with Python services, full-time. Apply with a short letter to our team.</p></div></main>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
];

describe('a page that no adapter knows', () => {
  it.each(pages.map((page) => [page.about, page] as const))('with %s', (_, { address, head, html, body, title, company, location }) => {
    const read = readOk(`<html lang="en"><head>${head ?? ''}</head><body>${html(body.html)}</body></html>`, address);
    expect(read.title).toBe(title ?? TITLE);
    if (company !== undefined) expect(read.company).toBe(company);
    if (location !== undefined) expect(read.location).toBe(location);
    // A line of facts under the title may come along.
    expect(read.description.slice(0, body.first.length + 20)).toContain(body.first);
    expect(read.description.endsWith(body.last)).toBe(true);
  });

  it('with its posting in the head only, before scripts have filled it', () => {
    const shell = (title: string) =>
      readHtml(
        `<head><title></title><meta property="og:title" content="${title}">${jsonLd(posting())}<script src="/app.js"></script></head><body><div id="root"></div></body>`,
        'https://harbour.example/job/88231',
      );
    expect(shell(TITLE)).toMatchObject({ state: 'posting', posting: { title: TITLE, company: 'Harbour Freight Robotics' } });
    expect(shell('Night Baker').state).toBe('not-yet');
  });
});

describe('nothing is invented', () => {
  it.each([
    [
      'a posting that is gone',
      `<title>${TITLE} | Kranwerk</title><h1>${TITLE}</h1><p>This position has been filled. It is no longer open.</p>`,
      'none',
    ],
    [
      'a gone posting on a known site',
      `<title>Kranwerk</title><script></script><p>The job you are looking for is no longer available.</p>`,
      'none',
      'https://jobs.lever.co/kranwerk/f222ad5c-b7dd-43c4-9008-ee1a53174afa',
    ],
    [
      'a puzzle',
      `<title>kranwerk.example</title><script></script><div class="g-recaptcha"></div><p>Please show that you are a person.</p>`,
      'none',
    ],
    ['a search that found nothing', `<title>0 keeper jobs in Basel</title><h1>0 keeper jobs in Basel</h1><p>Try other words.</p>`, 'list'],
    [
      'cards whose links do not tell',
      `<title>Work at Kranwerk</title><h1>Work at Kranwerk</h1>${Array.from({ length: 9 }, (_, at) => `<div class="job-card c${at}" onclick="open(${at})"><h3>Keeper ${at}</h3><p>Basel</p></div>`).join('')}`,
      'list',
    ],
    [
      'the few openings of a small firm',
      `<title>Open positions - Kranwerk</title><h1>Open positions</h1><a href="jobs/machine-keeper-in-basel">A</a><a href="jobs/night-baker-in-basel">B</a><a href="jobs/day-baker-in-basel">C</a>`,
      'list',
    ],
    [
      'a form in German',
      `<title>Bewirb dich bei Kranwerk AG.</title><h2>Deine Angaben</h2><form action="/bewerbung/senden"><input type="email"><input type="tel"><textarea></textarea></form>`,
      'application',
    ],
    [
      'a form by its address',
      `<title>Kranwerk AG</title><form action="/send"><input type="email"><input name="lastname"></form>`,
      'application',
      'https://jobs.kranwerk.example/de/88231/apply',
    ],
    ['a list of teasers', `<title>Careers</title><h1>Careers</h1>${pagesOfTeasers()}`, 'list'],
    [
      'news of a kind that boards give to postings too',
      `<title>Keepers wanted</title><meta property="og:type" content="article"><h1>Keepers wanted</h1><main><p>${'The harbour reports that it will need keepers for its machines, full-time, and that people may apply. '.repeat(5)}</p><h2>The role of machines</h2><p>${'Machines move boxes and people look on, as they have for years, said the mayor on Tuesday. '.repeat(3)}</p></main>`,
      'none',
    ],
  ] as const)('on %s', (_, html, state, address: string | null = null) => {
    expect(readHtml(html, address).state).toBe(state);
  });
});

function pagesOfTeasers(): string {
  return Array.from(
    { length: 10 },
    (_, at) =>
      `<article><h3><a href="/jobs/${1000 + at}-keeper">Keeper ${at}</a></h3><div class="job-description">You will keep machines. Requirements: four years of experience. Apply now, full-time.</div></article>`,
  ).join('');
}

describe('the company of a page without a description', () => {
  it.each([
    ['<title>Bewirb dich bei Kranwerk AG.</title><h2>Deine Angaben</h2>', 'Kranwerk AG'],
    ['<title>Machine Keeper - Kranwerk AG</title><h1>Machine Keeper</h1>', 'Kranwerk AG'],
    [
      '<title>Application</title><h1>Machine Keeper</h1><header><img class="logo" alt="Kranwerk logo"></header><footer>© 2026 Kranwerk AG</footer><meta property="og:site_name" content="Kranwerk">',
      'Kranwerk',
    ],
    ['<title>Application</title><h1>Machine Keeper</h1>', null],
  ])('%# is found or left out', (head, company) => {
    const form = '<form id="application"><input type="file"><input type="email"></form>';
    expect(readHtml(`${head}${form}`)).toMatchObject({ state: 'application', company });
  });
});
