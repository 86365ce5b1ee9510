import { interfaceLocale } from './interface-locale.ts';

/** A number as the interface's language writes it. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(interfaceLocale(), options);
}
