import { useState } from 'react';
import { ask } from './ask.ts';
import { download } from './download.ts';
import { sentenceOfReading } from './sentence-of.ts';

export type ExportState =
  { state: 'idle' | 'making' } | { state: 'made'; notes: number; attempts: number; name: string } | { state: 'failed'; reason: string };

/** Everything that is kept, as one file for the person. "Made" is said only after the background handed it over. */
export function useExport() {
  const [result, setResult] = useState<ExportState>({ state: 'idle' });
  async function run(): Promise<void> {
    setResult({ state: 'making' });
    try {
      const file = await ask('store.export', {});
      download(file.name, file.json, 'application/json');
      setResult({ state: 'made', notes: file.notes, attempts: file.attempts, name: file.name });
    } catch (reason) {
      setResult({ state: 'failed', reason: sentenceOfReading(reason) });
    }
  }
  return { result, run };
}
