import { useEffect, useMemo, useState } from 'react';
import type { PersonaId, Twin } from '@/core/content/schema.ts';
import { findTwins } from '@/core/matching/find-twins.ts';
import type { ToolMatch } from '@/core/matching/match.ts';

/** The only reader for whom twins are written so far. */
const READER: PersonaId = 'devops-engineer';
const NONE: readonly Twin[] = [];

let loaded: Promise<readonly Twin[]> | null = null;

function loadTwins(): Promise<readonly Twin[]> {
  loaded ??= import('@/content/twins.yaml').then(
    (file) => file.default as Twin[],
    (reason: unknown) => {
      loaded = null;
      throw reason;
    },
  );
  return loaded;
}

/** The twins that fit the posting, for the reader who runs ordinary services; none for others, and none while they are read. */
export function useTwins(persona: PersonaId | null, tools: readonly ToolMatch[]): readonly Twin[] {
  const [twins, setTwins] = useState(NONE);
  useEffect(() => {
    if (persona !== READER) return undefined;
    let gone = false;
    void loadTwins().then(
      (all) => !gone && setTwins(all),
      // The list is complete without them.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [persona]);
  return useMemo(() => (persona === READER ? findTwins(tools, twins) : NONE), [persona, tools, twins]);
}
