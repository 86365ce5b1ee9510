import { makeText } from './make-text.ts';

/** A page to be measured. */
export interface BenchPage {
  name: string;
  url: string;
  html: string;
  /** A script of ours runs in it, and draws a handle. */
  job: boolean;
}

const TITLE = 'Senior MLOps Engineer';

function list(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('• ') ? `<li>${line.slice(2)}</li>` : line.length < 20 ? `<h3>${line}</h3>` : `<p>${line}</p>`))
    .join('\n');
}

/** A page of about `size` bytes without scripts of its own: a head, `main`, and rows of links and words below it for the rest. */
function page(title: string, head: string, main: string, size: number): string {
  const open = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header>Tern Labs</header><main>${main}</main><footer>`;
  const rows: string[] = [];
  for (let length = open.length, row = 0; length < size; row += 1) {
    const text = `<div class="row r${row % 7}"><a href="/notes/${row}">Note ${row}</a><span>${makeText(180, row).replaceAll('\n', ' ')}</span></div>\n`;
    rows.push(text);
    length += text.length;
  }
  return `${open}${rows.join('')}</footer></body></html>`;
}

function jobPage(size: number): string {
  const description = list(makeText(6_000, 7));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: TITLE,
    description,
    hiringOrganization: { '@type': 'Organization', name: 'Tern Labs' },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Utrecht' } },
  };
  const head = `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
  const main = `<div class="job__title"><h1>${TITLE}</h1><div class="job__location">Utrecht</div></div><div class="job__description">${description}</div>`;
  return page(`Job Application for ${TITLE} at Tern Labs`, head, main, size);
}

/** What is measured: postings in the mark-up of a large board, with structured data as boards have it, and a page of another site. */
export function makePages(): BenchPage[] {
  const at = 'https://job-boards.greenhouse.io/ternlabs/jobs';
  return [
    { name: 'job page, 100 kB', url: `${at}/4100001`, html: jobPage(100_000), job: true },
    { name: 'job page, 2 MB', url: `${at}/4100002`, html: jobPage(2_000_000), job: true },
    {
      name: 'no job page, 100 kB',
      url: 'https://example.org/guide',
      html: page('A guide', '', `<h1>A guide</h1>${list(makeText(6_000, 9))}`, 100_000),
      job: false,
    },
  ];
}
