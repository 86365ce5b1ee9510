import type { z } from 'zod';
import type { ContentFault, ContentSource } from './fault.ts';
import { baseName } from './fault.ts';
import { checkShape, keyAt, questionAt } from './check-shape.ts';
import type { Question } from './schema.ts';
import { question, questionFile } from './schema.ts';

/** A card and where it stands. */
export interface FoundCard {
  card: Question;
  source: ContentSource;
  index: number;
}

export interface Parsed<T> {
  value: T;
  faults: ContentFault[];
}

/** All cards that have the shape of one; a faulty card hides none of its neighbours. */
export function parseCards(source: ContentSource): Parsed<FoundCard[]> & { ids: Set<string> } {
  const topic = baseName(source.file);
  const faults = checkShape(questionFile, source.value, questionAt(source.value, topic));
  const { topic: said, questions } = (source.value ?? {}) as { topic?: unknown; questions?: unknown };
  if (typeof said === 'string' && said !== topic) faults.push({ card: topic, path: ['topic'], message: `topic: the file is named ${topic}` });
  const ids = new Set<string>();
  const value = (Array.isArray(questions) ? questions : []).flatMap((raw: unknown, index): FoundCard[] => {
    const { id } = (raw ?? {}) as { id?: unknown };
    if (typeof id === 'string') ids.add(id);
    const parsed = question.safeParse(raw);
    return parsed.success ? [{ card: parsed.data, source, index }] : [];
  });
  return { value, faults, ids };
}

/** A file whose keys are question ids, read entry by entry for the same reason. */
export function parseRecord<T extends Record<string, unknown>>(schema: z.ZodType<T>, source: ContentSource): Parsed<T> {
  const entries = typeof source.value === 'object' && source.value !== null ? Object.entries(source.value) : [];
  const sound = entries.flatMap(([id, entry]) => {
    const parsed = schema.safeParse({ [id]: entry });
    return parsed.success ? Object.entries(parsed.data) : [];
  });
  return { value: Object.fromEntries(sound) as T, faults: checkShape(schema, source.value, keyAt(baseName(source.file))) };
}
