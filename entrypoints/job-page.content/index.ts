import { defineContentScript } from 'wxt/utils/define-content-script';
import { JobPage } from './job-page.ts';

// The manifest's entries, one a site, are written by wxt.config.ts from content/sites: each names the site's own adapter and this script, at
// document_start, which brings the handle forward by 10 to 180 ms and costs the same.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    new JobPage(ctx);
  },
});
