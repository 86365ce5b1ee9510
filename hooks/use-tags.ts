import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { ask } from './ask.ts';

export interface TagBook {
  /** Tags of notes and attempts by their ids. */
  tags: ReadonlyMap<string, readonly string[]>;
  /** Adds a tag to all of them, or takes it off; rejects with one sentence. Gives the ids that it changed. */
  change: (ids: readonly string[], tag: string, has: boolean) => Promise<string[]>;
}

/** Versions a message; more is several transactions. */
const AT_ONCE = 2_000;

/** The tags that a person gave to notes and attempts. */
export function useTags(): TagBook {
  const [tags, setTags] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const now = useRef(new Map<string, { tags: readonly string[]; heads: readonly string[] }>());

  const show = useCallback(() => setTags(new Map([...now.current].map(([id, { tags }]) => [id, tags]))), []);
  const read = useCallback(async () => {
    const entries = (await ask('entry.list', { kind: 'tags', subject: null })) as Entry<'tags'>[];
    now.current = new Map(entries.map(({ subject, value, heads }) => [subject, { tags: value.tags, heads }]));
    show();
  }, [show]);
  useEffect(() => {
    // Without tags the page is whole; that the store cannot be read is said by the notebook.
    const first = async () => read().catch(() => undefined);
    void first();
  }, [read]);

  const change = useCallback(
    async (ids: readonly string[], tag: string, has: boolean): Promise<string[]> => {
      const of = (id: string) => now.current.get(id) ?? { tags: [], heads: [] };
      const changed = ids.filter((id) => of(id).tags.includes(tag) !== has);
      for (let at = 0; at < changed.length; at += AT_ONCE) {
        const entries = changed.slice(at, at + AT_ONCE).map((subject) => {
          const before = of(subject);
          const next = has ? [...before.tags, tag].sort() : before.tags.filter((one) => one !== tag);
          // An empty list stays a version: the next tag then has what to replace.
          return { subject, next, id: crypto.randomUUID(), replaces: [...before.heads] };
        });
        // eslint-disable-next-line no-await-in-loop -- one transaction after the other
        await ask('entry.save', {
          entries: entries.map(({ id, subject, next, replaces }) => {
            return { id, kind: 'tags' as const, subject, value: JSON.stringify({ tags: next }), replaces };
          }),
        });
        for (const { subject, next, id } of entries) now.current.set(subject, { tags: next, heads: [id] });
      }
      show();
      return changed;
    },
    [show],
  );
  return { tags, change };
}
