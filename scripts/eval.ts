import { main as answers } from '@/scripts/eval-answers.ts';
import { main as pages } from '@/scripts/eval-pages.ts';
import { main as postings } from '@/scripts/eval-postings.ts';

const SHARED = process.env['DRY_RUN_SHARED'] ?? '../shared';

/** `npm run eval -- postings [FILE] | pages [FOLDER] | answers [TOPIC …]`: precision and recall against labels. */
export async function main([what, ...args]: string[]): Promise<number> {
  if (what === 'postings') return postings(args.length > 0 ? args : [`${SHARED}/corpus/postings.jsonl`]);
  if (what === 'pages') return pages(args.length > 0 ? args : [`${SHARED}/fixtures/pages`]);
  if (what === 'answers') return answers(args);
  console.error('usage: npm run eval -- postings [FILE] | pages [FOLDER] | answers [TOPIC …]');
  return 1;
}
