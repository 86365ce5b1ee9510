import { parse } from 'yaml';
import type { Plugin } from 'vite';

/** What ranking needs of a file of questions, about a twelfth of it: `content/questions/monitoring.yaml?index`. */
function indexOf(value: unknown): unknown {
  const { topic, questions } = value as { topic: string; questions: Record<string, unknown>[] };
  return {
    topic,
    questions: questions.map(({ id, level, title, question, also = [], terms = [], tools, weak }) => {
      return { id, level, title, question, also, terms, tools, weak };
    }),
  };
}

/** What the index leaves out, card by card in its order, so that no word of the bank ships twice: `content/questions/monitoring.yaml?rest`. */
function restOf(value: unknown): unknown {
  const { questions } = value as { questions: Record<string, unknown>[] };
  return questions.map(
    ({ level: _level, title: _title, question: _question, also: _also, terms: _terms, tools: _tools, weak: _weak, ...rest }) => rest,
  );
}

/**
 * Turns `content/**\/*.yaml` into modules whose default export is the parsed value, so that authored content is data in the
 * bundle and no YAML parser (102 kB) ships. Shared by wxt.config.ts, vitest.config.ts and scripts/run.mjs.
 */
export function yamlPlugin(): Plugin {
  return {
    name: 'dry-run:yaml',
    transform(source, id) {
      const [file, query] = id.split('?');
      if (!file?.endsWith('.yaml')) return null;
      const value: unknown = parse(source, { maxAliasCount: 0 });
      const part = query?.startsWith('index') ? indexOf(value) : query?.startsWith('rest') ? restOf(value) : value;
      return { code: `export default ${JSON.stringify(part)}`, map: null };
    },
  };
}
