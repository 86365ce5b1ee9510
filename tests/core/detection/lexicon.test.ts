import { describe, expect, it } from 'vitest';
import { capabilityData, dutyData, titleData, toolRows, topicData, trapData, weightData } from '@/core/content/lexicon-schema.ts';
import { TOPIC_IDS } from '@/core/content/schema.ts';
import { topicsOf } from '@/core/matching/topic-codes.ts';
import { fullLexicon, lexiconData, matchingData, toolsIn } from './load-lexicon.ts';

describe('content/lexicon', () => {
  it('has the shape that detection expects', () => {
    titleData.parse(lexiconData.titles);
    dutyData.parse(lexiconData.duties);
    trapData.parse(lexiconData.traps);
    weightData.parse(lexiconData.weights);
    topicData.parse(matchingData.topics);
    toolRows.parse(lexiconData.mlTools);
    toolRows.parse(matchingData.tools);
    capabilityData.parse(matchingData.capabilities);
  });

  it('names only lists that exist', () => {
    for (const rule of fullLexicon.rules) for (const list of rule.when.flat()) expect(list, rule.id).toBeGreaterThanOrEqual(0);
    const known = new Set([
      ...Object.keys(lexiconData.duties.words),
      ...Object.keys(matchingData.topics.words),
      ...Object.keys(lexiconData.traps.words),
    ]);
    for (const [, name] of JSON.stringify([lexiconData, matchingData]).matchAll(/<([a-z0-9-]+)>/g)) expect(known).toContain(name);
  });

  it('uses every list', () => {
    const used = new Set(fullLexicon.rules.flatMap(({ when }) => when.flat()));
    const mentioned = JSON.stringify([lexiconData, matchingData]);
    for (const name of [...Object.keys(lexiconData.duties.words), ...Object.keys(matchingData.topics.words)]) {
      expect(used.has(fullLexicon.lists.get(name) ?? -1) || mentioned.includes(`<${name}>`), name).toBe(true);
    }
  });

  it('places every topic', () => {
    const placed = new Set(fullLexicon.rules.flatMap(({ topics }) => topicsOf(topics)));
    expect([...placed].sort()).toEqual([...TOPIC_IDS].sort());
  });

  it('lists every product once, at least the 387 of the plan', () => {
    const names = fullLexicon.tools.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(387);
    for (const name of ['R', 'Bento', 'Banana']) expect(fullLexicon.tools.find((tool) => tool.name === name)?.ambiguity).toBe(3);
  });

  it('gives every product with a topic something that it is for', () => {
    for (const { name, topics, capabilities } of fullLexicon.tools) if (topics.length > 0) expect(capabilities, name).not.toEqual([]);
  });

  it('knows every product that it lists under a capability, and lists none twice there', () => {
    const names = new Set(fullLexicon.tools.map(({ name }) => name));
    for (const [capability, list] of Object.entries(matchingData.capabilities)) {
      const items = list.split(',').map((item) => item.trim());
      expect(new Set(items).size, capability).toBe(items.length);
      for (const item of items) expect(names, capability).toContain(item);
    }
  });

  it('has words of its field for every name that is also a common word, and no spelling of two products', () => {
    const owner = new Map<string, string>();
    for (const { tool, text, ambiguity } of fullLexicon.spellings) {
      const product = fullLexicon.tools[tool];
      if (ambiguity === 2) expect(product?.context.size, text).toBeGreaterThan(0);
      const other = owner.get(text) ?? product?.name;
      expect(other, text).toBe(product?.name);
      owner.set(text, product?.name ?? '');
    }
  });

  it('finds every product by its own name, in its field', () => {
    const never = new Set(['Bento', 'Banana']);
    for (const { name, ambiguity, context } of fullLexicon.tools) {
      const field = ambiguity >= 2 ? [...context].slice(-1) : ['Terraform', 'CUDA'];
      const spelling = fullLexicon.spellings.find(({ tool, text }) => fullLexicon.tools[tool]?.name === name && text !== name)?.text;
      const sentence = `${ambiguity === 3 && context.size === 0 ? spelling : name} and ${field.join(', ')}`;
      if (never.has(name)) expect(toolsIn(`${name}, Terraform, BentoML`), name).not.toContain(name);
      else expect(toolsIn(sentence), sentence).toContain(name);
    }
  });
});
