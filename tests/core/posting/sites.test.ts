import { describe, expect, it } from 'vitest';
import { site as siteSchema } from '@/core/content/site-schema.ts';
import { BODY, FIRST, LAST, jsonLd, posting, readHtml, readOk, sites } from './page.ts';

interface Sample {
  site: string;
  address: string;
  html: string;
  id: string;
  company?: string;
  location?: string;
}

const guest = (
  level: string,
) => `<div class="top-card-layout"><a href="https://nl.linkedin.com/jobs/view/machine-keeper-at-harbour-4051241378?trk=x"><${level} class="top-card-layout__title">Machine Keeper</${level}></a>
  <a class="topcard__org-name-link">Harbour</a><span class="topcard__flavor topcard__flavor--bullet">Utrecht</span></div>
  <div class="show-more-less-html"><div class="show-more-less-html__markup show-more-less-html__markup--clamp-after-5">${BODY}</div><button>Show more</button><button>Show less</button></div>`;
const serp = `<h1>46 Jobs in Utrecht</h1><ul class="jobs-search__results-list"><li><h3>Night Baker</h3></li><li><h3>Machine Keeper</h3></li></ul>`;
const indeedPane = `<h2 data-testid="jobsearch-JobInfoHeader-title"><span>Machine Keeper<span> - job post</span></span></h2>
  <div data-testid="inlineHeader-companyName"><style>.css-1{color:red}</style><a>Harbour</a></div><div data-testid="inlineHeader-companyLocation">Utrecht</div>
  <h2>Full job description</h2><div id="jobDescriptionText">${BODY}</div>`;

