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

interface ContentScript {
  matches: string[];
  js?: string[] | undefined;
  all_frames?: boolean | undefined;
}

/** The supported sites of a manifest: the build writes one entry a site, which begins with the site's adapter. */
export function sitesIn(scripts: readonly ContentScript[] | undefined): ShippedSite[] {
  return (scripts ?? []).flatMap(({ matches, js = [], all_frames }) => {
    const id = /^sites\/(\w+)\.js$/.exec(js[0] ?? '')?.[1];
    const origins = [...new Set(matches.map((match) => `${match.split('/').slice(0, 3).join('/')}/*`))];
    return id ? [{ id, matches, origins, files: js, allFrames: all_frames === true }] : [];
  });
}
