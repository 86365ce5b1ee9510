import type { Dom } from './dom.ts';
import { STRUCTURED } from './page.ts';
import { oneLine, textOfHtml } from './plain-text.ts';

/** What a page says about a posting in its structured data. */
export interface Stated {
  title: string;
  company: string | null;
  location: string | null;
  description: string;
}

const MAX_SCRIPTS = 200;
const MAX_CHARS = 2_000_000;
const MAX_NODES = 20_000;

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** Escapes raw control characters within strings, drops escapes that JSON does not know and commas before a closing bracket: common faults. */
function mend(json: string): string {
  const out: string[] = [];
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charAt(at);
    if (inString && char === '\\') {
      at += 1;
      const escaped = json.charAt(at);
      out.push('"\\/bfnrtu'.includes(escaped) ? char + escaped : escaped);
      continue;
    }
    if (char === '"') inString = !inString;
    if (inString && char < ' ') out.push(`\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    else if (!inString && (char === ']' || char === '}')) {
      let last = out.length - 1;
      while ((out[last] ?? '') !== '' && (out[last] ?? '').trim() === '') last -= 1;
      if (out[last] === ',') out[last] = '';
      out.push(char);
    } else out.push(char);
  }
  return out.join('');
}

function parse(source: string): unknown {
  const json = source.slice(source.search(/[[{]/), Math.max(source.lastIndexOf('}'), source.lastIndexOf(']')) + 1);
  try {
    return JSON.parse(json);
  } catch {
    try {
      return JSON.parse(mend(json));
    } catch {
      return null;
    }
  }
}

/** The plain name of a type, which can be an address or a list. */
export function hasType(value: Json, wanted: RegExp): boolean {
  return [value['@type']].flat().some((type) => typeof type === 'string' && wanted.test(type));
}

/** Every object of the page's JSON-LD, outer before inner. */
export function readJsonLd(dom: Dom): Json[] {
  const objects: Json[] = [];
  let chars = 0;
  for (const script of dom.all(STRUCTURED).slice(0, MAX_SCRIPTS)) {
    const source = dom.text(script);
    chars += source.length;
    if (chars > MAX_CHARS) break;
    const open: unknown[] = [parse(source)];
    for (let at = 0; at < open.length && at < MAX_NODES; at += 1) {
      const value = open[at];
      if (!isObject(value)) continue;
      if (!Array.isArray(value)) objects.push(value);
      for (const child of Object.values(value)) if (isObject(child)) open.push(child);
    }
  }
  return objects;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function named(dom: Dom, value: unknown): string | null {
  const first: unknown = [value].flat()[0];
  return oneLine(textOfHtml(dom, text(isObject(first) ? (first['name'] ?? first['legalName']) : first))) || null;
}

function place(dom: Dom, value: unknown): string | null {
  const first: unknown = [value].flat()[0];
  if (!isObject(first)) return named(dom, first);
  const address: unknown = first['address'] ?? first;
  if (!isObject(address)) return named(dom, address);
  const parts = ['addressLocality', 'addressRegion', 'addressCountry']
    .map((key) => named(dom, address[key]))
    .filter((part) => part !== null && /\p{L}/u.test(part));
  return parts.filter((part, at) => parts.indexOf(part) === at).join(', ') || named(dom, first);
}

/** The object itself, or the one elsewhere in the page that it only points to. */
function resolve(value: unknown, objects: readonly Json[]): unknown {
  const first: unknown = [value].flat()[0];
  if (!isObject(first) || typeof first['@id'] !== 'string' || Object.keys(first).length > 2) return value;
  return objects.find((other) => other !== first && other['@id'] === first['@id'] && 'name' in other) ?? value;
}

function stated(dom: Dom, value: Json, objects: readonly Json[]): Stated | null {
  const title = named(dom, value['title'] ?? value['name']);
  if (!title) return null;
  return {
    title,
    company: named(dom, resolve(value['hiringOrganization'], objects)),
    location: place(dom, value['jobLocation']) ?? place(dom, value['applicantLocationRequirements']),
    description: textOfHtml(dom, text(value['description'])),
  };
}

/** The job postings among the objects; a type can be written as an address. */
export function statedPostings(dom: Dom, objects: readonly Json[]): Stated[] {
  return objects
    .filter((value) => hasType(value, /(?:^|[/:])JobPosting$/))
    .slice(0, 20)
    .map((value) => stated(dom, value, objects))
    .filter((value) => value !== null);
}
