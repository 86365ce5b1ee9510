import type { Note } from '@/core/records.ts';

/** Writes a version of a note; `replaces` are the versions that it stands for. Resolves after its commit with the note; rejects with one sentence. */
export type SaveNote = (note: Note, text: string, replaces: string[], id: string) => Promise<Note>;

/** What a row of the list can do besides showing itself. */
export interface RowActions {
  selected: boolean;
  /** `range`: all from the row chosen before up to this one. */
  onSelect: (selected: boolean, range: boolean) => void;
  onDelete: () => Promise<void>;
  /** Shows the attempts at its question side by side; null where there are fewer than two. */
  onCompare: { attempts: number; run: () => void } | null;
}
