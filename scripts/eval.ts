import { existsSync, statSync } from 'node:fs';
import { readBank, readLexicon } from '@/scripts/bank.ts';
import { main as answers } from '@/scripts/eval/answers.ts';
import type { MatchingEval } from '@/scripts/eval/matching.ts';
import { evalMatching } from '@/scripts/eval/matching.ts';
import type { ReaderEval } from '@/scripts/eval/pages.ts';
import { evalReader } from '@/scripts/eval/pages.ts';
import { readPostings } from '@/scripts/eval/postings.ts';
import { matchingLines, readerLines, roleLines } from '@/scripts/eval/print.ts';
import type { RoleEval } from '@/scripts/eval/role.ts';
import { evalRole } from '@/scripts/eval/role.ts';
import { SHARED } from '@/scripts/eval/shared.ts';

const USAGE = `usage: npm run eval -- [--json] [PATH …]      a folder with expected.jsonl: the reader; a .jsonl file of labelled postings: role, topics, tools, questions
       npm run eval -- answers [TOPIC …]      the grader on the authored answers
       without PATH: the postings and pages of ${SHARED}`;

interface Report {
  path: string;
  reader?: ReaderEval;
  role?: RoleEval;
  topics?: MatchingEval['topics'];
  tools?: MatchingEval['tools'];
  questions?: MatchingEval['questions'];
}

const isFolderOfPages = (path: string): boolean => statSync(path).isDirectory() && existsSync(`${path}/expected.jsonl`);

/** One report a path, and its lines for people. Throws with a sentence when a file does not have the form. */
function evaluate(path: string): { report: Report; lines: string[] } {
  if (isFolderOfPages(path)) {
    const reader = evalReader(path);
    return { report: { path, reader }, lines: readerLines(reader) };
  }
  const lexicon = readLexicon();
  const labelled = readPostings(path);
  const role = evalRole(labelled, lexicon);
  const matching = evalMatching(labelled, lexicon, readBank());
  const { topics, tools, questions } = matching;
  return { report: { path, role, topics, tools, questions }, lines: [...roleLines(role), ...matchingLines(matching)] };
}

/** `npm run eval`: how well pages are read, and roles, topics, tools and questions found, against labels. Exit 1 only for unusable input. */
export async function main(args: string[]): Promise<number> {
  if (args[0] === 'answers') return answers(args.slice(1));
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  const json = args.includes('--json');
  const named = args.filter((arg) => !arg.startsWith('--') && arg !== 'postings' && arg !== 'pages');
  const standard = [`${SHARED}/fixtures/pages`, `${SHARED}/corpus/postings.jsonl`].filter(
    (path) =>
      args.every((arg) => arg !== 'postings' || path.endsWith('.jsonl')) &&
      args.every((arg) => arg !== 'pages' || !path.endsWith('.jsonl')),
  );
  const paths = named.length > 0 ? named : standard.filter((path) => existsSync(path));
  const bad = paths.find((path) => !existsSync(path) || (statSync(path).isDirectory() && !isFolderOfPages(path)));
  if (paths.length === 0 || bad !== undefined) {
    console.error(bad === undefined ? USAGE : `Neither a folder with an expected.jsonl nor a file of postings: ${bad}`);
    return 1;
  }
  try {
    const done = paths.map(evaluate);
    console.log(
      json
        ? JSON.stringify(
            done.map(({ report }) => report),
            null,
            1,
          )
        : done.flatMap(({ lines }) => lines).join('\n'),
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
