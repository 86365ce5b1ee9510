import type { AttemptDraft } from '@/messages/protocol.ts';
import { ask } from './ask.ts';

/** Withdraws one stored attempt. The id of the withdrawal is made once: trying again is the same withdrawal. */
export function retraction({ id: attemptId }: Pick<AttemptDraft, 'id'>): () => Promise<void> {
  const id = crypto.randomUUID();
  return async () => {
    await ask('review.retract', { id, attemptId, deleted: true });
  };
}
