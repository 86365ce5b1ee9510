import { useState } from 'react';
import type { ExportFile } from '@/messages/protocol.ts';
import { ask } from './ask.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type ExportState =
  { state: 'idle' | 'making' } | { state: 'made'; notes: number; attempts: number; name: string } | { state: 'failed'; reason: string };

/** Long enough for a slow disk to start the download. */
const KEEP_MS = 60_000;

function download(file: ExportFile): void {
  const url = URL.createObjectURL(new Blob([file.json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** Everything that is kept, as one file for the person. "Made" is said only after the background handed it over. */
export function useExport() {
  const [result, setResult] = useState<ExportState>({ state: 'idle' });
  async function run(): Promise<void> {
    setResult({ state: 'making' });
    try {
      const file = await ask('store.export', {});
      download(file);
      setResult({ state: 'made', notes: file.notes, attempts: file.attempts, name: file.name });
    } catch (reason) {
      setResult({ state: 'failed', reason: sentenceOfReading(reason) });
    }
  }
  return { result, run };
}
