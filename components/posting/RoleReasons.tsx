import { useState } from 'react';
import type { Evidence, Role, RoleLabel } from '@/core/detection/role.ts';
import type { Marks } from './marks.ts';
import { pointing } from './pointing.ts';
import { LostQuote, PostingQuote } from './PostingQuote.tsx';
import css from './RoleReasons.module.css';

const LABELS: Record<RoleLabel, string> = {
  core: 'MLOps role',
  adjacent: 'Parts of this role are MLOps',
  none: 'No MLOps signals: shown because you asked',
};

const PLACES: Record<Evidence['section'], string> = {
  title: 'title',
  requirements: 'requirements',
  duties: 'duties',
  'nice-to-have': 'nice to have',
  tools: 'tools',
  company: 'about the company',
  benefits: 'benefits',
  legal: 'legal',
  other: 'posting',
};

const SHOWN = 2;

const points = new Intl.NumberFormat(undefined, { signDisplay: 'always', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The sum that the reasons make, in words: what is shown above adds up to it. */
function Sum({ role }: { role: Role }) {
  const total = role.reasons.reduce((sum, reason) => sum + reason.points, role.base);
  return (
    <p className={css.sum}>
      Before reading {points.format(role.base)}, with these words {points.format(total)}: of 100 such postings about{' '}
      {Math.min(99, Math.max(1, Math.round(role.score * 100)))} hold a duty for models in production. Operation fills{' '}
      {Math.round(role.share * 100)} % of the duties here.
    </p>
  );
}

/** What kind of role this is, and the words of the posting that say so. */
export function RoleReasons({ role, marks }: { role: Role; marks: Marks }) {
  const [all, setAll] = useState(false);
  const more = role.reasons.length - SHOWN;
  return (
    <section className={css.role} aria-label="Kind of role">
      <p className={css.label} data-role={role.label}>
        {LABELS[role.label]}
      </p>
      {role.label === 'none' && role.titleSays && (
        <p className={css.silence}>
          The title says “{role.titleSays}”; {role.signals.seen} of {role.signals.of} kinds of signal were seen.
        </p>
      )}
      {role.reasons.length > 0 && (
        <ul className={css.reasons}>
          {(all ? role.reasons : role.reasons.slice(0, SHOWN)).map((reason) => (
            <li key={`${reason.rule} ${reason.start}`} className={css.reason} {...pointing(marks, reason)}>
              <PostingQuote evidence={reason} marks={marks} clip /> <span className={css.place}>{PLACES[reason.section]}</span>
              {all && <span className={css.points}>{points.format(reason.points)}</span>}
              <LostQuote evidence={reason} marks={marks} />
            </li>
          ))}
        </ul>
      )}
      {all && <Sum role={role} />}
      {role.reasons.length > 0 && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer reasons' : more > 0 ? `${more} more ${more === 1 ? 'reason' : 'reasons'}` : 'How this adds up'}
        </button>
      )}
    </section>
  );
}
