import type { Act, DayOfActs } from '@/core/receipts.ts';
import { formatNumber } from '@/language/format-number.ts';
import { t } from '@/language/t.ts';
import css from './Receipts.module.css';

interface PermissionTableProps {
  permissions: readonly { name: string; given: boolean }[];
  today: DayOfActs;
  week: DayOfActs;
}

/** Which count belongs to a permission, and what for it is there. A permission without a line here is shown without either. */
function lineOf(name: string): { why: string; act: Act | null } {
  switch (name) {
    case 'storage':
      return { why: t('receipts.why.storage'), act: 'stored' };
    case 'unlimitedStorage':
      return { why: t('receipts.why.unlimitedStorage'), act: 'writes' };
    case 'scripting':
      return { why: t('receipts.why.scripting'), act: 'scripts' };
    case 'alarms':
      return { why: t('receipts.why.alarms'), act: 'alarms' };
    case 'activeTab':
      return { why: t('receipts.why.activeTab'), act: 'clicks' };
    case 'sidePanel':
      return { why: t('receipts.why.sidePanel'), act: null };
    case 'contextMenus':
    case 'menus':
      return { why: t('receipts.why.menus'), act: null };
    default:
      return { why: '', act: null };
  }
}

/** What each count counts. */
function unitOf(act: Act): string {
  switch (act) {
    case 'stored':
      return t('receipts.unit.stored');
    case 'writes':
      return t('receipts.unit.writes');
    case 'scripts':
      return t('receipts.unit.scripts');
    case 'alarms':
      return t('receipts.unit.alarms');
    case 'clicks':
      return t('receipts.unit.clicks');
    case 'requests':
    case 'blocked':
      return '';
  }
}

/** A row a permission of the manifest: why it is there, and how often it was used. */
export function PermissionTable({ permissions, today, week }: PermissionTableProps) {
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('receipts.permissions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('receipts.permission')}</th>
          <th scope="col">{t('receipts.whyHead')}</th>
          <th scope="col" className={css.number}>
            {t('receipts.today')}
          </th>
          <th scope="col" className={css.number}>
            {t('receipts.week')}
          </th>
        </tr>
      </thead>
      <tbody>
        {permissions.map(({ name, given }) => {
          const { why, act } = lineOf(name);
          return (
            <tr key={name} data-permission={name}>
              <th scope="row">
                <code>{name}</code>
                {given ? null : <small className={css.soft}>{t('receipts.notGiven')}</small>}
              </th>
              <td>
                {why}
                <small className={css.soft}>{act ? t('receipts.counts', { what: unitOf(act) }) : t('receipts.notCounted')}</small>
              </td>
              <td className={css.number}>{act ? formatNumber(today.acts[act] ?? 0) : '–'}</td>
              <td className={css.number}>{act ? formatNumber(week.acts[act] ?? 0) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
