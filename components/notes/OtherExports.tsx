import { Button } from '@/components/ui/Button.tsx';
import css from './Exchange.module.css';

type Format = 'anki' | 'markdown' | 'csv';

const FORMATS: readonly { format: Format; label: string }[] = [
  { format: 'anki', label: 'Anki cards' },
  { format: 'markdown', label: 'Markdown folder' },
  { format: 'csv', label: 'CSV table' },
];

interface OtherExportsProps {
  told: { text: string; failed: boolean };
  onExport: (format: Format) => void;
}

/** Files for other programs. They cannot be brought back in; that is what the backup is for. */
export function OtherExports({ told, onExport }: OtherExportsProps) {
  return (
    <div className={css.part}>
      <h3 className={css.name}>For other programs</h3>
      <p className={css.soft}>Only the JSON export above can be brought back in.</p>
      <div className={css.row}>
        {FORMATS.map(({ format, label }) => (
          <Button key={format} onClick={() => onExport(format)}>
            {label}
          </Button>
        ))}
      </div>
      <p className={css.told} data-failed={told.failed} role="status">
        {told.text}
      </p>
    </div>
  );
}
