import type { BundledPackage } from './bundled-packages.ts';

const RULE = '-'.repeat(80);

/**
 * The text that ships as `third-party-licences.txt`: every package of which the build took code, with its licence in full. `mit`: the project's
 * own licence, whose conditions stand for a package that names MIT and brings no file of it.
 * Throws where a package brings no licence text and names another licence.
 */
export function licenceText(packages: readonly BundledPackage[], mit: string): string {
  const conditions = mit.slice(mit.indexOf('Permission is hereby granted')).trim();
  const parts = packages.map(({ name, version, licence, home, author, text }) => {
    if (!text && licence !== 'MIT') throw new Error(`${name} brings no text of its licence (${licence}).`);
    const holder = author || `the authors of ${name}`;
    return [
      RULE,
      `${name} ${version}`,
      `Licence: ${licence}`,
      ...(home ? [`Source: ${home}`] : []),
      RULE,
      '',
      text ||
        `The package names its licence and brings no file of it; this is the text of that licence.\n\nCopyright (c) ${holder}\n\n${conditions}`,
      '',
    ].join('\n');
  });
  return `Dry Run contains code of these packages, unmodified but for being bundled. Each stands under its own licence.\n\n${parts.join('\n')}`;
}
