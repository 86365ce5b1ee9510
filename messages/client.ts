import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BackgroundCalls, CallArgs, CallName, CallResult } from './protocol.ts';

/** The library's own names for "the other side is gone": after an update of the extension, or while the worker starts. */
const GONE = /context invalidated|Receiving end does not exist|message channel closed|message port closed|No response/i;

const messenger = defineExtensionMessaging<BackgroundCalls>();

/**
 * Asks the background. A worker that was just stopped is asked once more: every call is safe to repeat, since ids are made by the caller.
 * Throws an Error whose message is one sentence for people.
 */
export async function call<N extends CallName>(name: N, args: CallArgs<N>): Promise<CallResult<N>> {
  const send = messenger.sendMessage as (name: N, args: CallArgs<N>) => Promise<CallResult<N>>;
  try {
    return await send(name, args);
  } catch (error) {
    if (!(error instanceof Error) || !GONE.test(error.message)) throw error;
    return send(name, args);
  }
}
