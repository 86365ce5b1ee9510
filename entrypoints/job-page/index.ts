import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startJobPage } from './job-page.ts';
import { beginLife } from './life.ts';

// The manifest's entries, one a site, are written by wxt.config.ts from content/sites: each names the site's own adapter and this script, at
// document_start, which brings the handle forward by 10 to 180 ms and costs the same. To the build it is an unlisted script: WXT's own context
// for content scripts would add 3.1 kB to every job page, of which `life.ts` is all that is needed.
export default defineUnlistedScript(() => {
  startJobPage(beginLife());
});
