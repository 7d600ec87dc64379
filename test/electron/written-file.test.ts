import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeName, writeWhole } from '@electron/written-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-written-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (text: string) => () => Promise.resolve(new TextEncoder().encode(text));

describe('a file the user saves', () => {
  it('replaces the one of its name', async () => {
    const path = join(folder, 'plan.csv');
    writeFileSync(path, 'old and longer');
    expect(await writeWhole(path, bytes('new'))).toEqual({ ok: true, value: 'plan.csv' });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.csv']);
  });

  it('leaves the old one whole when the content cannot be made', async () => {
    const path = join(folder, 'plan.pdf');
    writeFileSync(path, 'old');
    const result = await writeWhole(path, () => Promise.reject(new Error('no printer')));
    expect(result).toEqual({
      ok: false,
      error: { code: 'file-not-written', detail: { name: 'plan.pdf', message: 'no printer' } },
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['plan.pdf']);
  });

  it('leaves no part behind when its place is taken by a folder', async () => {
    const path = join(folder, 'plan.csv');
    mkdirSync(join(path, 'inside'), { recursive: true });
    expect(await writeWhole(path, bytes('new'))).toMatchObject({
      ok: false,
      error: { code: 'file-not-written' },
    });
    expect(readdirSync(folder)).toEqual(['plan.csv']);
  });
});

describe('a suggested name', () => {
  it.each([
    ['Call plan 2026-W48.xlsx', 'Call plan 2026-W48.xlsx'],
    ['План: неделя 48.pdf', 'План- неделя 48.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\a.csv', 'C--Windows-a.csv'],
    ['a\nb\u0000.csv', 'a-b-.csv'],
    ['...', 'Cuepoint'],
    ['CON.pdf', '_CON.pdf'],
    ['con', '_con'],
    ['Contract.pdf', 'Contract.pdf'],
    ['a\u202efdp.docx', 'a-fdp.docx'],
    [`${'Ж'.repeat(125)}.pdf`, `${'Ж'.repeat(88)}.pdf`],
    ['.pdf', 'pdf'],
    ['', 'Cuepoint'],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeName(suggested)).toBe(name);
  });
});
