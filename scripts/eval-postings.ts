import { readFileSync } from 'node:fs';
import { detectRole } from '@/core/detection/detect-role.ts';
import type { Role, RoleLabel } from '@/core/detection/role.ts';
import { matchPosting } from '@/core/matching/match-posting.ts';
import type { PostingMatch, ToolMatch } from '@/core/matching/match.ts';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import { readLexicon } from '@/scripts/bank.ts';

interface Row {
  id: string;
  title: string;
  company: string;
  text: string;
  label: RoleLabel;
  hard: boolean;
  topics: string[];
  tools: string[];
}

interface Read {
  row: Row;
  role: Role;
  match: PostingMatch;
}

const LABELS: RoleLabel[] = ['core', 'adjacent', 'none'];

interface Count {
  hit: number;
  extra: number;
  missed: number;
}
const empty = (): Count => ({ hit: 0, extra: 0, missed: 0 });
const f1 = ({ hit, extra, missed }: Count) => (hit === 0 ? 0 : (2 * hit) / (2 * hit + extra + missed));
const show = (count: Count) =>
  `P ${(count.hit / Math.max(1, count.hit + count.extra)).toFixed(3)}  R ${(count.hit / Math.max(1, count.hit + count.missed)).toFixed(3)}  F1 ${f1(count).toFixed(3)}`;

function tally(count: Count, said: boolean, is: boolean): void {
  if (said && is) count.hit += 1;
  else if (said) count.extra += 1;
  else if (is) count.missed += 1;
}

/** The labels name no languages and no version control. */
const UNLABELLED = new Set(['Git', 'Python', 'Bash', 'C++', 'Scala', 'Go', 'Rust']);
const isLabelled = ({ name }: ToolMatch) => !UNLABELLED.has(name);

/** Spellings of one product count as one: "Sagemaker" and "Amazon SageMaker" differ only in writing for the reader. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '');

function report(name: string, reads: readonly Read[]): void {
  console.log(`\n${name}: ${reads.length} postings`);
  console.log('is \\ said  core adjacent none');
  for (const is of LABELS) {
    const counts = LABELS.map((said) => reads.filter(({ row, role }) => row.label === is && role.label === said).length);
    console.log(`${is.padEnd(9)} ${counts.map((count) => String(count).padStart(5)).join('  ')}`);
  }
  const right = reads.filter(({ row, role }) => row.label === role.label).length;
  console.log(`accuracy ${(right / Math.max(1, reads.length)).toFixed(3)}`);
  for (const label of LABELS) {
    const count = empty();
    for (const { row, role } of reads) tally(count, role.label === label, row.label === label);
    console.log(`${label.padEnd(9)} ${show(count)}`);
  }
  const any = empty();
  for (const { row, role } of reads) tally(any, role.label !== 'none', row.label !== 'none');
  const silent = reads.filter(({ row }) => row.label === 'none');
  const loud = silent.filter(({ role }) => role.label !== 'none').length;
  console.log(`any duty  ${show(any)}   false alarms ${loud}/${silent.length}`);

  const labelled = reads.filter(({ row }) => row.label !== 'none');
  const topicCount = empty();
  const perTopic = new Map<string, Count>();
  const toolCount = empty();
  for (const { row, match } of labelled) {
    // The labels know no topic of their own for incidents; they stand under monitoring.
    const said = new Set(match.topics.map(({ topic }) => (topic === 'incident-response' ? 'monitoring' : topic)) as string[]);
    for (const topic of new Set([...said, ...row.topics])) {
      const count = perTopic.get(topic) ?? empty();
      perTopic.set(topic, count);
      tally(count, said.has(topic), row.topics.includes(topic));
      tally(topicCount, said.has(topic), row.topics.includes(topic));
    }
    const named = new Set(match.tools.filter(isLabelled).map(({ written }) => plain(written)));
    const listed = new Set(row.tools.map(plain));
    for (const tool of new Set([...named, ...listed])) tally(toolCount, named.has(tool), listed.has(tool));
  }
  console.log(`topics    ${show(topicCount)}`);
  for (const [topic, count] of [...perTopic].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${topic.padEnd(30)} ${show(count)}  (${count.hit} ${count.extra} ${count.missed})`);
  console.log(`tools     ${show(toolCount)}`);
}

function list(reads: readonly Read[], what: string): void {
  for (const { row, role, match } of reads) {
    if (row.label !== role.label) {
      console.log(`\n${row.id} ${row.title}\n  is ${row.label}${row.hard ? ' (hard)' : ''}, said ${role.label} with ${role.score}`);
      for (const { rule, quote, section } of role.reasons) console.log(`    ${rule} [${section}] ${quote.replace(/\s+/g, ' ')}`);
    }
    if (what !== 'all' || row.label === 'none') continue;
    const said = match.topics.map(({ topic }) => topic as string);
    const named = new Set(match.tools.filter(isLabelled).map(({ written }) => plain(written)));
    const listed = new Set(row.tools.map(plain));
    console.log(
      `${row.id} topics +${said.filter((topic) => !row.topics.includes(topic)).join()} -${row.topics.filter((topic) => !said.includes(topic)).join()}`,
    );
    console.log(
      `${row.id} tools +${[...named].filter((tool) => !listed.has(tool)).join()} -${[...listed].filter((tool) => !named.has(tool)).join()}`,
    );
  }
}

/** `node scripts/run.mjs eval-postings FILE [--list | --list-all]`: how detection and matching compare with labelled postings. */
export async function main(args: string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) {
    console.error('usage: eval-postings FILE [--list | --list-all]');
    return 1;
  }
  const lexicon = readLexicon();
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const reads = rows.map((row): Read => {
    const posting = postingFromText({ title: row.title, company: row.company, text: row.text });
    return { row, role: detectRole(posting, lexicon), match: matchPosting(posting, lexicon) };
  });
  report('all', reads);
  report(
    'without hard rows',
    reads.filter(({ row }) => !row.hard),
  );
  if (args.includes('--list')) list(reads, 'wrong');
  if (args.includes('--list-all')) list(reads, 'all');
  return 0;
}
