import type { Job } from './jobs.ts';

/** How one site's two-pane search is marked up, and what its address calls the open posting. */
interface SearchSite {
  url: string;
  parameter: string;
  pane: string;
  /** Markup of the open posting; `TITLE`, `COMPANY`, `PLACE`, `ID` are filled in by the page. */
  head: string;
  /** The element that holds the text. */
  text: string;
}

export const SEARCH_SITES = {
  linkedin: {
    url: 'https://www.linkedin.com/jobs/search/',
    parameter: 'currentJobId',
    pane: '<div class="jobs-search__job-details--wrapper"></div>',
    head: `<div class="job-details-jobs-unified-top-card__company-name"><a>COMPANY</a></div>
      <div class="job-details-jobs-unified-top-card__job-title"><h1><a href="/jobs/view/ID/?trk=pane">TITLE</a></h1></div>
      <div class="job-details-jobs-unified-top-card__primary-description-container"><span class="tvm__text">PLACE</span></div>`,
    text: '<div id="job-details" class="text"></div>',
  },
  indeed: {
    url: 'https://www.indeed.com/jobs',
    parameter: 'vjk',
    pane: '<div id="jobsearch-ViewjobPaneWrapper"></div>',
    head: `<h2 data-testid="jobsearch-JobInfoHeader-title"><span>TITLE<span> - job post</span></span></h2>
      <div data-testid="inlineHeader-companyName"><a>COMPANY</a></div><div data-testid="inlineHeader-companyLocation">PLACE</div>`,
    text: '<div id="jobDescriptionText" class="text"></div>',
  },
  workable: {
    url: 'https://jobs.workable.com/search',
    parameter: 'selectedJobId',
    pane: '<div data-ui="job-details"></div>',
    head: '<h2 data-ui="overview-title">TITLE</h2><div data-ui="overview-company">COMPANY</div><div data-ui="overview-location">PLACE</div>',
    text: '<section data-ui="job-description" class="text"></section>',
  },
} satisfies Record<string, SearchSite>;

/**
 * A two-pane search of our own as a single-page application, moved by the test through `window`:
 * `address(id)`, `head(id)`, `wait()` (the placeholder), `text(id)`, `empty()`, `late(ids)` (whole answers one after the other), `repaint(ids)` (the list), `tick()` (counters for ever).
 * `wrote` holds the time of the last text, in epoch milliseconds.
 */
export function searchPage(site: SearchSite, jobs: readonly Job[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jobs</title>
<style>body{margin:0;font:15px/1.5 system-ui;display:grid;grid-template-columns:340px 1fr;gap:24px;padding:16px}</style></head><body>
<div><h1>${jobs.length} jobs in Utrecht</h1><p>Online now: <b id="clock">0</b></p><ul class="jobs-search__results-list" id="list"></ul></div>
<div>${site.pane}</div>
<script>
const jobs = ${JSON.stringify(jobs)};
const site = ${JSON.stringify(site)};
const pane = document.querySelector('#list').parentElement.nextElementSibling.firstElementChild;
const job = (id) => jobs.find((each) => each.id === id);
window.wrote = 0;
window.repaint = (ids) => {
  document.getElementById('list').innerHTML = ids.map((id) => '<li data-occludable-job-id="' + id + '"><h3>' + job(id).title + '</h3><p>' + job(id).company +
    '</p><p>A long line about what makes this job a good one, as lists of jobs like to have them.</p></li>').join('');
};
window.address = (id) => history.pushState({}, '', '?' + site.parameter + '=' + id);
window.head = (id) => {
  const { title, company, place } = job(id);
  const filled = site.head.replace('TITLE', title).replace('COMPANY', company).replace('PLACE', place).replace('ID', id);
  const old = pane.querySelector('.text');
  pane.innerHTML = '<div class="head">' + filled + '</div>';
  if (old) pane.append(old); else pane.insertAdjacentHTML('beforeend', site.text);
};
window.wait = () => { pane.querySelector('.text').innerHTML = '<h2>About the job</h2>'; };
window.text = (id) => { pane.querySelector('.text').innerHTML = '<h2>About the job</h2>' + job(id).html; wrote = performance.timeOrigin + performance.now(); };
window.empty = () => { pane.innerHTML = ''; };
window.late = async (ids) => {
  for (const id of ids) {
    head(id);
    text(id);
    if (id !== ids.at(-1)) await new Promise((next) => setTimeout(next, 60));
  }
};
window.tick = () => setInterval(() => { document.getElementById('clock').textContent = String(performance.now() | 0); }, 40);
repaint(jobs.map(({ id }) => id));
</script></body></html>`;
}
