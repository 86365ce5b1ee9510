import { t } from '@/language/t.ts';
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
  if (from === 'due') return t('quiz.intro.due', dueAnchors);
  if (from === 'planned') return t('quiz.intro.planned', cards);
  if (from === 'own') return t('quiz.intro.own');
  if (from === 'ahead') return cards > 0 ? t('quiz.intro.ahead') : t('quiz.intro.nothingAhead');
  if (from === 'posting') return t('quiz.intro.posting', { posting: posting ?? '' });
  if (posting) return t('quiz.intro.postingEmpty');
  if (cards > 0) return personaName ? t('quiz.intro.plan') : t('quiz.intro.first');
  return t('quiz.intro.empty');
}

/** Says where the cards of this round come from. */
export function QuizIntro(props: QuizIntroProps) {
  const { from, cards, newDone } = props;
  return (
    <p className={css.why}>
      {sayWhy(props)}
      {newDone && (from === 'posting' || from === 'first') ? (
        <span className={css.note}> {cards > 0 ? t('quiz.intro.newDoneMet') : t('quiz.intro.newDone')}</span>
      ) : null}
    </p>
  );
}
