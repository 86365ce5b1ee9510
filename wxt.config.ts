import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { BundledPackages } from './build/bundled-packages.ts';
import { licenceText } from './build/licence-text.ts';
import { smallEntitiesPlugin } from './build/small-entities-plugin.ts';
import { originsOf, readSites, siteScript } from './build/site-hosts.ts';
import { projectRoot, sharedViteConfig } from './build/vite-shared.ts';

const sites = readSites();
const origins = originsOf(sites);
const bundled = new BundledPackages();

/**
 * No remote code, no requests, and only the supported sites may frame our pages: Chromium enforces frame-ancestors for extension pages,
 * a second wall beside the one-time token.
 */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  `frame-ancestors 'self' ${origins.join(' ')}`,
].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    short_name: 'Dry Run',
    description: '__MSG_manifest_description__',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab', 'contextMenus'],
    // Nothing of this is asked for at the installation: one host at a time, when the person chooses it in the popup.
    optional_host_permissions: ['https://*/*'],
    host_permissions: origins.map((origin) => `${origin}/*`),
    content_security_policy: { extension_pages: csp },
    commands: {
      'open-sidebar': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_manifest_openSidebar__' },
      'next-question': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_manifest_nextQuestion__' },
      'quick-note': { suggested_key: { default: 'Alt+Shift+W' }, description: '__MSG_manifest_quickNote__' },
      'open-quiz': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_manifest_openQuiz__' },
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
            // The first versions that know what an add-on says about collecting data; Firefox for Android came two later.
            gecko: { id: 'dry-run@dry-run.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  hooks: {
    'build:publicAssets': (_, assets) => {
      for (const { path, code } of sites.map(siteScript)) assets.push({ relativeDest: path, contents: code });
    },
    'build:done': ({ config }) => {
      if (config.command !== 'build') return;
      const licence = readFileSync(join(projectRoot, 'LICENSE'), 'utf8');
      writeFileSync(join(config.outDir, 'licence.txt'), licence);
      writeFileSync(join(config.outDir, 'third-party-licences.txt'), licenceText(bundled.list(), licence));
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
    plugins: [...(sharedViteConfig().plugins ?? []), react(), smallEntitiesPlugin(), bundled.plugin],
    // Before it is bundled for development, its import of the browser has to be led to language/source.ts.
    optimizeDeps: { exclude: ['@wxt-dev/i18n'] },
    // The browsers of the manifest know light-dark(); what stands for it otherwise does not follow a color-scheme set by script.
    build: { modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000, cssTarget: ['chrome130', 'firefox140'] },
  }),
});
