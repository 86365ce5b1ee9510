import { findSignals } from '@/core/detection/find-signals.ts';
import { findTools } from '@/core/detection/find-tools.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import { readTitle } from '@/core/detection/read-title.ts';
import { gatherFacts } from '@/core/detection/role-facts.ts';
import type { Feature, LogisticModel, RoleModel } from '@/core/detection/role-model.ts';
import { featuresOf } from '@/core/detection/role-model.ts';
import type { Example } from './logistic.ts';
import { crossValidate, fitLogistic } from './logistic.ts';
import type { LabelledPosting } from './postings.ts';
import { randomFrom } from './random.ts';

/** Which features may speak for (1) or against (-1) each decision. What is not listed has no say. */
const SIGNS: Record<keyof RoleModel, Partial<Record<Feature, 1 | -1>>> = {
  any: { duties: 1, 'title-core': 1, operations: 1, 'title-negative': -1, tools: 1, selling: -1 },
  core: { 'title-core': 1, operations: 1, 'title-team': 1, duties: 1, share: 1, platform: 1, serving: 1, selling: -1 },
};
const IS: Record<keyof RoleModel, (label: string) => boolean> = { any: (label) => label !== 'none', core: (label) => label === 'core' };
/** Chosen by the cross-validated log-loss among 0.3, 1 and 3; the three hardly differ. */
const RIDGE = 1;

/** A posting with what the models weigh. */
export interface Weighed {
  row: LabelledPosting['row'];
  features: Record<Feature, number>;
  /** What duties and operation weigh, for `decide`. */
  duties: number;
}

export function weighAll(labelled: readonly LabelledPosting[], lexicon: Lexicon): Weighed[] {
  return labelled.map(({ row, posting }) => {
    const found = findSignals(posting, lexicon);
    const tools = findTools(posting.description, found, lexicon).filter(({ tool }) => tool.forModels);
    const facts = gatherFacts(found, tools, readTitle(posting.title, lexicon).kind, lexicon);
    const features = featuresOf(facts);
    return { row, features, duties: facts.duties + features.operations };
  });
}

/** The features of each posting with the answer to one of the two questions. */
export function examplesOf(weighed: readonly Weighed[], which: keyof RoleModel): Example[] {
  return weighed.map(({ row, features }) => ({ features, is: IS[which](row.label) ? 1 : 0 }));
}

export function fitRole(examples: readonly Example[], which: keyof RoleModel): LogisticModel {
  return fitLogistic(examples, SIGNS[which], RIDGE);
}

/** Probabilities by models that have not seen the posting. */
export function chancesUnseen(examples: readonly Example[], which: keyof RoleModel): number[] {
  return crossValidate(examples, (training) => fitRole(training, which), { folds: 10, repeats: 5, random: randomFrom(20_261_124) });
}
