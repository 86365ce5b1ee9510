import { styleText } from 'node:util';
import type { MatchingEval } from './matching.ts';
import type { ReaderEval } from './pages.ts';
import type { RoleEval, RoleReport, RoleView } from './role.ts';

const three = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const range = (value: [number, number] | null): string => (value === null ? '' : ` [${three(value[0])}–${three(value[1])}]`);
const head = (text: string): string => `\n${styleText('bold', text)}`;

function rows(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
}

export function readerLines({ all, byKind, bySite, invented, wrong }: ReaderEval): string[] {
  const fields = ['state', 'title', 'company', 'location', 'description exact', 'description near'] as const;
  const line = (name: string, shares: ReaderEval['all']) => [
    name,
    String(shares.pages),
    ...fields.map((field) => {
      const share = shares[field];
      return share ? `${share.right}/${share.of}` : '';
    }),
  ];
  const table = [
    ['', 'pages', 'state', 'title', 'company', 'place', 'text exact', 'text near'],
    ...Object.entries(byKind).map(([kind, shares]) => line(kind, shares)),
    ['', ...fields.map(() => ''), ''],
    ...Object.entries(bySite).map(([site, shares]) => line(site, shares)),
    ['', ...fields.map(() => ''), ''],
    line('all', all),
    ['', '', ...fields.map((field) => three(all[field]?.share ?? null))],
  ];
  return [
    head('Reader'),
    ...rows(table),
    `Postings invented: ${invented.length === 0 ? 'none' : invented.join(', ')}`,
    ...wrong.flatMap(({ file, kind, notes }) => [`  ${file} (${kind})`, ...notes.map((note) => `    ${note}`)]),
  ];
}

function roleTable(name: string, report: RoleReport): string[] {
  const labels = ['core', 'adjacent', 'none'] as const;
  const rate = (title: string, { precision, recall, f1 }: RoleReport['none'], more?: RoleReport['any']['interval95']) =>
    `  ${title.padEnd(21)} precision ${three(precision)}${range(more?.precision ?? null)}  recall ${three(recall)}${range(more?.recall ?? null)}  F1 ${three(f1)}`;
  return [
    `${name}: ${report.postings} postings, accuracy ${three(report.accuracy)}, macro-F1 ${three(report.macroF1)}${range(report.macroF1Interval95)}, ` +
      `false alarms ${report.falseAlarms.said}/${report.falseAlarms.of}`,
    ...rows([['  is \\ said', ...labels], ...labels.map((is) => [`  ${is}`, ...labels.map((said) => String(report.confusion[is][said]))])]),
    rate('core', report.core, report.core.interval95),
    rate('core+adjacent / none', report.any, report.any.interval95),
    rate('adjacent', report.adjacent),
    rate('none', report.none),
  ];
}

function viewLines(title: string, { all, clear, calibration }: RoleView): string[] {
  return [
    head(title),
    ...roleTable('All', all),
    ...roleTable('Without hard ones', clear),
    '  calibration (any duty): said → is',
    ...calibration.map(
      ({ from, to, postings, said, is }) => `    ${from.toFixed(1)}–${to.toFixed(1)}  ${three(said)} → ${three(is)}  (${postings})`,
    ),
  ];
}

export function roleLines({ delivered, crossValidated, wrong }: RoleEval): string[] {
  return [
    ...viewLines('Role, as delivered', delivered),
    ...(crossValidated
      ? viewLines('Role, weights cross-validated on these postings (10 folds, 5 times)', crossValidated)
      : ['', 'Too few postings of each class to fit weights on them.']),
    head('Roles judged otherwise'),
    ...wrong.flatMap(({ id, title, is, hard, said, score, core, reasons }) => [
      `  ${id} ${title}`,
      `    is ${is}${hard ? ' (hard)' : ''}, said ${said}: any ${three(score)}, core ${three(core)}`,
      ...reasons.map((reason) => `      ${reason}`),
    ]),
  ];
}

export function matchingLines({ postings, topics, tools, questions, wrong }: MatchingEval): string[] {
  const plain = ({ precision, recall, f1 }: MatchingEval['tools']) =>
    `precision ${three(precision)}  recall ${three(recall)}  F1 ${three(f1)}`;
  return [
    head(`Topics, tools and questions: ${postings} postings with a duty for models`),
    `topics (micro)  ${plain({ ...topics, extra: [], missed: [] })}`,
    ...rows(
      Object.entries(topics.each).map(([topic, one]) => [
        `  ${topic}`,
        three(one.precision),
        three(one.recall),
        three(one.f1),
        `${one.hit} right`,
        `${one.extra} extra`,
        `${one.missed} missed`,
      ]),
    ),
    `tools           ${plain(tools)}`,
    `questions       of the first ten on a labelled topic ${three(questions.labelledTopic)}, nDCG@10 ${three(questions.ndcg10)}, ` +
      `four topics shown where four are stressed ${questions.fourTopics.shown}/${questions.fourTopics.of}, ` +
      `wrong spans ${questions.wrongSpans}, near-duplicates ${questions.nearDuplicates}`,
    head('Topics and tools said otherwise'),
    ...wrong.map(
      ({ id, title, topicsExtra, topicsMissed, toolsExtra, toolsMissed }) =>
        `  ${id} ${title.slice(0, 50)}: ` +
        [
          ...topicsExtra.map((topic) => `+${topic}`),
          ...topicsMissed.map((topic) => `-${topic}`),
          ...toolsExtra.map((tool) => `+tool ${tool}`),
          ...toolsMissed.map((tool) => `-tool ${tool}`),
        ].join(' '),
    ),
  ];
}
