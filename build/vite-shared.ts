import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { yamlPlugin } from './yaml-plugin.ts';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** What the build, the tests and the command-line scripts have in common. */
export function sharedViteConfig(): UserConfig {
  return { resolve: { alias: { '@': projectRoot } }, plugins: [yamlPlugin()] };
}
