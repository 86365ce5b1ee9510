import type { Fault } from '@/core/fault.ts';
import { formatNumber } from './format-number.ts';
import { t } from './t.ts';

const PLAIN = {
  empty: 'fault.empty',
  noText: 'fault.noText',
  unreadable: 'fault.unreadable',
  tooDeep: 'fault.tooDeep',
  tooManyFields: 'fault.tooManyFields',
  noBackup: 'fault.noBackup',
  noList: 'fault.noList',
  webPage: 'fault.webPage',
  jsonList: 'fault.jsonList',
  noQuestions: 'fault.noQuestions',
  noQuestion: 'fault.noQuestion',
  quoteNotClosed: 'fault.quoteNotClosed',
  unreadableRow: 'fault.unreadableRow',
  exportDiffers: 'fault.exportDiffers',
} as const;

/** "attempts, entry 4, grade": the place as a person counts it. */
function placeOf(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === 'number' ? t('fault.entry', { number: formatNumber(key + 1) }) : key)).join(', ');
}

function damaged(path: readonly (string | number)[], what: string): string {
  if (!what) return t('fault.damaged');
  return path.length > 0 ? t('fault.damagedAt', { place: placeOf(path), what }) : t('fault.damagedBy', { what });
}

/** One sentence for people about a fault: what is wrong, and where. */
export function faultSentence(fault: Fault): string {
  switch (fault.code) {
    case 'tooLarge':
      return t('fault.tooLarge', { millions: formatNumber(fault.millions) });
    case 'noJson':
      return fault.at ? t('fault.noJsonAt', fault.at) : t('fault.noJson');
    case 'newer':
      return t('fault.newer', { format: fault.format, known: fault.known });
    case 'damaged':
      return damaged(fault.path, fault.what);
    case 'unknownField':
      return damaged(fault.path, t('fault.unknownField', { field: fault.field }));
    case 'listTooLarge':
      return t('fault.listTooLarge', { millions: formatNumber(fault.millions) });
    case 'markdownTooLarge':
      return t('fault.markdownTooLarge', { thousands: formatNumber(fault.thousands) });
    case 'longQuestion':
      return t('fault.longQuestion', { max: formatNumber(fault.max) });
    case 'longAnchor':
      return t('fault.longAnchor', { max: formatNumber(fault.max) });
    case 'manyQuestions':
      return t('fault.manyQuestions', { max: formatNumber(fault.max) });
    case 'manyAnchors':
      return t('fault.manyAnchors', { count: formatNumber(fault.count), max: fault.max });
    case 'sameQuestion':
      return t('fault.sameQuestion', { line: formatNumber(fault.line) });
    case 'exportUnreadable':
      return t('fault.exportUnreadable', { reason: faultSentence(fault.fault) });
    case 'exportIncomplete':
      return t('fault.exportIncomplete', { table: fault.table, read: formatNumber(fault.read), of: formatNumber(fault.of) });
    default:
      return t(PLAIN[fault.code]);
  }
}
