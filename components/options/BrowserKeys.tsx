import { Button } from '@/components/ui/Button.tsx';
import { Kbd } from '@/components/ui/Kbd.tsx';
import { t } from '@/language/t.ts';
import css from './Keys.module.css';

interface BrowserKeysProps {
  keys: readonly { name: string; does: string; keys: readonly string[] }[];
  /** The browser's page has to be found by hand. */
  byHand: boolean;
  onChange: () => void;
}

/** The keys that the browser keeps, and the way to change them. */
export function BrowserKeys({ keys, byHand, onChange }: BrowserKeysProps) {
  return (
    <div className={css.part}>
      <h3 className={css.name}>{t('settings.keys.browser')}</h3>
      <p className={css.hint}>{t('settings.keys.browserHint')}</p>
      <dl className={css.list}>
        {keys.map(({ name, does, keys: parts }) => (
          <div key={name} className={css.row}>
            <dt>{does}</dt>
            <dd>{parts.length > 0 ? parts.map((part, at) => <Kbd key={`${at}-${part}`}>{part}</Kbd>) : t('settings.keys.none')}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onClick={onChange}>{t('settings.keys.change')}</Button>
      </div>
      <p className={css.hint} role="status">
        {byHand ? t('settings.keys.changeByHand') : ''}
      </p>
    </div>
  );
}
