import type { Job } from './jobs.ts';

/** How a careers site that is one document marks up a posting and its application step. */
interface RouteSite {
  list: string;
  posting: string;
  application: string;
  markup: string;
}

/** Addresses hold `ID`, markup `TITLE` and `TEXT` too; all is filled in by the page. */
export const ROUTE_SITES = {
  ashby: {
    list: 'https://jobs.ashbyhq.com/Tern',
    posting: '/Tern/ID',
    application: '/Tern/ID/application',
    markup: '<h1 class="ashby-job-posting-heading">TITLE</h1><div id="overview"><div class="_descriptionText_a1">TEXT</div></div>',
  },
  workday: {
    list: 'https://tern.wd3.myworkdayjobs.com/en-US/Careers',
    posting: '/en-US/Careers/job/Utrecht/Role_ID',
    application: '/en-US/Careers/job/Utrecht/Role_ID/apply',
    markup: '<h2 data-automation-id="jobPostingHeader">TITLE</h2><div data-automation-id="jobPostingDescription">TEXT</div>',
  },
} satisfies Record<string, RouteSite>;

/** A careers site with client-side routes that draws late, moved by its links and by back and forward. */
export function routePage(site: RouteSite, jobs: readonly Job[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Careers</title></head><body><div id="root"></div><script>
const jobs = ${JSON.stringify(jobs)};
const site = ${JSON.stringify(site)};
const list = new URL(site.list).pathname;
const at = (path, id) => path.replace('ID', id);
window.wrote = 0;
let drawn = 0;
function draw() {
  const mine = ++drawn;
  setTimeout(() => {
    if (mine !== drawn) return;
    const root = document.getElementById('root');
    const open = jobs.find(({ id }) => location.pathname.startsWith(at(site.posting, id)));
    if (!open) root.innerHTML = '<h2>Open roles</h2>' + jobs.map(({ id, title }) => '<a href="' + at(site.posting, id) + '">' + title + '</a>').join(' ');
    else if (location.pathname === at(site.application, open.id)) {
      root.innerHTML = '<h2>' + open.title + '</h2><form><input type="file" aria-label="CV"><input type="email" aria-label="Mail"></form>';
    } else {
      root.innerHTML = site.markup.replace('TITLE', open.title).replace('TEXT', open.html) + '<a href="' + at(site.application, open.id) + '">Apply</a> <a href="' + list + '">All roles</a>';
      wrote = performance.timeOrigin + performance.now();
    }
  }, 250);
}
document.addEventListener('click', (event) => {
  if (event.target.tagName !== 'A') return;
  event.preventDefault();
  history.pushState({}, '', event.target.getAttribute('href'));
  draw();
});
addEventListener('popstate', draw);
draw();
</script></body></html>`;
}
