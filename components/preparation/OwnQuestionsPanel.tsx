import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { OwnCard } from '@/core/entries/kinds.ts';
import type { Revision } from '@/core/entries/revise-card.ts';
import { t } from '@/language/t.ts';
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
  const lead = cards.length === 0 ? t('prepare.own.none') : t('prepare.own.lead', cards.length);
  return (
    <Panel id="own-questions" title={t('prepare.own.title')} lead={lead}>
      {cards.length > SHOWN / 2 ? (
        <label className={css.search} htmlFor={`${id}-search`}>
          {t('prepare.own.find')}
          <input id={`${id}-search`} type="search" value={words} onChange={({ target }) => setWords(target.value)} />
          <span role="status">{words.trim() ? t('prepare.own.found', { count: found.length }) : ''}</span>
        </label>
      ) : null}
      <ul className={css.list} aria-label={t('prepare.own.title')}>
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
          {t('prepare.own.more', { count: found.length - shown })}
        </Button>
      ) : null}
    </Panel>
  );
}
