import { useCallback, useEffect, useMemo, useState } from 'react';
import type { IndexedQuestion, PersonaId } from '@/core/content/schema.ts';
import type { Entry } from '@/core/entries/fold-entries.ts';
import { askedBefore } from '@/core/matching/asked-before.ts';
import { fingerprintOf } from '@/core/posting/fingerprint.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import type { PostingMatch, RankedQuestion } from '@/core/matching/match.ts';
import { rankQuestions } from '@/core/matching/rank-questions.ts';
import type { SeenPosting } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { loadKnown } from './load-known.ts';
import type { Demand } from './load-prepared.ts';
import { loadLexicon } from './load-lexicon.ts';
import { findPersona } from './load-personas.ts';
import { loadIndex } from './load-questions.ts';
import { sentenceOf } from './sentence-of.ts';

export interface LikelyQuestions {
  match: PostingMatch;
  ranked: RankedQuestion[];
  cards: ReadonlyMap<string, IndexedQuestion>;
  demand: Demand;
}

export type LikelyState = { state: 'reading' } | { state: 'failed'; reason: string } | ({ state: 'ready' } & LikelyQuestions);

/** What the posting asks for, in the form in which it is kept. */
function demandOf(match: PostingMatch, ranked: readonly RankedQuestion[]): Demand {
  return {
    topics: match.topics.map(({ topic }) => topic),
    weights: match.topics.map(({ topic, weight, evidence }) => ({
      topic,
      weight,
      required: evidence.some(({ section }) => section !== 'nice-to-have'),
    })),
    questions: ranked.map(({ id, topic, because }) => ({ id, topic, quote: because.quote })),
  };
}

async function rank({ posting }: SeenPosting, persona: PersonaId | null): Promise<LikelyQuestions> {
  const [lexicon, index, summary, debriefs, known] = await Promise.all([
    loadLexicon(),
    loadIndex(),
    // Without the past the list is ranked by the posting alone.
    ask('review.summary', {}).catch(() => ({ practised: {}, lastMissed: {} })),
    ask('entry.list', { kind: 'debrief', subject: null }).catch(() => []),
    loadKnown().catch(() => []),
  ]);
  const match = matchPosting(posting, lexicon);
  const topics = match.topics.map(({ topic }) => topic);
  // All postings are read only where an interview for one of them was written down.
  const postings = debriefs.length > 0 ? await ask('posting.list', {}).catch(() => []) : [];
  const asked = askedBefore(
    topics,
    (debriefs as Entry<'debrief'>[]).map(({ subject, value }) => ({ postingId: subject, asked: value.asked })),
    postings,
  );
  const reader = { persona, weakTopics: findPersona(persona)?.weakTopics ?? [], practised: summary.practised, asked, known };
  const ranked = rankQuestions(posting, match, index, reader, lexicon);
  return {
    match,
    ranked,
    demand: demandOf(match, ranked),
    cards: new Map(index.flatMap(({ questions }) => questions.map((card) => [card.id, card] as const))),
  };
}

const READING: LikelyState = { state: 'reading' };

async function keep({ posting, role }: SeenPosting, { match, demand }: LikelyQuestions): Promise<void> {
  const { identity, title, company, url, site } = posting;
  const fingerprint = fingerprintOf(posting.description);
  await ask('posting.keep', {
    posting: {
      id: identity,
      title,
      company,
      url,
      site,
      label: role.label,
      ...demand,
      tools: [...new Set(match.tools.map(({ name }) => name))].slice(0, 200),
      ...(fingerprint ? { fingerprint } : {}),
    },
  });
}

/**
 * What the posting makes likely. Ranked anew for another posting or another persona only: a list that moves while somebody practises
 * loses the reader's place.
 */
export function useLikelyQuestions(
  seen: SeenPosting | null,
  persona: PersonaId | null,
  settled: boolean,
): LikelyState & { retry: () => void } {
  const [likely, setLikely] = useState<{ seen: SeenPosting; result: LikelyState } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!seen || !settled) return undefined;
    let gone = false;
    void (async () => {
      try {
        const next = await rank(seen, persona);
        if (gone) return;
        setLikely({ seen, result: { state: 'ready', ...next } });
        // Kept for the popup and the quiz; the list does not wait for it.
        await keep(seen, next).catch(() => undefined);
      } catch (reason) {
        if (!gone) setLikely({ seen, result: { state: 'failed', reason: sentenceOf(reason) } });
      }
    })();
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `tries` asks again
  }, [seen, persona, settled, tries]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  // Nothing of another posting is shown while the new one is read.
  const result = likely && likely.seen === seen ? likely.result : READING;
  return useMemo(() => ({ ...result, retry }), [result, retry]);
}
