import { decide, detectRole } from '@/core/detection/detect-role.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import type { RoleLabel } from '@/core/detection/role.ts';
import { interval } from './bootstrap.ts';
import type { Counts } from './counts.ts';
import { noCounts, rates, tally } from './counts.ts';
import type { LabelledPosting, Row } from './postings.ts';
import { chancesUnseen, examplesOf, weighAll } from './role-examples.ts';

const LABELS: readonly RoleLabel[] = ['core', 'adjacent', 'none'];
const BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1];

/** What was said of one posting. */
export interface Judged {
  row: Row;
  label: RoleLabel;
  /** Probability of any duty for models. */
  chance: number;
}

type Rates = ReturnType<typeof rates>;
interface WithInterval extends Rates {
  interval95: { precision: [number, number] | null; recall: [number, number] | null };
}

export interface RoleReport {
  postings: number;
  /** is → said → number */
  confusion: Record<RoleLabel, Record<RoleLabel, number>>;
  accuracy: number;
  core: WithInterval;
  adjacent: Rates;
  none: Rates;
  /** Core and adjacent against none. */
  any: WithInterval;
  macroF1: number;
  macroF1Interval95: [number, number] | null;
  falseAlarms: { of: number; said: number };
}

export interface Calibration {
  from: number;
  to: number;
  postings: number;
  /** Mean of what was said, and how often it was so. */
  said: number | null;
  is: number | null;
}

function count(judged: readonly Judged[], of: (label: RoleLabel) => boolean): Counts {
  const counts = noCounts();
  for (const { row, label } of judged) tally(counts, of(label), of(row.label));
  return counts;
}

const isAny = (label: RoleLabel): boolean => label !== 'none';
const macro = (judged: readonly Judged[]): number =>
  LABELS.reduce((sum, label) => sum + rates(count(judged, (each) => each === label)).f1, 0) / LABELS.length;

function withInterval(judged: readonly Judged[], of: (label: RoleLabel) => boolean): WithInterval {
  const of95 = (rate: 'precision' | 'recall') => interval(judged, (sample) => rates(count(sample, of))[rate]);
  return { ...rates(count(judged, of)), interval95: { precision: of95('precision'), recall: of95('recall') } };
}

function reportOf(judged: readonly Judged[]): RoleReport {
  const confusion = Object.fromEntries(
    LABELS.map((is) => [
      is,
      Object.fromEntries(LABELS.map((said) => [said, judged.filter(({ row, label }) => row.label === is && label === said).length])),
    ]),
  ) as RoleReport['confusion'];
  const silent = judged.filter(({ row }) => row.label === 'none');
  return {
    postings: judged.length,
    confusion,
    accuracy: judged.filter(({ row, label }) => row.label === label).length / Math.max(1, judged.length),
    core: withInterval(judged, (label) => label === 'core'),
    adjacent: rates(count(judged, (label) => label === 'adjacent')),
    none: rates(count(judged, (label) => label === 'none')),
    any: withInterval(judged, isAny),
    macroF1: macro(judged),
    macroF1Interval95: interval(judged, macro),
    falseAlarms: { of: silent.length, said: silent.filter(({ label }) => label !== 'none').length },
  };
}

function calibrationOf(judged: readonly Judged[]): Calibration[] {
  const mean = (values: number[]) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
  return BINS.slice(1).map((to, at) => {
    const from = BINS[at] ?? 0;
    const inside = judged.filter(({ chance }) => chance >= from && (chance < to || to === 1));
    return {
      from,
      to,
      postings: inside.length,
      said: mean(inside.map(({ chance }) => chance)),
      is: mean(inside.map(({ row }) => (isAny(row.label) ? 1 : 0))),
    };
  });
}

/** Both views of one set: all rows, and those at which the labeller did not hesitate. */
export interface RoleView {
  all: RoleReport;
  clear: RoleReport;
  calibration: Calibration[];
}

const viewOf = (judged: readonly Judged[]): RoleView => ({
  all: reportOf(judged),
  clear: reportOf(judged.filter(({ row }) => !row.hard)),
  calibration: calibrationOf(judged),
});

export interface RoleEval {
  /** As the extension says it. */
  delivered: RoleView;
  /** The weights fitted anew on nine tenths of these very postings, asked about the other tenth; null where there are too few of a class. */
  crossValidated: RoleView | null;
  wrong: { id: string; title: string; is: RoleLabel; hard: boolean; said: RoleLabel; score: number; core: number; reasons: string[] }[];
}

const LEAST_OF_A_CLASS = 10;

function crossValidated(labelled: readonly LabelledPosting[], lexicon: Lexicon): RoleView | null {
  if (LABELS.some((label) => labelled.filter(({ row }) => row.label === label).length < LEAST_OF_A_CLASS)) return null;
  const weighed = weighAll(labelled, lexicon);
  const any = chancesUnseen(examplesOf(weighed, 'any'), 'any');
  const core = chancesUnseen(examplesOf(weighed, 'core'), 'core');
  return viewOf(
    weighed.map(({ row, duties }, at) => {
      const chance = { any: any[at] ?? 0, core: core[at] ?? 0 };
      return { row, label: decide(chance, duties, lexicon.weights.role.least), chance: chance.any };
    }),
  );
}

export function evalRole(labelled: readonly LabelledPosting[], lexicon: Lexicon): RoleEval {
  const roles = labelled.map(({ posting }) => detectRole(posting, lexicon));
  const judged = labelled.map(({ row }, at): Judged => ({ row, label: roles[at]?.label ?? 'none', chance: roles[at]?.score ?? 0 }));
  const wrong = labelled.flatMap(({ row }, at) => {
    const role = roles[at];
    if (!role || role.label === row.label) return [];
    const { label: said, score, core, reasons } = role;
    return [
      {
        id: row.id,
        title: row.title,
        is: row.label,
        hard: row.hard,
        said,
        score,
        core,
        reasons: reasons.slice(0, 6).map(({ rule, points, quote }) => `${rule} ${points.toFixed(1)} “${quote.replace(/\s+/g, ' ')}”`),
      },
    ];
  });
  return { delivered: viewOf(judged), crossValidated: crossValidated(labelled, lexicon), wrong };
}
