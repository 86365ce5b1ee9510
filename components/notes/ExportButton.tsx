import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './ExportButton.module.css';

type ExportState =
  { state: 'idle' | 'making' } | { state: 'made'; notes: number; attempts: number; name: string } | { state: 'failed'; reason: string };

function say(result: ExportState): string {
  if (result.state === 'making') return t('exchange.making');
  if (result.state === 'failed') return result.reason;
  if (result.state === 'made')
    return t('exchange.made', { name: result.name, notes: t('count.notes', result.notes), attempts: t('count.attempts', result.attempts) });
  return '';
}

/** Everything as one JSON file; how much it holds is said once it is made. */
export function ExportButton({ result, onExport }: { result: ExportState; onExport: () => void }) {
  return (
    <div className={css.export}>
      <Button aria-disabled={result.state === 'making'} onClick={() => result.state !== 'making' && onExport()}>
        {t('exchange.exportJson')}
      </Button>
      <p className={css.told} data-failed={result.state === 'failed'} role="status">
        {say(result)}
      </p>
    </div>
  );
}
