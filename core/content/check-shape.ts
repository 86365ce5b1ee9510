import type { z } from 'zod';
import type { ContentFault, ContentPath } from './fault.ts';

function step(node: unknown, key: string | number): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[key] : undefined;
}

function idOf(node: unknown): string | undefined {
  const id = step(node, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** `anchors.outcome.text` instead of `anchors.2.text`: people search for ids, not for numbers. */
function describe(value: unknown, path: ContentPath): string {
  let node = value;
  const names: string[] = [];
  for (const key of path) {
    node = step(node, key);
    names.push((typeof key === 'number' && idOf(node)) || String(key));
  }
  return names.join('.');
}

/** What the schema finds wrong; `cardOf` says to which card a place belongs and how much of the path leads to it. */
export function checkShape(
  schema: z.ZodType,
  value: unknown,
  cardOf: (path: ContentPath) => { card: string; depth: number },
): ContentFault[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return places.map((place): ContentFault => {
      const { card, depth } = cardOf(place);
      const start = place.slice(0, depth).reduce(step, value);
      const where = describe(start, place.slice(depth));
      const message = issue.code === 'unrecognized_keys' ? 'is no field of the schema' : issue.message;
      return { card, path: place, message: where ? `${where}: ${message}` : message };
    });
  });
}

/** Of `{topic, questions: […]}`: a place belongs to the question it is in, else to the file. */
export function questionAt(value: unknown, file: string) {
  return (path: ContentPath): { card: string; depth: number } => {
    const [list, index] = path;
    if (list !== 'questions' || typeof index !== 'number') return { card: file, depth: 0 };
    return { card: idOf(step(step(value, list), index)) ?? `question ${index + 1}`, depth: 2 };
  };
}

/** Of files whose first keys are question ids. */
export function keyAt(file: string) {
  return ([id]: ContentPath): { card: string; depth: number } => (id === undefined ? { card: file, depth: 0 } : { card: String(id), depth: 1 });
}
