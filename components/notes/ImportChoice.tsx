import { useEffect, useRef, useState } from 'react';
import { formatDate } from '@/components/progress/format-time.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { EntryChanges } from '@/core/exchange/compare-entries.ts';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import { t } from '@/language/t.ts';
import css from './Exchange.module.css';

interface ImportChoiceProps {
  name: string;
  found: Extract<ImportPreview, { state: 'ready' }>;
  onMode: (mode: RestoreMode) => void;
  onRun: (mode: RestoreMode) => void;
  onCancel: () => void;
}

const KINDS = ['added', 'changed', 'deleted'] as const;
const LINES = {
  note: { added: 'exchange.newNotes', changed: 'exchange.changedNotes', deleted: 'exchange.deletedNotes', none: 'exchange.noNotes' },
  attempt: {
    added: 'exchange.newAttempts',
    changed: 'exchange.changedAttempts',
    deleted: 'exchange.deletedAttempts',
    none: 'exchange.noAttempts',
  },
} as const;

function Changes({ what, changes }: { what: keyof typeof LINES; changes: EntryChanges }) {
  const kinds = KINDS.filter((kind) => changes[kind] > 0);
  if (kinds.length === 0) return <p>{t(LINES[what].none)}</p>;
  return (
    <ul className={css.changes}>
      {kinds.map((kind) => (
        <li key={kind}>
          {t(LINES[what][kind], changes[kind])}{' '}
          <span className={css.soft}>{changes.examples[kind].map((example) => t('common.quoted', { text: example })).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the backup would do, and in which of two ways; nothing happens before the last button. */
export function ImportChoice({ name, found, onMode, onRun, onCancel }: ImportChoiceProps) {
  const { preview, hash, exportedAt } = found;
  // At once, though the numbers of the other way come a moment later; until then nothing can be started.
  const [mode, setMode] = useState(preview.mode);
  const [agreed, setAgreed] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const conflicts = Object.values(preview.tables).reduce((sum, counts) => sum + counts.conflicts, 0);
  const doubtful = hash === 'wrong' || preview.manyDeleted;
  const choose = (next: RestoreMode) => () => {
    setAgreed(false);
    setMode(next);
    onMode(next);
  };
  return (
    <section className={css.choice} aria-labelledby="import-title">
      <h3 id="import-title" ref={title} tabIndex={-1} className={css.name}>
        {t('exchange.madeOn', { name, day: formatDate(exportedAt) })}
      </h3>
      <fieldset className={css.modes}>
        <legend>{t('exchange.howTo')}</legend>
        <label>
          <input type="radio" name="import-mode" checked={mode === 'merge'} onChange={choose('merge')} /> {t('exchange.merge.label')}
        </label>
        <label>
          <input type="radio" name="import-mode" checked={mode === 'replace'} onChange={choose('replace')} /> {t('exchange.replace.label')}
        </label>
      </fieldset>
      <div className={css.numbers} aria-live="polite">
        <Changes what="note" changes={preview.notes} />
        <Changes what="attempt" changes={preview.answers} />
        {conflicts > 0 ? <p>{t('exchange.conflicts', conflicts)}</p> : null}
        {preview.leftOut > 0 ? <p>{t('exchange.leftOut', preview.leftOut)}</p> : null}
        {hash === 'wrong' ? <p className={css.warning}>{t('exchange.hashWrong')}</p> : null}
        {preview.manyDeleted ? <p className={css.warning}>{t('exchange.manyDeleted')}</p> : null}
      </div>
      {doubtful ? (
        <label>
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} /> {t('exchange.agreed')}
        </label>
      ) : null}
      <div className={css.row}>
        <Button look="primary" disabled={mode !== preview.mode || (doubtful && !agreed)} onClick={() => onRun(mode)}>
          {mode === 'merge' ? t('exchange.merge.button') : t('exchange.replace.button')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <span className={css.soft}>{t('exchange.undoable')}</span>
      </div>
    </section>
  );
}
