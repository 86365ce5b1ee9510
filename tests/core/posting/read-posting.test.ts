import { describe, expect, it } from 'vitest';
import { BODY, FIRST, LAST, jsonLd, posting, readHtml, readOk } from './page.ts';

const cards = Array.from(
  { length: 12 },
  (_, at) => `<li><a href="/jobs/${1000 + at}-keeper-of-thing-${at}">Keeper of thing ${at}</a> Utrecht</li>`,
).join('');

describe('structured data', () => {
  it('is read when its title is a visible heading', () => {
    const read = readOk(
      `<title>Machine Keeper</title>${jsonLd(posting())}<h1>Machine Keeper</h1>`,
      'https://firm.example/work/7?utm_source=x#top',
    );
    expect(read).toMatchObject({
      via: 'json-ld',
      title: 'Machine Keeper',
      company: 'Harbour Freight Robotics',
      location: 'Utrecht, NL',
      site: null,
      url: 'https://firm.example/work/7',
      identity: 'https://firm.example/work/7',
    });
    expect(read.description.startsWith(FIRST)).toBe(true);
    expect(read.description.endsWith(LAST)).toBe(true);
    expect(read.description).toContain('\n• Run the service that answers our machines\n• Watch');
  });

  it.each([
    ['in @graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'x' }, posting()] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, posting()]],
    ['nested in a page', { '@type': 'WebPage', mainEntity: posting() }],
    ['with a list of types', posting({ '@type': ['Thing', 'JobPosting'] })],
    ['with its type as an address', posting({ '@type': 'http://schema.org/JobPosting' })],
    ['with the organisation as a name', posting({ hiringOrganization: 'Harbour Freight Robotics' })],
    ['with several places', posting({ jobLocation: [posting()['jobLocation'], posting()['jobLocation']] })],
  ])('is found %s', (_, value) => {
    expect(readOk(`${jsonLd(value)}<h1>Machine Keeper</h1>`)).toMatchObject({
      title: 'Machine Keeper',
      company: 'Harbour Freight Robotics',
      location: 'Utrecht, NL',
    });
  });

  it('is mended when strings hold raw line breaks or a comma is one too many', () => {
    const broken = JSON.stringify(posting()).replaceAll('\\n', '\n').replace(/\}$/, ',}');
    expect(() => JSON.parse(broken)).toThrow();
    expect(readOk(`${jsonLd(broken)}<h1>Machine Keeper</h1>`).description).toContain('You have carried a pager');
  });

  it('is mended when an escape is none', () => {
    const broken = JSON.stringify(posting({ note: 'x' })).replace('"x"', String.raw`"the keeper\'s \– own"`);
    expect(() => JSON.parse(broken)).toThrow();
    expect(readOk(`${jsonLd(broken)}<h1>Machine Keeper</h1>`).company).toBe('Harbour Freight Robotics');
  });

  it('names the company by pointing to it elsewhere', () => {
    const graph = [posting({ hiringOrganization: { '@id': '#org' } }), { '@type': 'Organization', '@id': '#org', name: 'Kranwerk AG' }];
    expect(readOk(`${jsonLd({ '@graph': graph })}<h1>Machine Keeper</h1>`).company).toBe('Kranwerk AG');
    const loop = posting({ hiringOrganization: { '@id': '#none' } });
    expect(readOk(`<title>x</title>${jsonLd(loop)}<h1>Machine Keeper</h1>`).title).toBe('Machine Keeper');
  });

  it('that is a teaser gives way to the text of the page', () => {
    const read = readOk(
      `${jsonLd(posting({ description: 'Keep our machines well, in Utrecht or from home. Apply.' }))}<h1>Machine Keeper</h1><main>${BODY}</main>`,
    );
    expect(read).toMatchObject({ company: 'Harbour Freight Robotics', location: 'Utrecht, NL' });
    expect(read.description.startsWith(FIRST)).toBe(true);
    const alone = readOk(
      `${jsonLd(posting({ description: 'Keep our machines well, in Utrecht or from home. Apply.' }))}<h1>Machine Keeper</h1><p>A picture tells more.</p>`,
    );
    expect(alone.description).toBe('Keep our machines well, in Utrecht or from home. Apply.');
  });

  it('is believed when the title of the page, though no heading, confirms it', () => {
    const page = (title: string) =>
      readHtml(`<title>${title}</title>${jsonLd(posting())}<div class="t">Machine Keeper</div><p>Apply by letter.</p>`);
    expect(page('Machine Keeper | Harbour')).toMatchObject({ state: 'posting', via: 'json-ld' });
    expect(page('Night Baker | Harbour').state).not.toBe('posting');
  });

  it('survives one broken script beside a good one', () => {
    expect(readOk(`${jsonLd('{"@type": "JobPosting", "title": ')}${jsonLd(posting())}<h1>Machine Keeper</h1>`).title).toBe(
      'Machine Keeper',
    );
  });

  it('is decoded when it was escaped twice', () => {
    const escaped = BODY.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace('Python', 'Python &amp;amp; Go');
    const read = readOk(
      `${jsonLd(posting({ title: 'Machine Keeper &amp; Friend', description: escaped }))}<h1>Machine Keeper & Friend</h1>`,
    );
    expect(read.title).toBe('Machine Keeper & Friend');
    expect(read.description).toContain('• Four years of experience with Python & Go services');
    expect(read.description).not.toMatch(/&\w+;|<li>/);
  });

  it('is not believed when the page shows another title', () => {
    const read = readOk(
      `${jsonLd(posting({ title: 'Night Baker', description: 'Bread. '.repeat(99) }))}<h1>Machine Keeper</h1><main>${BODY}</main>`,
    );
    expect(read.title).toBe('Machine Keeper');
    expect(read.description).not.toContain('Bread');
  });

  it('gives way to a longer visible description, and fills the gaps of a pane', () => {
    const page = (description: string) =>
      readOk(
        `${jsonLd(posting({ description }))}<div class="job__title"><h1>Machine Keeper</h1></div><div class="job__description">${BODY}</div>`,
        'https://boards.greenhouse.io/harbour/jobs/4711',
      );
    expect(page('Short text. See below.')).toMatchObject({ via: 'pane', company: 'Harbour Freight Robotics', location: 'Utrecht, NL' });
    expect(page('Short text.').description).toContain('pager');
    expect(page(`${BODY}${'<p>And one duty more, told at length.</p>'.repeat(9)}`)).toMatchObject({ via: 'json-ld' });
  });

  it.each([null, 42, true, {}, [], '', '   '])('without a description (%j) is no posting', (description) => {
    expect(readHtml(`${jsonLd(posting({ description }))}<h1>Machine Keeper</h1><p>Closed.</p>`).state).not.toBe('posting');
  });

  it('chooses the posting that is shown among several', () => {
    expect(readOk(`${jsonLd([posting({ title: 'Night Baker' }), posting()])}<h1>Machine Keeper</h1>`).title).toBe('Machine Keeper');
  });

  it('on a list is left alone', () => {
    const list = `<title>153 jobs in Utrecht</title>${jsonLd([posting({ title: 'Night Baker' }), posting({ title: 'Day Baker' })])}<h1>153 jobs in Utrecht</h1><ul>${cards}</ul>`;
    expect(readHtml(list, 'https://board.example/jobs').state).toBe('list');
  });

  it('left from the page before an application step is not read', () => {
    const step = `${jsonLd(posting())}<h2 data-automation-id="jobPostingHeader">Machine Keeper</h2><form><input type="file"></form>`;
    expect(
      readHtml(step, 'https://harbour.wd3.myworkdayjobs.com/en-US/Careers/job/Utrecht/Machine-Keeper_R12/apply/autofillWithResume'),
    ).toMatchObject({
      state: 'application',
      title: 'Machine Keeper',
    });
  });

  it('beside a form that shows none of its words is an application', () => {
    const step = `${jsonLd(posting())}<h1>Machine Keeper</h1><form id="application-form"><input type="file"><input type="email"></form>`;
    expect(readHtml(step, 'https://firm.example/7').state).toBe('application');
    const popup = `${jsonLd(posting())}<h1>Machine Keeper</h1><div role="dialog"><form id="application-form"><input type="file"><input type="email"></form></div>`;
    expect(readHtml(popup, 'https://firm.example/7').state).toBe('posting');
  });
});

