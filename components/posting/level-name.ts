import type { Level } from '@/core/content/schema.ts';

const NAMES: Record<Level, string> = { screen: 'first call', mid: 'mid', senior: 'senior' };

/** Levels as people call them. */
export function levelName(level: Level): string {
  return NAMES[level];
}
