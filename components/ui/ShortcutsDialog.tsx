import { useEffect, useRef } from 'react';
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

const NAMES: Record<string, string> = { ' ': 'Space', Escape: 'Esc' };

function span(keys: readonly string[]): string[] {
  const names = keys.map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
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
          Keys
        </h2>
        <IconButton label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </IconButton>
      </header>
      <dl className={css.list}>
        <div className={css.row}>
          <dt>
            {submit.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>From the text box: compare your answer</dd>
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
      <p className={css.foot}>Letters do nothing while you type.</p>
    </dialog>
  );
}
