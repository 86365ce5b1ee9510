import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Says to the job-page script that its site is switched off: registered for the hosts of such a site only, at document_start, so that the
 * flag stands there before the page is read. The job-page script then ends before it has looked at anything.
 */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, boolean>)[Symbol.for('off')] = true;
});
