import { parseSync } from 'vite';

export interface Pattern {
  line: number;
  source: string;
  flags: string;
}

/** Every regular expression that stands literally in a TypeScript file. Throws where the file cannot be parsed. */
export function findPatterns(file: string, code: string): Pattern[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? ''}`);
  const found: Pattern[] = [];
  const open: unknown[] = [program];
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const { type, regex, start } = value as { type?: string; regex?: { pattern: string; flags: string }; start?: number };
    if (type === 'Literal' && regex) {
      found.push({ line: code.slice(0, start).split('\n').length, source: regex.pattern, flags: regex.flags });
    } else open.push(...Object.values(value));
  }
  return found;
}
