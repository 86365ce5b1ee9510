import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { projectRoot } from '@/build/vite-shared.ts';

const BUILT = `${projectRoot}/.output/firefox-mv3`;

interface Finding {
  code: string;
  file: string;
  message: string;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
  notices: Finding[];
}

/** Every warning that is known, where it may stand, and why it is no fault. One that fits none of these fails like an error. */
const EXPLAINED: readonly { code: string; file: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/[\w-]+\.js$/,
    why: 'React DOM has a way to set mark-up, which no component uses (tests/house/bundle.test.ts).',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^whole-page\.js$/,
    why: 'Readability writes within a copy of the document that no window shows: nothing loads or runs in it.',
  },
  {
    code: 'DANGEROUS_EVAL',
    file: /^(?:background|chunks\/[\w-]+)\.js$/,
    why: 'zod tries whether an empty function may be made of text; our content security policy says no, and it goes on without.',
  },
];

/** `npm run lint:firefox`: what addons.mozilla.org would say to the built extension. Fails with an error or with a warning that nobody explained. */
export async function main(): Promise<number> {
  if (!existsSync(BUILT)) {
    console.error('Build first: npm run build:firefox');
    return 1;
  }
  const linter = `${projectRoot}/node_modules/.bin/addons-linter`;
  const { stdout, stderr } = spawnSync(linter, ['--output', 'json', BUILT], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  if (!stdout) {
    console.error(stderr || 'The linter said nothing.');
    return 1;
  }
  const { errors, warnings, notices } = JSON.parse(stdout) as Report;
  const why = ({ code, file }: Finding) => EXPLAINED.find((each) => each.code === code && each.file.test(file))?.why;
  const unexplained = [...errors, ...[...warnings, ...notices].filter((each) => !why(each))];
  for (const { code, file, message } of unexplained) console.error(`${code} in ${file}: ${message}`);
  for (const each of warnings.filter(why)) console.log(`${each.code} in ${each.file}: ${why(each)}`);
  console.log(`${errors.length} errors, ${warnings.length} warnings, ${unexplained.length} of all not explained`);
  return unexplained.length === 0 ? 0 : 1;
}
