import { useEffect } from 'react';
import { LookOptions } from '@/components/options/LookOptions.tsx';
import { OptionsNav } from '@/components/options/OptionsNav.tsx';
import { PrivacyPart } from '@/components/options/PrivacyPart.tsx';
import { Section } from '@/components/options/Section.tsx';
import { NumberField } from '@/components/progress/NumberField.tsx';
import { OptionRow } from '@/components/progress/OptionRow.tsx';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import { PracticeOptions } from '@/components/progress/PracticeOptions.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { Level } from '@/core/content/schema.ts';
import type { Settings } from '@/core/records.ts';
import { personas } from '@/hooks/load-personas.ts';
import { siteNames } from '@/hooks/load-sites.ts';
import { openWelcome } from '@/hooks/open-page.ts';
import { useAddress } from '@/hooks/use-address.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import { t } from '@/language/t.ts';
import { OptionsData } from './OptionsData.tsx';
import { OptionsKeys } from './OptionsKeys.tsx';
import { SitesSection } from './SitesSection.tsx';
import css from './OptionsScreen.module.css';

const siteName = (id: string) => siteNames.find((site) => site.id === id)?.name ?? id;

/** All choices of the person, saved as they are made. */
export function OptionsScreen() {
  const { settings, saved, error, load, change } = useSettings();
  const address = useAddress();
  const sections = [
    { id: 'you', title: t('settings.nav.you') },
    { id: 'look', title: t('settings.nav.look') },
    { id: 'practice', title: t('settings.nav.practice') },
    { id: 'sites', title: t('settings.nav.sites') },
    { id: 'keys', title: t('settings.nav.keys') },
    { id: 'data', title: t('settings.nav.data') },
    { id: 'privacy', title: t('settings.nav.privacy') },
  ];

  // The address may name a section before it is drawn.
  const drawn = settings !== null;
  useEffect(() => {
    if (drawn && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [drawn]);

  async function keep(part: Partial<Settings>) {
    // Texts are read when a page begins.
    if ((await change(part)) && part.language !== undefined) location.reload();
  }
  return (
    <div className={css.page}>
      <header className={css.header}>
        <h1 className={css.title}>{t('settings.title')}</h1>
        <p className={css.told} role="status">
          {saved > 0 && !error ? <span key={saved}>{t('settings.saved')}</span> : null}
        </p>
      </header>
      <OptionsNav label={t('settings.nav.label')} sections={sections} current={address || null} />
      <main className={css.main}>
        {error ? (
          <div className={css.failed} role="alert">
            <p>{error}</p>
            <Button onClick={() => void load()}>{t('settings.lookAgain')}</Button>
          </div>
        ) : null}
        {settings ? (
          <>
            <Section id="you" title={t('settings.nav.you')}>
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
            </Section>

            <Section id="look" title={t('settings.nav.look')}>
              <LookOptions settings={settings} onChange={(part) => void keep(part)} />
            </Section>

            <Section id="practice" title={t('settings.nav.practice')}>
              <PracticeOptions settings={settings} onChange={(part) => void change(part)} />
              <OptionRow controlId="anchors" label={t('settings.anchors.label')} hint={t('settings.anchors.hint')}>
                <NumberField
                  id="anchors"
                  describedBy="anchors-hint"
                  min={3}
                  max={200}
                  value={settings.anchorsPerDay}
                  onChange={(anchorsPerDay) => void change({ anchorsPerDay })}
                />
              </OptionRow>
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
            </Section>

            <Section id="sites" title={t('settings.nav.sites')}>
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
              <SitesSection />
            </Section>
            <Section id="keys" title={t('settings.nav.keys')}>
              <OptionsKeys settings={settings} onChange={(part) => void change(part)} />
            </Section>
          </>
        ) : null}
        {/* Also where the choices cannot be read: the way out of a damaged store is here. */}
        <Section id="data" title={t('settings.nav.data')}>
          <OptionsData onWiped={() => void load()} />
        </Section>
        <Section id="privacy" title={t('settings.nav.privacy')}>
          <PrivacyPart receipts="/receipts.html" />
        </Section>
      </main>
    </div>
  );
}
