import { describe, expect, it } from 'vitest';
import type { Body } from './bodies.ts';
import { BOLD, CZECH, GERMAN, TABLE } from './bodies.ts';
import { jsonLd, posting, readHtml, readOk } from './page.ts';

/** Mark-up as hiring systems write it, shortened; the sites that have an adapter are read with it and, to the same end, without it. */
interface Markup {
  system: string;
  address: string;
  html: (body: string) => string;
  body: Body;
  company: string;
  /** The address on the employer's own domain, where no adapter owns it. */
  also?: string;
}

const TITLE = 'Machine Keeper';
const similar = (base: string) =>
  `<section><h2>Similar jobs</h2><ul>${Array.from({ length: 4 }, (_, at) => `<li><a href="${base}${1000 + at}">Night Baker ${at}</a><p>Bakes at night what others eat in the morning.</p></li>`).join('')}</ul></section>`;

const systems: Markup[] = [
  {
    system: 'SmartRecruiters',
    address: 'https://jobs.smartrecruiters.com/Kranwerk/743999887766-machine-keeper',
    html: (
      body,
    ) => `<title>Kranwerk Machine Keeper | SmartRecruiters</title><main class="jobad-main job"><div class="jobad-header"><a class="header-logo"><img alt="Kranwerk" class="logo"></a><h1 class="job-title" itemprop="title">${TITLE}</h1>
      <ul class="job-details"><li itemprop="jobLocation"><span itemprop="addressLocality">Basel</span></li></ul></div>
      <div class="job-sections" itemprop="description"><div class="job-section" id="st-companyDescription"><h2 class="title">Company Description</h2><div class="wysiwyg" itemprop="hiringOrganization">Kranwerk builds.</div></div><div class="job-section" id="st-jobDescription"><h2>Job Description</h2><div class="wysiwyg">${body}</div></div></div></main>`,
    body: BOLD,
    company: 'Kranwerk',
  },
  {
    system: 'Personio',
    address: 'https://kranwerk.jobs.personio.de/job/882311?language=de',
    html: (
      body,
    ) => `<title>${TITLE} (m/w/d) | Jobs bei Kranwerk AG</title><main><div><h1 class="detail-title">${TITLE} (m/w/d)</h1><span class="job-location">Basel</span></div>
      <div class="detail-block-description">${body}</div><div id="recruiting-form"><button>Für diesen Job bewerben</button></div></main>`,
    body: GERMAN,
    company: 'Kranwerk AG',
  },
  {
    system: 'Recruitee',
    address: 'https://kranwerk.recruitee.com/o/machine-keeper',
    html: (body) =>
      `<title>${TITLE} - Kranwerk AG</title><div data-testid="offer-page"><h1>${TITLE}</h1><div><h2>Job description</h2><div class="sc-1">${body}</div></div></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
    also: 'https://jobs.kranwerk.example/o/machine-keeper',
  },
  {
    system: 'Workable',
    address: 'https://apply.workable.com/kranwerk/j/927FD30DD5/',
    html: (body) =>
      `<title>${TITLE} - Kranwerk AG</title><main><h1 data-ui="job-title">${TITLE}</h1><span data-ui="job-location">Basel</span><div role="tabpanel"><section data-ui="job-description"><h2>Description</h2><div>${body}</div></section></div></main>`,
    body: TABLE,
    company: 'Kranwerk AG',
  },
  {
    system: 'Teamtailor on an own domain',
    address: 'https://career.kranwerk.example/jobs/8002146-machine-keeper',
    html: (body) =>
      `<title>${TITLE} - Kranwerk AG</title><body class="font-company-body"><h1 class="font-company-header">${TITLE}</h1><section><div class="prose font-company-body">${body}</div></section><dialog><p>${'We keep your data safely. '.repeat(90)}</p></dialog></body>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    system: 'iCIMS',
    address: 'https://careers-kranwerk.icims.com/jobs/88231/machine-keeper/job?in_iframe=1',
    html: (
      body,
    ) => `<title>${TITLE} in Basel | Careers at Kranwerk AG</title><div class="iCIMS_MainWrapper iCIMS_JobPage"><div class="iCIMS_Header"><h1 class="iCIMS_Header">${TITLE}</h1></div><div class="iCIMS_JobHeaderGroup"><dl><dt>Location</dt><dd>CH-Basel</dd></dl></div>
      <div class="iCIMS_JobContent"><div class="iCIMS_InfoMsg iCIMS_InfoMsg_Job"><div class="iCIMS_Expandable_Container"><div class="iCIMS_Expandable_Text">${body}</div></div></div></div><div class="iCIMS_JobOptions"><a>Apply for this job online</a><a>Refer this job to a friend</a></div></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    system: 'BambooHR',
    address: 'https://kranwerk.bamboohr.com/careers/231',
    html: (body) =>
      `<title>${TITLE} - Kranwerk AG</title><div id="root"><header><img alt="Kranwerk AG" src="/logo.png"></header><main><h2 class="fabric-1">${TITLE}</h2><p>Basel</p><div class="jss-g20"><div class="BambooRichText">${body}</div></div></main></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    system: 'Jobvite',
    address: 'https://jobs.jobvite.com/kranwerk/job/oXyZ4fw1',
    html: (body) =>
      `<title>Kranwerk AG Careers - ${TITLE}</title><article class="jv-page-body"><div class="jv-wrapper"><h2 class="jv-header">${TITLE}</h2><p class="jv-job-detail-meta">Cranes<span class="jv-inline-separator"></span>Basel</p><a class="jv-button">Apply</a><div class="jv-job-detail-description"><p>${body}</p></div></div></article>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    system: 'Rippling',
    address: 'https://ats.rippling.com/kranwerk/jobs/cc0af88a-2a19-493d-93cf-c5090f986f1f',
    html: (body) =>
      `<title>${TITLE} | Kranwerk AG</title><div class="css-1"><div><img alt="Kranwerk AG" src="https://x.example/logo"></div><h2>${TITLE}</h2><div class="ATS_htmlPreview"><div>${body}</div></div><button>Apply now</button></div>`,
    body: TABLE,
    company: 'Kranwerk AG',
  },
  {
    system: 'YC',
    address: 'https://www.ycombinator.com/companies/kranwerk/jobs/9XyQ2-machine-keeper',
    html: (body) =>
      `<title>${TITLE} at Kranwerk | Y Combinator</title><meta property="og:site_name" content="Y Combinator"><main><a href="/companies/kranwerk">Kranwerk</a><h1>${TITLE}</h1><div class="flex"><div>Basel</div><div>Full-time</div></div><div class="prose">${body}</div></main><footer>© 2026 Y Combinator</footer>`,
    body: BOLD,
    company: 'Kranwerk',
  },
  {
    system: 'StepStone',
    address: 'https://www.stepstone.de/stellenangebote--Machine-Keeper-Basel-Kranwerk-AG--8823112-inline.html',
    html: (
      body,
    ) => `<title>${TITLE} (m/w/d) - Kranwerk AG - Basel</title>${jsonLd({ '@type': 'BreadcrumbList' })}<div><h1 data-at="header-job-title">${TITLE} (m/w/d)</h1><a data-at="header-company-name">Kranwerk AG</a><span data-at="metadata-location">Basel</span>
      <div data-at="content-container"><article class="listing-content">${body}</article></div></div>${similar('/stellenangebote--Night-Baker--')}`,
    body: GERMAN,
    company: 'Kranwerk AG',
  },
  {
    system: 'Welcome to the Jungle',
    address: 'https://www.welcometothejungle.com/fr/companies/kranwerk/jobs/machine-keeper_basel',
    html: (body) =>
      `<title>${TITLE} - Kranwerk - CDI à Basel</title><main><div data-testid="job-metadata-block"><a href="/fr/companies/kranwerk"><span>Kranwerk</span></a><h2>${TITLE}</h2></div><div id="the-position-section"><h4>Le poste</h4><div data-testid="job-section-description">${body}</div></div></main>`,
    body: TABLE,
    company: 'Kranwerk',
  },
  {
    system: 'hh',
    address: 'https://hh.example/vacancy/88231123',
    html: (body) =>
      `<title>Вакансия ${TITLE} в Базеле, работа в компании Kranwerk</title><div class="vacancy-title"><h1 data-qa="vacancy-title">${TITLE}</h1></div><a data-qa="vacancy-company-name" href="/employer/1234">Kranwerk</a><p data-qa="vacancy-view-location">Basel</p><div class="vacancy-section"><div data-qa="vacancy-description">${body}</div></div>`,
    body: CZECH,
    company: 'Kranwerk',
  },
  {
    system: 'SuccessFactors',
    address: 'https://jobs.kranwerk.example/job/Basel-Machine-Keeper-4057/1373576757/',
    html: (
      body,
    ) => `<title>${TITLE} Job Details | Kranwerk AG</title><div class="jobDisplayShell" itemscope itemtype="http://schema.org/JobPosting"><h1><span itemprop="title">${TITLE}</span></h1><p class="jobLocation"><span class="jobGeoLocation">Basel, CH, 4057</span></p>
      <meta itemprop="hiringOrganization" content="Kranwerk AG"><span itemprop="description"><span class="jobdescription">${body}</span></span></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    system: 'Oracle',
    address: 'https://kranwerk.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1/job/88231',
    html: (body) =>
      `<title>${TITLE} - Kranwerk AG Careers</title><div class="app"><h1 class="heading job-details__title">${TITLE}</h1><span class="job-details__subtitle">Basel, Switzerland</span><div class="job-details__section"><h2>Job Description</h2><div class="job-details__description-content">${body}</div></div><div class="job-details__section job-details__similar"><h2>Similar jobs</h2><a href="../job/88232">Night Baker</a></div></div>`,
    body: BOLD,
    company: 'Kranwerk AG',
  },
  {
    system: 'Greenhouse on an own domain',
    address: 'https://www.kranwerk.example/careers/open-roles/?gh_jid=4711',
    html: (body) =>
      `<title>${TITLE} | Kranwerk</title><meta property="og:site_name" content="Kranwerk">${jsonLd(posting({ title: TITLE, description: 'See the page.', hiringOrganization: 'Kranwerk' }))}<h1>${TITLE}</h1><div class="wp-block">${body}</div><div id="grnhse_app"><iframe id="grnhse_iframe"></iframe></div>`,
    body: BOLD,
    company: 'Kranwerk',
  },
];

const read = (markup: Markup, address: string) => readOk(`<html lang="en">${markup.html(markup.body.html)}</html>`, address);

function ends(text: string, { first, last }: Body): void {
  expect(text.slice(0, first.length + 120)).toContain(first);
  expect(text.slice(-last.length - 60)).toContain(last);
}

describe('the mark-up of', () => {
  it.each(systems.map((markup) => [markup.system, markup] as const))('%s is read', (_, markup) => {
    for (const address of [markup.address, markup.also ?? 'https://www.kranwerk.example/jobs/88231-machine-keeper']) {
      const result = read(markup, address);
      expect(result.title.replace(' (m/w/d)', '')).toBe(TITLE);
      expect(result.company).toBe(markup.company);
      ends(result.description, markup.body);
    }
  });
});

describe('an application without a form element', () => {
  it('is a step and no posting', () => {
    const fields = '<input type="text" name="firstName"><input type="email"><input type="tel"><button>Submit application</button>';
    expect(readHtml(`<title>Kranwerk AG</title><h1>${TITLE}</h1><div>${fields}</div>`)).toMatchObject({
      state: 'application',
      title: TITLE,
      company: null,
    });
  });
});
