import { useId } from 'react';
import { NumberField } from '@/components/progress/NumberField.tsx';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { DatePlan } from '@/core/preparation/plan-by-date.ts';
import { Panel } from './Panel.tsx';
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
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(at);
};

function leadOf({ date, daysLeft, plan }: Pick<DatePanelProps, 'date' | 'daysLeft' | 'plan'>): string {
  if (date === null || daysLeft === null || !plan) return 'Set the day, and what is left is spread over the days before it.';
  if (daysLeft < 0) return 'This interview is over. Below you can write down what was asked.';
  const when = daysLeft === 0 ? 'today' : daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days`;
  const now = plan.left.length;
  const isDone = now === 0 && (plan.days[0]?.anchors.length ?? 0) > 0;
  if (plan.inTime.length === 0) return `The interview is ${when}, and at this pace there is no room for a whole question.`;
  if (plan.tooLate.length > 0)
    return `The interview is ${when}: too late for all, so these ${plan.inTime.length} questions first. ${isDone ? 'Today’s part is done.' : `Today: ${plural(now, 'anchor')}.`}`;
  if (isDone) return `The interview is ${when}. Today’s part is done.`;
  return now === 0
    ? `The interview is ${when}. Everything was seen twice: nothing is left for today.`
    : `The interview is ${when}. Today: ${plural(now, 'anchor')}; every anchor is then seen at least twice before it.`;
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
      title="Interview"
      lead={leadOf(props)}
      aside={
        <span className={css.saved} role="status">
          {saved ? 'Saved' : ''}
        </span>
      }
    >
      <div className={css.fields}>
        <label htmlFor={`${id}-date`}>
          Day <input id={`${id}-date`} type="date" value={date ?? ''} min={today} onChange={({ target }) => onDate(target.value || null)} />
        </label>
        <label htmlFor={`${id}-cap`}>
          At most <NumberField id={`${id}-cap`} describedBy={`${id}-unit`} min={3} max={200} value={cap} onChange={onCap} />{' '}
          <span id={`${id}-unit`}>anchors a day</span>
        </label>
      </div>
      {plan && plan.left.length > 0 ? (
        <p className={css.today}>
          <Button look="primary" onClick={onPractise}>
            Practise today’s {plural(distinct, 'anchor')}
          </Button>
        </p>
      ) : null}
      {plan && plan.days.some(({ anchors }) => anchors.length > 0) ? (
        <table className={css.days}>
          <caption>Anchors to practise a day</caption>
          <tbody>
            {plan.days.map(({ day, anchors }) => (
              <tr key={day}>
                <th scope="row">{day === 0 ? 'Today' : dayName(today, day)}</th>
                <td className={css.bar} aria-hidden="true">
                  <span style={{ width: `${(leftOn(day, anchors.length) / highest) * 100}%` }} />
                </td>
                <td>{plural(leftOn(day, anchors.length), 'anchor')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {plan && plan.tooLate.length > 0 && plan.inTime.length > 0 ? (
        <ol className={css.first} aria-label="First">
          {plan.inTime.map((question) => (
            <li key={question}>{titles.get(question) ?? question}</li>
          ))}
        </ol>
      ) : null}
    </Panel>
  );
}
