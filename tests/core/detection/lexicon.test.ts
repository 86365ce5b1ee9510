import { describe, expect, it } from 'vitest';
import { capabilityData, dutyData, titleData, toolRows, topicData, trapData, weightData } from '@/core/content/lexicon-schema.ts';
import { TOPIC_IDS } from '@/core/content/schema.ts';
import { topicsOf } from '@/core/matching/topic-codes.ts';
import { fullLexicon, lexiconData, matchingData } from './load-lexicon.ts';

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

  it('lists every product once and only known ones under capabilities', () => {
    const names = fullLexicon.tools.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(380);
    for (const name of Object.values(matchingData.capabilities).flatMap((list) => list.split(',').map((item) => item.trim())))
      expect(names).toContain(name);
  });
});
