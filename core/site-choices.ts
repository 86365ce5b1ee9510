import { z } from 'zod';

/** A host name with a dot: never a pattern, a port or an address. */
export const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;
const host = z.string().max(253).regex(HOST);

const schema = z.object({
  /** Hosts on which the person wants postings read always; each needs the browser's permission too. */
  added: z.array(host).catch([]),
  /** Hosts on which nothing is asked again. */
  never: z.array(host).catch([]),
  /** Ids of supported sites that are switched off. */
  off: z.array(z.string()).catch([]),
});

/** What the person decided about sites. */
export type SiteChoices = z.infer<typeof schema>;

/** What was stored, as far as it can be read. Never throws. */
export function readChoices(stored: unknown): SiteChoices {
  return schema.catch({ added: [], never: [], off: [] }).parse(stored ?? {});
}

const without = (list: readonly string[], item: string) => list.filter((each) => each !== item);
const within = (list: readonly string[], item: string) => [...without(list, item), item].sort();

/** The host is read always, and no longer never. */
export function addHost(choices: SiteChoices, added: string): SiteChoices {
  return { ...choices, added: within(choices.added, added), never: without(choices.never, added) };
}

export function removeHost(choices: SiteChoices, removed: string): SiteChoices {
  return { ...choices, added: without(choices.added, removed) };
}

/** `never` false takes it back: the question may be asked again. */
export function setNever(choices: SiteChoices, chosen: string, never: boolean): SiteChoices {
  if (!never) return { ...choices, never: without(choices.never, chosen) };
  return { ...choices, never: within(choices.never, chosen), added: without(choices.added, chosen) };
}

export function switchSite(choices: SiteChoices, site: string, on: boolean): SiteChoices {
  return { ...choices, off: on ? without(choices.off, site) : within(choices.off, site) };
}

/** Host of a page that can be read: https, with a name that has a dot. Null for everything else. */
export function hostOf(address: string | undefined): string | null {
  if (!address?.startsWith('https://') || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return host.safeParse(hostname).success ? hostname : null;
}

/** The match pattern of one host and no other. */
export function originOf(added: string): string {
  return `https://${added}/*`;
}

/** The hosts that patterns name singly; those that cover more than one host are left out: we never ask for them. */
export function hostsIn(origins: readonly string[]): string[] {
  return origins.flatMap((origin) => {
    const named = /^https:\/\/([^/*:]+)\/\*$/.exec(origin)?.[1];
    return named && host.safeParse(named).success ? [named] : [];
  });
}
