import type { Settings } from '@/core/records.ts';
import { t } from '@/language/t.ts';
import { OptionRow } from './OptionRow.tsx';

interface PracticePlaceProps {
  at: Settings['practiceAt'];
  /** Where a click may open the browser's own panel; nowhere: there is no choice. */
  clicks: 'anywhere' | 'own-pages' | 'nowhere';
  onChange: (at: Settings['practiceAt']) => void;
}

/** The choice between the sidebar in the page and the one of the browser. */
export function PracticePlace({ at, clicks, onChange }: PracticePlaceProps) {
  if (clicks === 'nowhere') return null;
  const hint = clicks === 'anywhere' ? t('panel.hint') : t('panel.hintOwnPages');
  return (
    <OptionRow controlId="practice-at" label={t('panel.where')} hint={hint}>
      <select
        id="practice-at"
        aria-describedby="practice-at-hint"
        value={at}
        onChange={(event) => onChange(event.target.value === 'panel' ? 'panel' : 'page')}
      >
        <option value="page">{t('panel.inPage')}</option>
        <option value="panel">{t('panel.inPanel')}</option>
      </select>
    </OptionRow>
  );
}
