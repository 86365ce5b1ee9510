import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '@/core/entries/fold-entries.ts';
import type { EntryKind, EntryValue } from '@/core/entries/kinds.ts';
import { ask } from './ask.ts';
import { sentenceOf } from './sentence-of.ts';

export interface Entries<K extends EntryKind> {
  /** By subject; null while they are read. */
  entries: ReadonlyMap<string, Entry<K>> | null;
  error: string | null;
  /** Writes a version, or deletes with null; resolves true after the commit. A text that could not be kept stays with the caller. */
  save: (subject: string, value: EntryValue<K> | null) => Promise<boolean>;
}

/** All entries of one kind. */
export function useEntries<K extends EntryKind>(kind: K): Entries<K> {
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry<K>> | null>(null);
  const [error, setError] = useState<string | null>(null);
  // The versions that a save replaces: those that were read, or written by this page since.
  const heads = useRef(new Map<string, string[]>());

  const read = useCallback(async () => {
    const list = (await ask('entry.list', { kind, subject: null })) as Entry<K>[];
    for (const entry of list) heads.current.set(entry.subject, entry.heads);
    setEntries(new Map(list.map((entry) => [entry.subject, entry])));
    setError(null);
  }, [kind]);
  useEffect(() => {
    const first = async () => read().catch((reason: unknown) => setError(sentenceOf(reason)));
    void first();
  }, [read]);

  const save = useCallback(
    async (subject: string, value: EntryValue<K> | null): Promise<boolean> => {
      const id = crypto.randomUUID();
      const replaces = heads.current.get(subject) ?? [];
      try {
        await ask('entry.save', { entries: [{ id, kind, subject, value: value === null ? null : JSON.stringify(value), replaces }] });
        heads.current.set(subject, [id]);
        await read();
        return true;
      } catch (reason) {
        setError(sentenceOf(reason));
        return false;
      }
    },
    [kind, read],
  );
  return { entries, error, save };
}
