import { PlacementResult } from '@/components/preparation/PlacementResult.tsx';
import type { QuestionIndex } from '@/core/content/schema.ts';
import type { PlacementStep } from '@/core/entries/kinds.ts';
import { firstQuestions } from '@/core/preparation/first-questions.ts';
import { knownTopics, placedTopics } from '@/core/preparation/known-topics.ts';
import { findPersona } from '@/hooks/load-personas.ts';
import { openPrepare, openSample } from '@/hooks/open-page.ts';
import { usePlacementCards } from '@/hooks/use-placement-cards.ts';
import type { PlacementReaderContext } from '@/hooks/use-placement.ts';

interface PlacementEndProps {
  steps: readonly PlacementStep[];
  reader: PlacementReaderContext;
  index: readonly QuestionIndex[];
  onUndo: () => void;
  onBack: () => void;
}

/** What the ten questions came to. */
export function PlacementEnd({ steps, reader, index, onUndo, onBack }: PlacementEndProps) {
  const cards = usePlacementCards(steps.map(({ questionId }) => questionId));
  const topics = placedTopics(steps, reader.ticked);
  const persona = findPersona(reader.persona);
  const first = firstQuestions(index, steps, {
    known: knownTopics(steps, reader.ticked),
    weakTopics: persona?.weakTopics ?? [],
    startWith: persona?.startWith ?? [],
  });
  const titles = new Map(index.flatMap(({ questions }) => questions.map(({ id, title }) => [id, title] as const)));
  return (
    <PlacementResult
      topics={topics}
      unasked={reader.ticked.filter((topic) => !topics.some((placed) => placed.topic === topic))}
      cards={cards ?? new Map()}
      first={first.map((id) => ({ id, title: titles.get(id) ?? id }))}
      onUndo={onUndo}
      onSample={() => void openSample()}
      onPrepare={() => void openPrepare(null)}
      onBack={onBack}
    />
  );
}
