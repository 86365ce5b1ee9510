import type { Job } from './jobs.ts';

/** An employer's page of our own around a frame of another host; `size` in CSS pixels. */
export function employerPage(frame: string, size: [width: number, height: number], words = 'Work with us'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Careers at Tern</title></head><body style="margin:0;font:15px/1.5 system-ui">
<h1>${words}</h1><p>We look after the coast.</p><iframe id="posting" src="${frame}" width="${size[0]}" height="${size[1]}" style="border:0"></iframe></body></html>`;
}

/** A Greenhouse posting as it stands in an embedding page, with its form below. */
export function greenhouseEmbed(job: Job): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Job Application for ${job.title} at ${job.company}</title></head><body>
<div id="app_body"><div id="header"><h1 class="app-title">${job.title}</h1><span class="company-name">at ${job.company}</span><div class="location">${job.place}</div></div>
<div id="content">${job.html}</div><form id="application-form"><input type="email" aria-label="Mail"><input type="file" aria-label="CV"></form></div></body></html>`;
}

export function ashbyEmbed(job: Job): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${job.title} @ ${job.company}</title></head><body>
<h1 class="ashby-job-posting-heading">${job.title}</h1><div id="overview"><div class="_descriptionText_c3">${job.html}</div></div></body></html>`;
}

/** iCIMS: the posting's structured data and heading stand in the inner frame. */
export function icimsInner(job: Job): string {
  const stated = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: job.title,
    description: job.html,
    hiringOrganization: { '@type': 'Organization', name: job.company },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: job.place } },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${job.title}</title>
<script nonce="x" type="application/ld+json">${JSON.stringify(stated).replaceAll('<', '\\u003c')}</script></head><body><h1>${job.title}</h1>${job.html}</body></html>`;
}
