import { KnownTopics } from '@/components/preparation/KnownTopics.tsx';
import { PlacementOffer } from '@/components/preparation/PlacementOffer.tsx';
import { PLACEMENT_QUESTIONS } from '@/core/preparation/placement.ts';
import { useKnownTopics } from '@/hooks/use-known-topics.ts';
import { usePlacement } from '@/hooks/use-placement.ts';

/** The part of the first page that asks what is known already. */
export function WelcomeKnown({ onPlacement }: { onPlacement: () => void }) {
  const known = useKnownTopics();
  const { placement, reading, error, start } = usePlacement(null);
  if (!known.ticked || !known.topics) return null;
  async function begin() {
    if (await start()) onPlacement();
  }
  return (
    <>
      <KnownTopics
        topics={known.topics}
        ticked={known.ticked}
        saved={known.saved > 0}
        error={known.error ?? error}
        onToggle={known.toggle}
      />
      {reading ? null : (
        <PlacementOffer
          asked={placement?.steps.length ?? null}
          of={PLACEMENT_QUESTIONS}
          onOpen={() => (placement ? onPlacement() : void begin())}
          onAgain={() => void begin()}
        />
      )}
    </>
  );
}
