import { Button } from '@/components/ui/Button.tsx';
import { t } from '@/language/t.ts';
import css from './Exchange.module.css';

type Format = 'anki' | 'markdown' | 'csv';

const FORMATS = [
  { format: 'anki', label: 'exchange.anki' },
  { format: 'markdown', label: 'exchange.markdown' },
  { format: 'csv', label: 'exchange.csv' },
] as const satisfies readonly { format: Format; label: string }[];

interface OtherExportsProps {
  told: { text: string; failed: boolean };
  onExport: (format: Format) => void;
}

/** Files for other programs. They cannot be brought back in; that is what the backup is for. */
export function OtherExports({ told, onExport }: OtherExportsProps) {
  return (
    <div className={css.part}>
      <h3 className={css.name}>{t('exchange.others')}</h3>
      <p className={css.soft}>{t('exchange.onlyJson')}</p>
      <div className={css.row}>
        {FORMATS.map(({ format, label }) => (
          <Button key={format} onClick={() => onExport(format)}>
            {t(label)}
          </Button>
        ))}
      </div>
      <p className={css.told} data-failed={told.failed} role="status">
        {told.text}
      </p>
    </div>
  );
}
