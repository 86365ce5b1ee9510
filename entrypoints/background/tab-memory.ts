import browser from 'webextension-polyfill';
import type { SeenPosting } from '@/messages/protocol.ts';

// What is true of a tab lives in storage.session: the worker may be stopped at any moment, and the browser forgets it on exit.

interface Claim {
  /** The document of the frame; Firefox before 126 has none, then the frame's number stands for it. */
  documentId: string | null;
  frameId: number;
}

interface Token {
  token: string;
  /** The frame of the tab that opens the sidebar, and so holds it. */
  opener: number;
}

/** The frame that shows the posting of a tab, where it is not the page itself. */
export interface Source {
  frameId: number;
  /** The page around the frame is not ours: the frame speaks for itself. */
  alone: boolean;
  identity: string;
}

const key = (kind: 'posting' | 'source' | 'token' | 'claim', tabId: number) => `${kind}:${tabId}`;

async function read(name: string): Promise<unknown> {
  return (await browser.storage.session.get(name))[name];
}

export async function rememberPosting(tabId: number, seen: SeenPosting): Promise<void> {
  await browser.storage.session.set({ [key('posting', tabId)]: seen });
}

export async function recallPosting(tabId: number): Promise<SeenPosting | null> {
  return ((await read(key('posting', tabId))) as SeenPosting | undefined) ?? null;
}

export async function forgetPosting(tabId: number): Promise<void> {
  await browser.storage.session.remove(key('posting', tabId));
}

export async function rememberSource(tabId: number, source: Source): Promise<void> {
  await browser.storage.session.set({ [key('source', tabId)]: source });
}

export async function recallSource(tabId: number): Promise<Source | null> {
  return ((await read(key('source', tabId))) as Source | undefined) ?? null;
}

export async function forgetSource(tabId: number): Promise<void> {
  await browser.storage.session.remove(key('source', tabId));
}

/** Makes the one-time token that a frame of this tab has to show; an older one is void. */
export async function issueToken(tabId: number, opener: number): Promise<string> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [key('token', tabId)]: { token, opener } satisfies Token });
  return token;
}

/** Binds the frame that shows the tab's token; the token is spent. A claim that was made stays with its document. */
export async function claimToken(tabId: number, frame: Claim, token: string): Promise<boolean> {
  const expected = (await read(key('token', tabId))) as Token | undefined;
  if (expected?.token !== token) return isClaimed(tabId, frame);
  await browser.storage.session.remove(key('token', tabId));
  await browser.storage.session.set({ [key('claim', tabId)]: { ...frame, opener: expected.opener } });
  return true;
}

export async function isClaimed(tabId: number, frame: Claim): Promise<boolean> {
  const claim = (await read(key('claim', tabId))) as Claim | undefined;
  if (!claim) return false;
  return frame.documentId ? claim.documentId === frame.documentId : claim.frameId === frame.frameId;
}

/** The frame of the tab in which the sidebar is open. */
export async function openerOf(tabId: number): Promise<number> {
  return ((await read(key('claim', tabId))) as { opener?: number } | undefined)?.opener ?? 0;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove([key('posting', tabId), key('source', tabId), key('token', tabId), key('claim', tabId)]);
}
