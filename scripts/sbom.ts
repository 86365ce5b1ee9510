import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { projectRoot } from '@/build/vite-shared.ts';

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { 'bom-ref': string; name: string; version: string } };
  components: { 'bom-ref': string }[];
}

/** A name-based UUID (version 8, RFC 9562) of a text: equal lists have equal numbers. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-');
}

/**
 * `npm run sbom`: npm's own list in CycloneDX, made from the lock file. Time, random number and npm's version are left out or made from the
 * list, so that equal dependencies give equal bytes.
 */
export function main(): number {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error(stderr);
    return 1;
  }
  const bom = JSON.parse(stdout) as Bom;
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  delete bom.metadata.tools;
  bom.components.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  // npm takes the name of the folder, which is each machine's own.
  const name = bom.metadata.component['bom-ref'].replace(/@[^@]*$/, '');
  bom.metadata.component.name = name;
  const listed = { ...bom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}` };
  const { version } = bom.metadata.component;
  const file = `${projectRoot}/.output/${name}-${version}.cdx.json`;
  mkdirSync(`${projectRoot}/.output`, { recursive: true });
  writeFileSync(file, `${JSON.stringify(listed, null, 2)}\n`);
  console.log(`${file}: ${bom.components.length} components`);
  return 0;
}
