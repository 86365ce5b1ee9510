import { useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { t } from '@/language/t.ts';
import { call } from '@/messages/client.ts';
import type { CallArgs, CallName, CallResult } from '@/messages/protocol.ts';

const CUT_OFF = /context invalidated/i;
const SILENT = /Receiving end does not exist|message channel closed|message port closed|No response|Could not establish connection/i;

/** The background did not answer at all. */
export class SilentError extends Error {
  override name = 'SilentError';
}

let gone = false;
const listeners = new Set<() => void>();

function cutOff(reason: unknown): boolean {
  try {
    return !browser.runtime?.id || (reason instanceof Error && CUT_OFF.test(reason.message));
  } catch {
    return true;
  }
}

let wiping = false;
let ended = false;

/** From here on nothing is asked: what this page still holds must not be kept. False in the page that has everything deleted. */
export function endAsking(): boolean {
  if (!wiping) ended = true;
  return ended;
}

/** Has everything deleted; all other pages of ours stop and begin anew. */
export async function askToWipe(): Promise<CallResult<'store.wipe'>> {
  wiping = true;
  try {
    return await ask('store.wipe', {});
  } finally {
    wiping = false;
  }
}

/** Asks the background; remembers when this page was cut off from it by an update, and speaks to people when nobody answers. */
export async function ask<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  if (ended) throw new Error('Everything was deleted.');
  try {
    return await call(name, args);
  } catch (reason) {
    if (cutOff(reason)) {
      gone = true;
      for (const tell of listeners) tell();
      throw new Error(t('common.updated'), { cause: reason });
    }
    if (reason instanceof Error && !SILENT.test(reason.message)) throw reason;
    throw new SilentError(t('common.silentWriting'), { cause: reason });
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** True once the extension was updated or removed under this page: nothing can be saved any more. */
export function useGone(): boolean {
  return useSyncExternalStore(subscribe, () => gone);
}
