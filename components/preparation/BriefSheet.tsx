import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Brief } from '@/core/preparation/brief.ts';
import { briefMarkdown } from '@/core/preparation/brief.ts';
import css from './BriefSheet.module.css';

interface BriefSheetProps {
  brief: Brief;
  onBack: () => void;
  onPrint: () => void;
  /** Resolves once the text is in the clipboard. */
  onCopy: (markdown: string) => Promise<void>;
}

/** One page for the last five minutes; prints on one A4. */
export function BriefSheet({ brief, onBack, onPrint, onCopy }: BriefSheetProps) {
  const [told, setTold] = useState('');
  async function copy() {
    try {
      await onCopy(briefMarkdown(brief));
      setTold('Copied as Markdown');
    } catch {
      setTold('The browser did not let the text into the clipboard');
    }
  }
  return (
    <>
      <div className={css.tools}>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
        <Button onClick={onPrint}>Print</Button>
        <Button onClick={() => void copy()}>Copy as Markdown</Button>
        <span role="status">{told}</span>
      </div>
      <article className={css.sheet}>
        <h1 className={css.title}>
          {brief.title}
          {brief.company ? <span className={css.company}> · {brief.company}</span> : null}
        </h1>
        <ol className={css.questions}>
          {brief.questions.map(({ id, question, anchors, tools }) => (
            <li key={id} className={css.question}>
              <h2>{question}</h2>
              <ul>
                {anchors.map(({ text, sentence, story }) => (
                  <li key={text}>
                    {text}
                    {sentence ? <q className={css.said}>{sentence}</q> : null}
                    {story ? (
                      <span className={css.story}>
                        {[story.where, story.number, story.broke && `broke: ${story.broke}`].filter(Boolean).join(' · ')}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
              {tools.length > 0 ? <p className={css.named}>Name: {tools.join(', ')}</p> : null}
            </li>
          ))}
        </ol>
        <section className={css.ask}>
          <h2>Ask them</h2>
          <ul>
            {brief.ask.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      </article>
    </>
  );
}
