import { useId } from 'react';
import { OptionRow } from '@/components/progress/OptionRow.tsx';
import type { Appearance, InterfaceLanguage, Settings } from '@/core/records.ts';
import { formatPercent } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';
import { SizeRange } from './SizeRange.tsx';
import css from './LookOptions.module.css';

interface LookOptionsProps {
  settings: Pick<Settings, 'appearance' | 'textSize' | 'language'>;
  onChange: (part: Partial<Settings>) => void;
}

/** Appearance, size of text and language of the interface. */
export function LookOptions({ settings, onChange }: LookOptionsProps) {
  const name = useId();
  const looks: readonly [Appearance, string][] = [
    ['system', t('settings.look.system')],
    ['light', t('settings.look.light')],
    ['dark', t('settings.look.dark')],
    ['contrast', t('settings.look.contrast')],
  ];
  return (
    <>
      <fieldset className={css.looks} aria-describedby={`${name}-hint`}>
        <legend className={css.legend}>{t('settings.look.appearance')}</legend>
        <p id={`${name}-hint`} className={css.hint}>
          {t('settings.look.hint')}
        </p>
        {looks.map(([look, label]) => (
          <label key={look} className={css.look}>
            <input type="radio" name={name} checked={settings.appearance === look} onChange={() => onChange({ appearance: look })} />
            {label}
          </label>
        ))}
      </fieldset>
      <OptionRow controlId="text-size" label={t('settings.look.textSize')} hint={t('settings.look.textSizeHint')}>
        <SizeRange
          id="text-size"
          describedBy="text-size-hint"
          value={settings.textSize}
          say={(percent) => formatPercent(percent / 100)}
          onChange={(textSize) => onChange({ textSize })}
        />
      </OptionRow>
      <OptionRow controlId="language" label={t('settings.look.language')} hint={t('settings.look.languageHint')}>
        <select
          id="language"
          aria-describedby="language-hint"
          value={settings.language}
          onChange={(event) => onChange({ language: event.target.value as InterfaceLanguage })}
        >
          <option value="browser">{t('settings.look.languageBrowser')}</option>
          <option value="en" lang="en">
            English
          </option>
          <option value="de" lang="de">
            Deutsch
          </option>
        </select>
      </OptionRow>
    </>
  );
}
