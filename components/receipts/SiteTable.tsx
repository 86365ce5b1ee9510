import type { DayOfActs } from '@/core/receipts.ts';
import { ONCE } from '@/core/receipts.ts';
import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
import css from './Receipts.module.css';

interface SiteTableProps {
  sites: readonly { id: string; given: boolean }[];
  /** Hosts that the person added. */
  others: readonly string[];
  siteName: (id: string) => string;
  today: DayOfActs;
  week: DayOfActs;
}

/** A row a site that may be read or was: how many of its pages were looked at, and how many texts were handed over. */
export function SiteTable({ sites, others, siteName, today, week }: SiteTableProps) {
  const known = [...sites, ...others.map((id) => ({ id, given: true }))];
  // Sites that were removed since, and pages that were read once.
  const gone = Object.keys(week.sites).filter((id) => !known.some((site) => site.id === id));
  const rows = [...known, ...gone.map((id) => ({ id, given: false }))].map((row) => ({
    ...row,
    name: row.id === ONCE ? t('receipts.once') : siteName(row.id),
    used: row.id in week.sites,
  }));
  rows.sort((a, b) => Number(b.used) - Number(a.used) || a.name.localeCompare(b.name));
  const cell = (count: number | undefined) => <td className={css.number}>{formatNumber(count ?? 0)}</td>;
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('receipts.sites')}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('receipts.site')}
          </th>
          <th scope="colgroup" colSpan={2}>
            {t('receipts.looked')}
          </th>
          <th scope="colgroup" colSpan={2}>
            {t('receipts.judged')}
          </th>
        </tr>
        <tr>
          {[0, 1].flatMap((group) => [
            <th key={`${group}t`} scope="col" className={css.number}>
              {t('receipts.today')}
            </th>,
            <th key={`${group}w`} scope="col" className={css.number}>
              {t('receipts.week')}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, given }) => (
          <tr key={id} data-site={id}>
            <th scope="row" className={css.site}>
              {name}
              {given || id === ONCE ? null : <small className={css.soft}>{t('receipts.notGiven')}</small>}
            </th>
            {cell(today.sites[id]?.looked)}
            {cell(week.sites[id]?.looked)}
            {cell(today.sites[id]?.judged)}
            {cell(week.sites[id]?.judged)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
