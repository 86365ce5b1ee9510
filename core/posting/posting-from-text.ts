import { identify } from './identity.ts';
import { MAX_TEXT, oneLine } from './plain-text.ts';
import type { JobPosting } from './posting.ts';
import { splitSections } from './sections.ts';

/** A posting from a line of a corpus or from pasted text. */
export function postingFromText(source: { title: string; company: string | null; text: string }): JobPosting {
  const title = oneLine(source.title);
  const company = oneLine(source.company ?? '') || null;
  // Kept to the letter: ranges must hold in the caller's own text.
  const description = source.text.slice(0, MAX_TEXT);
  return {
    title,
    company,
    location: null,
    description,
    sections: splitSections(description),
    language: null,
    url: null,
    site: null,
    identity: identify(null, null, null, title, company),
  };
}
