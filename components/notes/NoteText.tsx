import { lazy, Suspense } from 'react';
import { LongText } from './LongText.tsx';

// The parser weighs 150 kB and is asked for once the page stands.
const Markdown = lazy(async () => ({ default: (await import('./Markdown.tsx')).Markdown }));

/** Longer notes are somebody's log, not Markdown: they are shown as they are. */
const MOST_CHARS = 50_000;

/** A note to be read: as Markdown, and as it was typed until that is there. */
export function NoteText({ text, className }: { text: string; className?: string | undefined }) {
  if (text.length > MOST_CHARS) return <LongText text={text} className={className} />;
  return (
    <Suspense fallback={<LongText text={text} className={className} />}>
      <LongText text={text} className={className}>
        <Markdown text={text} />
      </LongText>
    </Suspense>
  );
}
