import { browser as extension } from '@wxt-dev/browser';

/** Key (groups joined by `_`, as the browser wants them) → text, forms of a plural joined by ` | `. */
export type Texts = Readonly<Record<string, string>>;

let chosen: Texts | null = null;

/** From now on texts come from this table, and from the browser's own language where it has none; null: from the browser's alone. */
export function readFrom(texts: Texts | null): void {
  chosen = texts;
}

/** Puts `$1` to `$9` in, as `browser.i18n` does; `$$` is a dollar sign. */
function substitute(text: string, values: readonly string[]): string {
  return text.replace(/\$(?:([1-9])|\$)/g, (_, place?: string) => (place ? (values[Number(place) - 1] ?? '') : '$'));
}

/**
 * What @wxt-dev/i18n reads instead of the browser's API, which knows the browser's language only: the build leads its import of the browser here
 * (build/language-plugin.ts).
 */
export const browser = {
  i18n: {
    getMessage(key: string, values: string[] = []): string {
      const text = chosen?.[key];
      if (text !== undefined) return substitute(text, values);
      return (extension as typeof extension | undefined)?.i18n?.getMessage(key, values) ?? '';
    },
  },
};
