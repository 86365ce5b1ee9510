import type { Evidence } from '@/core/detection/role.ts';

/** The link between a quotation here and its words in the page. */
export interface Marks {
  /** Light the words up while they are pointed at. */
  show: (evidence: Evidence) => void;
  clear: () => void;
  /** Bring the words into view. */
  find: (evidence: Evidence) => void;
  /** What was looked for last and is no longer on the page. */
  lost: Evidence | null;
  /** There is no page to look in. */
  none?: true;
}
