import { parse } from 'yaml';
import type { Plugin } from 'vite';

/**
 * Turns `content/**\/*.yaml` into modules whose default export is the parsed value, so that authored content is data in the
 * bundle and no YAML parser (102 kB) ships. Shared by wxt.config.ts, vitest.config.ts and scripts/run.mjs.
 */
export function yamlPlugin(): Plugin {
  return {
    name: 'dry-run:yaml',
    transform(source, id) {
      const file = id.split('?')[0];
      if (!file?.endsWith('.yaml')) return null;
      const value: unknown = parse(source, { maxAliasCount: 0 });
      return { code: `export default ${JSON.stringify(value)}`, map: null };
    },
  };
}
