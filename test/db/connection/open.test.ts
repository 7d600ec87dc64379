import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { openForReading, openStore } from '@db/connection/open';
import { MIGRATIONS } from '@db/migrations';
import { connect } from '@db/connection/sqlite';
import { buildProgram, start } from '@test/support/child';
import { testStore } from '@test/support/store';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A closed file with the demo data. */
const filled = (): void => putDemo(file(), '2026-11-26');

function change(sql: string): void {
  const db = connect(file());
  db.exec(sql);
  db.close();
}

const NOTED = `INSERT INTO exported_lines (uid, week, manager, sequence, digest, event, exported_at)
  VALUES ('uid-1', '2026-W48', 'Eva', 0, '', '{}', '2026-11-26T09:00:00.000Z')`;

describe('opening', () => {
  it.each<[string, () => void, string]>([
    [
      'from a newer version',
      () => change('PRAGMA user_version = 99'),
      `db-newer {"found":99,"known":${MIGRATIONS.length}}`,
    ],
    ['of another program', () => change('PRAGMA application_id = 7'), 'db-not-cuepoint'],
    ['that is a letter', () => writeFileSync(file(), 'Dear client, '.repeat(500)), 'db-not-cuepoint'],
    ['that was cut off', () => truncateSync(file(), 65_536), 'db-damaged'],
    ['with a damaged page', () => scribble(20_480, 3_000), 'db-damaged'],
    ['with a damaged head', () => scribble(0, 100), 'db-not-cuepoint'],
  ])('refuses a file %s and leaves it as it is, with nothing beside it', (what, spoil, message) => {
    filled();
    spoil();
    const before = readFileSync(file());
    expect(() => openStore(file())).toThrow(message);
    // Reading does not look through the pages: what can be read of a damaged file is worth reading.
    if (what !== 'with a damaged page') expect(() => openForReading(file())).toThrow(message);
    expect(readFileSync(file()).equals(before)).toBe(true);
    // A damaged page is only found with the file already ours and locked; the empty lock may stay.
    expect(readdirSync(folder).filter((name) => !name.endsWith('-lock'))).toEqual(['cuepoint.sqlite']);
  });

  it('refuses a file of someone else without any tables of ours in it', () => {
    change('CREATE TABLE letters (text)');
    const before = readFileSync(file());
    expect(() => openStore(file())).toThrow('db-not-cuepoint');
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['cuepoint.sqlite']);
  });

  it('says of a missing folder that it is missing', () => {
    expect(() => openStore(join(folder, 'no', 'where.sqlite'))).toThrow('db-missing-folder');
  });

  it('says of a missing file to read that it is missing, and does not make it', () => {
    expect(() => openForReading(file())).toThrow('not-found');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a second writer in one program too, and lets readers in', () => {
    const first = openStore(file());
    expect(() => openStore(file())).toThrow('db-locked');
    const reader = openForReading(file());
    expect(() => reader.writer.run("UPDATE clients SET name = 'x'")).toThrow(/readonly/);
    reader.close();
    first.close();
    openStore(file()).close();
  });

  it.each(['wal', 'delete'])(
    'shows whoever only reads one moment, until it has noted something (%s)',
    (mode) => {
      filled();
      change(`PRAGMA journal_mode = ${mode}`);
      const reading = openForReading(file());
      const notes = () => reading.reader.value("SELECT count(*) FROM exported_lines WHERE manager = 'Eva'");
      expect(notes()).toBe(0);
      if (mode === 'wal') {
        change(NOTED);
        expect(notes()).toBe(0);
      }
      reading.note((db) => db.run(NOTED.replaceAll('uid-1', 'uid-2')));
      expect(notes()).toBe(mode === 'wal' ? 2 : 1);
      expect(() => reading.writer.run(NOTED)).toThrow(/readonly/);
      reading.close();
    },
  );

  it('lets no writer into a file without a log while its moment is read, and does afterwards', () => {
    filled();
    change('PRAGMA journal_mode = DELETE');
    const reading = openForReading(file());
    reading.reader.value('SELECT count(*) FROM clients');
    expect(() => openStore(file())).toThrow('db-locked');
    reading.close();
    openStore(file()).close();
  });

  it('refuses a second writer under another name of the file, and keeps everything beside the file itself', () => {
    const first = openStore(file());
    const link = join(folder, 'link.sqlite');
    symlinkSync(file(), link);
    expect(() => openStore(link)).toThrow('db-locked');
    const reader = openForReading(link);
    expect(reader.file).toBe(first.file);
    reader.close();
    first.close();
    const second = openStore(link);
    expect(second.file).toBe(first.file);
    expect(() => openStore(file())).toThrow('db-locked');
    second.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('link'))).toEqual(['link.sqlite']);
  });

  it('keeps the file as it was before a migration beside the file itself, also when a link led there', () => {
    const sample = join(import.meta.dirname, '..', 'migrations', 'kept-answers-demo.sqlite.br');
    writeFileSync(file(), brotliDecompressSync(readFileSync(sample)));
    mkdirSync(join(folder, 'links'));
    const link = join(folder, 'links', 'link.sqlite');
    symlinkSync(file(), link);
    openStore(link).close();
    expect(readdirSync(join(folder, 'links'))).toEqual(['link.sqlite']);
    expect(readdirSync(folder)).toContain(`cuepoint.sqlite.before-v${MIGRATIONS.length}`);
  });

  // Root writes where nobody may, so as root the program runs under another user.
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
  it.each(['file', 'folder'] as const)(
    'says of a read-only %s that it is read-only',
    async (what) => {
      filled();
      const program = await buildProgram('writer');
      if (nobody !== undefined) chownSync(folder, nobody, nobody);
      chmodSync(folder, what === 'folder' ? 0o555 : 0o755);
      if (nobody !== undefined && what === 'folder') chownSync(file(), nobody, nobody);
      chmodSync(file(), what === 'file' ? 0o444 : 0o644);
      const before = readFileSync(file());
      try {
        expect(await start(program, [file(), 'open'], nobody).line()).toBe('db-readonly');
      } finally {
        chmodSync(folder, 0o755);
      }
      expect(readFileSync(file()).equals(before)).toBe(true);
    },
    60_000,
  );
});

