import type { SectionKind } from '@/core/posting/posting.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { RoleModel } from './role-model.ts';

/** Words per language ("en" → "deploy*, ship*"), comma-separated. */
export type WordsByLanguage = Record<string, string>;

/** `content/lexicon/duties.yaml` and `topics.yaml`. */
export interface DutyData {
  words: Record<string, WordsByLanguage>;
  /** Rule id → "where it holds | topic codes | weight for the role | weight for the topics, where it is another". */
  rules: Record<string, string>;
}

/** `content/lexicon/titles.yaml`: language → kind of title → words. */
export type TitleData = Record<string, Partial<Record<TitleKind, string>>>;
/** In the order of test; `main` is another main job, which makes a `core` or `team` word the name of a team. */
export type TitleKind = 'negative' | 'core' | 'team' | 'main' | 'adjacent';

/** `content/lexicon/traps.yaml`. */
export interface TrapData extends Record<
  'swallow' | 'negators' | 'seeming' | 'outsiders' | 'wishes' | 'skills' | 'you' | 'us' | 'selling',
  string
> {
  words: Record<string, WordsByLanguage>;
}

/** `content/lexicon/weights.yaml`. */
export interface WeightData {
  /** How many words may stand between a verb and its object, and before a hit for a negation. */
  near: number;
  negation: number;
  sections: Record<SectionKind, number>;
  /** What a sentence counts outside sections with a known heading, by who is spoken of. */
  speaker: { you: number; us: number; nobody: number };
  role: RoleWeights;
}

export interface RoleWeights {
  /** No rule counts more often than this, however often it is met. */
  repeats: number;
  /** No topic adds more than this to the sum of the duties. */
  'topic-cap': number;
  /** No more products than this are counted. */
  'tool-cap': number;
  /** From these probabilities on a posting is said to hold a duty for models, and to be core; with less of `duties` than this it is neither. */
  least: { any: number; core: number; duties: number };
}

export interface TopicWeights {
  repeats: number;
  tool: number;
  'tool-cap': number;
  /** Below this share of the strongest topic, and below this sum, a topic is not stressed. */
  share: number;
  least: number;
}

/** Everything that the detector needs. */
export interface LexiconData {
  titles: TitleData;
  duties: DutyData;
  traps: TrapData;
  weights: WeightData;
  /** `role-model.yaml` */
  model: RoleModel;
  /** `ml-tools.yaml`: rows of products made for models: "name | spellings | topic codes | class | context words". */
  mlTools: readonly string[];
}

/** What matching adds: words that place a topic without being a sign of the role, all other products, what products are for. */
/** `content/lexicon/topics.yaml`. */
export interface TopicData extends DutyData {
  sections: Record<SectionKind, number>;
  sums: TopicWeights;
}

export interface MatchingData {
  topics: TopicData;
  tools: readonly string[];
  /** `capabilities.yaml`: "model-registry" → names of products, comma-separated. */
  capabilities: Record<string, string>;
}

export interface Rule {
  /** "duty.deploy-model" */
  id: string;
  /** Alternatives; all lists of one alternative must be met near each other. */
  when: number[][];
  /** Codes, as in the YAML. */
  topics: string[];
  /** What it says of the role, and of its topics. */
  role: number;
  topic: number;
}

export interface Tool {
  id: string;
  name: string;
  /** Codes, as in the YAML. */
  topics: string[];
  /** 0 unique · 1 needs company · 2 needs exact case and a context word · 3 only in a listed compound or right beside a context word. */
  ambiguity: 0 | 1 | 2 | 3;
  /** Folded words, one of which must stand near a class-2 name, and near a class-0 name that is written without any capital. */
  context: ReadonlySet<string>;
  /** True for products made for models: only these speak for the role. */
  forModels: boolean;
  capabilities: string[];
}

export interface Spelling {
  tool: number;
  text: string;
  /** That of the product, or the spelling's own where it is more ambiguous. */
  ambiguity: Tool['ambiguity'];
}

/** The lexicon, ready for use. */
export interface Lexicon {
  /** All lists of words of duties and traps in one table; `lists` gives the number of each list. */
  table: PhraseTable;
  lists: ReadonlyMap<string, number>;
  rules: readonly Rule[];
  titleTable: PhraseTable;
  titleKinds: readonly TitleKind[];
  toolTable: PhraseTable;
  tools: readonly Tool[];
  spellings: readonly Spelling[];
  weights: WeightData;
  model: RoleModel;
  /** Null where only roles are judged. */
  topics: Pick<TopicData, 'sections' | 'sums'> | null;
}
