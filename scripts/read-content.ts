import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Document, Node } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { projectRoot } from '@/build/vite-shared.ts';
import type { ContentFiles } from '@/core/content/check-content.ts';
import type { ContentPath, ContentSource } from '@/core/content/fault.ts';
import { baseName } from '@/core/content/fault.ts';
import {
  capabilityData,
  dutyData,
  roleModel,
  titleData,
  toolRows,
  topicData,
  trapData,
  weightData,
} from '@/core/content/lexicon-schema.ts';
import { samplePosting, twins } from '@/core/content/schema.ts';
import { site } from '@/core/content/site-schema.ts';
import { toolNames } from '@/core/content/tool-names.ts';

const LEXICON: Record<string, z.ZodType> = {
  capabilities: capabilityData,
  duties: dutyData,
  'ml-tools': toolRows,
  'role-model': roleModel,
  titles: titleData,
  tools: toolRows,
  topics: topicData,
  traps: trapData,
  weights: weightData,
};

/** Where a node begins: a pair at its key. */
function offsetOf(document: Document, path: ContentPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

/** The last id at or above a line, for faults that leave no tree to look into. */
function cardAbove(lines: readonly string[], line: number): string | undefined {
  const ids = lines.slice(0, line).map((text) => /^(?: *- +id: *)?["']?([A-Z]{2,3}-\d{2})\b/.exec(text)?.[1]);
  return ids.findLast((id) => id !== undefined);
}

/** Parses a YAML text as the build does, and keeps the lines. */
export function readSource(file: string, text: string): ContentSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lines = text.split('\n');
  const complain = (line: number, message: string) => ({
    line,
    card: cardAbove(lines, line) ?? baseName(file),
    message: message.split('\n')[0] ?? message,
  });
  const broken = document.errors.map((error) =>
    complain(error.linePos?.[0].line ?? 1, error.message.replace(/ at line \d+, column \d+:?/, '')),
  );
  let value: unknown = null;
  try {
    if (broken.length === 0) value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    broken.push(complain(1, error instanceof Error ? error.message : String(error)));
  }
  return { file, value, broken, lineOf: (path) => Math.max(1, counter.linePos(offsetOf(document, path)).line) };
}

function readFolder(folder: string): ContentSource[] {
  const path = `${projectRoot}/content/${folder}`;
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.yaml')) : [];
  return names.toSorted().map((name) => readSource(`content/${folder}/${name}`, readFileSync(`${path}/${name}`, 'utf8')));
}

/** A file beside the folders. */
function readOne(name: string): ContentSource {
  return readSource(`content/${name}`, readFileSync(`${projectRoot}/content/${name}`, 'utf8'));
}

/** All authored content, with the lines of its nodes. */
export function readContent(): ContentFiles {
  const lexicon = readFolder('lexicon');
  const withSchema = lexicon.flatMap((source) => {
    const schema = LEXICON[baseName(source.file)];
    return schema ? [{ source, schema }] : [];
  });
  return {
    questions: readFolder('questions'),
    answers: readFolder('answers'),
    wholeAnswers: readFolder('whole-answers'),
    personas: readFolder('personas'),
    others: [
      ...withSchema,
      ...readFolder('sites').map((source) => ({ source, schema: site })),
      { source: readOne('twins.yaml'), schema: twins },
      { source: readOne('sample-posting.yaml'), schema: samplePosting },
    ],
    tools: new Set(lexicon.filter(({ file }) => file.endsWith('tools.yaml')).flatMap(({ value }) => toolNames(value))),
  };
}