describe('an open file', () => {
  it('puts every commit on the disk: synchronous stays FULL after writes', async () => {
    const { store, call } = testStore();
    await call('products.create', { name: 'Gala' });
    expect(store.raw.value('PRAGMA synchronous')).toBe(2);
    expect(store.raw.value('PRAGMA journal_mode')).toBe('wal');
    expect(store.raw.value('PRAGMA foreign_keys')).toBe(1);
    await call('products.create', { name: 'Quiz' });
    expect(store.raw.value('PRAGMA synchronous')).toBe(2);
  });

  it('answers the same when its pages are given back, and gives none back once it is closed', () => {
    filled();
    for (const store of [openStore(file()), openForReading(file())]) {
      const clients = () => store.reader.all('SELECT id, name FROM clients ORDER BY id');
      const before = clients();
      store.shrink();
      expect(clients()).toEqual(before);
      store.close();
      expect(() => store.shrink()).not.toThrow();
    }
  });

  it('lets nobody write through the reader', () => {
    const { store } = testStore();
    expect(() => store.reader.all('DELETE FROM products RETURNING id')).toThrow(/readonly/);
  });

  it('on a full disk refuses the command, keeps what was there, and goes on when there is room again', async () => {
    const { store, call, tables } = testStore();
    await call('products.create', { name: 'Before' });
    const pages = store.raw.value<number>('PRAGMA page_count');
    store.raw.exec(`PRAGMA max_page_count = ${pages + 3}`);
    const fill = async () => {
      for (let count = 0; count < 500; count += 1) await call('clients.create', { name: 'x'.repeat(300) });
    };
    await expect(fill()).rejects.toThrow('db-full');
    const kept = tables();
    expect(kept.products).toHaveLength(1);
    await expect(
      call('clients.create', { name: 'y'.repeat(300), notes: 'z'.repeat(15_000) }),
    ).rejects.toThrow('db-full');
    expect(tables()).toEqual(kept);
    store.raw.exec('PRAGMA max_page_count = 100000');
    await call('clients.create', { name: 'There is room' });
    expect(tables().clients).toHaveLength((kept.clients?.length ?? 0) + 1);
  });

  it('finds a folder named like the file', () => {
    mkdirSync(file());
    expect(() => openStore(file())).toThrow('db-readonly');
  });
});

function scribble(from: number, length: number): void {
  const bytes = readFileSync(file());
  bytes.fill(0xa7, from, from + length);
  writeFileSync(file(), bytes);
}
