const listeners = new Set<() => void>();

/** Tells when the part of the page's address after `#` has changed, by whomever; for `useSyncExternalStore`. */
export function subscribeHash(tell: () => void): () => void {
  listeners.add(tell);
  addEventListener('hashchange', tell);
  return () => {
    listeners.delete(tell);
    removeEventListener('hashchange', tell);
  };
}

/** Changes it and tells at once. The event comes a task later; a box that was ticked would jump back until then. */
export function setHash(hash: string): void {
  location.hash = hash;
  for (const tell of listeners) tell();
}