describe('microdata in several properties', () => {
  it('is joined', () => {
    const read = readOk(`<main itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Machine Keeper</h1>
      <div itemprop="description"><p>${FIRST}</p></div><div itemprop="responsibilities"><p>Run the service.</p></div><div itemprop="qualifications"><p>Four years of Python.</p></div><meta itemprop="description" content="x"></main>`);
    expect(read).toMatchObject({ via: 'microdata', description: `${FIRST}\nRun the service.\nFour years of Python.` });
  });
});

describe('microdata', () => {
  const scope = `<div itemscope itemtype="http://schema.org/JobPosting"><h2 itemprop="title">Machine Keeper</h2>
    <span itemprop="hiringOrganization" itemscope><b itemprop="name">Harbour</b></span><i itemprop="jobLocation">Utrecht</i><div itemprop="description">${BODY}</div></div>`;
  it('is read for one posting', () => {
    expect(readOk(`<h1>Careers</h1>${scope}`)).toMatchObject({
      via: 'microdata',
      title: 'Machine Keeper',
      company: 'Harbour',
      location: 'Utrecht',
    });
  });
});

describe('pages of no known site', () => {
  const page = (main: string, rest = '') => `<title>Machine Keeper – Harbour Freight Robotics</title>
    <nav><a href="/">Home</a></nav><header><h1>Machine Keeper</h1></header><main>${main}</main>${rest}<footer>${'Imprint and terms. '.repeat(60)}</footer>`;

  it('are read by their densest block', () => {
    const read = readOk(page(`<section>${BODY}</section>`));
    expect(read).toMatchObject({ via: 'pane', title: 'Machine Keeper', company: 'Harbour Freight Robotics' });
    expect(read.description.startsWith(FIRST)).toBe(true);
    expect(read.description.endsWith(LAST)).toBe(true);
  });

  it.each([
    ['a privacy dialog', `<dialog><h2>Privacy policy</h2><p>${'We process personal data. '.repeat(800)}</p></dialog>`],
    ['a question form', `<form><p>${'Do you identify as one of the following? '.repeat(300)}</p></form>`],
    ['a cookie banner', `<div class="cookie-consent">${'We use cookies and partners. '.repeat(300)}</div>`],
    ['hidden text', `<div style="display: none">${'Not for your eyes. '.repeat(400)}</div><div hidden>${'Nor this. '.repeat(400)}</div>`],
    ['recommended jobs', `<div class="related-jobs">${'Another job that needs you to requirements. '.repeat(200)}</div>`],
    ['a side bar', `<aside>${'Read our blog about work. '.repeat(300)}</aside>`],
    ['scripts', `<script>${'var requirements = 1; '.repeat(900)}</script>`],
  ])('are not misled by %s', (_, trap) => {
    const { description } = readOk(page(`<section>${BODY}</section>`, trap));
    expect(description.startsWith(FIRST)).toBe(true);
    expect(description.endsWith(LAST)).toBe(true);
  });

  it('are left to the whole-page reader only when it finds a posting', () => {
    const text = BODY.replace(/<li>/g, '\n').replace(/<[^>]{1,9}>/g, '\n');
    const scattered = '<title>Machine Keeper</title><h1>Machine Keeper</h1><div>Loading took long</div>';
    expect(readOk(scattered, null, { readability: () => ({ title: 'x', textContent: text }) })).toMatchObject({
      via: 'readability',
      title: 'Machine Keeper',
    });
    expect(readHtml(scattered, null, { readability: () => ({ title: 'x', textContent: 'A tale of a harbour. '.repeat(99) }) }).state).toBe(
      'none',
    );
    expect(readHtml(scattered, null, { readability: () => null }).state).toBe('none');
    expect(
      readHtml(scattered, null, {
        readability: () => {
          throw new Error('no');
        },
      }).state,
    ).toBe('none');
  });
});

