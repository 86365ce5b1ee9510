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
      return { code: `export default ${JSON.stringify(query?.startsWith('index') ? indexOf(value) : value)}`, map: null };
    },
  };
}
