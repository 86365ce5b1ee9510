import { useId, useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Question } from '@/core/content/schema.ts';
import { cleanDraft, draftFault } from '@/core/entries/card-draft.ts';
import { t } from '@/language/t.ts';
import { Panel } from './Panel.tsx';
import { faultSentence } from '@/language/fault-sentence.ts';
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
    if (question.trim() !== '' && named.length === 0) return setTold(t('prepare.debrief.needsAnchor'));
    const card = question.trim() === '' ? null : cleanDraft({ question, anchors: named });
    const fault = card && draftFault(card);
    if (fault) return setTold(faultSentence(fault));
    if (!(await onSave([...ticked], text, card))) return setTold(t('prepare.notSaved'));
    setQuestion('');
    setAnchors('');
    return setTold(t('common.saved'));
  }
  return (
    <Panel id="debrief" title={t('prepare.debrief.title')} lead={t('prepare.debrief.lead')}>
      <fieldset className={css.asked}>
        <legend className={css.legend}>{t('prepare.debrief.asked')}</legend>
        {cards.map((card) => (
          <label key={card.id}>
            <input type="checkbox" checked={ticked.has(card.id)} onChange={({ target }) => tick(card.id, target.checked)} /> {card.title}
          </label>
        ))}
      </fieldset>
      <div className={css.fields}>
        <label htmlFor={`${id}-question`}>
          {t('prepare.debrief.question')}
          <textarea id={`${id}-question`} rows={2} value={question} onChange={({ target }) => setQuestion(target.value)} />
        </label>
        <label htmlFor={`${id}-anchors`}>
          {t('prepare.debrief.anchors')}
          <textarea id={`${id}-anchors`} rows={3} value={anchors} onChange={({ target }) => setAnchors(target.value)} />
        </label>
        <label htmlFor={`${id}-remark`}>
          {t('prepare.debrief.remark')}
          <textarea id={`${id}-remark`} rows={2} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
      </div>
      {added.length > 0 ? (
        <>
          <p className={css.legend}>{t('prepare.debrief.own')}</p>
          <ul className={css.added}>
            {added.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className={css.actions}>
        <Button look="primary" onClick={() => void save()}>
          {t('common.save')}
        </Button>
        <span role="status">{told}</span>
      </div>
    </Panel>
  );
}
