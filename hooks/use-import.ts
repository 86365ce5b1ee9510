import { useRef, useState } from 'react';
import type { ImportPreview } from '@/core/exchange/import-preview.ts';
import { MAX_IMPORT_CHARS } from '@/core/exchange/import-preview.ts';
import type { RestoreMode } from '@/core/exchange/plan-changes.ts';
import type { RestorePreview } from '@/core/exchange/plan-restore.ts';
import { ask } from './ask.ts';
import { readFile } from './read-file.ts';
import { sentenceOfReading } from './sentence-of.ts';

type Ready = Extract<ImportPreview, { state: 'ready' }>;

export type ImportState =
  | { step: 'idle' | 'undone' }
  | { step: 'reading'; name: string; bytes: number; size: number }
  | { step: 'ready'; name: string; found: Ready }
  | { step: 'importing'; name: string }
  | { step: 'done'; name: string; did: RestorePreview }
  | { step: 'failed'; reason: string };

/** From a chosen file over its preview to the import and its undo. `onChange` is called when the store has changed. */
export function useImport(onChange: () => Promise<void>) {
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const text = useRef('');
  const id = useRef('');
  const cancelling = useRef<AbortController>(new AbortController());

  const fail = (reason: unknown) => setState({ step: 'failed', reason: sentenceOfReading(reason) });

  async function preview(name: string, mode: RestoreMode, signal: AbortSignal): Promise<void> {
    const found = await ask('store.import-preview', { json: text.current, mode });
    if (signal.aborted) return;
    if (found.state === 'refused') setState({ step: 'failed', reason: found.message });
    else setState({ step: 'ready', name, found });
  }

  async function choose(file: File): Promise<void> {
    cancelling.current.abort();
    cancelling.current = new AbortController();
    const { signal } = cancelling.current;
    const tell = (bytes: number) => setState({ step: 'reading', name: file.name, bytes, size: file.size });
    tell(0);
    try {
      text.current = await readFile(file, signal, tell);
      if (text.current.length > MAX_IMPORT_CHARS)
        throw new Error('This backup has more than 30 million characters and cannot be brought in.');
      await preview(file.name, 'merge', signal);
    } catch (reason) {
      if (!signal.aborted) fail(reason);
    }
  }

  async function changeMode(name: string, mode: RestoreMode): Promise<void> {
    const { signal } = cancelling.current;
    await preview(name, mode, signal).catch(fail);
  }

  function cancel(): void {
    cancelling.current.abort();
    text.current = '';
    setState({ step: 'idle' });
  }

  async function run(name: string, mode: RestoreMode): Promise<void> {
    setState({ step: 'importing', name });
    id.current = crypto.randomUUID();
    try {
      const did = await ask('store.import', { id: id.current, json: text.current, mode });
      text.current = '';
      setState({ step: 'done', name, did });
      await onChange();
    } catch (reason) {
      fail(reason);
    }
  }

  async function undo(): Promise<void> {
    try {
      await ask('store.import-undo', { id: id.current });
      setState({ step: 'undone' });
      await onChange();
    } catch (reason) {
      fail(reason);
    }
  }

  return { state, choose, changeMode, cancel, run, undo };
}
