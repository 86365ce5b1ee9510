import type { JobPosting } from '@/core/posting/posting.ts';
import type { Signal } from './find-signals.ts';
import type { Evidence } from './role.ts';

/** The words of a posting at which a rule was met. */
export function quoteOf({ rule, start, end, section }: Signal, posting: JobPosting): Evidence {
  return { rule: rule.id, quote: posting.description.slice(start, end), start, end, section };
}
