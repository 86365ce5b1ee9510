/** A backup nests five deep; a schema that meets 5,000 levels overflows the stack. */
const MAX_DEPTH = 32;
/** No object of a backup has more than twenty fields. A million of them in one cost the schema three seconds to complain about. */
const MAX_FIELDS = 100;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The place after the string that begins at `at`; past the end where it is not closed. */
function afterString(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next += 1) {
    const char = text.charCodeAt(next);
    if (char === BACKSLASH) next += 1;
    else if (char === QUOTE) return next + 1;
  }
  return text.length;
}

/**
 * One pass over the characters of a JSON text before anything is built from them. Null, or what is wrong: nested more than 32 levels deep,
 * or an object of more than a hundred fields. It does not say that the JSON is valid.
 */
export function scanJson(text: string): 'too deep' | 'too many fields' | null {
  /** Fields so far of the object that is open at each level. */
  const fields: number[] = [0];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      at = afterString(text, at);
      continue;
    }
    if (char === 0x5b || char === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) return 'too deep';
      fields[depth] = 0;
    } else if (char === 0x5d || char === 0x7d) depth = Math.max(0, depth - 1);
    else if (char === 0x3a) {
      const count = (fields[depth] ?? 0) + 1;
      if (count > MAX_FIELDS) return 'too many fields';
      fields[depth] = count;
    }
    at += 1;
  }
  return null;
}
