// Runs one TypeScript command of this folder with the build's own aliases and YAML plugin: `node scripts/run.mjs inspect …`.
import { runnerImport } from 'vite';
import { projectRoot, sharedViteConfig } from '../build/vite-shared.ts';

const [name, ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name ?? '')) {
  console.error('usage: node scripts/run.mjs COMMAND [ARGUMENTS]');
  process.exit(1);
}
const { module: command } = await runnerImport(`${projectRoot}/scripts/${name}.ts`, {
  ...sharedViteConfig(),
  configFile: false,
  root: projectRoot,
  logLevel: 'error',
});
process.exitCode = await command.main(args);
