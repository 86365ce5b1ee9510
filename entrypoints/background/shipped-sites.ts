import browser from 'webextension-polyfill';
import { coversHost } from '@/core/posting/identity.ts';

/** A supported site as the manifest has it. */
export interface ShippedSite {
  id: string;
  /** Where its scripts run. */
  matches: string[];
  /** Match patterns of its hosts, whole: what the permission is given for. */
  origins: string[];
  /** Its adapter and the job-page script. */
  files: string[];
  allFrames: boolean;
}

/** The supported sites of this build, read from the running manifest: the build writes one entry a site there. */
export function shippedSites(): ShippedSite[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches, js = [], all_frames }) => {
    const id = /^sites\/(\w+)\.js$/.exec(js[0] ?? '')?.[1];
    const origins = [...new Set(matches.map((match) => `${match.split('/').slice(0, 3).join('/')}/*`))];
    return id ? [{ id, matches, origins, files: js, allFrames: all_frames === true }] : [];
  });
}

/** The supported site that a host belongs to. */
export function shippedSite(host: string): ShippedSite | null {
  return shippedSites().find(({ origins }) => origins.some((origin) => coversHost(origin, host))) ?? null;
}
