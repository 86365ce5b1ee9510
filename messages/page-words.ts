import type { RoleLabel } from '@/core/detection/role.ts';

/** What handle and panel say in a job page, as the background words it (`handle.get`). */
export interface PageWords {
  /** The label of the handle. */
  handle: Record<RoleLabel, string>;
  handleTitle: string;
  hide: string;
  /** Name of the handle's menu, its choices and the line below them. */
  menu: string;
  notNow: string;
  notHere: string;
  never: string;
  moveUp: string;
  moveDown: string;
  menuHint: string;
  /** Title of the sidebar's frame. */
  frame: string;
  /** The page does not let the frame in, and the way out of it. */
  blocked: string;
  inTab: string;
  /** The extension was updated while the sidebar was open, and the way out of it. */
  updated: string;
  close: string;
}
