import { decodeText } from '@/core/exchange/decode-text.ts';
import { isGzip, readCapped } from '@/core/exchange/read-capped.ts';

/** Bytes after decompression; no text within the limits of a backup is larger. */
const MAX_BYTES = 120_000_000;

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * The text of a file that the person chose, decompressed where it is gzip. Throws an Error with one sentence for people when it is no text, is
 * damaged or holds more than 120 MB, and the signal's reason when it is cancelled. `onRead` is told the bytes so far.
 */
export async function readFile(file: Blob, signal: AbortSignal, onRead: (bytes: number) => void): Promise<string> {
  const zipped = isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
  const stream = zipped ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  let bytes: Uint8Array | null;
  try {
    bytes = await readCapped(chunksOf(stream), MAX_BYTES, { signal, onRead });
  } catch (reason) {
    signal.throwIfAborted();
    throw new Error('This file is damaged and could not be unpacked.', { cause: reason });
  }
  if (!bytes) throw new Error('This file holds more than 120 MB and is no backup of Dry Run.');
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Error(decoded.message);
  return decoded.text;
}
