import { ExportButton } from '@/components/notes/ExportButton.tsx';
import { OptionRow } from '@/components/progress/OptionRow.tsx';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import { PracticeOptions } from '@/components/progress/PracticeOptions.tsx';
import { PracticePlace } from '@/components/progress/PracticePlace.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { Level } from '@/core/content/schema.ts';
import { personas } from '@/hooks/load-personas.ts';
import { siteNames } from '@/hooks/load-sites.ts';
import { panelClicks } from '@/hooks/native-panel.ts';
import { openReview, openWelcome } from '@/hooks/open-page.ts';
import { useExport } from '@/hooks/use-export.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { useStoreHealth } from '@/hooks/use-store-health.ts';
import { t } from '@/language/t.ts';
import { SitesSection } from './SitesSection.tsx';
import { Filled } from '@/components/ui/Filled.tsx';
import css from './OptionsScreen.module.css';

const siteName = (id: string) => siteNames.find((site) => site.id === id)?.name ?? id;

/** All choices of the person, saved as they are made. */
export function OptionsScreen() {
  const { settings, saved, error, load, change } = useSettings();
  const { health, error: healthError } = useStoreHealth();
  const { result, run } = useExport();
  const counts = health?.counts;
  return (
    <main className={css.page}>
      <header className={css.header}>
        <h1 className={css.title}>{t('common.options')}</h1>
        <p className={css.told} role="status">
          {saved > 0 && !error ? <span key={saved}>{t('common.saved')}</span> : null}
        </p>
      </header>
      {error ? (
        <div className={css.failed} role="alert">
          <p>{error}</p>
          <Button onClick={() => void load()}>{t('common.lookAgain')}</Button>
        </div>
      ) : null}
      {settings ? (
        <>
          <section aria-labelledby="you">
            <h2 id="you" className={css.subtitle}>
              {t('options.you')}
            </h2>
            <PersonaPicker
              choices={personas}
              chosen={settings.persona}
              legend={t('options.background')}
              onChoose={(persona) => void change({ persona })}
            />
            <OptionRow controlId="level" label={t('common.level')} hint={t('options.level.hint')}>
              <select
                id="level"
                aria-describedby="level-hint"
                value={settings.preferredLevel ?? ''}
                onChange={(event) => void change({ preferredLevel: (event.target.value || null) as Level | null })}
              >
                <option value="">{t('options.level.any')}</option>
                <option value="screen">{t('options.level.screen')}</option>
                <option value="mid">{t('options.level.mid')}</option>
                <option value="senior">{t('options.level.senior')}</option>
              </select>
            </OptionRow>
          </section>

          <section aria-labelledby="practice">
            <h2 id="practice" className={css.subtitle}>
              {t('practice.label')}
            </h2>
            <PracticeOptions settings={settings} onChange={(part) => void change(part)} />
            <OptionRow controlId="known" label={t('options.known.label')} hint={t('options.known.hint')}>
              <Button id="known" aria-label={t('options.known.aria')} aria-describedby="known-hint" onClick={() => void openWelcome()}>
                {t('common.firstPage')}
              </Button>
            </OptionRow>
          </section>

          <section aria-labelledby="pages">
            <h2 id="pages" className={css.subtitle}>
              {t('options.sites.title')}
            </h2>
            <OptionRow controlId="handle" label={t('options.handle.label')} hint={t('options.handle.hint')}>
              <input
                id="handle"
                type="checkbox"
                aria-describedby="handle-hint"
                checked={!settings.handleOff}
                onChange={(event) => void change({ handleOff: !event.target.checked })}
              />
            </OptionRow>
            <PracticePlace at={settings.practiceAt} clicks={panelClicks()} onChange={(practiceAt) => void change({ practiceAt })} />
            {settings.hiddenSites.length > 0 ? (
              <ul className={css.sites} aria-label={t('options.sites.hidden')}>
                {settings.hiddenSites.map((site) => (
                  <li key={site}>
                    <span>{t('options.sites.hiddenOn', { site: siteName(site) })}</span>
                    <Button
                      aria-label={t('options.sites.bringBackOn', { site: siteName(site) })}
                      onClick={() => void change({ hiddenSites: settings.hiddenSites.filter((other) => other !== site) })}
                    >
                      {t('options.sites.bringBack')}
                    </Button>
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        </>
      ) : null}

      <section aria-labelledby="sites">
        <h2 id="sites" className={css.subtitle}>
          {t('sites.title')}
        </h2>
        <SitesSection />
      </section>

      <section aria-labelledby="kept" className={css.kept}>
        <h2 id="kept" className={css.subtitle}>
          {t('options.kept.title')}
        </h2>
        {counts && health?.state === 'ok' ? (
          <p>
            <Filled
              text={t('options.kept.counts', { notes: '{notes}', attempts: '{attempts}' })}
              parts={{
                notes: <strong>{t('count.notes', counts.notes)}</strong>,
                attempts: <strong>{t('count.attempts', counts.attempts)}</strong>,
              }}
            />
          </p>
        ) : null}
        {health && health.state !== 'ok' ? <p className={css.bad}>{t('options.kept.bad', { message: health.message })}</p> : null}
        {healthError ? <p className={css.bad}>{healthError}</p> : null}
        <p>{t('options.kept.privacy')}</p>
        <div className={css.tools}>
          <ExportButton result={result} onExport={() => void run()} />
          <Button look="quiet" onClick={() => void openReview()}>
            {t('common.reviewPage')}
          </Button>
        </div>
      </section>
    </main>
  );
}
