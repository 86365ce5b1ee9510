import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TopicId } from '@/core/content/schema.ts';
import { tickedIn } from './load-known.ts';
import { loadIndex } from './load-questions.ts';
import { useEntries } from './use-entries.ts';

/** The topics one can tick, and which are. A tick is shown at once and falls back when it could not be kept; `saved` counts up only once it was. */
export function useKnownTopics() {
  const { entries, error, save } = useEntries('known');
  const [topics, setTopics] = useState<readonly TopicId[] | null>(null);
  const [wanted, setWanted] = useState<ReadonlyMap<TopicId, boolean>>(new Map());
  const [saved, setSaved] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    let gone = false;
    const load = async () => {
      const index = await loadIndex().catch(() => []);
      // A topic without questions of its own can neither be verified nor come later: no tick for it.
      if (!gone) setTopics(index.filter(({ questions }) => questions.length > 0).map(({ topic }) => topic));
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);

  const toggle = useCallback(
    (topic: TopicId, knows: boolean) => {
      setWanted((before) => new Map(before).set(topic, knows));
      const keep = async () => {
        const kept = await save(topic, { knows });
        if (kept) setSaved((count) => count + 1);
        // A later tick of the same topic still waits in line.
        setWanted((before) => (before.get(topic) === knows ? new Map([...before].filter(([other]) => other !== topic)) : before));
      };
      // One after the other: each version replaces the one before it.
      line.current = line.current.then(keep);
    },
    [save],
  );
  const ticked = useMemo(() => {
    if (!entries || !topics) return null;
    const stored = new Set(tickedIn(entries.values()));
    return topics.filter((topic) => wanted.get(topic) ?? stored.has(topic));
  }, [entries, topics, wanted]);
  return { topics, ticked, saved, error, toggle };
}
