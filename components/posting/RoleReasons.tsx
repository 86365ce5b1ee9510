import { useState } from 'react';
import type { Evidence, Role, RoleLabel } from '@/core/detection/role.ts';
import type { Marks } from './marks.ts';
import { LostQuote, PostingQuote } from './PostingQuote.tsx';
import { formatNumber } from '@/language/format-number.ts';
import { formatPercent } from '@/language/formatters.ts';
import { pointing } from './pointing.ts';
import { t } from '@/language/t.ts';
import css from './RoleReasons.module.css';

const LABELS = {
  core: 'posting.role.core',
  adjacent: 'posting.role.adjacent',
  none: 'posting.role.none',
} as const satisfies Record<RoleLabel, string>;

const PLACES = {
  title: 'posting.place.title',
  requirements: 'posting.place.requirements',
  duties: 'posting.place.duties',
  'nice-to-have': 'posting.place.nice',
  tools: 'posting.place.tools',
  company: 'posting.place.company',
  benefits: 'posting.place.benefits',
  legal: 'posting.place.legal',
  other: 'posting.place.other',
} as const satisfies Record<Evidence['section'], string>;

const SHOWN = 2;

const points = (value: number): string =>
  formatNumber(value, { signDisplay: 'always', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The sum that the reasons make, in words: what is shown above adds up to it. */
function Sum({ role }: { role: Role }) {
  const total = role.reasons.reduce((sum, reason) => sum + reason.points, role.base);
  return (
    <p className={css.sum}>
      {t('posting.sum', {
        base: points(role.base),
        total: points(total),
        of100: Math.min(99, Math.max(1, Math.round(role.score * 100))),
        share: formatPercent(role.share),
      })}
    </p>
  );
}

/** What kind of role this is, and the words of the posting that say so. */
export function RoleReasons({ role, marks }: { role: Role; marks: Marks }) {
  const [all, setAll] = useState(false);
  const more = role.reasons.length - SHOWN;
  return (
    <section className={css.role} aria-label={t('posting.kindOfRole')}>
      <p className={css.label} data-role={role.label}>
        {t(LABELS[role.label])}
      </p>
      {role.label === 'none' && role.titleSays && (
        <p className={css.silence}>{t('posting.silence', { title: role.titleSays, seen: role.signals.seen, of: role.signals.of })}</p>
      )}
      {role.reasons.length > 0 && (
        <ul className={css.reasons}>
          {(all ? role.reasons : role.reasons.slice(0, SHOWN)).map((reason) => (
            <li key={`${reason.rule} ${reason.start}`} className={css.reason} {...pointing(marks, reason)}>
              <PostingQuote evidence={reason} marks={marks} clip /> <span className={css.place}>{t(PLACES[reason.section])}</span>
              {all && <span className={css.points}>{points(reason.points)}</span>}
              <LostQuote evidence={reason} marks={marks} />
            </li>
          ))}
        </ul>
      )}
      {all && <Sum role={role} />}
      {role.reasons.length > 0 && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('posting.fewerReasons') : more > 0 ? t('posting.moreReasons', more) : t('posting.addsUp')}
        </button>
      )}
    </section>
  );
}
