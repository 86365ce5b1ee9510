import type { PageSite } from '@/core/content/site-schema.ts';

export function parseAddress(address: string | null): URL | null {
  return address && address.length < 8_000 && URL.canParse(address) ? new URL(address) : null;
}

/** Whether a match pattern's host covers the address; its path only says where the script is injected. */
function coversHost(pattern: string, host: string): boolean {
  const wanted = pattern.slice('https://'.length).split('/')[0] ?? '';
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
}

export function siteOfAddress(sites: readonly PageSite[], url: URL | null): PageSite | null {
  return (url && sites.find((site) => site.matches.some((pattern) => coversHost(pattern, url.hostname)))) ?? null;
}

/** The first group, or the whole match, of the first pattern that fits. */
export function firstMatch(patterns: readonly string[] | undefined, text: string): string | null {
  for (const pattern of patterns ?? []) {
    const found = new RegExp(pattern, 'u').exec(text.slice(0, 2_000));
    if (found) return found[1] ?? found[0];
  }
  return null;
}

/** The site's own id of the posting that an address names. */
export function postingId(site: PageSite, url: URL): string | null {
  for (const parameter of site.posting.parameters ?? []) {
    const value = url.searchParams.get(parameter);
    if (value && value.length < 100) return value;
  }
  return firstMatch(site.posting.paths, url.pathname);
}

/** Parameters that say where a visitor comes from or how a search stands, not which posting is shown. */
const TRACKING =
  /^(?:utm_\w*|\w{0,3}clid|_?gl|_ga|mc_\w*|refid|ref|referrer|trk|trackingid|tracking|src|source|from|origin|position|pagenum|lever-\w*|gh_src|searchid|rps|tk|rltr|lang|locale|campaign\w*)$/i;

/** The address without fragment and without parameters that only track. */
export function cleanAddress(url: URL, site: PageSite | null, id: string | null): string {
  if (site?.link && id) return site.link.replace('{host}', url.host).replace('{id}', encodeURIComponent(id));
  const keep = site && id ? site.posting.parameters : null;
  const clean = new URL(url.href);
  clean.username = '';
  clean.password = '';
  // A fragment with a slash is an address of a single-page site.
  if (!/^#!?\//.test(clean.hash)) clean.hash = '';
  for (const name of Array.from(clean.searchParams.keys())) {
    if (keep ? !keep.includes(name) : TRACKING.test(name)) clean.searchParams.delete(name);
  }
  return clean.href;
}

/** What stays equal when the same posting is seen again. */
export function identify(site: PageSite | null, id: string | null, url: string | null, title: string, company: string | null): string {
  if (site && id) return `${site.id}:${id}`;
  return url ?? `${title}|${company ?? ''}`.toLowerCase();
}
