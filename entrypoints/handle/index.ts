import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MakePresence } from '@/messages/presence.ts';
import { makePresence } from './make-presence.ts';

/** All of ours that can be seen in a job page. Injected by the background when there is something to show, so that other pages never carry it. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, MakePresence>)[Symbol.for('handle')] ??= makePresence;
});
