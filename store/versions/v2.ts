import type { StoreVersion } from './v1.ts';

/** `entries`: own cards, stories, interviews, debriefs, tags and what was known before, as versions that are never changed. */
export const v2: StoreVersion = {
  number: 2,
  stores: { entries: 'id, kind, [kind+subject]' },
};
