import { useState } from 'react';
import type { Notebook } from '@/core/exchange/notebook.ts';
import { download } from './download.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type OtherFormat = 'anki' | 'markdown' | 'csv';

interface OutFile {
  name: string;
  content: BlobPart;
  type: string;
}

/** Each writer is loaded when it is asked for: most people never do. */
const WRITERS: Record<OtherFormat, (book: Notebook) => Promise<OutFile>> = {
  anki: async (book) => {
    const { toAnki } = await import('@/core/exchange/to-anki.ts');
    return { name: 'dry-run-anki.txt', content: toAnki(book), type: 'text/plain' };
  },
  markdown: async (book) => {
    const { toMarkdownFolder } = await import('@/core/exchange/to-markdown-folder.ts');
    return { name: 'dry-run-markdown.zip', content: new Uint8Array(toMarkdownFolder(book)), type: 'application/zip' };
  },
  csv: async (book) => {
    const { toCsv } = await import('@/core/exchange/to-csv.ts');
    return { name: 'dry-run.csv', content: toCsv(book), type: 'text/csv' };
  },
};

/** The bank is not exported: only cards that were practised or noted. */
function onlyUsed(book: Notebook): Notebook {
  const used = new Set([...book.notes, ...book.attempts].map(({ questionId }) => questionId));
  return { ...book, questions: book.questions.filter(({ id }) => used.has(id)) };
}

/** Notes and answers as files for other programs. `told` is what was made, or why not. */
export function useOtherExports() {
  const [told, setTold] = useState<{ text: string; failed: boolean }>({ text: '', failed: false });
  async function write(format: OtherFormat, book: Notebook): Promise<void> {
    setTold({ text: 'Making the file…', failed: false });
    try {
      const { name, content, type } = await WRITERS[format](onlyUsed(book));
      download(name, content, type);
      setTold({ text: `${name} was made.`, failed: false });
    } catch (reason) {
      setTold({ text: sentenceOfReading(reason), failed: true });
    }
  }
  return { told, write };
}
