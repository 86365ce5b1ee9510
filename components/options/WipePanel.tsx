import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './WipePanel.module.css';

interface WipePanelProps {
  /** What is lost, as a list; null when it cannot be read, empty when nothing is kept. */
  lost: string | null;
  state: { step: 'idle' | 'running' | 'done' | 'left' } | { step: 'failed'; reason: string };
  /** Makes a backup first. */
  backup: ReactNode;
  onWipe: () => void;
}

function say(state: WipePanelProps['state']): string {
  if (state.step === 'running') return t('settings.wipe.running');
  if (state.step === 'done') return t('settings.wipe.done');
  if (state.step === 'left') return t('settings.wipe.left');
  return state.step === 'failed' ? state.reason : '';
}

/** Deletes everything, after saying what that is, offering a backup and asking for a word. */
export function WipePanel({ lost, state, backup, onWipe }: WipePanelProps) {
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const word = t('settings.wipe.word');
  const sure = typed.trim().toLowerCase() === word && state.step !== 'running';
  const over = state.step === 'done' || state.step === 'left';
  useEffect(() => {
    if (asking) heading.current?.focus();
  }, [asking]);
  useEffect(() => {
    if (!over) return;
    setAsking(false);
    setTyped('');
  }, [over]);

  function stop() {
    setAsking(false);
    setTyped('');
    begin.current?.focus();
  }
  return (
    <div className={css.panel}>
      <h3 ref={heading} className={css.name} tabIndex={-1}>
        {t('settings.wipe.title')}
      </h3>
      {asking ? (
        <>
          {lost === null ? <p>{t('settings.wipe.unknown')}</p> : null}
          {lost ? <p className={css.lost}>{t('settings.wipe.loses', { list: lost })}</p> : null}
          <p>{t('settings.wipe.also')}</p>
          {backup}
          <label htmlFor="wipe-word">{t('settings.wipe.type', { word })}</label>
          <input
            id="wipe-word"
            className={css.word}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div className={css.row}>
            <Button look="danger" aria-disabled={!sure} onClick={() => sure && onWipe()}>
              {t('settings.wipe.now')}
            </Button>
            <Button onClick={stop}>{t('settings.wipe.cancel')}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{t('settings.wipe.about')}</p>
          <div className={css.row}>
            <Button ref={begin} look="danger" onClick={() => setAsking(true)}>
              {t('settings.wipe.begin')}
            </Button>
          </div>
        </>
      )}
      <p className={css.told} data-failed={state.step === 'failed'} role="status">
        {say(state)}
      </p>
    </div>
  );
}
