import { useMemo, useState } from 'react';
import { BriefSheet } from '@/components/preparation/BriefSheet.tsx';
import { DatePanel } from '@/components/preparation/DatePanel.tsx';
import type { NewCard } from '@/components/preparation/DebriefPanel.tsx';
import { DebriefPanel } from '@/components/preparation/DebriefPanel.tsx';
import { ReadinessPanel } from '@/components/preparation/ReadinessPanel.tsx';
import { StoriesPanel } from '@/components/preparation/StoriesPanel.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { daysUntil, today } from '@/core/preparation/days.ts';
import type { Settings } from '@/core/records.ts';
import { copyText } from '@/hooks/copy-text.ts';
import { makeBrief } from '@/hooks/make-brief.ts';
import { openQuiz } from '@/hooks/open-page.ts';
import { ownCardFrom } from '@/hooks/own-cards.ts';
import { planOfPosting } from '@/hooks/plan-of-posting.ts';
import { useClock } from '@/hooks/use-clock.ts';
import { useEntries } from '@/hooks/use-entries.ts';
import { useHash } from '@/hooks/use-hash.ts';
import type { Preparation } from '@/hooks/use-preparation.ts';
import { usePreparation } from '@/hooks/use-preparation.ts';
import { useSettings } from '@/hooks/use-settings.ts';
import css from './PrepareScreen.module.css';

interface PreparePostingProps {
  postingId: string;
  onBack: () => void;
}

/** Everything about one posting. */
export function PreparePosting({ postingId, onBack }: PreparePostingProps) {
  const preparation = usePreparation(postingId);
  const { settings, change } = useSettings();
  if (preparation.state === 'reading' || !settings) return <p className={css.quiet}>Opening the posting…</p>;
  if (preparation.state === 'ready')
    return <Prepared at={preparation.at} settings={settings} onSettings={(part) => void change(part)} onBack={onBack} />;
  return (
    <div className={css.failed} role="alert">
      <p>
        {preparation.state === 'failed'
          ? preparation.reason
          : 'This posting is not kept here (any more). Open it again with the sidebar, and it is.'}
      </p>
      <Button onClick={onBack}>All postings</Button>
    </div>
  );
}

interface PreparedProps {
  at: Preparation;
  settings: Settings;
  onSettings: (part: Partial<Settings>) => void;
  onBack: () => void;
}

function Prepared({ at, settings, onSettings, onBack }: PreparedProps) {
  const { posting, readiness, cards, attempts } = at;
  const clock = useClock(settings.dayStartsAt);
  const [brief, showBrief] = useHash('brief');
  const stories = useEntries('story');
  const interviews = useEntries('interview');
  const debriefs = useEntries('debrief');
  const own = useEntries('card');
  const [saved, setSaved] = useState(false);

  const told = useMemo(() => new Map([...(stories.entries ?? [])].map(([subject, { value }]) => [subject, value])), [stories.entries]);
  const interview = interviews.entries?.get(posting.id) ?? null;
  const date = interview?.value.date ?? null;
  const plan = planOfPosting(cards, attempts, interview, settings.anchorsPerDay, clock);
  const debrief = debriefs.entries?.get(posting.id)?.value ?? null;
  const error = stories.error ?? interviews.error ?? debriefs.error ?? own.error;

  async function setDate(next: string | null) {
    setSaved(await interviews.save(posting.id, next === null ? null : { date: next }));
  }
  async function saveDebrief(asked: string[], remark: string, card: NewCard | null): Promise<boolean> {
    const added = [...(debrief?.added ?? [])];
    if (card) {
      const { id, value } = ownCardFrom({ ...card, topic: cards[0]?.topic ?? null, level: null }, 'debrief');
      if (!(await own.save(id, value))) return false;
      added.push(id);
    }
    return debriefs.save(posting.id, { date: debrief?.date ?? today(clock), asked, added, remark });
  }

  if (brief !== null)
    return <BriefSheet brief={makeBrief(at, told)} onBack={() => showBrief(null)} onPrint={() => window.print()} onCopy={copyText} />;
  return (
    <>
      <header className={css.header}>
        <div>
          <Button look="quiet" onClick={onBack}>
            All postings
          </Button>
          <h1 className={css.title}>{posting.title}</h1>
          <p className={css.place}>
            {posting.company ?? 'Company not named'}
            {posting.url?.startsWith('https://') ? (
              <>
                {' · '}
                <a href={posting.url} rel="noreferrer noopener" target="_blank">
                  the posting
                </a>
              </>
            ) : null}
          </p>
        </div>
        <Button look="primary" onClick={() => showBrief('1')}>
          Brief for the last five minutes
        </Button>
      </header>
      {error ? (
        <p className={css.failed} role="alert">
          {error}
        </p>
      ) : null}
      <ReadinessPanel readiness={readiness} />
      <DatePanel
        date={date}
        today={today(clock)}
        daysLeft={date ? daysUntil(date, clock) : null}
        plan={plan}
        cap={settings.anchorsPerDay}
        titles={new Map(cards.map((card) => [card.id, card.title]))}
        saved={saved}
        onDate={(next) => void setDate(next)}
        onCap={(anchorsPerDay) => onSettings({ anchorsPerDay })}
        onPractise={() => void openQuiz(plan?.left ?? [])}
      />
      {stories.entries ? <StoriesPanel cards={cards} stories={told} onSave={stories.save} /> : null}
      {debriefs.entries && own.entries ? (
        <DebriefPanel
          cards={cards}
          asked={debrief?.asked ?? []}
          remark={debrief?.remark ?? ''}
          added={(debrief?.added ?? []).map((id) => own.entries?.get(id)?.value.question ?? id)}
          onSave={saveDebrief}
        />
      ) : null}
    </>
  );
}
