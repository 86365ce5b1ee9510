import type { Dom } from './dom.ts';
import type { Stated } from './json-ld.ts';
import { oneLine, plainText } from './plain-text.ts';

/** The properties in which a description is spread. */
const PARTS = [
  'description',
  'responsibilities',
  'qualifications',
  'skills',
  'experienceRequirements',
  'educationRequirements',
  'incentives',
  'jobBenefits',
  'benefits',
]
  .map((name) => `[itemprop=${name}]`)
  .join();

/** The one posting that the page marks up with `itemscope`; several are a list. */
export function readMicrodata(dom: Dom): Stated | null {
  const scopes = dom.all('[itemtype*="schema.org/JobPosting" i]');
  const scope = scopes[0];
  if (!scope || scopes.length > 1) return null;
  const value = (name: string) => {
    const element = dom.one(`[itemprop=${name}]`, scope);
    if (!element) return '';
    return oneLine(dom.attr(element, 'content') || dom.text(dom.one('[itemprop=name]', element) ?? element));
  };
  const parts = dom.all(PARTS, scope).filter((part) => dom.name(part) !== 'meta');
  const outer = parts.filter((part) => !parts.some((other) => other !== part && dom.contains(other, part)));
  const title = value('title');
  if (!title || outer.length === 0) return null;
  return {
    title,
    company: value('hiringOrganization') || null,
    location: value('addressLocality') || value('jobLocation') || null,
    description: outer.map((part) => plainText(dom, part)).join('\n'),
  };
}
