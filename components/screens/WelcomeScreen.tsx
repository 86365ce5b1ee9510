import { Fragment, useState } from 'react';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import { PersonaPlan } from '@/components/progress/PersonaPlan.tsx';
import { AccessOffer } from '@/components/sites/AccessOffer.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import type { PersonaId } from '@/core/content/schema.ts';
import { findPersona, personas } from '@/hooks/load-personas.ts';
import { siteNames } from '@/hooks/load-sites.ts';
import { closeThisTab, openSample } from '@/hooks/open-page.ts';
import { useAccess } from '@/hooks/use-access.ts';
import { useHash } from '@/hooks/use-hash.ts';
import { usePlanQuestions } from '@/hooks/use-plan-questions.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { PlacementQuiz } from './PlacementQuiz.tsx';
import { WelcomeKnown } from './WelcomeKnown.tsx';
import { formatList } from '@/language/formatters.ts';
import { Filled } from '@/components/ui/Filled.tsx';
import { t } from '@/language/t.ts';
import css from './WelcomeScreen.module.css';

function SidebarKeys() {
  return t('keys.sidebar')
    .split(' ')
    .map((key, at) => (
      <Fragment key={key}>
        {at > 0 ? ' ' : ''}
        <Kbd>{key}</Kbd>
      </Fragment>
    ));
}

/** The one page of the first run; the ten questions take its place while they are asked. */
export function WelcomeScreen() {
  const [placement, showPlacement] = useHash('placement');
  if (placement !== null) return <PlacementQuiz onLeave={() => showPlacement(null)} />;
  return <FirstPage onPlacement={() => showPlacement('1')} />;
}

function FirstPage({ onPlacement }: { onPlacement: () => void }) {
  const { settings, saved, error, change } = useSettings();
  const { missing, allow } = useAccess();
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
      <h1 className={css.title}>{t('common.name')}</h1>
      <ul className={css.lines}>
        <li>{t('welcome.what')}</li>
        <li>{t('welcome.privacy')}</li>
        <li>{t('welcome.removal')}</li>
      </ul>

      <AccessOffer missing={missing} onAllow={allow} />
      <PersonaPicker choices={personas} chosen={answered} legend={t('welcome.persona')} onChoose={choose} />
      <p className={css.told} role="status">
        {!error && saved > 0 ? t('welcome.saved') : ''}
      </p>
      {error ? (
        <div className={css.failed} role="alert">
          <p>{error}</p>
          <Button onClick={() => choose(wanted)}>{t('common.tryAgain')}</Button>
        </div>
      ) : null}
      {persona ? <PersonaPlan persona={persona} first={first} /> : null}
      {answered === null ? <p className={css.neither}>{t('welcome.neither')}</p> : null}

      <section className={css.how} aria-labelledby="how">
        <h2 id="how" className={css.subtitle}>
          {t('welcome.how')}
        </h2>
        <p>
          <Filled text={t('welcome.openPosting', { keys: '{keys}' })} parts={{ keys: <SidebarKeys /> }} />
        </p>
        <p>
          <Filled
            text={t('welcome.orHere', { button: '{button}' })}
            parts={{ button: <Button onClick={() => void openSample()}>{t('welcome.trySample')}</Button> }}
          />
        </p>
        {siteNames.length > 0 ? <p>{t('welcome.worksOn', { sites: formatList(siteNames.map(({ name }) => name)) })}</p> : null}
      </section>

      <WelcomeKnown onPlacement={onPlacement} />
      <Button look={answered === undefined ? 'plain' : 'primary'} className={css.close} onClick={() => void closeThisTab()}>
        {answered === undefined ? t('common.close') : t('common.done')}
      </Button>
    </main>
  );
}
