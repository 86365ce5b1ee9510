import { useState } from 'react';
import { Button } from '@/components/ui/Button.tsx';
import type { Brief } from '@/core/preparation/brief.ts';
import { briefMarkdown } from '@/core/preparation/brief.ts';
import { t } from '@/language/t.ts';
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
      setTold(t('prepare.brief.copied'));
    } catch {
      setTold(t('prepare.brief.refused'));
    }
  }
  return (
    <>
      <div className={css.tools}>
        <Button look="quiet" onClick={onBack}>
          {t('common.back')}
        </Button>
        <Button onClick={onPrint}>{t('prepare.brief.print')}</Button>
        <Button onClick={() => void copy()}>{t('prepare.brief.copy')}</Button>
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
              <h2 lang="en">{question}</h2>
              <ul>
                {anchors.map(({ text, sentence, story }) => (
                  <li key={text}>
                    <span lang="en">{text}</span>
                    {sentence ? <q className={css.said}>{sentence}</q> : null}
                    {story ? (
                      <span className={css.story}>
                        {[story.where, story.number, story.broke && t('prepare.broke', { broke: story.broke })].filter(Boolean).join(' · ')}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
              {tools.length > 0 ? <p className={css.named}>{t('prepare.brief.name', { tools: tools.join(', ') })}</p> : null}
            </li>
          ))}
        </ol>
        <section className={css.ask}>
          <h2>{t('prepare.brief.askThem')}</h2>
          <ul>
            {brief.ask.map((question) => (
              <li key={question} lang="en">
                {question}
              </li>
            ))}
          </ul>
        </section>
      </article>
    </>
  );
}
