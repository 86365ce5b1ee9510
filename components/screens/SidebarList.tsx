import type { ReactNode } from 'react';
import type { PersonaId, TopicId } from '@/core/content/schema.ts';
import type { RankedQuestion, ToolMatch } from '@/core/matching/match.ts';
import type { Settings } from '@/core/records.ts';
import type { Marks } from '@/components/posting/marks.ts';
import { OwnList } from '@/components/posting/OwnList.tsx';
import { PersonaOffer } from '@/components/posting/PersonaOffer.tsx';
import { QuestionList } from '@/components/posting/QuestionList.tsx';
import { RoleReasons } from '@/components/posting/RoleReasons.tsx';
import { StudyPlan } from '@/components/posting/StudyPlan.tsx';
import { TopicList } from '@/components/posting/TopicList.tsx';
import { Twins } from '@/components/posting/Twins.tsx';
import { Button } from '@/components/ui/Button.tsx';
import { findPersona, personas } from '@/hooks/load-personas.ts';
import { useTwins } from '@/hooks/load-twins.ts';
import type { LikelyState } from '@/hooks/use-likely-questions.ts';
import type { OwnListed } from '@/hooks/use-own-for-posting.ts';
import { usePlanQuestions } from '@/hooks/use-plan-questions.ts';
import type { PostingView } from '@/hooks/use-posting.ts';
import type { usePracticeSummary } from '@/hooks/use-practice-summary.ts';
import css from './SidebarScreen.module.css';

interface SidebarListProps {
  view: PostingView;
  likely: LikelyState & { retry: () => void };
  /** The ranked questions of the chosen topic. */
  ranked: readonly RankedQuestion[];
  own: readonly OwnListed[];
  summary: ReturnType<typeof usePracticeSummary>['summary'];
  topic: TopicId | null;
  settings: Settings | null;
  focusId: string | null;
  marks: Marks;
  toast: ReactNode;
  onTopic: (topic: TopicId | null) => void;
  onPersona: (persona: PersonaId | null) => void;
  onReadAgain: () => void;
  onOpen: (id: string) => void;
}

const NO_TOOLS: readonly ToolMatch[] = [];

function State({ text, action, onAction }: { text: string; action?: string; onAction?: () => void }) {
  return (
    <div className={css.state}>
      <output className={css.sentence}>{text}</output>
      {action && <Button onClick={onAction}>{action}</Button>}
    </div>
  );
}

/** The posting's role, what it stresses, and the questions it makes likely. */
export function SidebarList(props: SidebarListProps) {
  const { view, likely, ranked, own, summary, topic, settings, focusId, marks, toast, onTopic, onPersona, onReadAgain, onOpen } = props;
  const persona = findPersona(settings?.persona ?? null);
  const plan = usePlanQuestions(persona);
  const twins = useTwins(persona?.id ?? null, likely.state === 'ready' ? likely.match.tools : NO_TOOLS);
  return (
    <>
      <main className={css.scroll} aria-busy={view.state === 'reading' || (view.state === 'shown' && likely.state === 'reading')}>
        {view.state === 'reading' && <State text="Reading the posting…" />}
        {view.state === 'none' && (
          <State text="No job posting here. Open one, and its questions appear." action="Read the page again" onAction={onReadAgain} />
        )}
        {view.state === 'failed' && <State text={view.reason} action="Try again" onAction={onReadAgain} />}
        {view.state === 'shown' && (
          <div className={css.sections}>
            <RoleReasons key={view.seen.posting.identity} role={view.seen.role} marks={marks} />
            {likely.state === 'reading' && <State text="Reading the posting…" />}
            {likely.state === 'failed' && <State text={likely.reason} action="Try again" onAction={likely.retry} />}
            {likely.state === 'ready' && (
              <>
                <TopicList topics={likely.match.topics} chosen={topic} marks={marks} onChoose={onTopic} />
                {persona && (
                  <StudyPlan
                    key={persona.id}
                    persona={persona}
                    personas={personas}
                    questions={plan?.map((question) => ({ ...question, practised: summary.practised[question.id] ?? 0 })) ?? null}
                    onQuestion={onOpen}
                    onPersona={onPersona}
                  />
                )}
                {settings && !settings.persona && !settings.welcomed && <PersonaOffer personas={personas} onChoose={onPersona} />}
                <Twins twins={twins} />
                <QuestionList
                  key={`${view.seen.posting.identity} ${topic}`}
                  questions={ranked.map((question) => ({
                    ...question,
                    number: likely.ranked.indexOf(question) + 1,
                    text: likely.cards.get(question.id)?.question ?? '',
                    practised: summary.practised[question.id] ?? 0,
                    missed: summary.lastMissed[question.id]?.length ?? 0,
                  }))}
                  topic={topic}
                  focusId={focusId}
                  marks={marks}
                  onAllTopics={() => onTopic(null)}
                  onChoose={onOpen}
                />
                <OwnList
                  questions={own.map((question) => ({
                    ...question,
                    practised: summary.practised[question.id] ?? 0,
                    missed: summary.lastMissed[question.id]?.length ?? 0,
                  }))}
                  focusId={focusId}
                  onChoose={onOpen}
                />
              </>
            )}
          </div>
        )}
      </main>
      {toast}
    </>
  );
}
