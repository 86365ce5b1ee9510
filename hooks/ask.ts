import { useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { call } from '@/messages/client.ts';
import type { CallArgs, CallName, CallResult } from '@/messages/protocol.ts';

const CUT_OFF = /context invalidated/i;
const SILENT = /Receiving end does not exist|message channel closed|message port closed|No response|Could not establish connection/i;

let gone = false;
const listeners = new Set<() => void>();

function cutOff(reason: unknown): boolean {
  try {
    return !browser.runtime?.id || (reason instanceof Error && CUT_OFF.test(reason.message));
  } catch {
    return true;
  }
}

/** Asks the background; remembers when this page was cut off from it by an update, and speaks to people when nobody answers. */
export async function ask<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  try {
    return await call(name, args);
  } catch (reason) {
    if (cutOff(reason)) {
      gone = true;
      for (const tell of listeners) tell();
      throw new Error('Dry Run was updated. Reload the page to go on.', { cause: reason });
    }
    if (reason instanceof Error && !SILENT.test(reason.message)) throw reason;
    throw new Error('Dry Run did not answer. Your text is still here.', { cause: reason });
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
