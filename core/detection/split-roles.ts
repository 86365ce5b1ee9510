import type { JobPosting } from '@/core/posting/posting.ts';
import { readWords } from './words.ts';

/** One of several jobs on a page; `start` and `end` are in the description of the whole. */
export interface RolePart {
  title: string;
  start: number;
  end: number;
}

const MAX_HEADING = 8;
/** A shorter part is a line of a list, not a job. Characters. */
const LEAST_PART = 150;
/** A list with more titles than this is an index and not a page of jobs. */
const MAX_PARTS = 12;
const JOB =
  /(?:engineer|developer|scientist|analyst|manager|administrator|architect|consultant|specialist|technician|recruiter|designer|entwickler|ingenieur|berater|ingénieur|développeur|ingeniero|desarrollador|engenheiro|ingegnere|エンジニア|サイエンティスト)(?:[:*]?in|e|a|s)?$/iu;
/** The longest of these with its ending. */
const MAX_JOB = 20;
const MARKS = /(?<!\s)\s*[([][^)\]]{1,20}[)\]]\s*$/u;

/** "MLOps Engineer (m/f/d)" on a line of its own, written as a title. */
function titleOn(line: string): string | null {
  const title = line.replace(/^[\s#*\d.)•–-]+|(?<![\s*:])[\s*:]+$/gu, '').replace(MARKS, '');
  if (!JOB.test(title.slice(-MAX_JOB)) || /[.,;!?]/.test(title)) return null;
  const words = title.split(/\s+/);
  return words.length <= MAX_HEADING && words.every((word) => word.length < 4 || !/^\p{Ll}/u.test(word)) ? title : null;
}

const sameJob = (a: string, b: string): boolean => {
  const [short, long] = [a, b].map((text) => new Set(readWords(text).map(({ norm }) => norm))).sort((x, y) => x.size - y.size);
  return !!short && !!long && [...short].every((word) => long.has(word));
};

/** The jobs of a page that describes several, as agencies do; empty for an ordinary posting. A text that repeats its own title has one job. */
export function splitRoles(posting: JobPosting): RolePart[] {
  const { description } = posting;
  const heads: { title: string; at: number }[] = [];
  for (const { 0: line, index } of description.matchAll(/[^\n]+/g)) {
    const title = line.length <= 100 ? titleOn(line) : null;
    if (title && !heads.some((head) => sameJob(head.title, title))) heads.push({ title, at: index });
    if (heads.length > MAX_PARTS) return [];
  }
  const parts = heads.map(({ title, at }, index) => ({ title, start: at, end: heads[index + 1]?.at ?? description.length }));
  return parts.length >= 2 && parts.every(({ start, end }) => end - start >= LEAST_PART) ? parts : [];
}

/** The part as a posting of its own, its sections cut to it. */
export function partOf(posting: JobPosting, { title, start, end }: RolePart): JobPosting {
  const sections = posting.sections
    .filter((section) => section.end > start && section.start < end)
    .map((section) => ({ ...section, start: Math.max(0, section.start - start), end: Math.min(end, section.end) - start }));
  return { ...posting, title, description: posting.description.slice(start, end), sections };
}

/** The part that the posting's own title names, if it names one. */
export const namedPart = (posting: JobPosting, parts: readonly RolePart[]): RolePart | null =>
  parts.find(({ title }) => sameJob(title, posting.title)) ?? null;
