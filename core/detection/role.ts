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

export interface Role {
  label: RoleLabel;
  /** From 0 up; comparable between postings, not a probability. */
  score: number;
  /** Strongest first. */
  reasons: Evidence[];
  /** For silence with a reason: the kind of job that the title names ("data analyst"), if any. */
  titleSays: string | null;
  /** How many of the kinds of signal (title, duties, topics, tools, production words) were seen, and which words spoke for them. */
  signals: { seen: number; of: number; words: string[] };
}
