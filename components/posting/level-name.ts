import type { Level } from '@/core/content/schema.ts';
import { t } from '@/language/t.ts';

const KEYS = { screen: 'level.screen', mid: 'level.mid', senior: 'level.senior' } as const satisfies Record<Level, string>;

/** Levels as people call them. */
export function levelName(level: Level): string {
  return t(KEYS[level]);
}
