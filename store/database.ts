import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type {
  AnchorSchedule,
  AttemptRecord,
  Draft,
  EntryRecord,
  Note,
  NoteEditRecord,
  PostingRecord,
  RetractionRecord,
  ReviewRecord,
} from '@/core/records.ts';
import type { StoreVersion } from './versions/v1.ts';

/**
 * What the database says of itself: `dbId` (made once, with the database), `schema` (of the code that last upgraded it), `device`; and `undo`,
 * what would undo the last import, as JSON.
 */
export interface MetaRow {
  key: 'dbId' | 'schema' | 'device' | 'undo';
  value: string | number;
}

export type Database = Dexie & {
  postings: Table<PostingRecord, string>;
  attempts: Table<AttemptRecord, string>;
  reviews: Table<ReviewRecord, string>;
  noteEdits: Table<NoteEditRecord, string>;
  notes: Table<Note, string>;
  schedules: Table<AnchorSchedule, string>;
  retractions: Table<RetractionRecord, string>;
  entries: Table<EntryRecord, string>;
  drafts: Table<Draft, string>;
  meta: Table<MetaRow, string>;
};

/** Where the database lives; both default to the browser's own. */
export interface IdbPlace {
  indexedDB?: IDBFactory | undefined;
  IDBKeyRange?: typeof IDBKeyRange | undefined;
}

export interface DatabaseOptions extends IdbPlace {
  name: string;
  versions: readonly StoreVersion[];
  /** Id of the database, should it have to be created. */
  newId: string;
  /** Called once when the connection has ended, for whatever reason. */
  onEnd: () => void;
  /** Another connection holds the old version; the opening waits, and goes on by itself once that one is closed. */
  onBlocked?: (() => void) | undefined;
}

export function schemaOf(versions: readonly StoreVersion[]): number {
  return Math.max(...versions.map((version) => version.number));
}

/** Options for any Dexie: ours never opens by itself, and a commit is told only once it is on the disk (0.14 ms more). */
export function dexieOptions(place: IdbPlace): ConstructorParameters<typeof Dexie>[1] {
  return {
    // Dexie would otherwise reopen a deleted database as an empty one, and an old one with rows of the wrong shape (dexie/Dexie.js#2097).
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...(place.indexedDB ? { indexedDB: place.indexedDB } : {}),
    ...(place.IDBKeyRange ? { IDBKeyRange: place.IDBKeyRange } : {}),
  };
}

function stopWhenClosed(db: Database, onEnd: () => void): void {
  let ended = false;
  // Dexie tells every closing here, ours too. The closing is repeated afterwards, since only then `autoOpen` is off for certain.
  db.on('close', () => {
    if (ended) return;
    ended = true;
    onEnd();
    queueMicrotask(() => db.close({ disableAutoOpen: true }));
  });
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    return false;
  });
}

/**
 * Opens an existing database with the tables that it has, whatever wrote it, and changes nothing: for reading one of another schema. Opened
 * with our own tables declared, Dexie would add to a newer database what it misses there.
 */
export async function openAsItIs(place: IdbPlace, name: string, onEnd: () => void): Promise<Database> {
  const db = new Dexie(name, dexieOptions(place)) as Database;
  stopWhenClosed(db, onEnd);
  await db.open();
  // Tables that were found, not declared, are known by name only.
  for (const table of db.tables) if (!(table.name in db)) Object.defineProperty(db, table.name, { value: table });
  return db;
}

/**
 * Opens the database, creating or upgrading it. Afterwards nothing reopens it: when the connection ends it stays ended, and the caller opens
 * a new one after checking whose database it is. Rejects with Dexie's errors.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const db = new Dexie(options.name, dexieOptions(options)) as Database;
  for (const { number, stores, upgrade } of options.versions) {
    db.version(number)
      .stores(stores)
      .upgrade(async (transaction) => {
        await upgrade?.(transaction);
        await transaction.table('meta').put({ key: 'schema', value: number } satisfies MetaRow);
      });
  }
  db.on('populate', async (transaction) => {
    const rows: MetaRow[] = [
      { key: 'dbId', value: options.newId },
      { key: 'schema', value: schemaOf(options.versions) },
    ];
    await transaction.table('meta').bulkAdd(rows);
  });
  stopWhenClosed(db, options.onEnd);
  db.on('blocked', () => options.onBlocked?.());
  try {
    await db.open();
  } catch (error) {
    db.close({ disableAutoOpen: true });
    throw error;
  }
  return db;
}
