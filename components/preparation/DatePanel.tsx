import { useId } from 'react';
import { NumberField } from '@/components/progress/NumberField.tsx';
import { Button } from '@/components/ui/Button.tsx';
import type { DatePlan } from '@/core/preparation/plan-by-date.ts';
import { Panel } from './Panel.tsx';
import { formatDate, formatRelative } from '@/language/formatters.ts';
import { t } from '@/language/t.ts';
import css from './DatePanel.module.css';

interface DatePanelProps {
  /** "2026-12-03", or null while none is set. */
  date: string | null;
  today: string;
  /** Days from today to the interview; below 0 when it is over. */
  daysLeft: number | null;
  /** `left`: what of today's part is still to be seen. */
  plan: (DatePlan & { left: readonly { questionId: string; anchorId: string }[] }) | null;
  cap: number;
  titles: ReadonlyMap<string, string>;
  saved: boolean;
  onDate: (date: string | null) => void;
  onCap: (cap: number) => void;
  onPractise: () => void;
}

const dayName = (today: string, day: number): string => {
  const at = new Date(`${today}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + day);
  return formatDate(at.getTime(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
};

function leadOf({ date, daysLeft, plan }: Pick<DatePanelProps, 'date' | 'daysLeft' | 'plan'>): string {
  if (date === null || daysLeft === null || !plan) return t('prepare.date.setDay');
  if (daysLeft < 0) return t('prepare.date.over');
  const when = formatRelative(daysLeft, 'day');
  const now = plan.left.length;
  const isDone = now === 0 && (plan.days[0]?.anchors.length ?? 0) > 0;
  if (plan.inTime.length === 0) return t('prepare.date.noRoom', { when });
  if (plan.tooLate.length > 0)
    return isDone
      ? t('prepare.date.tooLateDone', { when, count: plan.inTime.length })
      : t('prepare.date.tooLate', now, { when, count: plan.inTime.length });
  if (isDone) return t('prepare.date.done', { when });
  return now === 0 ? t('prepare.date.nothingLeft', { when }) : t('prepare.date.today', now, { when });
}

/** The day of the interview, and the load of the days before it. */
export function DatePanel(props: DatePanelProps) {
  const { date, today, plan, cap, titles, saved, onDate, onCap, onPractise } = props;
  const id = useId();
  const highest = Math.max(1, ...(plan?.days ?? []).map(({ anchors }) => anchors.length));
  // Asked once in a round, also where both sightings are left for today.
  const distinct = new Set(plan?.left.map(({ questionId, anchorId }) => `${questionId}/${anchorId}`)).size;
  const leftOn = (day: number, count: number) => (day === 0 && plan ? plan.left.length : count);
  return (
    <Panel
      id="interview"
      title={t('prepare.date.title')}
      lead={leadOf(props)}
      aside={
        <span className={css.saved} role="status">
          {saved ? t('common.saved') : ''}
        </span>
      }
    >
      <div className={css.fields}>
        <label htmlFor={`${id}-date`}>
          {t('common.day')}{' '}
          <input id={`${id}-date`} type="date" value={date ?? ''} min={today} onChange={({ target }) => onDate(target.value || null)} />
        </label>
        <label htmlFor={`${id}-cap`}>
          {t('prepare.date.atMost')}{' '}
          <NumberField id={`${id}-cap`} describedBy={`${id}-unit`} min={3} max={200} value={cap} onChange={onCap} />{' '}
          <span id={`${id}-unit`}>{t('prepare.date.aDay')}</span>
        </label>
      </div>
      {plan && plan.left.length > 0 ? (
        <p className={css.today}>
          <Button look="primary" onClick={onPractise}>
            {t('prepare.date.practise', distinct)}
          </Button>
        </p>
      ) : null}
      {plan && plan.days.some(({ anchors }) => anchors.length > 0) ? (
        <table className={css.days}>
          <caption>{t('prepare.date.caption')}</caption>
          <tbody>
            {plan.days.map(({ day, anchors }) => (
              <tr key={day}>
                <th scope="row">{day === 0 ? t('prepare.date.todayHead') : dayName(today, day)}</th>
                <td className={css.bar} aria-hidden="true">
                  <span style={{ width: `${(leftOn(day, anchors.length) / highest) * 100}%` }} />
                </td>
                <td>{t('count.anchors', leftOn(day, anchors.length))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {plan && plan.tooLate.length > 0 && plan.inTime.length > 0 ? (
        <ol className={css.first} aria-label={t('prepare.date.first')}>
          {plan.inTime.map((question) => (
            <li key={question}>{titles.get(question) ?? question}</li>
          ))}
        </ol>
      ) : null}
    </Panel>
  );
}
