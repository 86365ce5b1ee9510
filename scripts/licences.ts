import { copyFileSync } from 'node:fs';
import { buildExtension, outputOf } from '@/build/build-extension.ts';
import { projectRoot } from '@/build/vite-shared.ts';

/** `npm run licences`: builds, and keeps the list of the packages in the build, with their licences, beside the sources. */
export async function main(): Promise<number> {
  buildExtension('chrome', true);
  copyFileSync(`${outputOf('chrome')}/third-party-licences.txt`, `${projectRoot}/THIRD-PARTY-LICENCES.txt`);
  console.log('THIRD-PARTY-LICENCES.txt is that of the build.');
  return 0;
}
