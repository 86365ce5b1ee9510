import { describe, expect, it } from 'vitest';
import { PERSONA_IDS, persona } from '@/core/content/schema.ts';
import { personas } from '@/hooks/load-personas.ts';
import { readBank } from '@/scripts/bank.ts';

const cards = new Map(readBank().flatMap(({ questions }) => questions.map((card) => [card.id, card] as const)));

describe('content/personas', () => {
  it('has one of each, in the shape that the screens expect', () => {
    expect(personas.map(({ id }) => id).sort()).toEqual([...PERSONA_IDS].sort());
    for (const one of personas) persona.parse(one);
  });

  it.each(personas.map((one) => [one.id, one] as const))('%s starts with questions that exist', (_id, { startWith }) => {
    expect(startWith.filter((id) => !cards.has(id))).toEqual([]);
    expect(new Set(startWith).size).toBe(startWith.length);
  });

  it('shares no run of eight words between two personas', () => {
    const owner = new Map<string, string>();
    for (const { id, profile, pain, strategy, insight } of personas) {
      for (const text of [profile, pain, ...strategy, insight]) {
        const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
        for (let at = 0; at + 8 <= words.length; at += 1) {
          const run = words.slice(at, at + 8).join(' ');
          expect(owner.get(run) ?? id, run).toBe(id);
          owner.set(run, id);
        }
      }
    }
  });
});
