import { useEffect, useRef, useState } from 'react';
import { formatDate } from '@/components/progress/format-time.ts';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { EntryChanges } from '@/core/exchange/compare-entries.ts';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import css from './Exchange.module.css';

interface ImportChoiceProps {
  name: string;
  found: Extract<ImportPreview, { state: 'ready' }>;
  onMode: (mode: RestoreMode) => void;
  onRun: (mode: RestoreMode) => void;
  onCancel: () => void;
}

const KINDS = ['added', 'changed', 'deleted'] as const;
const KIND_NAMES = { added: 'New', changed: 'Changed', deleted: 'Deleted' } as const;

function Changes({ what, changes }: { what: string; changes: EntryChanges }) {
  const kinds = KINDS.filter((kind) => changes[kind] > 0);
  if (kinds.length === 0) return <p>No {what}s change.</p>;
  return (
    <ul className={css.changes}>
      {kinds.map((kind) => (
        <li key={kind}>
          {KIND_NAMES[kind]}: {plural(changes[kind], what)} <span className={css.soft}>“{changes.examples[kind].join('”, “')}”</span>
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
        {name}, made on {formatDate(exportedAt)}
      </h3>
      <fieldset className={css.modes}>
        <legend>How to bring it in</legend>
        <label>
          <input type="radio" name="import-mode" checked={mode === 'merge'} onChange={choose('merge')} /> Merge: add what is missing here
        </label>
        <label>
          <input type="radio" name="import-mode" checked={mode === 'replace'} onChange={choose('replace')} /> Replace: only what is in the
          backup stays
        </label>
      </fieldset>
      <div className={css.numbers} aria-live="polite">
        <Changes what="note" changes={preview.notes} />
        <Changes what="attempt" changes={preview.answers} />
        {conflicts > 0 ? <p>{plural(conflicts, 'record')} differ from the one of the same name here. Yours stay in a merge.</p> : null}
        {preview.leftOut > 0 ? <p>{plural(preview.leftOut, 'row')} of another version are left out.</p> : null}
        {hash === 'wrong' ? (
          <p className={css.warning}>This file was changed or damaged after it was written. Look at the numbers before you go on.</p>
        ) : null}
        {preview.manyDeleted ? <p className={css.warning}>More than a third of your notes would disappear.</p> : null}
      </div>
      {doubtful ? (
        <label>
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} /> I have seen this and want to go
          on
        </label>
      ) : null}
      <div className={css.row}>
        <Button look="primary" disabled={mode !== preview.mode || (doubtful && !agreed)} onClick={() => onRun(mode)}>
          {mode === 'merge' ? 'Merge' : 'Replace'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <span className={css.soft}>A copy of now is kept, and you can undo it. Settings stay as they are.</span>
      </div>
    </section>
  );
}
