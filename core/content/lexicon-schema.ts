import { z } from 'zod';
import type { DutyData, TitleData, TopicData, TrapData, WeightData } from '@/core/detection/lexicon.ts';
import type { RoleModel } from '@/core/detection/role-model.ts';
import { FEATURES } from '@/core/detection/role-model.ts';

/** Used by tests only: the pages carry no validator for authored content. */
const list = z.string().trim().min(1);
const language = z.enum(['en', 'de', 'fr', 'es', 'nl', 'pt', 'it', 'ja']);
const words = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.partialRecord(language, list)) as unknown as z.ZodType<DutyData['words']>;
const TOPIC_CODE = '(?:REP|CIC|DEP|FST|MON|drift|RET|SRV|DQ|PIP|TRK|INF|LLM|GOV|CST|TST|INC)';
const rules = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  z.string().regex(new RegExp(`^[a-z0-9~/ -]+ \\| (?:${TOPIC_CODE} )*\\| \\d(?:\\.\\d)?(?: \\| \\d(?:\\.\\d)?)?$`)),
);
const share = z.number().min(0).max(2);
const sections = z.strictObject({
  duties: share, requirements: share, other: share, tools: share, 'nice-to-have': share, company: share, benefits: share, legal: share,
});
const count = z.number().min(0);

export const titleData: z.ZodType<TitleData> = z.record(
  language,
  z.strictObject({ negative: list, core: list, team: list, main: list, adjacent: list }).partial(),
) as unknown as z.ZodType<TitleData>;
export const dutyData: z.ZodType<DutyData> = z.strictObject({ words, rules });
export const topicData: z.ZodType<TopicData> = z.strictObject({
  sections,
  sums: z.strictObject({ repeats: count, tool: count, 'tool-cap': count, share: count, least: count }),
  words,
  rules,
});
export const trapData: z.ZodType<TrapData> = z.strictObject({
  words, swallow: list, negators: list, seeming: list, outsiders: list, wishes: list, skills: list, you: list, us: list, selling: list,
});
export const weightData: z.ZodType<WeightData> = z.strictObject({
  sections,
  near: count,
  negation: count,
  speaker: z.strictObject({ you: share, us: share, nobody: share }),
  role: z.strictObject({
    repeats: count, 'topic-cap': count, 'tool-cap': count,
    least: z.strictObject({ any: z.number().min(0).max(1), core: z.number().min(0).max(1), duties: count }),
  }),
});
const logistic = z.strictObject({ base: z.number(), weights: z.partialRecord(z.enum(FEATURES), z.number()) });
export const roleModel: z.ZodType<RoleModel> = z.strictObject({ any: logistic, core: logistic });
/** "name | spellings | topic codes | class | context words" */
export const toolRows = z.array(
  z.string().regex(new RegExp(`^[^|]+ \\|(?: [^|]+)? ?\\|(?: ${TOPIC_CODE})* ?\\| [0-3](?: \\| [^|]+)?$`)),
);
export const capabilityData = z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), list);
