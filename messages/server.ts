import { defineExtensionMessaging } from '@webext-core/messaging';
import type { BackgroundCalls, CallArgs, CallName, CallResult, SenderClass } from './protocol.ts';
import { CALL_SCHEMAS } from './schemas.ts';

/** The part of the browser's MessageSender that decides. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; title?: string | undefined } | undefined;
}

/** Who may make which call. A call that is missing here is refused for everybody. */
export const ALLOWED: { [N in CallName]: readonly SenderClass[] } = {
  'posting.seen': ['job-page'],
  'posting.gone': ['job-page'],
  'frame.open': ['job-page'],
  'frame.tab': ['job-page'],
  'script.load': ['job-page'],
  'handle.get': ['job-page'],
  'handle.set': ['job-page'],
  'page.frame': ['own-page'],
  'frame.claim': ['unclaimed-frame', 'sidebar'],
  'frame.ask': ['sidebar'],
  'posting.current': ['sidebar', 'own-page'],
  'mark.show': ['sidebar', 'own-page'],
  'mark.clear': ['sidebar', 'own-page'],
  'posting.keep': ['sidebar', 'own-page'],
  'posting.forget': ['own-page'],
  'posting.bring-back': ['own-page'],
  'posting.before': ['sidebar', 'own-page'],
  'posting.list': ['sidebar', 'own-page'],
  'review.record': ['sidebar', 'own-page'],
  'review.retract': ['sidebar', 'own-page'],
  'review.preview': ['sidebar', 'own-page'],
  'review.due': ['sidebar', 'own-page'],
  'memory.list': ['sidebar', 'own-page'],
  'review.summary': ['sidebar', 'own-page'],
  'attempt.list': ['sidebar', 'own-page'],
  'cue.list': ['sidebar', 'own-page'],
  'note.save': ['sidebar', 'own-page'],
  'note.delete': ['sidebar', 'own-page'],
  'note.list': ['sidebar', 'own-page'],
  // The whole notebook is read and thinned out in a tab of its own only.
  'notebook.page': ['own-page'],
  'notebook.mark': ['own-page'],
  'notebook.change': ['own-page'],
  'entry.save': ['sidebar', 'own-page'],
  'entry.list': ['sidebar', 'own-page'],
  'draft.save': ['sidebar', 'own-page'],
  'draft.get': ['sidebar', 'own-page'],
  'settings.get': ['sidebar', 'own-page'],
  'settings.set': ['sidebar', 'own-page'],
  'store.health': ['sidebar', 'own-page'],
  // What can change or carry away the whole store is for our own tabs only: a frame can be covered by the page around it.
  'store.restore': ['own-page'],
  'store.accept': ['own-page'],
  'store.export': ['own-page'],
  'store.import-preview': ['own-page'],
  'store.import': ['own-page'],
  'store.import-undo': ['own-page'],
};

export type Handlers = { [N in CallName]: (args: CallArgs<N>, sender: Sender) => Promise<CallResult<N>> };
export type Classify = (sender: Sender) => Promise<SenderClass | null>;

/** Refused before anything was done: wrong sender or wrong shape. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

/** Checks the sender's class and the shape of the arguments, then answers the call. Throws RefusedError, or what the handler throws. */
export async function answer<N extends CallName>(
  name: N,
  data: unknown,
  sender: Sender,
  handlers: Handlers,
  classify: Classify,
): Promise<CallResult<N>> {
  const senderClass = await classify(sender);
  if (!senderClass || !ALLOWED[name].includes(senderClass)) throw new RefusedError(`This page may not ask for ${name}.`);
  const parsed = CALL_SCHEMAS[name].safeParse(data);
  if (!parsed.success) throw new RefusedError(`The request ${name} was not understood, and nothing was changed.`);
  return handlers[name](parsed.data, sender);
}

/** Registers every call, synchronously: a worker that wakes up for a message must have its listeners at once. */
export function serve(handlers: Handlers, classify: Classify): void {
  const messenger = defineExtensionMessaging<BackgroundCalls>();
  const on = messenger.onMessage as (name: CallName, listener: (message: { data: unknown; sender: Sender }) => unknown) => void;
  for (const name of Object.keys(ALLOWED) as CallName[]) {
    on(name, ({ data, sender }) => answer(name, data, sender, handlers, classify));
  }
}
