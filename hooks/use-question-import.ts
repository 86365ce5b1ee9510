import { useRef, useState } from 'react';
import { cardOfDraft } from '@/core/entries/card-draft.ts';
import { OWN_PREFIX } from '@/core/entries/own-question.ts';
import type { QuestionListPreview } from '@/core/exchange/preview-question-list.ts';
import type { ListedDraft } from '@/core/exchange/question-list.ts';
import type { EntryDraft } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { inSteps } from './in-steps.ts';
import { loadLexicon } from './load-lexicon.ts';
import { loadIndex } from './load-questions.ts';
import { listOwnCards } from './own-cards.ts';
import { readFile } from './read-file.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type QuestionImport =
  | { step: 'idle' }
  | { step: 'reading' | 'keeping'; name: string; done: number; of: number }
  | { step: 'ready'; name: string; preview: QuestionListPreview }
  | { step: 'done' | 'undone'; count: number }
  | { step: 'failed'; reason: string };

/** What the preview needs of what is there. */
async function readPresent(): Promise<string[]> {
  const [own, index] = await Promise.all([listOwnCards(), loadIndex()]);
  return [...own.map(({ value }) => value.question), ...index.flatMap(({ questions }) => questions.map(({ question }) => question))];
}

/** From a file with questions over its preview to own cards and back. The readers are loaded with the first file. `onChange`: cards have changed. */
export function useQuestionImport(onChange: () => Promise<void>) {
  const [state, setState] = useState<QuestionImport>({ step: 'idle' });
  const cancelling = useRef(new AbortController());
  /** What was written last, for undo. */
  const written = useRef<EntryDraft[]>([]);

  function start(): AbortSignal {
    cancelling.current.abort();
    cancelling.current = new AbortController();
    return cancelling.current.signal;
  }
  const fail = (signal: AbortSignal, reason: unknown) => {
    if (!signal.aborted) setState({ step: 'failed', reason: sentenceOfReading(reason) });
  };

  async function choose(file: File): Promise<void> {
    const signal = start();
    const { name } = file;
    const tell = (done: number, of: number) => setState({ step: 'reading', name, done, of });
    tell(0, file.size);
    try {
      const text = await readFile(file, signal, (bytes) => tell(bytes, file.size));
      const [{ readQuestionList }, { previewQuestionList }, { guessTopic }] = await Promise.all([
        import('@/core/exchange/read-question-list.ts'),
        import('@/core/exchange/preview-question-list.ts'),
        import('@/core/matching/guess-topic.ts'),
      ]);
      const [present, lexicon] = await Promise.all([readPresent(), loadLexicon()]);
      signal.throwIfAborted();
      const list = readQuestionList(text, name);
      if (!list.ok) throw new Error(list.message);
      const preview = previewQuestionList(list, present);
      const withTopic = (draft: ListedDraft): ListedDraft => ({
        ...draft,
        topic: draft.topic ?? guessTopic(draft.question, draft.anchors, lexicon),
      });
      const fresh = await inSteps(preview.fresh, withTopic, signal, (done) => tell(done, preview.fresh.length));
      setState({ step: 'ready', name, preview: { ...preview, fresh } });
    } catch (reason) {
      fail(signal, reason);
    }
  }

  async function run(name: string, drafts: readonly ListedDraft[]): Promise<void> {
    const signal = start();
    const tell = (done: number) => setState({ step: 'keeping', name, done, of: drafts.length });
    tell(0);
    const list = crypto.randomUUID();
    const toEntry = (draft: ListedDraft, at: number): EntryDraft => ({
      id: crypto.randomUUID(),
      kind: 'card',
      // Cards of one list are written in one moment: their numbers keep the order of the file.
      subject: `${OWN_PREFIX}${list}-${String(at).padStart(4, '0')}`,
      value: JSON.stringify(cardOfDraft(draft, 'import')),
      replaces: [],
    });
    try {
      const entries = await inSteps(drafts, toEntry, signal, tell);
      signal.throwIfAborted();
      tell(drafts.length);
      await ask('entry.save', { entries });
      written.current = entries;
      setState({ step: 'done', count: entries.length });
      await onChange();
    } catch (reason) {
      fail(signal, reason);
    }
  }

  /** Takes the cards back that this import wrote; one that was edited since stays. */
  async function undo(): Promise<void> {
    const signal = start();
    try {
      const entries = written.current.map(({ id, kind, subject }) => ({
        id: crypto.randomUUID(),
        kind,
        subject,
        value: null,
        replaces: [id],
      }));
      await ask('entry.save', { entries });
      written.current = [];
      setState({ step: 'undone', count: entries.length });
      await onChange();
    } catch (reason) {
      fail(signal, reason);
    }
  }

  function cancel(): void {
    cancelling.current.abort();
    setState({ step: 'idle' });
  }

  return { state, choose, run, undo, cancel };
}
