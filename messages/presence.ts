import type { Role, RoleLabel } from '@/core/detection/role.ts';
import type { call } from './client.ts';

// What the job-page script and the handle script say to each other: both run in the isolated world of one page, the handle's only where there
// is something to show. Types only; what makes the presence is found under `Symbol.for('handle')`.

/** What of ours can be seen in the page: the handle, its menu, the sidebar's frame. */
export interface Presence {
  /** Draws the handle for the role, unless the person hid it or the sidebar is open. */
  draw(label: RoleLabel): Promise<void>;
  /** Takes the handle away. */
  hide(): void;
  /** Another posting follows: the handle goes, and where it was sent away for the one before it may come back. */
  forgive(): void;
  /** Opens the sidebar; false where it opened in a tab or not at all. Asked twice at once, it opens once. */
  open(): Promise<boolean>;
  close(): void;
  /** The sidebar's frame answered. */
  ready(): void;
  /** The extension was updated or removed: nothing of ours works now. A frame that may hold unsaved text stays. */
  withdraw(): void;
  isOpen(): boolean;
  /** The handle is hidden by choice. */
  isHidden(): boolean;
}

/** What the job-page script lends to the presence. */
export interface Reading {
  call: typeof call;
  /** The role of the posting that the page shows. */
  role: () => Role | null;
  /** The id of its site's adapter. */
  site: () => string | null;
  /** Tells the background that the person asks for this posting, whatever its role. */
  ask: () => Promise<unknown>;
  /** The extension is gone. */
  over: () => boolean;
  /** Brings the script of that name into this page, and gives what it laid out. */
  bring: <T>(script: 'panel') => Promise<T | undefined>;
  /** The address of the sidebar, as the web may frame it. */
  address: () => string;
}

export type MakePresence = (reading: Reading) => Presence;
