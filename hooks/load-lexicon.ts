import { compileLexicon } from '@/core/detection/compile-lexicon.ts';
import type { DutyData, Lexicon, TitleData, TopicData, TrapData, WeightData } from '@/core/detection/lexicon.ts';
import type { RoleModel } from '@/core/detection/role-model.ts';

const files = import.meta.glob('/content/lexicon/*.yaml', { import: 'default' });
let lexicon: Promise<Lexicon> | null = null;

async function read<T>(name: string): Promise<T> {
  const load = files[`/content/lexicon/${name}.yaml`];
  if (!load) throw new Error(`The word list ${name} is missing from this build.`);
  return (await load()) as T;
}

async function compile(): Promise<Lexicon> {
  const [titles, duties, traps, weights, model, mlTools, topics, tools, capabilities] = await Promise.all([
    read<TitleData>('titles'),
    read<DutyData>('duties'),
    read<TrapData>('traps'),
    read<WeightData>('weights'),
    read<RoleModel>('role-model'),
    read<string[]>('ml-tools'),
    read<TopicData>('topics'),
    read<string[]>('tools'),
    read<Record<string, string>>('capabilities'),
  ]);
  return compileLexicon({ titles, duties, traps, weights, model, mlTools }, { topics, tools, capabilities });
}

/** The whole lexicon, compiled once a page. */
export function loadLexicon(): Promise<Lexicon> {
  lexicon ??= compile().catch((reason: unknown) => {
    lexicon = null;
    throw reason;
  });
  return lexicon;
}
