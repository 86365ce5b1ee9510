import { z } from 'zod';

/** A quantifier on a group that holds a quantifier can take for ever (37 s were measured on 31 characters). */
const NESTED_QUANTIFIER = /\([^()]*[+*][^()]*\)[+*{]/;

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}

const pattern = z
  .string()
  .min(2)
  .refine(compiles, 'is no regular expression')
  .refine((source) => !NESTED_QUANTIFIER.test(source), 'has a quantifier within a quantified group');
/** Of a path, always from its start. */
const path = pattern.refine((source) => source.startsWith('^/'), 'a path pattern begins with ^/');
const selector = z.string().min(2).max(160);
/** New before old: the first that finds text wins. */
const selectors = z.array(selector).min(1);

/** How one job site is read. Data only; every address is written here and nowhere else. */
export const site = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+$/),
  name: z.string().min(2),
  /** Where the job-page script runs, and the host permissions. */
  matches: z.array(z.string().regex(/^https:\/\/(\*\.)?[a-z0-9.-]+\/\S*$/)).min(1),
  /** The posting also stands in frames of this site, on its own pages or on those of employers: the script runs in each of them. */
  frames: z.boolean().optional(),
  /** No posting of the site was at hand when its selectors were written: that they find nothing does not mean that the site has changed. */
  untried: z.boolean().optional(),
  /** A selector that only this site's pages have: for pages on an employer's own domain. */
  sign: selector.optional(),
  /** Path patterns outside of which the site has no jobs at all. */
  within: z.array(path).optional(),
  posting: z.strictObject({
    /** Group 1 is the site's own id of the posting. */
    paths: z.array(path).optional(),
    /** Query parameters that hold that id. */
    parameters: z.array(z.string()).optional(),
  }),
  application: z.array(path).optional(),
  list: z.array(path).optional(),
  wall: z.array(path).optional(),
  select: z.strictObject({
    /** The part of a two-pane page that shows the open posting. */
    pane: selectors.optional(),
    /** The list beside the pane: a title found there is not the open posting's. */
    cards: selector.optional(),
    title: selectors.optional(),
    company: selectors.optional(),
    location: selectors.optional(),
    /** All elements that one selector finds are joined. None: the site is read by its structured data. */
    description: selectors.optional(),
  }),
  /** Taken out of a title. */
  cleanTitle: z.array(pattern).optional(),
  /** The page's title, with groups named `title` and `company`. */
  pageTitle: z.array(pattern.refine((source) => source.includes('(?<company>'), 'needs a group named company')).optional(),
  /** Of host and path; group 1 is the company's short name. The page's own spelling is looked up. */
  companyIn: z.array(pattern).optional(),
  /** The address of a posting by its id, where the page's own address is a search. `{host}` and `{id}` are filled in. */
  link: z
    .string()
    .regex(/^https:\/\/\S*\{id\}/)
    .optional(),
});
export type Site = z.infer<typeof site>;

/** What a page is read by. */
export type PageSite = Omit<Site, 'name' | 'frames'>;