const samples: Sample[] = [
  {
    site: 'linkedin',
    address: 'https://nl.linkedin.com/jobs/view/machine-keeper-at-harbour-4051241378?trk=x',
    html: guest('h1'),
    id: '4051241378',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'linkedin',
    address: 'https://www.linkedin.com/jobs/search?keywords=keeper',
    html: `${serp}<div class="two-pane-serp-page__detail-view">${guest('h2')}</div>`,
    id: '4051241378',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'linkedin',
    address: 'https://www.linkedin.com/jobs/search/?currentJobId=4200000001&keywords=keeper',
    html: `<ul><li data-occludable-job-id="1">Night Baker</li></ul><div class="jobs-search__job-details--wrapper"><div class="job-details-jobs-unified-top-card__company-name">Harbour</div>
      <div class="job-details-jobs-unified-top-card__job-title"><h1><a href="/jobs/view/4200000001/?x=1">Machine Keeper</a></h1></div>
      <div class="job-details-jobs-unified-top-card__primary-description-container"><span class="tvm__text">Utrecht</span><span class="tvm__text">2 weeks ago</span></div>
      <article><div id="job-details"><h2>Informatie over de vacature</h2><div class="mt4">${BODY}</div></div></article></div>`,
    id: '4200000001',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'linkedin',
    address: 'https://www.linkedin.com/jobs/search-results/?currentJobId=4200000002',
    html: `<title>(3) Machine Keeper | Harbour | LinkedIn</title><div><div data-testid="lazy-column"><p>Night Baker</p><p>Machine Keeper</p></div><div class="a1"><p>Harbour</p><p>Machine Keeper</p>
      <div componentkey="JobDetails_AboutTheJob_4200000002"><h2>About the job</h2><span data-testid="expandable-text-box">${BODY}<button>… more</button></span></div></div></div>`,
    id: '4200000002',
    company: 'Harbour',
  },
  {
    site: 'icims',
    address: 'https://careers-harbour.icims.com/jobs/2071/machine-keeper/job?in_iframe=1',
    html: `<title>Machine Keeper</title>${jsonLd({ '@graph': [posting({ hiringOrganization: { name: 'Harbour' } })] })}<h1>Machine Keeper</h1><div class="a1">${BODY}</div>`,
    id: '2071',
    company: 'Harbour',
    location: 'Utrecht, NL',
  },
  {
    site: 'indeed',
    address: 'https://nl.indeed.com/viewjob?jk=54f1f8af68d722d2&from=serp',
    html: indeedPane.replaceAll('h2', 'h1'),
    id: '54f1f8af68d722d2',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'indeed',
    address: 'https://www.indeed.com/jobs?q=keeper&vjk=b974b400e0228d67',
    html: `<h1>keeper jobs in Utrecht</h1><h3>Night Baker</h3><div id="jobsearch-ViewjobPaneWrapper">${indeedPane}</div>`,
    id: 'b974b400e0228d67',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'greenhouse',
    address: 'https://job-boards.greenhouse.io/harbour/jobs/8620720002?gh_src=abc',
    html: `<title>Job Application for Machine Keeper at Harbour</title><main class="job-post"><div class="job__title"><h1>Machine Keeper</h1><div class="job__location">Utrecht</div></div><div class="job__description">${BODY}</div>
      <form id="application-form"><input type="file"><input type="email"><p>${'Voluntary self-identification. '.repeat(200)}</p></form></main>`,
    id: '8620720002',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'greenhouse',
    address: 'https://boards.eu.greenhouse.io/embed/job_app?for=harbour&token=4711',
    html: `<div id="app_body"><div id="header"><h1 class="app-title">Machine Keeper</h1><span class="company-name">Harbour</span><div class="location">Utrecht</div></div><div id="content">${BODY}</div></div>`,
    id: '4711',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'lever',
    address: 'https://jobs.lever.co/harbour/f222ad5c-b7dd-43c4-9008-ee1a53174afa?lever-source=x',
    html: `<title>Harbour - Machine Keeper</title><a class="main-header-logo"><img alt="Harbour logo"></a><div class="section page-centered posting-header"><div class="posting-headline"><h2>Machine Keeper</h2><div class="posting-categories"><div class="location">Utrecht</div></div></div></div>
      <div class="section-wrapper page-full-width"><div class="section page-centered" data-qa="job-description"><p>${FIRST}</p></div><div class="section page-centered"><h3>What you will do</h3><ul><li>Run the service</li></ul></div>
      <div class="section page-centered" data-qa="closing-description">${LAST}</div><div class="section page-centered last-section-apply"><a>Apply for this job</a></div></div>`,
    id: 'f222ad5c-b7dd-43c4-9008-ee1a53174afa',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'ashby',
    address: 'https://jobs.ashbyhq.com/Harbour/cc0af88a-2a19-493d-93cf-c5090f986f1f',
    html: `<title>Machine Keeper @ Harbour</title><h1 class="_title_dea4p_33 ashby-job-posting-heading">Machine Keeper</h1><div class="ashby-job-posting-left-pane"><div class="_section_1"><h2>Location</h2><p>Utrecht</p></div><div><h2>Type</h2><p>Full time</p></div></div>
      <div id="overview"><div class="_descriptionText_x9"> ${BODY}</div></div>`,
    id: 'cc0af88a-2a19-493d-93cf-c5090f986f1f',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'workday',
    address: 'https://harbour.wd3.myworkdayjobs.com/en-US/Careers/job/Utrecht/Machine-Keeper_R12-1',
    html: `<h1>CAREERS AT HARBOUR</h1><h2 data-automation-id="jobPostingHeader">Machine Keeper</h2><div data-automation-id="locations"><dl><dt>locations</dt><dd>Utrecht</dd></dl></div><div data-automation-id="jobPostingDescription">${BODY}</div>`,
    id: 'R12-1',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'smartrecruiters',
    address: 'https://jobs.smartrecruiters.com/HarbourFreight/743999912345678-machine-keeper',
    html: `<h1 class="job-title">Machine Keeper</h1><span itemprop="hiringOrganization"><b itemprop="name">Harbour</b></span><span itemprop="jobLocation"><i itemprop="addressLocality">Utrecht</i></span><div class="job-sections"><div class="job-section">${BODY}</div></div>`,
    id: '743999912345678',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'workable',
    address: 'https://apply.workable.com/harbour/j/927FD30DD5/',
    html: `<title>Machine Keeper - Harbour</title><h1 data-ui="job-title">Machine Keeper</h1><div data-ui="job-location">Utrecht</div><section data-ui="job-description"><p>${FIRST}</p></section><section data-ui="job-requirements"><ul><li>Patience and time</li></ul></section><section data-ui="job-benefits">${LAST}</section>`,
    id: '927FD30DD5',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'builtin',
    address: 'https://www.builtinla.com/job/machine-keeper/7977014',
    html: `<title>Machine Keeper - Harbour | Built In Los Angeles</title>${jsonLd({ '@graph': [posting()] })}<h1>Machine Keeper</h1><a href="/company/harbour"><h2>Harbour</h2></a><div id="job-post-body-7977014">${BODY}</div><div id="main"><a href="/company/x"><h2>Other</h2></a></div>`,
    id: '7977014',
    company: 'Harbour',
    location: 'Utrecht, NL',
  },
  {
    site: 'seek',
    address: 'https://au.seek.com/job/93856863?type=standard',
    html: `<h1 data-automation="job-detail-title">Machine Keeper</h1><button><span data-automation="advertiser-name">Harbour</span></button><span data-automation="job-detail-location">Utrecht</span><div data-automation="jobAdDetails">${BODY}</div>`,
    id: '93856863',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'weworkremotely',
    address: 'https://weworkremotely.com/remote-jobs/harbour-machine-keeper',
    html: `<title>Harbour: Machine Keeper</title>${jsonLd(JSON.stringify(posting()).replaceAll('\\n', '\n'))}<div class="listing-header-container"><h1>Machine Keeper</h1><h2 id="mobile-company"><a>Harbour</a></h2><a><span class="listing-tag">Full-Time</span></a><a><span class="listing-tag">Utrecht</span></a></div><div id="job-listing-show-container">${BODY}</div>`,
    id: 'harbour-machine-keeper',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'remoteok',
    address: 'https://remoteok.com/remote-jobs/remote-machine-keeper-harbour-99859',
    html: `<h1>find a remote job</h1><table><tr class="job active"><td><h2 itemprop="title">Machine Keeper</h2><h3 itemprop="name">Harbour</h3></td></tr><tr class="expand"><td><div class="expandContents"><div itemprop="description">\\n\\n${BODY.replaceAll('<h3>', '\\n<h3>')}\\n</div></div></td></tr></table>`,
    id: '99859',
    company: 'Harbour',
  },
  {
    site: 'personio',
    address: 'https://harbour.jobs.personio.de/job/4711?language=en',
    html: `<title>Machine Keeper | Jobs bei Harbour</title><h1 class="jb-title">Machine Keeper</h1><div class="jb-description">${BODY}</div>`,
    id: '4711',
    company: 'Harbour',
  },
  {
    site: 'teamtailor',
    address: 'https://harbour.teamtailor.com/jobs/8002146-machine-keeper',
    html: `<title>Machine Keeper - Harbour</title><body class="font-company-body"><h1 class="font-company-header">Machine Keeper</h1><section><div class="prose">${BODY}</div></section><dialog><h1>Privacy policy</h1><p>${'Data and rights. '.repeat(900)}</p></dialog></body>`,
    id: '8002146',
    company: 'Harbour',
  },
  {
    site: 'breezy',
    address: 'https://harbour.breezy.hr/p/bdd8a94f4073-machine-keeper',
    html: `<body class="breezy-portal"><div class="banner"><h1>Machine Keeper</h1><ul><li class="location">Utrecht</li></ul></div><div class="description">${BODY}</div></body>`,
    id: 'bdd8a94f4073',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'recruitee',
    address: 'https://harbour.recruitee.com/o/machine-keeper',
    html: `<title>Machine Keeper - Harbour</title><h1>Machine Keeper</h1><div data-testid="offer-description">${BODY}</div>`,
    id: 'machine-keeper',
    company: 'Harbour',
  },
  {
    site: 'glassdoor',
    address: 'https://www.glassdoor.com/Job/utrecht-keeper-jobs-SRCH_IL.0,7.htm?jobListingId=1009',
    html: `<h1>Keeper jobs</h1><div class="TwoColumnLayout_columnRight__x"><div data-test="employer-name">Harbour</div><h1 data-test="job-title">Machine Keeper</h1><div data-test="job-location">Utrecht</div><div class="JobDetails_jobDescription__x">${BODY}</div></div>`,
    id: '1009',
    company: 'Harbour',
    location: 'Utrecht',
  },
  {
    site: 'jobscz',
    address: 'https://www.jobs.cz/rpd/1635598077/?searchId=df52&rps=233',
    html: `<title>Machine Keeper – Harbour</title><div class="mt-900"><h1>Machine Keeper</h1><div class="IconWithText"><p>Harbour</p></div><a data-test="jd-info-location">Utrecht</a></div><dialog><form>${'Email. '.repeat(300)}</form></dialog><div class="RichContent">${BODY}</div>`,
    id: '1635598077',
    company: 'Harbour',
    location: 'Utrecht',
  },
];

