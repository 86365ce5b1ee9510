import { describe, expect, it } from 'vitest';
import authored from '@/content/twins.yaml';
import { twins as schema } from '@/core/content/schema.ts';
import type { Twin } from '@/core/content/schema.ts';
import { findTwins } from '@/core/matching/find-twins.ts';
import { fullLexicon } from '@/tests/core/detection/load-lexicon.ts';

const twins = schema.parse(authored);
const twin = (know: string, other: string): Twin => ({ know, twin: other, says: `${know} and ${other} differ.`, topics: ['serving'] });
const find = (names: string[], list: readonly Twin[] = twins) =>
  findTwins(
    names.map((name) => ({ name })),
    list,
  ).map(({ know, twin: other }) => `${know} → ${other}`);

describe('content/twins.yaml', () => {
  it('has 25 to 35 pairs, none twice', () => {
    expect(twins.length).toBeGreaterThanOrEqual(25);
    expect(twins.length).toBeLessThanOrEqual(35);
    expect(new Set(twins.map(({ know, twin: other }) => `${know} ${other}`)).size).toBe(twins.length);
    expect(new Set(twins.map(({ twin: other }) => other)).size).toBe(twins.length);
  });

  it('names products as the lexicon does', () => {
    const names = new Set(fullLexicon.tools.map(({ name }) => name));
    for (const { know, twin: other } of twins) {
      expect(names).toContain(know);
      expect(names).toContain(other);
      expect(know).not.toBe(other);
    }
  });

  it('says in one sentence what is new, and each in its own words', () => {
    const runs = new Map<string, string>();
    for (const { twin: other, says } of twins) {
      expect(says, other).toMatch(/\bnew\b/);
      expect(says.match(/[.!?](\s|$)/g), other).toHaveLength(1);
      const words = says.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      for (let at = 0; at + 8 <= words.length; at += 1) {
        const run = words.slice(at, at + 8).join(' ');
        expect(runs.get(run) ?? other, run).toBe(other);
        runs.set(run, other);
      }
    }
  });

  it('has at least one pair for most topics of the bank', () => {
    expect(new Set(twins.flatMap(({ topics }) => topics)).size).toBeGreaterThanOrEqual(13);
  });
});

describe('findTwins', () => {
  const list = [twin('Docker', 'BentoML'), twin('Helm', 'Seldon'), twin('Argo CD', 'MLflow'), twin('Git', 'DVC'), twin('GitHub', 'MLflow')];

  it('puts a pair first of which the posting names both sides, then one whose unknown side it names', () => {
    expect(find(['Helm', 'DVC', 'Docker', 'BentoML'], list)).toEqual(['Docker → BentoML', 'Git → DVC', 'Helm → Seldon']);
  });

  it("follows the posting's order among equals, and the file's where one product has two twins", () => {
    expect(find(['Git', 'Helm', 'Docker'], list)).toEqual(['Git → DVC', 'Helm → Seldon', 'Docker → BentoML']);
    expect(find(['MLflow'], list)).toEqual(['Argo CD → MLflow']);
  });

  it('shows at most three, no product twice, and nothing where nothing fits', () => {
    const names = fullLexicon.tools.map(({ name }) => name);
    expect(find(names)).toHaveLength(3);
    const shown = findTwins(
      names.map((name) => ({ name })),
      twins,
    ).flatMap(({ know, twin: other }) => [know, other]);
    expect(new Set(shown).size).toBe(6);
    expect(find(['Tableau', 'Python'])).toEqual([]);
    expect(find([])).toEqual([]);
    expect(find(['Kubernetes'], [])).toEqual([]);
  });

  it('changes neither list', () => {
    const frozen = Object.freeze([...list]);
    expect(find(['Docker', 'Git'], frozen)).toHaveLength(2);
  });
});
