import type { Backup } from './backup-schema.ts';
import { planChanges } from './plan-changes.ts';
import { applyChanges } from './restore-changes.ts';

/**
 * Union of two backups by id: nothing of either is lost. Of one posting the newest reading is taken; of two different records of one id, which
 * no sound backup holds, the first. Head data (time, device, settings) are the first one's.
 */
export function mergeBackups(first: Backup, second: Backup): Backup {
  const merged: Backup = { ...first, ...applyChanges(first, planChanges(first, second, 'merge').changes) };
  const kept = new Set([...(first.kept ?? []), ...(second.kept ?? [])]);
  if (kept.size > 0) merged.kept = [...kept];
  return merged;
}
