import { useEffect, useRef } from 'react';
import { t } from '@/language/t.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { Kbd } from './Kbd.tsx';
import css from './ShortcutsDialog.module.css';

interface ShortcutsDialogProps {
  shortcuts: readonly { id: string; keys: readonly string[]; label: string }[];
  /** Keys that compare the answer from within the text box. */
  submit: readonly string[];
  onClose: () => void;
}

/** Keys whose name is not what the event calls them. */
const NAMES = { ' ': 'keys.space', Escape: 'keys.escape', Enter: 'keys.enter', Ctrl: 'keys.ctrl' } as const;

export const keyName = (key: string): string => (key in NAMES ? t(NAMES[key as keyof typeof NAMES]) : key);

function span(keys: readonly string[]): string[] {
  const names = keys.map((key) => (key === ' ' || key.length > 1 ? keyName(key) : key.toUpperCase()));
  return names.length > 2 ? [`${names[0]} – ${names.at(-1)}`] : names;
}

/** Every key, in one list. Shown while mounted. */
export function ShortcutsDialog({ shortcuts, submit, onClose }: ShortcutsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={css.dialog} aria-labelledby="shortcuts-title" onClose={onClose}>
      <header className={css.head}>
        <h2 id="shortcuts-title" className={css.title}>
          {t('common.keys')}
        </h2>
        <IconButton label={t('common.close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </header>
      <dl className={css.list}>
        <div className={css.row}>
          <dt>
            {submit.map((key) => (
              <Kbd key={key}>{keyName(key)}</Kbd>
            ))}
          </dt>
          <dd>{t('keys.submit')}</dd>
        </div>
        {shortcuts.map(({ id, keys, label }) => (
          <div key={id} className={css.row}>
            <dt>
              {span(keys).map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className={css.foot}>{t('keys.foot')}</p>
    </dialog>
  );
}
