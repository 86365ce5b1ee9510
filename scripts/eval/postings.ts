import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { JobPosting } from '@/core/posting/posting.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';

/** One labelled posting: `label` by duties, `topics` and `tools` for core and adjacent ones only. */
const row = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string(),
  company: z.string().nullish(),
  text: z.string(),
  lang: z.string().default('en'),
  label: z.enum(['core', 'adjacent', 'none']),
  hard: z.boolean().default(false),
  topics: z.array(z.string()).default([]),
  tools: z.array(z.string()).default([]),
});
export type Row = z.infer<typeof row>;

export interface LabelledPosting {
  row: Row;
  posting: JobPosting;
}

/** Reads a JSON-lines file of labelled postings. Throws with the number of the line that does not fit. */
export function readPostings(file: string): LabelledPosting[] {
  const labelled: LabelledPosting[] = [];
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const read = row.parse(JSON.parse(line));
      labelled.push({ row: read, posting: postingFromText({ title: read.title, company: read.company ?? null, text: read.text }) });
    } catch (error) {
      throw new Error(`${file}, line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return labelled;
}