describe('silence', () => {
  it('on articles, even about jobs', () => {
    const article = `<title>Hiring is up</title><meta property="og:type" content="article"><h1>Hiring is up in Utrecht</h1><article>
      <p>${'Firms are looking for people with experience, and say that applicants apply from home, full time. '.repeat(20)}</p>
      <h2>Requirements rise</h2><p>${'Five years of experience is what they ask for. '.repeat(9)}</p></article>`;
    expect(readHtml(article, 'https://news.example/hiring').state).toBe('none');
  });

  it('on documentation with requirements', () => {
    const docs = `<title>Install</title><h1>Install the tool</h1><main><h2>Requirements</h2><p>${'You need a computer and patience. '.repeat(20)}</p><h2>Steps</h2><p>${'Run it. '.repeat(60)}</p></main>`;
    expect(readHtml(docs, 'https://docs.example/install').state).toBe('none');
  });

  it.each(['Just a moment...', 'Sign Up | LinkedIn', 'Sign in', 'Access Denied', 'Anmelden'])('on a wall called "%s"', (title) => {
    expect(
      readHtml(`<title>${title}</title><h1>${title}</h1><p>Please wait.</p><script></script>`, 'https://firm.example/jobs/4711').state,
    ).toBe('none');
  });

  it('says list, not-yet and application apart', () => {
    const list = `<title>Jobs in Utrecht</title><h1>Jobs in Utrecht</h1><ul>${cards}</ul>`;
    expect(readHtml(list, 'https://board.example/all').state).toBe('list');
    expect(readHtml('<title>App</title><div id="root"></div><script src="app.js"></script>', 'https://firm.example/x').state).toBe(
      'not-yet',
    );
    const form =
      '<title>Machine Keeper | Harbour</title><h1>Machine Keeper</h1><form action="/apply"><input type="file"><input type="email"></form>';
    expect(readHtml(form, 'https://firm.example/x')).toMatchObject({ state: 'application', title: 'Machine Keeper', company: 'Harbour' });
  });
});