/** Whether the site's own selectors failed on a page that is a posting all the same. */
function missed(html: string, address: string): boolean {
  const result = readHtml(html, address);
  if (result.state !== 'posting') throw new Error(`expected a posting, got ${result.state}`);
  return result.missed;
}

describe('adapter health', () => {
  const greenhouse = 'https://job-boards.greenhouse.io/harbour/jobs/8620720002';
  const stated = `${jsonLd(posting())}<h1>Machine Keeper</h1>`;

  it('tells that the selectors find nothing on what structured data or the general reader calls a posting', () => {
    expect(missed(`${stated}<div class="new">${BODY}</div>`, greenhouse)).toBe(true);
    expect(missed(`<main><h1>Machine Keeper</h1><div class="new">${BODY}</div></main>`, greenhouse)).toBe(true);
    expect(
      missed(`<h2>Machine Keeper</h2><h3>Machine Keeper</h3>${jsonLd(posting())}<div class="job__description">${BODY}</div>`, greenhouse),
    ).toBe(true);
  });

  it('does not cry wolf where a site is read by structured data alone, or its selectors were never tried', () => {
    expect(missed(stated, 'https://careers-harbour.icims.com/jobs/2071/machine-keeper/job')).toBe(false);
    expect(missed(stated, 'https://harbour.recruitee.com/o/machine-keeper')).toBe(false);
    expect(missed(stated, 'https://harbour.example/jobs/1')).toBe(false);
  });
});

