import { call } from '@/messages/client.ts';
import { watchRequests } from '@/messages/own-requests.ts';

/** Has the requests of this page of ours counted for the receipts. A page that may not speak has nothing to tell. */
export function countRequests(): void {
  watchRequests((counts) => void call('receipts.request', counts).catch(() => undefined));
}
