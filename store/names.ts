import type { IdbPlace } from './database.ts';
import { listDatabases } from './installed.ts';
import type { Witness } from './witness.ts';

export const FIRST_NAME = 'dry-run';
const OURS = /^dry-run(?:-(\d{1,4}))?$/;

function numberOf(name: string): number {
  return Number(OURS.exec(name)?.[1] ?? 1);
}

/**
 * Which database is the current one: the one that the witness names. Without a readable witness the highest number among those that exist,
 * since a new name is only ever taken when the one before it could not be opened.
 */
export async function currentName(place: IdbPlace, witness: Witness | null): Promise<string> {
  if (witness && OURS.test(witness.dbName)) return witness.dbName;
  const names = ((await listDatabases(place)) ?? []).map((one) => one.name ?? '').filter((name) => OURS.test(name));
  return names.sort((a, b) => numberOf(b) - numberOf(a))[0] ?? FIRST_NAME;
}

/** The names to try when the database `name` cannot be opened, in order. */
export function nextNames(name: string): string[] {
  return [1, 2, 3].map((step) => `${FIRST_NAME}-${numberOf(name) + step}`);
}
