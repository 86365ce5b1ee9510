import { useEffect, useRef } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Chip } from '@/components/ui/Chip.tsx';
import { SectionHeading } from '@/components/ui/SectionHeading.tsx';
import type { OwnCard } from '@/core/entries/kinds.ts';
import { levelName } from './level-name.ts';
import row from './QuestionRow.module.css';
import css from './OwnList.module.css';

interface OwnListProps {
  questions: readonly { id: string; card: OwnCard; asked: boolean; practised: number; missed: number }[];
  /** The question that had the focus before practice. */
  focusId: string | null;
  onChoose: (id: string) => void;
}

/** The person's own questions for this posting. */
export function OwnList({ questions, focusId, onChoose }: OwnListProps) {
  const focused = useRef<HTMLButtonElement>(null);
  const holdsFocus = questions.some(({ id }) => id === focusId);
  useEffect(() => {
    if (holdsFocus) focused.current?.focus();
  }, [holdsFocus]);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="own">
      <SectionHeading id="own">Your own</SectionHeading>
      <ul className={css.list}>
        {questions.map(({ id, card, asked, practised, missed }) => (
          <li key={id} className={`${row.row} ${css.row}`}>
            <button ref={id === focusId ? focused : null} type="button" className={row.open} onClick={() => onChoose(id)}>
              {card.question}
            </button>
            <p className={row.meta}>
              {card.level ? <span>{levelName(card.level)}</span> : null}
              {card.topic ? <span>{TOPIC_NAMES[card.topic]}</span> : null}
              <span>{plural(card.anchors.length, 'anchor')}</span>
            </p>
            {asked || practised > 0 ? (
              <p className={row.tools}>
                {asked ? <Chip tone="accent">asked for a posting like this</Chip> : null}
                {practised > 0 ? <Chip tone="found">practised{practised > 1 ? ` ${practised}×` : ''}</Chip> : null}
                {missed > 0 ? <Chip tone="missed">{missed} missed last time</Chip> : null}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
