import { formatNumber } from './format-number.ts';
import { interfaceLocale } from './interface-locale.ts';

/** A share from 0 to 1 in percent, without decimals. */
export function formatPercent(share: number): string {
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
}

/** A time (epoch milliseconds) as the interface's language writes it, in the machine's time zone. */
export function formatDate(at: number, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
  return new Intl.DateTimeFormat(interfaceLocale(), options).format(at);
}

/** A span of time in one unit: "3 days", "3 Tage"; `narrow`: "3d". */
export function formatSpan(value: number, unit: string, unitDisplay: 'short' | 'long' | 'narrow' = 'long'): string {
  return formatNumber(value, { style: 'unit', unit, unitDisplay });
}

/** How far away, negative in the past: "3 days ago", "tomorrow". */
export function formatRelative(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  return new Intl.RelativeTimeFormat(interfaceLocale(), { numeric: 'auto' }).format(value, unit);
}

/** "a, b and c". */
export function formatList(items: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
  return new Intl.ListFormat(interfaceLocale(), { type }).format(items);
}
