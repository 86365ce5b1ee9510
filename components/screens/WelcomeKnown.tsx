import type { ReactNode } from 'react';
import { useState } from 'react';
import { KnownTopics } from '@/components/preparation/KnownTopics.tsx';
import { PlacementOffer } from '@/components/preparation/PlacementOffer.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { PLACEMENT_QUESTIONS } from '@/core/preparation/placement.ts';
import { useHash } from '@/hooks/use-hash.ts';
import { useKnownTopics } from '@/hooks/use-known-topics.ts';
import { usePlacement } from '@/hooks/use-placement.ts';
import { t } from '@/language/t.ts';

interface FoldedProps {
  open: boolean;
  children: ReactNode;
}

/** Open or not as it was when it was drawn first: a tick taken away must not fold what one is looking at. */
function Folded({ open, children }: FoldedProps) {
  const [first] = useState(open);
  return (
    <Disclosure summary={t('settings.first.known')} open={first}>
      {children}
    </Disclosure>
  );
}

/** The part of the first page that asks what is known already: folded until somebody comes for it or has begun it. */
export function WelcomeKnown({ onPlacement }: { onPlacement: () => void }) {
  const [asked] = useHash('known');
  const known = useKnownTopics();
  const { placement, reading, error, start } = usePlacement(null);
  if (!known.ticked || !known.topics || reading) return null;
  async function begin() {
    if (await start()) onPlacement();
  }
  return (
    <Folded open={asked !== null || known.ticked.length > 0 || placement !== null}>
      <KnownTopics
        topics={known.topics}
        ticked={known.ticked}
        saved={known.saved > 0}
        error={known.error ?? error}
        onToggle={known.toggle}
      />
      <PlacementOffer
        asked={placement?.steps.length ?? null}
        of={PLACEMENT_QUESTIONS}
        onOpen={() => (placement ? onPlacement() : void begin())}
        onAgain={() => void begin()}
      />
    </Folded>
  );
}
