import { likeness, NEAR_EQUAL } from './fingerprint.ts';
import { foldWords } from './fold-words.ts';

interface Told {
  title: string;
  company: string | null;
  fingerprint?: readonly number[] | null | undefined;
}

/** "(m/w/d)", "(all genders)" and the like say nothing about the job. */
const GENDERS = /[([](?:[mfwdxhniv](?:[/|,\s]+[mfwdxhniv*]){1,4}|all genders?|gn)[)\]]/giu;
const LEGAL_FORM = / (?:inc|llc|ltd|limited|plc|corp|corporation|co|gmbh|ag|se|bv|nv|sa|sas|srl|spa|ab|oy|as|aps|kg|ug|pty)$/u;

const titleKey = (title: string) => foldWords(title.replace(GENDERS, ' '), '').trim();

function companyKey(company: string | null): string {
  let key = ` ${foldWords((company ?? '').replaceAll('.', ''), '').trim()}`;
  while (LEGAL_FORM.test(key)) key = key.replace(LEGAL_FORM, '');
  return key.trim();
}

/**
 * Whether two postings with different identities read like one job: equal title and company, without legal form and gender marks, and
 * nearly the same text. Two that name no company are compared by title and text.
 */
export function isSameJob(one: Told, other: Told): boolean {
  if (titleKey(one.title) !== titleKey(other.title) || companyKey(one.company) !== companyKey(other.company)) return false;
  return likeness(one.fingerprint, other.fingerprint) >= NEAR_EQUAL;
}
