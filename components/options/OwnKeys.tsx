import { OptionRow } from '@/components/progress/OptionRow.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import { KeyField } from './KeyField.tsx';
import css from './Keys.module.css';

interface OwnKeysProps {
  letters: boolean;
  /** Shortcuts whose key may be another, with the key as it is now. */
  shortcuts: readonly { id: string; label: string; key: string }[];
  changed: boolean;
  onLetters: (on: boolean) => void;
  /** Null, or one sentence why the key cannot be taken. */
  onKey: (id: string, key: string) => string | null;
  onReset: () => void;
}

/** The one-letter keys of the sidebar and the quiz. */
export function OwnKeys({ letters, shortcuts, changed, onLetters, onKey, onReset }: OwnKeysProps) {
  return (
    <div className={css.part}>
      <h3 className={css.name}>{t('settings.keys.own')}</h3>
      <p className={css.hint}>{t('settings.keys.ownHint')}</p>
      <OptionRow controlId="letters" label={t('settings.keys.letters')} hint={t('settings.keys.lettersHint')}>
        <input
          id="letters"
          type="checkbox"
          aria-describedby="letters-hint"
          checked={letters}
          onChange={(event) => onLetters(event.target.checked)}
        />
      </OptionRow>
      {letters ? (
        <>
          {shortcuts.map(({ id, label, key }) => (
            <KeyField key={id} id={`key-${id}`} label={label} value={key} onKey={(next) => onKey(id, next)} />
          ))}
          <p className={css.hint}>{t('settings.keys.fixed')}</p>
          {changed ? (
            <div>
              <Button onClick={onReset}>{t('settings.keys.reset')}</Button>
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
