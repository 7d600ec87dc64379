import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '..', '..', 'build', 'imports.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-imports-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the files into an empty checkout and gives what the check says of it. */
function check(files: Record<string, string>): { code: number | null; said: string[] } {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { code: run.status, said: run.stdout.trim().split('\n').slice(0, -1) };
}

describe('the check of import rules', () => {
  it('is content with imports that point to shared', () => {
    const found = check({
      'shared/a.ts': `import { z } from 'zod';\nexport const a = z.int();`,
      'db/b.ts': `import { a } from '@shared/a';\nimport Database from 'better-sqlite3';\nexport const b = [a, Database];`,
      'renderer/c.tsx': `import { a } from '../shared/a';\nexport const c = <p>{String(a)}</p>;`,
      'electron/cli/index.ts': `import { b } from '@db/b';\nexport const run = b;`,
    });
    expect(found).toEqual({ code: 0, said: [] });
  });

  it.each([
    ['db/a.ts', `import '@renderer/b';`, 'db imports only shared'],
    ['db/a.ts', `import { app } from 'electron';`, 'db runs without Electron'],
    ['renderer/a.tsx', `import type { B } from '@db/b';`, 'renderer imports only shared'],
    ['renderer/a.tsx', `const b = await import('../db/b');`, 'renderer imports only shared'],
    ['renderer/a.tsx', `export { readFile } from 'fs/promises';`, 'knows no Node'],
    ['renderer/a.tsx', `type B = import('@electron/b').B;`, 'renderer imports only shared'],
    ['electron/a.ts', `import { b } from '@db/b';`, 'electron imports only shared'],
    ['electron/preload/a.ts', `import '../program';`, 'preload is sandboxed'],
    ['electron/cli/a.ts', `import '../program';`, 'command line imports only'],
    ['shared/a.ts', `import { b } from '@db/b';`, 'shared imports only'],
    ['shared/a.ts', `import { join } from 'node:path';`, 'shared imports only'],
    ['shared/a.ts', `import React from 'react';`, 'shared imports only'],
    ['shared/a.ts', `export const now = () => Date.now();`, 'reads the clock'],
    ['shared/a.ts', `export const now = () => new Date();`, 'reads the clock'],
    ['shared/a.ts', `export const chance = () => Math.random();`, 'asks for chance'],
    ['shared/a.ts', `export const title = () => document.title;`, 'touches document'],
    ['shared/a.ts', `export const = 1;`, 'shared/a.ts'],
  ])('finds in %s: %s', (path, text, because) => {
    const { code, said } = check({ [path]: text });
    expect(code).toBe(1);
    expect(said.join('\n')).toContain(because);
  });

  it('knows a document of the house from the one of the window', () => {
    const own = `export const title = ({ document }: { document: { title: string } }) => document.title;
export const first = (windows: { from: string }[]) => { const [window] = windows; return window?.from; };
export const names = (list: { name: string }[]) => list.map((document) => document.name);`;
    expect(check({ 'shared/a.ts': own })).toEqual({ code: 0, said: [] });
    expect(check({ 'shared/a.ts': `${own}\nexport const title2 = () => document.title;` }).said).toEqual([
      'shared/a.ts:4 touches document.title',
    ]);
  });

  it('finds circles, but not those that are made of types only', () => {
    const circle = check({
      'db/a.ts': `import { b } from './b';\nexport const a = () => b;`,
      'db/b.ts': `import { c } from './c';\nexport const b = () => c;`,
      'db/c.ts': `import { a } from './a';\nexport const c = () => a;`,
    });
    expect(circle).toEqual({ code: 1, said: ['circle: db/a.ts → db/b.ts → db/c.ts → db/a.ts'] });
    const types = check({
      'db/c.ts': `import type { a } from './a';\nexport type C = typeof a; export const c = 1;`,
    });
    expect(types.said).toEqual([]);
  });

  it('does not pass when it finds nothing to check', () => {
    expect(check({}).code).toBe(1);
  });
});
