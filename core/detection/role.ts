import type { SectionKind } from '@/core/posting/posting.ts';

export type RoleLabel = 'core' | 'adjacent' | 'none';

/** A place in the posting that a rule recognised. For `section: 'title'` the range is in the title, else in the description. */
export interface Evidence {
  /** Stable id of the rule, "duty.deploy-model", "title.core", "tool.mlflow". */
  rule: string;
  quote: string;
  start: number;
  end: number;
  section: SectionKind | 'title';
}

/** What a place in the posting adds to the log-odds of the role; below 0 where it speaks against. */
export interface RoleReason extends Evidence {
  points: number;
}

export interface Role {
  label: RoleLabel;
  /** Probability, 0 to 1, that the posting holds a duty for models in production (core or adjacent); calibrated on labelled postings. */
  score: number;
  /** Log-odds of `score` before anything was read. `base` and the points of all reasons sum to the log-odds of `score`. */
  base: number;
  /** Probability that operating models is the main duty. */
  core: number;
  /** Share of the sentences of the duties that operate models or their platform, 0 to 1: what tells core from adjacent. */
  share: number;
  /** All of them, those that add most first. */
  reasons: RoleReason[];
  /** For silence with a reason: the kind of job that the title names ("data analyst"), if any. */
  titleSays: string | null;
  /** How many of the kinds of signal (title, duties, topics, tools, production words) were seen, and which words spoke for them. */
  signals: { seen: number; of: number; words: string[] };
}
