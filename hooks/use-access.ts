import { useCallback, useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** Asks the browser at once, within the click; the answer is false where the person said no. */
export async function requestOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** The hosts of the manifest that the browser does not let us read: in Firefox, and by Chromium's site access, the person can take them away. */
async function missingOrigins(): Promise<string[]> {
  const origins: string[] = browser.runtime.getManifest().host_permissions ?? [];
  const given = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return origins.filter((_, at) => !given[at]);
}

/** Which permission for the supported sites is missing, and the way to give it. Empty once it is given, and where nobody can say. */
export function useAccess() {
  const [missing, setMissing] = useState<string[]>([]);
  const load = useCallback(() => void missingOrigins().then(setMissing, () => setMissing([])), []);
  useEffect(() => {
    load();
    const { onAdded, onRemoved } = (browser.permissions as typeof browser.permissions | undefined) ?? {};
    onAdded?.addListener(load);
    onRemoved?.addListener(load);
    return () => {
      onAdded?.removeListener(load);
      onRemoved?.removeListener(load);
    };
  }, [load]);
  return { missing, allow: () => void requestOrigins(missing).then(load, load) };
}
