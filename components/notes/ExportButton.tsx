import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import css from './ExportButton.module.css';

type ExportState =
  { state: 'idle' | 'making' } | { state: 'made'; notes: number; attempts: number; name: string } | { state: 'failed'; reason: string };

function say(result: ExportState): string {
  if (result.state === 'making') return 'Making the file…';
  if (result.state === 'failed') return result.reason;
  if (result.state === 'made') return `${result.name} holds ${plural(result.notes, 'note')} and ${plural(result.attempts, 'attempt')}.`;
  return '';
}

/** Everything as one JSON file; how much it holds is said once it is made. */
export function ExportButton({ result, onExport }: { result: ExportState; onExport: () => void }) {
  return (
    <div className={css.export}>
      <Button aria-disabled={result.state === 'making'} onClick={() => result.state !== 'making' && onExport()}>
        Export as JSON
      </Button>
      <p className={css.told} data-failed={result.state === 'failed'} role="status">
        {say(result)}
      </p>
    </div>
  );
}
