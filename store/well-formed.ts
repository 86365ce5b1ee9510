/**
 * The same plain data with every text well-formed: a lone half of a surrogate pair becomes U+FFFD. JSON would keep it and a file in UTF-8
 * would not, so what was saved and what was exported would differ. All else is kept exactly. Records nest a few levels only.
 */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map((item) => wellFormed<unknown>(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wellFormed<unknown>(item)]));
}
