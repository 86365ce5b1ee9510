/** Kinds of text in a posting; they weigh differently in detection and matching. */
export type SectionKind = 'requirements' | 'duties' | 'nice-to-have' | 'tools' | 'company' | 'benefits' | 'legal' | 'other';

/** A run of `description`: `description.slice(start, end)`. Sections are in order, do not overlap and cover the whole text. */
export interface Section {
  kind: SectionKind;
  /** The heading as written, without its mark-up, or null for text before the first heading. */
  heading: string | null;
  start: number;
  end: number;
}

/** What the reader takes out of a page, as plain data. */
export interface ReadPosting {
  title: string;
  company: string | null;
  location: string | null;
  /** Plain text; blocks and list items on lines of their own. All ranges elsewhere refer to it. */
  description: string;
  /** Lower-case language tag from the page ("en", "de"), or null. */
  language: string | null;
  /** Address without tracking parameters and fragment, or null. */
  url: string | null;
  /** Id of the site adapter ("greenhouse"), or null for the generic reader. */
  site: string | null;
  /** What stays equal when the same posting is seen again: site and the site's own id, else the address, else title and company. */
  identity: string;
}

/** A posting whose parts are known: what detection and matching work on. */
export interface JobPosting extends ReadPosting {
  sections: Section[];
}

/** Which of the sources of a page supplied the description. */
export type ReadVia = 'json-ld' | 'microdata' | 'pane' | 'readability';

/**
 * not-yet: an empty shell, the content may still come · list: postings to choose from, none open · application: a form step
 * without description · none: not a posting (article, wall, challenge, anything else).
 */
export type ReadResult =
  | {
      state: 'posting';
      posting: ReadPosting;
      via: ReadVia;
      /** The site's selectors were once seen to find title and description, and did not: the site has changed. */
      missed: boolean;
    }
  | { state: 'not-yet' | 'list' | 'application' | 'none'; reason: string; title: string | null; company: string | null };
