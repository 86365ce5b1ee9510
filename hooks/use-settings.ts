import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '@/core/records.ts';
import { ask } from './ask.ts';
import { sentenceOfReading } from './sentence-of.ts';

/** The person's choices. A change is shown at once and falls back when it could not be kept; `saved` counts up only once it was. */
export function useSettings() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [saved, setSaved] = useState(0);
  const [error, setError] = useState<string | null>(null);
  // Changes under way, and how many.
  const [wanted, setWanted] = useState<Partial<Settings>>({});
  const open = useRef(0);

  const load = useCallback(async () => {
    try {
      setSettings(await ask('settings.get', {}));
      setError(null);
    } catch (reason) {
      setError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => void load(), [load]);

  const change = useCallback(async (part: Partial<Settings>): Promise<boolean> => {
    open.current += 1;
    setWanted((before) => ({ ...before, ...part }));
    try {
      setSettings(await ask('settings.set', { change: part }));
      setSaved((count) => count + 1);
      setError(null);
      return true;
    } catch (reason) {
      setError(sentenceOfReading(reason));
      return false;
    } finally {
      open.current -= 1;
      // What was kept holds again; a change that failed falls back.
      if (open.current === 0) setWanted({});
    }
  }, []);
  const shown = useMemo(() => settings && { ...settings, ...wanted }, [settings, wanted]);
  return { settings: shown, saved, error, load, change };
}
