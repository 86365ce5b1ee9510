import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { originsOf, readSites } from '@/build/site-hosts.ts';
import { projectRoot } from '@/build/vite-shared.ts';

const OUTPUT = join(projectRoot, '.output/firefox-mv3');

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  content_scripts: { matches: string[] }[];
  web_accessible_resources: object[];
  background: object;
  sidebar_action: { default_panel: string; open_at_install: boolean };
  browser_specific_settings: {
    gecko: { id: string; strict_min_version: string; data_collection_permissions: { required: string[] } };
    gecko_android: { strict_min_version: string };
  };
}

describe('the production build for Firefox', () => {
  let manifest: Manifest;

  beforeAll(() => {
    if (!existsSync(join(OUTPUT, 'manifest.json'))) throw new Error('Build first: npm run build:firefox (npm test does it).');
    manifest = JSON.parse(readFileSync(join(OUTPUT, 'manifest.json'), 'utf8')) as Manifest;
  });

  it('collects nothing, and asks for the first versions that know how to say so', () => {
    const { gecko, gecko_android: android } = manifest.browser_specific_settings;
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(140);
    expect(Number.parseInt(android.strict_min_version, 10)).toBeGreaterThanOrEqual(142);
    expect(gecko.id).toMatch(/^[^@]+@[^@]+$/);
  });

  it('asks for no permission that is only wanted later, and for the hosts of content/sites', () => {
    expect(manifest.permissions).not.toContain('sidePanel');
    expect(manifest.optional_permissions).toBeUndefined();
    const origins = originsOf(readSites()).map((origin) => `${origin}/*`);
    expect([...manifest.host_permissions].sort()).toEqual([...origins].sort());
    expect(manifest.content_scripts).toHaveLength(readSites().length);
  });

  it('has the sidebar as a panel that waits to be asked for, and one background', () => {
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    // A key that Firefox does not know is a warning in its shop.
    expect(manifest.web_accessible_resources.flatMap(Object.keys).sort()).toEqual(['matches', 'resources']);
  });
});
