import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '#i18n';
import { formatNumber } from './format-number.ts';

const i18n = createI18n<GeneratedI18nStructure>();
const untyped = i18n.t as (key: string, ...values: unknown[]) => string;

/**
 * The text of a key of locales/en.yml in the language of the interface. A number chooses the form of a plural and stands for `$1` in it, written as
 * the language writes numbers; an object fills `{named}` places. Call it when something is drawn or said, never while a module is loaded: the
 * language is not known then.
 */
export const t = ((key: string, ...values: unknown[]) => {
  const [first, ...others] = values;
  if (typeof first === 'number' && !others.some(Array.isArray)) return untyped(key, first, [formatNumber(first)], ...others);
  return untyped(key, ...values);
}) as typeof i18n.t;
