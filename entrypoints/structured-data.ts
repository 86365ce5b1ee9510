import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { StatedReader } from '@/core/posting/first-look.ts';
import { readStated } from '@/core/posting/structured-data.ts';

/** The reader of structured data: injected by the background where a page that may be a posting has any. The job-page script finds it under this symbol. */
export default defineUnlistedScript(() => {
  (globalThis as unknown as Record<symbol, StatedReader>)[Symbol.for('structured-data')] ??= readStated;
});
