import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Question } from '@/core/content/schema.ts';
import { cleanDraft, draftFault } from '@/core/entries/card-draft.ts';
import { Panel } from './Panel.tsx';
import css from './DebriefPanel.module.css';

export interface NewCard {
  question: string;
  /** What a strong answer names, a line each. */
  anchors: string[];
}

interface DebriefPanelProps {
  cards: readonly Pick<Question, 'id' | 'title'>[];
  asked: readonly string[];
  remark: string;
  /** Questions of one's own that came out of this interview. */
  added: readonly string[];
  onSave: (asked: string[], remark: string, card: NewCard | null) => Promise<boolean>;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s\-*•]+/, '').trim())
    .filter((line) => line !== '');

/** After the interview: what was asked, and what was new. */
export function DebriefPanel({ cards, asked, remark, added, onSave }: DebriefPanelProps) {
  const id = useId();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(asked));
  const [text, setText] = useState(remark);
  const [question, setQuestion] = useState('');
  const [anchors, setAnchors] = useState('');
  const [told, setTold] = useState('');

  function tick(card: string, on: boolean) {
    const next = new Set(ticked);
    if (on) next.add(card);
    else next.delete(card);
    setTicked(next);
    setTold('');
  }
  async function save() {
    const named = lines(anchors);
    if (question.trim() !== '' && named.length === 0) return setTold('A new question needs at least one anchor.');
    const card = question.trim() === '' ? null : cleanDraft({ question, anchors: named });
    const fault = card && draftFault(card);
    if (fault) return setTold(fault);
    if (!(await onSave([...ticked], text, card))) return setTold('Not saved: Dry Run did not answer. Your text is still here.');
    setQuestion('');
    setAnchors('');
    return setTold('Saved');
  }
  return (
    <Panel id="debrief" title="After the interview" lead="Tick what was asked: it will weigh more for postings like this one.">
      <fieldset className={css.asked}>
        <legend className={css.legend}>Asked</legend>
        {cards.map((card) => (
          <label key={card.id}>
            <input type="checkbox" checked={ticked.has(card.id)} onChange={({ target }) => tick(card.id, target.checked)} /> {card.title}
          </label>
        ))}
      </fieldset>
      <div className={css.fields}>
        <label htmlFor={`${id}-question`}>
          A question that was new
          <textarea id={`${id}-question`} rows={2} value={question} onChange={({ target }) => setQuestion(target.value)} />
        </label>
        <label htmlFor={`${id}-anchors`}>
          What a strong answer names, a line each
          <textarea id={`${id}-anchors`} rows={3} value={anchors} onChange={({ target }) => setAnchors(target.value)} />
        </label>
        <label htmlFor={`${id}-remark`}>
          Remarks
          <textarea id={`${id}-remark`} rows={2} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
      </div>
      {added.length > 0 ? (
        <>
          <p className={css.legend}>Your own questions from this interview</p>
          <ul className={css.added}>
            {added.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={css.actions}>
        <Button look="primary" onClick={() => void save()}>
          Save
        </Button>
        <span role="status">{told}</span>
      </div>
    </Panel>
  );
}
