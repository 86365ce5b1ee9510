import { useEffect } from 'react';
import { LookOptions } from '@/components/options/LookOptions.tsx';
import { OptionsNav } from '@/components/options/OptionsNav.tsx';
import { PrivacyPart } from '@/components/options/PrivacyPart.tsx';
import { Section } from '@/components/options/Section.tsx';
import { NumberField } from '@/components/progress/NumberField.tsx';
import { OptionRow } from '@/components/progress/OptionRow.tsx';
import { PersonaPicker } from '@/components/progress/PersonaPicker.tsx';
import { PracticeOptions } from '@/components/progress/PracticeOptions.tsx';
import { PracticePlace } from '@/components/progress/PracticePlace.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { Level } from '@/core/content/schema.ts';
import type { Settings } from '@/core/records.ts';
import { personas } from '@/hooks/load-personas.ts';
import { siteNames } from '@/hooks/load-sites.ts';
import { panelClicks } from '@/hooks/native-panel.ts';
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
    { id: 'you', title: t('options.you') },
    { id: 'look', title: t('settings.nav.look') },
    { id: 'practice', title: t('practice.label') },
    { id: 'sites', title: t('options.sites.title') },
    { id: 'keys', title: t('common.keys') },
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
        <h1 className={css.title}>{t('common.options')}</h1>
        <p className={css.told} role="status">
          {saved > 0 && !error ? <span key={saved}>{t('common.saved')}</span> : null}
        </p>
      </header>
      <OptionsNav label={t('settings.nav.label')} sections={sections} current={address || null} />
      <main className={css.main}>
        {error ? (
          <div className={css.failed} role="alert">
            <p>{error}</p>
            <Button onClick={() => void load()}>{t('common.lookAgain')}</Button>
          </div>
        ) : null}
        {settings ? (
          <>
            <Section id="you" title={t('options.you')}>
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
            </Section>

            <Section id="look" title={t('settings.nav.look')}>
              <LookOptions settings={settings} onChange={(part) => void keep(part)} />
            </Section>

            <Section id="practice" title={t('practice.label')}>
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
              <OptionRow controlId="known" label={t('options.known.label')} hint={t('options.known.hint')}>
                <Button id="known" aria-label={t('options.known.aria')} aria-describedby="known-hint" onClick={() => void openWelcome()}>
                  {t('common.firstPage')}
                </Button>
              </OptionRow>
            </Section>

            <Section id="sites" title={t('options.sites.title')}>
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
              <SitesSection />
            </Section>
            <Section id="keys" title={t('common.keys')}>
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
