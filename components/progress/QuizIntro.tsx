import { plural } from './plural.ts';
import css from './QuizIntro.module.css';

interface QuizIntroProps {
  from: 'due' | 'posting' | 'own' | 'first' | 'ahead' | 'planned';
  cards: number;
  dueAnchors: number;
  /** Title and company of the last posting. */
  posting: string | null;
  personaName: string | null;
  newDone: boolean;
}

function sayWhy({ from, cards, dueAnchors, posting, personaName }: QuizIntroProps): string {
  if (from === 'due') return `${plural(dueAnchors, 'anchor is', 'anchors are')} due.`;
  if (from === 'planned') return `Today’s part of your plan: ${plural(cards, 'question')}.`;
  if (from === 'own') return 'Nothing is due. From your own questions.';
  if (from === 'ahead') return cards > 0 ? 'Practice ahead of time.' : 'There is nothing to practise ahead yet.';
  if (from === 'posting') return `Nothing is due. From your last posting: ${posting}.`;
  if (posting) return 'Nothing is due, and the last posting has no questions left for today.';
  if (cards > 0) return `Nothing is due yet. ${personaName ? 'Your plan begins here.' : 'These are first questions.'}`;
  return 'Nothing is due yet. Open an MLOps posting and show its sidebar: its questions come here.';
}

/** Says where the cards of this round come from. */
export function QuizIntro(props: QuizIntroProps) {
  const { from, cards, newDone } = props;
  return (
    <p className={css.why}>
      {sayWhy(props)}
      {newDone && (from === 'posting' || from === 'first') ? (
        <span className={css.note}>
          {' '}
          Today’s new questions are used up. {cards > 0 ? 'These you have met; your schedule stays as it is.' : ''}
        </span>
      ) : null}
    </p>
  );
}
