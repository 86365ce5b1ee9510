/** Bytes read in full, or null once there were more than `cap`. */
export type CappedBytes = Uint8Array<ArrayBuffer> | null;

/**
 * Collects a stream, a decompressed file for example, and stops at the first chunk that goes past `cap` bytes: 200 kB of zip can hold 200 MB.
 * `onRead` is told how many bytes there are so far. Rejects with what the stream throws, or with the signal's reason once it is aborted.
 */
export async function readCapped(
  chunks: AsyncIterable<Uint8Array>,
  cap: number,
  { signal, onRead }: { signal?: AbortSignal | undefined; onRead?: ((bytes: number) => void) | undefined } = {},
): Promise<CappedBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    size += chunk.length;
    // Leaving the loop ends the stream too.
    if (size > cap) return null;
    parts.push(chunk);
    onRead?.(size);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The two bytes with which every gzip file begins (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
