import type { Plugin } from 'vite';

/**
 * commonmark reads named characters (`&auml;`) and imports for it a whole package that also writes them, with their table a second time.
 * It needs the reading half only.
 */
export function smallEntitiesPlugin(): Plugin {
  return {
    name: 'dry-run:small-entities',
    enforce: 'pre',
    resolveId(name, importer) {
      return name === 'entities' && importer?.includes('/commonmark/') ? this.resolve('entities/lib/decode.js', importer) : null;
    },
  };
}
