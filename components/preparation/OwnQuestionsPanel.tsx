import { useId, useState } from 'react';
import { plural } from '@/components/progress/plural.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { OwnCard } from '@/core/entries/kinds.ts';
import type { Revision } from '@/core/entries/revise-card.ts';
import { OwnQuestionRow } from './OwnQuestionRow.tsx';
import css from './OwnQuestionsPanel.module.css';
import { Panel } from './Panel.tsx';

interface OwnQuestionsPanelProps {
  /** Newest first. */
  cards: readonly { id: string; card: OwnCard; practised: number }[];
  /** Resolves true after the commit. */
  onSave: (id: string, revision: Revision) => Promise<boolean>;
  onDelete: (id: string) => void;
}

const SHOWN = 20;

function says({ question, anchors }: OwnCard, words: string): boolean {
  const text = [question, ...anchors.map((anchor) => anchor.text)].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The person's own questions: found, changed, deleted. */
export function OwnQuestionsPanel({ cards, onSave, onDelete }: OwnQuestionsPanelProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const found = cards.filter(({ card }) => says(card, words.trim()));
  const lead =
    cards.length === 0
      ? 'None yet. Bring a list in on the Review page, or write down after an interview what was new.'
      : `${plural(cards.length, 'question')}. The quiz asks them as new ones, and the sidebar beside postings that stress their topic.`;
  return (
    <Panel id="own-questions" title="Your questions" lead={lead}>
      {cards.length > SHOWN / 2 ? (
        <label className={css.search} htmlFor={`${id}-search`}>
          Find
          <input id={`${id}-search`} type="search" value={words} onChange={({ target }) => setWords(target.value)} />
          <span role="status">{words.trim() ? `${found.length} found` : ''}</span>
        </label>
      ) : null}
      <ul className={css.list} aria-label="Your questions">
        {found.slice(0, shown).map((one) => (
          <OwnQuestionRow
            key={one.id}
            card={one.card}
            practised={one.practised}
            onSave={(revision) => onSave(one.id, revision)}
            onDelete={() => onDelete(one.id)}
          />
        ))}
      </ul>
      {found.length > shown ? (
        <Button look="quiet" onClick={() => setShown(shown + SHOWN)}>
          Show more ({found.length - shown})
        </Button>
      ) : null}
    </Panel>
  );
}
