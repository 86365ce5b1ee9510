import { JSDOM, VirtualConsole } from 'jsdom';
import type { Site } from '@/core/content/site-schema.ts';
import type { ReadResult } from '@/core/posting/posting.ts';
import { readPosting } from '@/core/posting/read-posting.ts';
import type { Readability } from '@/core/posting/whole-page.ts';
import { wholePageReader } from '@/core/posting/whole-page.ts';

export const sites: readonly Site[] = Object.values(import.meta.glob<Site>('/content/sites/*.yaml', { eager: true, import: 'default' }));

export function documentOf(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}

/** Reads as the job page does after its last resort was loaded. */
export function readHtml(html: string, address: string | null = null, options: { readability?: Readability } = {}): ReadResult {
  return readPosting(documentOf(html), address, sites, { whole: wholePageReader(options.readability ?? (() => null)) });
}

export function readOk(html: string, address: string | null = null, options: { readability?: Readability } = {}) {
  const result = readHtml(html, address, options);
  if (result.state !== 'posting') throw new Error(`expected a posting, got ${result.state}: ${result.reason}`);
  return { ...result.posting, via: result.via };
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
}

/** An invented posting. */
export const BODY = `
<p>Harbour Freight Robotics moves boxes with small machines. We are a team of forty in Utrecht.</p>
<h3>What you will do</h3>
<ul><li>Run the service that answers our machines</li><li>Watch the models and roll them back when they misbehave</li></ul>
<h3>Requirements</h3>
<ul><li>Four years of experience with Python services</li><li>You have carried a pager</li></ul>
<h3>What we offer</h3><p>Permanent contract, part of the week from home. Apply with a short letter.</p>`;
export const FIRST = 'Harbour Freight Robotics moves boxes with small machines.';
export const LAST = 'Apply with a short letter.';

export function posting(extra: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Machine Keeper',
    hiringOrganization: { '@type': 'Organization', name: 'Harbour Freight Robotics' },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Utrecht', addressCountry: 'NL' } },
    description: BODY,
    ...extra,
  };
}
