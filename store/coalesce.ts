/**
 * Makes a task that never runs twice at once. A call while it runs asks for one further run after it, shared by all who ask meanwhile, so
 * every caller's run begins after its call. The promise never rejects; `task` handles its own errors.
 */
export function coalesce(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    if (!waiting) {
      waiting = running.then(() => {
        waiting = null;
        return task().catch(() => undefined);
      });
      running = waiting;
    }
    return waiting;
  };
}
