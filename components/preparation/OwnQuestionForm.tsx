import { useEffect, useId, useRef, useState } from 'react';
import { levelName } from '@/components/posting/level-name.ts';
import { TOPIC_NAMES } from '@/components/progress/topic-names.ts';
import { Button } from '@/components/ui/Button.tsx';
import type { Level, TopicId } from '@/core/content/schema.ts';
import { cleanLine, draftFault } from '@/core/entries/card-draft.ts';
import type { OwnCard } from '@/core/entries/kinds.ts';
import type { Revision } from '@/core/entries/revise-card.ts';
import css from './OwnQuestionForm.module.css';

interface OwnQuestionFormProps {
  card: OwnCard;
  /** Resolves true after the commit. */
  onSave: (revision: Revision) => Promise<boolean>;
  onClose: () => void;
}

// The lists of the schema would bring its validator into the page.
const TOPICS = Object.keys(TOPIC_NAMES) as TopicId[];
const LEVELS: readonly Level[] = ['screen', 'mid', 'senior'];

interface Line {
  /** For the list; an added anchor has no id of its own yet. */
  key: string;
  id: string | null;
  text: string;
}

/** An own question to be reworded: its words, topic, level, and the anchors, each a line that can go or come. */
export function OwnQuestionForm({ card, onSave, onClose }: OwnQuestionFormProps) {
  const id = useId();
  const [question, setQuestion] = useState(card.question);
  const [topic, setTopic] = useState<TopicId | null>(card.topic);
  const [level, setLevel] = useState<Level | null>(card.level);
  const [lines, setLines] = useState<Line[]>(() => card.anchors.map((anchor) => ({ key: anchor.id, id: anchor.id, text: anchor.text })));
  const [told, setTold] = useState('');
  const first = useRef<HTMLTextAreaElement>(null);
  const added = useRef(0);
  useEffect(() => first.current?.focus(), []);

  function add() {
    added.current += 1;
    setLines([...lines, { key: `new-${added.current}`, id: null, text: '' }]);
  }
  async function save() {
    const anchors = lines.map((line) => ({ id: line.id, text: cleanLine(line.text) })).filter(({ text }) => text !== '');
    const clean = cleanLine(question);
    const fault = draftFault({ question: clean, anchors: anchors.map(({ text }) => text) });
    if (fault) return setTold(fault);
    if (await onSave({ question: clean, topic, level, anchors })) return undefined;
    return setTold('Not saved: Dry Run did not answer. Your text is still here.');
  }
  return (
    <div className={css.form}>
      <label htmlFor={`${id}-question`}>
        Question
        <textarea ref={first} id={`${id}-question`} rows={2} value={question} onChange={({ target }) => setQuestion(target.value)} />
      </label>
      <div className={css.selects}>
        <label htmlFor={`${id}-topic`}>
          Topic
          <select
            id={`${id}-topic`}
            value={topic ?? ''}
            onChange={({ target }) => setTopic(TOPICS.find((one) => one === target.value) ?? null)}
          >
            <option value="">No topic</option>
            {TOPICS.map((one) => (
              <option key={one} value={one}>
                {TOPIC_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-level`}>
          Level
          <select
            id={`${id}-level`}
            value={level ?? ''}
            onChange={({ target }) => setLevel(LEVELS.find((one) => one === target.value) ?? null)}
          >
            <option value="">Any</option>
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {levelName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className={css.anchors}>
        <legend>What a strong answer names</legend>
        {lines.map((line, at) => (
          <div key={line.key} className={css.anchor}>
            <textarea
              autoFocus={line.id === null}
              aria-label={`Anchor ${at + 1}`}
              rows={1}
              value={line.text}
              onChange={({ target }) => setLines(lines.map((one) => (one.key === line.key ? { ...one, text: target.value } : one)))}
            />
            <Button look="quiet" onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}>
              Remove<span className={css.hidden}> anchor {at + 1}</span>
            </Button>
          </div>
        ))}
        <div>
          <Button look="quiet" onClick={add}>
            Add an anchor
          </Button>
        </div>
      </fieldset>
      <div className={css.actions}>
        <Button look="primary" onClick={() => void save()}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        <span role="alert" className={css.failed}>
          {told}
        </span>
      </div>
    </div>
  );
}