describe('site adapters', () => {
  it('fit the schema and have different ids', () => {
    for (const site of sites) expect(siteSchema.safeParse(site).error, site.id).toBeUndefined();
    expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
  });

  it('have at least one page each', () => {
    expect(new Set(samples.map((sample) => sample.site))).toEqual(new Set(sites.map((site) => site.id)));
  });

  it.each(samples)('$site reads $address', ({ site, address, html, id, company, location }) => {
    const read = readOk(html, address);
    expect(missed(html, address)).toBe(false);
    expect(read).toMatchObject({ site, title: 'Machine Keeper', company, identity: `${site}:${id}` });
    if (location) expect(read.location).toBe(location);
    expect(read.description.startsWith(FIRST)).toBe(true);
    expect(read.description.endsWith(LAST)).toBe(true);
    expect(read.description).not.toMatch(/Show (?:more|less)|\\n|Baker/);
    expect(read.url).toContain(id);
    expect(read.url).not.toMatch(/utm_|trk=|in_iframe|keywords|gh_src|lever-source|searchId/);
  });

  it.each(samples)('$site is covered by its own match patterns: $address', ({ site, address }) => {
    const globs = sites.find((one) => one.id === site)?.matches ?? [];
    const matches = globs.some((glob) =>
      new RegExp(
        `^${glob
          .replace(/[.?+^$()|[\]{}\\]/g, '\\$&')
          .replace('://\\*\\.', '://(*.)?')
          .replaceAll('*', '[^ ]*')
          .replace('([^ ]*', '([^/ ]*')}$`.replace('*\\.', '*\\.'),
      ).test(address),
    );
    expect(matches).toBe(true);
  });

  it.each([
    [
      'https://jobs.lever.co/harbour/f222ad5c-b7dd-43c4-9008-ee1a53174afa/apply',
      '<title>Harbour - Machine Keeper</title><div class="posting-header"><h2>Machine Keeper</h2></div>',
    ],
    [
      'https://jobs.ashbyhq.com/harbour/cc0af88a-2a19-493d-93cf-c5090f986f1f/application',
      '<title>Machine Keeper @ Harbour</title><h1>Machine Keeper</h1>',
    ],
    [
      'https://apply.workable.com/harbour/j/927FD30DD5/apply/',
      '<title>Machine Keeper - Harbour - Application</title><h1 data-ui="job-title">Machine Keeper</h1>',
    ],
    [
      'https://harbour.teamtailor.com/jobs/8002146-machine-keeper/applications/new',
      '<title>Machine Keeper - Harbour</title><h1>Machine Keeper</h1><div class="prose">We are fun and would like to meet you very much, so do write.</div>',
    ],
    ['https://harbour.jobs.personio.com/job/4711/apply', '<title>Machine Keeper | Jobs at Harbour</title><h1>Machine Keeper</h1>'],
    [
      'https://career.harbour.example/x',
      '<title>Machine Keeper - Harbour</title><body class="font-company-body"><h1 class="font-company-header">Machine Keeper</h1><form action="/applications"><input type="file"><input type="email"></form></body>',
    ],
  ])('%s is an application', (address, html) => {
    expect(readHtml(html, address)).toMatchObject({ state: 'application', title: 'Machine Keeper', company: 'Harbour' });
  });

  it.each([
    [
      'https://www.linkedin.com/jobs/search/?currentJobId=4200000009',
      '<h1>46 jobs</h1><div class="jobs-search__job-details--wrapper"></div>',
    ],
    ['https://es.indeed.com/q-backend-empleos.html', '<div id="app"></div><script></script>'],
    ['https://www.linkedin.com/jobs/view/4200000009/', '<div id="root">Loading</div>'],
    ['https://harbour.wd3.myworkdayjobs.com/Careers/job/Utrecht/Machine-Keeper_R12', '<div id="root"></div><script></script>'],
  ])('%s is not there yet', (address, html) => {
    expect(readHtml(html, address).state).toBe('not-yet');
  });

  it('waits while the pane still shows the posting before', () => {
    const stale = samples[2]?.html ?? '';
    expect(readHtml(stale, 'https://www.linkedin.com/jobs/search/?currentJobId=4200000777').state).toBe('not-yet');
  });

  it('does not take a title from the list when the tab names another', () => {
    const stale = (samples[3]?.html ?? '').replace('(3) Machine Keeper', 'Night Baker');
    expect(readHtml(stale, samples[3]?.address).state).toBe('not-yet');
  });

  it.each([
    ['https://www.linkedin.com/jobs/search?keywords=keeper', `${serp}<section class="two-pane-serp-page__detail-view"></section>`],
    ['https://ma.linkedin.com/jobs/data-internship-jobs', '<h1>We could not find a match</h1><script></script>'],
    ['https://weworkremotely.com/categories/remote-devops-jobs', `<h1>Remote jobs</h1><p>${'Job and job. '.repeat(60)}</p>`],
  ])('%s is a list', (address, html) => {
    expect(readHtml(html, address).state).toBe('list');
  });

  it.each([
    ['https://www.linkedin.com/feed/', `<h1>Machine Keeper</h1><main>${BODY}</main>`],
    ['https://www.linkedin.com/authwall?x=1', `<h1>Join</h1>`],
    ['https://builtin.com/articles/jobs', `<h1>Machine Keeper</h1><main>${BODY}</main>`],
  ])('%s is none', (address, html) => {
    expect(readHtml(html, address).state).toBe('none');
  });

  it('patterns stay quick on the worst input', () => {
    const worst = [
      'a'.repeat(2_000),
      '/'.repeat(2_000),
      `/${'a-'.repeat(1_000)}`,
      '/job'.repeat(500),
      `${' - '.repeat(90)} at `,
      ' hiring '.repeat(40),
    ];
    const patterns = sites.flatMap((site) => [
      ...(site.posting.paths ?? []),
      ...(site.application ?? []),
      ...(site.list ?? []),
      ...(site.within ?? []),
      ...(site.pageTitle ?? []),
      ...(site.companyIn ?? []),
      ...(site.cleanTitle ?? []),
    ]);
    const began = performance.now();
    for (const pattern of patterns) for (const text of worst) new RegExp(pattern, 'u').exec(text);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
