import { ExportButton } from '@/components/notes/ExportButton.tsx';
import { OptionRow } from '@/components/progress/OptionRow.tsx';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import { PracticeOptions } from '@/components/progress/PracticeOptions.tsx';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { Level } from '@/core/content/schema.ts';
import { personas } from '@/hooks/load-personas.ts';
import { siteNames } from '@/hooks/load-sites.ts';
import { openReview, openWelcome } from '@/hooks/open-page.ts';
import { useExport } from '@/hooks/use-export.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { useStoreHealth } from '@/hooks/use-store-health.ts';
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
        <h1 className={css.title}>Options</h1>
        <p className={css.told} role="status">
          {saved > 0 && !error ? <span key={saved}>Saved</span> : null}
        </p>
      </header>
      {error ? (
        <div className={css.failed} role="alert">
          <p>{error}</p>
          <Button onClick={() => void load()}>Look again</Button>
        </div>
      ) : null}
      {settings ? (
        <>
          <section aria-labelledby="you">
            <h2 id="you" className={css.subtitle}>
              You
            </h2>
            <PersonaPicker
              choices={personas}
              chosen={settings.persona}
              legend="Background: your weak topics come first"
              onChoose={(persona) => void change({ persona })}
            />
            <OptionRow controlId="level" label="Level" hint="Questions of this level come first. Otherwise the posting decides.">
              <select
                id="level"
                aria-describedby="level-hint"
                value={settings.preferredLevel ?? ''}
                onChange={(event) => void change({ preferredLevel: (event.target.value || null) as Level | null })}
              >
                <option value="">As the posting asks</option>
                <option value="screen">First call</option>
                <option value="mid">Mid</option>
                <option value="senior">Senior</option>
              </select>
            </OptionRow>
          </section>

          <section aria-labelledby="practice">
            <h2 id="practice" className={css.subtitle}>
              Practice
            </h2>
            <PracticeOptions settings={settings} onChange={(part) => void change(part)} />
            <OptionRow controlId="known" label="What you know already" hint="Ticked topics and the ten questions, on the first page.">
              <Button
                id="known"
                aria-label="What you know already: first page"
                aria-describedby="known-hint"
                onClick={() => void openWelcome()}
              >
                First page
              </Button>
            </OptionRow>
          </section>

          <section aria-labelledby="pages">
            <h2 id="pages" className={css.subtitle}>
              On job sites
            </h2>
            <OptionRow
              controlId="handle"
              label="Show the handle at the edge of MLOps postings"
              hint="Alt Shift D opens the sidebar either way."
            >
              <input
                id="handle"
                type="checkbox"
                aria-describedby="handle-hint"
                checked={!settings.handleOff}
                onChange={(event) => void change({ handleOff: !event.target.checked })}
              />
            </OptionRow>
            {settings.hiddenSites.length > 0 ? (
              <ul className={css.sites} aria-label="Sites on which the handle is hidden">
                {settings.hiddenSites.map((site) => (
                  <li key={site}>
                    <span>Hidden on {siteName(site)}</span>
                    <Button
                      aria-label={`Bring it back on ${siteName(site)}`}
                      onClick={() => void change({ hiddenSites: settings.hiddenSites.filter((other) => other !== site) })}
                    >
                      Bring it back
                    </Button>
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        </>
      ) : null}

      <section aria-labelledby="kept" className={css.kept}>
        <h2 id="kept" className={css.subtitle}>
          What is kept
        </h2>
        {counts && health?.state === 'ok' ? (
          <p>
            <strong>{plural(counts.notes, 'note')}</strong> and <strong>{plural(counts.attempts, 'attempt')}</strong> with their review
            dates, and the postings they belong to.
          </p>
        ) : null}
        {health && health.state !== 'ok' ? <p className={css.bad}>{health.message} The review page shows the way out.</p> : null}
        {healthError ? <p className={css.bad}>{healthError}</p> : null}
        <p>
          Everything stays in this browser on this machine; Dry Run sends nothing anywhere. Removing the extension deletes it all, so export
          it before you do.
        </p>
        <div className={css.tools}>
          <ExportButton result={result} onExport={() => void run()} />
          <Button look="quiet" onClick={() => void openReview()}>
            Review page
          </Button>
        </div>
      </section>
    </main>
  );
}
