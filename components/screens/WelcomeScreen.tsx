import { useState } from 'react';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import { PersonaPlan } from '@/components/progress/PersonaPlan.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import type { PersonaId } from '@/core/content/schema.ts';
import { findPersona, personas } from '@/hooks/load-personas.ts';
import { siteNames } from '@/hooks/load-sites.ts';
import { closeThisTab, openSample } from '@/hooks/open-page.ts';
import { useHash } from '@/hooks/use-hash.ts';
import { usePlanQuestions } from '@/hooks/use-plan-questions.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { PlacementQuiz } from './PlacementQuiz.tsx';
import { WelcomeKnown } from './WelcomeKnown.tsx';
import css from './WelcomeScreen.module.css';

/** The one page of the first run; the ten questions take its place while they are asked. */
export function WelcomeScreen() {
  const [placement, showPlacement] = useHash('placement');
  if (placement !== null) return <PlacementQuiz onLeave={() => showPlacement(null)} />;
  return <FirstPage onPlacement={() => showPlacement('1')} />;
}

function FirstPage({ onPlacement }: { onPlacement: () => void }) {
  const { settings, saved, error, change } = useSettings();
  const [wanted, setWanted] = useState<PersonaId | null>(null);
  const answered = settings?.welcomed ? settings.persona : undefined;
  const persona = findPersona(answered ?? null);
  const first = usePlanQuestions(persona) ?? [];

  function choose(id: PersonaId | null) {
    setWanted(id);
    void change({ persona: id, welcomed: true });
  }
  return (
    <main className={css.page}>
      <h1 className={css.title}>Dry Run</h1>
      <ul className={css.lines}>
        <li>
          On an MLOps job posting it shows the interview questions that the posting makes likely, and you answer them in your own words.
        </li>
        <li>Postings, answers and notes stay on this machine. Nothing is sent anywhere, and there is no account.</li>
        <li>Removing the extension deletes your notes and answers with it. Export them first, on the review page.</li>
      </ul>

      <PersonaPicker choices={personas} chosen={answered} legend="Where do you come from?" onChoose={choose} />
      <p className={css.told} role="status">
        {!error && saved > 0 ? 'Saved. You can change it in the options.' : ''}
      </p>
      {error ? (
        <div className={css.failed} role="alert">
          <p>{error}</p>
          <Button onClick={() => choose(wanted)}>Try again</Button>
        </div>
      ) : null}
      {persona ? <PersonaPlan persona={persona} first={first} /> : null}
      {answered === null ? <p className={css.neither}>Then the posting alone decides which questions come first.</p> : null}

      <WelcomeKnown onPlacement={onPlacement} />

      <section className={css.how} aria-labelledby="how">
        <h2 id="how" className={css.subtitle}>
          How to begin
        </h2>
        <p>
          Open a posting and press <Kbd>Alt</Kbd> <Kbd>Shift</Kbd> <Kbd>D</Kbd>, or use the handle at the edge of the page.
        </p>
        <p>
          Or begin here: <Button onClick={() => void openSample()}>Try a sample posting</Button>
        </p>
        {siteNames.length > 0 ? <p>Works on {new Intl.ListFormat('en').format(siteNames.map(({ name }) => name))}.</p> : null}
      </section>
      <Button look={answered === undefined ? 'plain' : 'primary'} className={css.close} onClick={() => void closeThisTab()}>
        {answered === undefined ? 'Close' : 'Done'}
      </Button>
    </main>
  );
}
