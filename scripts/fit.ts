import { existsSync, writeFileSync } from 'node:fs';
import { projectRoot } from '@/build/vite-shared.ts';
import type { LogisticModel } from '@/core/detection/role-model.ts';
import { readLexicon } from '@/scripts/bank.ts';
import { logLoss } from '@/scripts/eval/logistic.ts';
import { readPostings } from '@/scripts/eval/postings.ts';
import { chancesUnseen, examplesOf, fitRole, weighAll } from '@/scripts/eval/role-examples.ts';
import { SHARED } from '@/scripts/eval/shared.ts';

const HEAD = `# Weights of the two decisions about a role, as log-odds: written by \`npm run fit\`, never by hand.
# any: a duty for models in production (core or adjacent) against none · core: core against all else.
`;

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

function line(name: string, { base, weights }: LogisticModel): string {
  const list = Object.entries(weights).map(([feature, weight]) => `${feature}: ${round(weight)}`);
  return `${name}:\n  base: ${round(base)}\n  weights: { ${list.join(', ')} }\n`;
}

/** `npm run fit [FILE.jsonl]`: fits the weights of detection on labelled postings and writes them into content/lexicon. */
export async function main([file = `${SHARED}/corpus/postings.jsonl`]: string[]): Promise<number> {
  if (!existsSync(file)) {
    console.error(`There are no labelled postings at ${file}. Name a file of one JSON object a line: id, title, company, text, label.`);
    return 1;
  }
  const lexicon = readLexicon();
  const weighed = weighAll(readPostings(file), lexicon);
  let text = HEAD;
  for (const which of ['any', 'core'] as const) {
    const examples = examplesOf(weighed, which);
    text += line(which, fitRole(examples, which));
    console.log(`${which}: log-loss on postings not seen ${logLoss(examples, chancesUnseen(examples, which)).toFixed(3)}`);
  }
  writeFileSync(`${projectRoot}/content/lexicon/role-model.yaml`, text);
  console.log(text);
  return 0;
}
