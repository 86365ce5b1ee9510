/** Text of a file, or one sentence why it is none. */
export type DecodedText = { ok: true; text: string } | { ok: false; message: string };

/** How many bytes are looked at to tell UTF-16 without a mark. */
const SAMPLE = 4_000;

/** UTF-16 of mostly Latin text has a zero in every second byte; on which side tells the byte order. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : null;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? 'utf-8';
}

/**
 * Reads a text file as spreadsheets and editors write them: UTF-8 or UTF-16, with or without a byte order mark, else Windows-1252 (what Excel
 * calls CSV). The mark is left out. Refuses what holds zeros or nothing at all. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, message: 'This file is empty.' };
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.includes('\0')) return { ok: false, message: 'This is not a text file.' };
  return { ok: true, text };
}
