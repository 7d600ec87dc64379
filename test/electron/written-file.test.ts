import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusal, safeName, writeWhole } from '@electron/written-file';
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
      error: { code: 'file-not-written', detail: { reason: 'folder' } },
    });
    expect(readdirSync(folder)).toEqual(['plan.csv']);
  });

  it.each([
    'records.sqlite',
    'records.sqlite-wal',
    'records.sqlite-shm',
    'records.sqlite-lock',
    'linked.csv',
  ])('never takes the place of records: %s', async (name) => {
    const database = join(folder, 'records.sqlite');
    writeFileSync(database, 'SQLite format 3\0 and pages');
    writeFileSync(`${database}-wal`, 'what was committed last');
    linkSync(database, join(folder, 'linked.csv'));
    const before = readdirSync(folder);
    expect(await writeWhole(join(folder, name), bytes('new'))).toMatchObject({
      ok: false,
      error: { code: 'file-not-written', detail: { name, reason: 'is-database' } },
    });
    expect(readFileSync(database, 'latin1')).toBe('SQLite format 3\0 and pages');
    expect(readFileSync(`${database}-wal`, 'utf8')).toBe('what was committed last');
    expect(readdirSync(folder)).toEqual(before);
  });

  it('goes where a link leads, and keeps the rights of the file there', async () => {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    writeFileSync(join(shared, 'plan.csv'), 'old', { mode: 0o600 });
    symlinkSync(join('shared', 'plan.csv'), join(folder, 'plan.csv'));
    expect(await writeWhole(join(folder, 'plan.csv'), bytes('new'))).toEqual({ ok: true, value: 'plan.csv' });
    expect(readFileSync(join(shared, 'plan.csv'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'plan.csv')).isSymbolicLink()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(join(shared, 'plan.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(shared)).toEqual(['plan.csv']);
  });

  it.skipIf(process.platform === 'win32')('leaves a group the right to write', async () => {
    const file = join(folder, 'shared.csv');
    writeFileSync(file, 'old');
    chmodSync(file, 0o664);
    await writeWhole(file, bytes('new'));
    expect(statSync(file).mode & 0o777).toBe(0o664);
  });

  it.skipIf(process.getuid?.() !== 0)(
    'leaves the file to whom it belongs, when root writes it for them',
    async () => {
      const file = join(folder, 'theirs.csv');
      writeFileSync(file, 'old', { mode: 0o600 });
      chownSync(file, 1000, 1000);
      await writeWhole(file, bytes('new'));
      expect(statSync(file)).toMatchObject({ uid: 1000, gid: 1000 });
      expect(statSync(file).mode & 0o777).toBe(0o600);
    },
  );

  it('takes the place of no link that leads nowhere', async () => {
    symlinkSync(join('unplugged', 'plan.csv'), join(folder, 'plan.csv'));
    expect(await writeWhole(join(folder, 'plan.csv'), bytes('new'))).toMatchObject({
      ok: false,
      error: { detail: { name: 'plan.csv', reason: 'link' } },
    });
    expect(readdirSync(folder)).toEqual(['plan.csv']);
  });

  it.runIf(process.platform === 'linux')('takes the place of no pipe and of no device', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await writeWhole(pipe, bytes('new'))).toMatchObject({
      ok: false,
      error: { detail: { name: 'pipe', reason: 'no-file' } },
    });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(await refusal('/dev/null')).toMatchObject({ reason: expect.stringMatching(/no-file|forbidden/) });
  });

  it('tells before the work what speaks against a place', async () => {
    const source = join(folder, 'clients.csv');
    writeFileSync(source, 'Name\nAnna');
    symlinkSync(source, join(folder, 'same.csv'));
    expect(await refusal(source, [source])).toMatchObject({ reason: 'is-source' });
    expect(await refusal(join(folder, 'same.csv'), [source])).toMatchObject({ reason: 'is-source' });
    expect(await refusal(join(folder, 'no', 'where.csv'))).toMatchObject({ reason: 'no-folder' });
    expect(await refusal(folder)).toMatchObject({ reason: 'folder' });
    expect(await refusal(join(folder, 'new.csv'), [source])).toBeNull();
    expect(await refusal(source, [join(folder, 'gone.csv')])).toBeNull();
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
