import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
import type { KeptCounts } from './kept-list.ts';
import { keptList } from './kept-list.ts';

/** Bytes in kilobytes or megabytes of a thousand, as disks are sold. */
function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return formatNumber(value, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** How much is kept, in rows and in bytes. */
export function KeptNumbers({ numbers, bytes }: { numbers: KeptCounts; bytes: number | null }) {
  const list = keptList(numbers);
  return (
    <p>
      {list ? t('settings.data.list', { list }) : t('settings.data.nothing')} {t('settings.data.lies')}
      {bytes === null ? '' : ` ${t('settings.data.takes', { bytes: formatBytes(bytes) })}`}
    </p>
  );
}
