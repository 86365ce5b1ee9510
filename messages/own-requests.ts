/** Addresses of the web; our own files have other schemes. */
const WEB = /^(?:https?|wss?):/;

/**
 * Watches the page or worker it is called in for what it loads from the web (`requests`) and for what it tried and its policy stopped
 * (`blocked`), from its beginning on, and tells how many of each.
 */
export function watchRequests(tell: (counts: { requests: number; blocked: number }) => void): void {
  const observer = new PerformanceObserver((list) => {
    const requests = list.getEntries().filter(({ name }) => WEB.test(name)).length;
    if (requests > 0) tell({ requests, blocked: 0 });
  });
  observer.observe({ type: 'resource', buffered: true });
  addEventListener('securitypolicyviolation', () => tell({ requests: 0, blocked: 1 }));
}
