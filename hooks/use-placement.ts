import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PersonaId, QuestionIndex, TopicId } from '@/core/content/schema.ts';
import type { Placement, PlacementStep } from '@/core/entries/kinds.ts';
import { nextPlacement, PLACEMENT_SUBJECT } from '@/core/preparation/placement.ts';
import { ask } from './ask.ts';
import { findPersona } from './load-personas.ts';
import type { LoadedQuestion } from './load-questions.ts';
import { loadIndex, loadQuestion } from './load-questions.ts';
import { sentenceOfReading } from './sentence-of.ts';
import { useEntries } from './use-entries.ts';

/** The question that is open now, and the topic that it stands for. */
export interface OpenQuestion {
  question: LoadedQuestion;
  topic: TopicId;
}

export interface PlacementBank {
  index: readonly QuestionIndex[];
  practised: Readonly<Record<string, number>>;
}

async function loadBank(): Promise<PlacementBank> {
  const [index, { practised }] = await Promise.all([loadIndex(), ask('review.summary', {})]);
  return { index, practised };
}

async function openNext(bank: PlacementBank, reader: PlacementReaderContext, { steps, seed }: Placement): Promise<OpenQuestion | null> {
  const weakTopics = findPersona(reader.persona)?.weakTopics ?? [];
  const pick = nextPlacement(bank.index, { ticked: reader.ticked, weakTopics, practised: bank.practised }, steps, seed);
  const question = pick && (await loadQuestion(pick.id));
  return pick && question ? { question, topic: pick.topic } : null;
}

export interface PlacementReaderContext {
  ticked: readonly TopicId[];
  persona: PersonaId | null;
}

/**
 * The placement as it is kept: after each question seed and steps are stored, and the next question follows from them, so a page that was left
 * or reloaded goes on where it was. `open` is undefined while it is looked up and null when all are asked. `reader` is null while it is read.
 */
export function usePlacement(reader: PlacementReaderContext | null) {
  const { entries, error: keepError, save } = useEntries('placement');
  const [bank, setBank] = useState<PlacementBank | null>(null);
  const [loadError, setLoadError] = useState<string | null>(null);
  const [found, setFound] = useState<{ of: Placement; open: OpenQuestion | null } | null>(null);
  // What could not be kept: tried again as it is.
  const [unkept, setUnkept] = useState<Placement | null>(null);
  const busy = useRef(false);
  const placement = useMemo(() => entries?.get(PLACEMENT_SUBJECT)?.value ?? null, [entries]);

  const load = useCallback(async () => {
    try {
      setBank(await loadBank());
      setLoadError(null);
    } catch (reason) {
      setLoadError(sentenceOfReading(reason));
    }
  }, []);
  useEffect(() => {
    const first = async () => load();
    void first();
  }, [load]);

  useEffect(() => {
    if (!placement || !bank || !reader) return undefined;
    let gone = false;
    const look = async () => {
      try {
        const open = await openNext(bank, reader, placement);
        if (!gone) setFound({ of: placement, open });
      } catch (reason) {
        if (!gone) setLoadError(sentenceOfReading(reason));
      }
    };
    void look();
    return () => {
      gone = true;
    };
  }, [placement, bank, reader]);

  /** One version at a time; resolves true after the commit. */
  async function keep(next: Placement): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    const kept = await save(PLACEMENT_SUBJECT, next);
    busy.current = false;
    setUnkept(kept ? null : next);
    return kept;
  }

  return {
    /** Null while it is read, or where there is none yet. */
    placement,
    reading: entries === null,
    index: bank?.index ?? null,
    open: placement && found?.of === placement ? found.open : undefined,
    error: loadError ?? keepError,
    /** Keeps again what was refused, else reads again; where not even the placement could be read, the whole page. */
    retry: () => (unkept ? keep(unkept) : entries ? load() : Promise.resolve(location.reload())),
    /** Begins, or begins anew with other questions; what was answered before stays in the memory. */
    start: () => keep({ seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, steps: [] }),
    add: (step: PlacementStep) => (placement ? keep({ ...placement, steps: [...placement.steps, step] }) : Promise.resolve(false)),
    /** Takes the last question back; its review is withdrawn with it. */
    takeBack: async (): Promise<boolean> => {
      const last = placement?.steps.at(-1);
      if (!placement || !last || busy.current) return false;
      if (last.attemptId) {
        const withdrawn = await ask('review.retract', { id: `${last.attemptId}:placement`, attemptId: last.attemptId, deleted: true }).then(
          () => true,
          (reason: unknown) => {
            setLoadError(sentenceOfReading(reason));
            return false;
          },
        );
        if (!withdrawn) return false;
      }
      return keep({ ...placement, steps: placement.steps.slice(0, -1) });
    },
  };
}
