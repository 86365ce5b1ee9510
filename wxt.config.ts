import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { originsOf, readSites, siteScript } from './build/site-hosts.ts';
import { sharedViteConfig } from './build/vite-shared.ts';

const sites = readSites();
const origins = originsOf(sites);

/**
 * No remote code, no requests, and only the supported sites may frame our pages: Chromium enforces frame-ancestors for extension pages,
 * a second wall beside the one-time token.
 */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  `frame-ancestors 'self' ${origins.join(' ')}`,
].join('; ');

export default defineConfig({
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Dry Run: MLOps interview practice',
    short_name: 'Dry Run',
    description: 'Turns the MLOps job posting you are reading into interview practice. Everything stays on your machine.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms'],
    host_permissions: origins.map((origin) => `${origin}/*`),
    content_security_policy: { extension_pages: csp },
    commands: {
      'open-sidebar': { suggested_key: { default: 'Alt+Shift+D' }, description: 'Open or close the sidebar beside the posting' },
    },
    web_accessible_resources: [
      {
        resources: ['sidepanel.html'],
        matches: origins.map((origin) => `${origin}/*`),
        // Chromium: a page can neither frame nor probe the static id. Firefox ignores the key and warns.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'dry-run@dry-run.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const { path, code } of sites.map(siteScript)) assets.push({ relativeDest: path, contents: code });
    },
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = sites.map((site) => ({
        matches: site.matches,
        js: [siteScript(site).path, 'job-page.js'],
        run_at: 'document_start',
        ...(site.frames ? { all_frames: true } : {}),
      }));
    },
  },
  vite: () => ({
    ...sharedViteConfig(),
    plugins: [...(sharedViteConfig().plugins ?? []), react()],
    build: { modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  }),
});
