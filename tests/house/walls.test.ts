import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/build/vite-shared.ts';
import { breaches, cycles, parseImports, readSources } from './walls.ts';

const files = readSources();

/** One forbidden import per wall, to know that the wall stands. */
const FORBIDDEN = [
  ['core/detection/x.ts', "import { useState } from 'react';"],
  ['core/detection/x.ts', "import type { Store } from '@/store/store.ts';"],
  ['entrypoints/job-page/x.ts', "import { z } from 'zod';"],
  ['entrypoints/job-page/x.ts', "import { answer } from '@/messages/server.ts';"],
  ['entrypoints/handle/x.ts', "import { useState } from 'react';"],
  ['components/practice/X.tsx', "import { useDue } from '@/hooks/use-due.ts';"],
  ['components/screens/X.tsx', "import { call } from '@/messages/client.ts';"],
  ['components/ui/X.tsx', "import { gradeAnswer } from '@/core/grading/grade-answer.ts';"],
  ['hooks/x.ts', "import { openStore } from '@/store/store.ts';"],
  ['messages/client.ts', "import { answer } from './server.ts';"],
  ['entrypoints/background/x.ts', "import Dexie from 'dexie';"],
  ['scripts/x.ts', "import { openStore } from '@/store/store.ts';"],
  ['store/x.ts', "import browser from 'webextension-polyfill';"],
  ['hooks/x.ts', "import { handlers } from '@/entrypoints/background/handlers.ts';"],
  ['entrypoints/popup/x.ts', "import { handlers } from '../background/handlers.ts';"],
  ['core/x.ts', "import { page } from '@/tests/support/page.ts';"],
] as const;

describe('the walls between the rooms', () => {
  it('are crossed by no import', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(breaches(files)).toEqual([]);
  });

  it.each(FORBIDDEN)('stop %s with %s', (path, text) => {
    expect(breaches([{ path, text, imports: parseImports(text) }])).not.toEqual([]);
  });

  it('leave no cycles', () => {
    expect(cycles(files)).toEqual([]);
    const loop = [
      { path: 'core/a.ts', text: '', imports: [{ from: './b.ts', typeOnly: false }] },
      { path: 'core/b.ts', text: '', imports: [{ from: '@/core/a.ts', typeOnly: false }] },
    ];
    expect(cycles(loop)).toHaveLength(1);
  });

  it('keep clocks, chance and the page out of core/', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|(?<![\w.'"])(?:window|document|browser|chrome|localStorage)\.\w/;
    const core = files.filter((file) => file.path.startsWith('core/'));
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    const found = core
      .filter(({ path, text }) => !path.startsWith('core/posting/') && impure.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
    const posting = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bglobalThis\b|(?<![\w.'"])window\.\w/;
    expect(
      core.filter(({ path, text }) => path.startsWith('core/posting/') && posting.test(withoutComments(text))).map(({ path }) => path),
    ).toEqual([]);
    expect(
      core.filter(({ path, text }) => !path.startsWith('core/posting/') && /\b: Document\b/.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('let nothing out: no room but sync/ can make a request', () => {
    const request = /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b/;
    const rooms = /^(core|components|hooks|messages|store|entrypoints)\//;
    expect(files.filter(({ path, text }) => rooms.test(path) && request.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('keep code out of content/', () => {
    const names = readdirSync(join(projectRoot, 'content'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(names.map(({ name }) => name).filter((name) => !/\.(yaml|md)$/.test(name))).toEqual([]);
  });

  it('are not hidden behind barrels', () => {
    const barrels = files.filter(({ path }) => /^(core|components|hooks|messages|store)\/.*index\.tsx?$/.test(path));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});
