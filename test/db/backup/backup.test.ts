import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { backup, restore } from '@db/backup';
import { openForReading, openStore } from '@db/connection/open';
import { connect } from '@db/connection/sqlite';
import { LOGGED_TABLES } from '@db/log/triggers';
import { testStore } from '@test/support/store';
import { demoFile } from '@test/support/demo-file';
import { describe, expect, it } from 'vitest';

const NOW = '2026-11-26T09:00:00.000Z';
const NO_BACKUP = '"reason":"not-cuepoint"';
const DAMAGED = '"reason":"damaged"';
const UUID = '0a6f7a0e-9f0b-4a7c-8d52-3f1f5a0c9b11';
const OTHER_UUID = '1b6f7a0e-9f0b-4a7c-8d52-3f1f5a0c9b12';
const RUNNING_UUID = '2c6f7a0e-9f0b-4a7c-8d52-3f1f5a0c9b13';
const FOLDER_UUID = '3d6f7a0e-9f0b-4a7c-8d52-3f1f5a0c9b14';

function filled() {
  const open = testStore({ from: demoFile('2026-11-26') });
  return { ...open, out: join(open.folder, 'backup.sqlite') };
}

const contents = (file: string) => {
  const db = connect(file, { readonly: true });
  const tables = LOGGED_TABLES.map((table) => db.all(`SELECT * FROM ${table} ORDER BY id`));
  db.close();
  return tables;
};

describe('a backup', () => {
  it('holds everything of the open database, and says what', async () => {
    const { store, out, folder } = filled();
    const told: number[] = [];
    const made = await backup(store.raw, out, (done, total) => told.push(done / total));
    expect(made.rows.clients).toBe(store.reader.value('SELECT count(*) FROM clients'));
    expect(made.bytes).toBe(readFileSync(out).length);
    expect(made.checksum).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'));
    expect(contents(out)).toEqual(contents(store.file));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
    // One plain file: nothing of it lies beside it.
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup.sqlite']);
  });

  it('takes along what was committed a moment ago', async () => {
    const { store, call, out } = filled();
    await call('products.create', { name: 'Quiz' });
    await backup(store.raw, out);
    const db = connect(out, { readonly: true });
    expect(db.value("SELECT count(*) FROM products WHERE name = 'Quiz'")).toBe(1);
    db.close();
  });

  it('does not take the place of the open database under another name of its folder', async () => {
    const { store, folder, call } = filled();
    const other = `${folder}-linked`;
    symlinkSync(folder, other);
    try {
      await expect(backup(store.raw, join(other, 'cuepoint.sqlite'))).rejects.toThrow('backup-failed');
      await call('products.create', { name: 'Quiz' });
      expect(JSON.stringify(contents(store.file))).toContain('Quiz');
    } finally {
      unlinkSync(other);
    }
  });

  it('replaces an earlier backup, but no other file and not the database itself', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    await expect(backup(store.raw, out)).resolves.toBeTruthy();
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear client');
    await expect(backup(store.raw, letter)).rejects.toThrow('backup-failed');
    expect(readFileSync(letter, 'utf8')).toBe('Dear client');
    await expect(backup(store.raw, store.file)).rejects.toThrow('backup-failed');
    await expect(backup(store.raw, join(folder, 'no', 'where'))).rejects.toThrow('backup-failed');
  });

  it('does not replace another database that is worked with, open or not', async () => {
    const { store } = filled();
    const other = testStore();
    await other.call('products.create', { name: 'Only here' });
    await expect(backup(store.raw, other.store.file)).rejects.toThrow('"reason":"in-use"');
    other.store.close();
    await expect(backup(store.raw, other.store.file)).rejects.toThrow('"reason":"in-use"');
    expect(JSON.stringify(contents(other.store.file))).toContain('Only here');
  });

  it('is replaced again after it was looked at, also when an earlier program had made it', async () => {
    const { store, out, folder } = filled();
    const sample = join(import.meta.dirname, '..', 'migrations', 'planner-demo.sqlite.br');
    writeFileSync(out, brotliDecompressSync(readFileSync(sample)));
    change(out, 'PRAGMA journal_mode = DELETE');
    openForReading(out).close();
    expect(readdirSync(folder)).not.toContain('backup.sqlite-wal');
    await backup(store.raw, out);
    openForReading(out).close();
    await backup(store.raw, out);
    expect(contents(out)).toEqual(contents(store.file));
  });

  it('is not changed by the log that a killed program left under its name', async () => {
    const { store, out } = filled();
    const killed = testStore();
    await killed.call('products.create', { name: 'Stale' });
    // As after a kill: what was committed stands in the log.
    copyFileSync(`${killed.store.file}-wal`, `${out}-wal`);
    killed.store.close();
    await backup(store.raw, out);
    expect(contents(out)).toEqual(contents(store.file));
    expect(existsSync(`${out}-wal`)).toBe(false);
  });

  it('takes the place of nothing else, whatever it is called, also when two are made at once', async () => {
    const { store, out, folder } = filled();
    const other = testStore();
    await other.call('products.create', { name: 'Only here' });
    other.store.close();
    copyFileSync(other.store.file, `${out}.part`);
    const [first, second] = await Promise.all([backup(store.raw, out), backup(store.raw, out)]);
    expect(contents(out)).toEqual(contents(store.file));
    expect(second.checksum).toBe(first.checksum);
    expect(JSON.stringify(contents(`${out}.part`))).toContain('Only here');
    expect(readdirSync(folder).filter((name) => /\.[0-9a-f-]{36}\.part/.test(name))).toEqual([]);
  });

  it('says so when its folder goes away on the way, and not that the program failed', async () => {
    const { store, folder } = filled();
    const away = join(folder, 'stick');
    mkdirSync(away);
    const made = backup(store.raw, join(away, 'backup.sqlite'), () =>
      rmSync(away, { recursive: true, force: true }),
    );
    await expect(made).rejects.toThrow('backup-failed');
  });

  it('removes what a killed one of its name has left long ago, and nothing else', async () => {
    const { store, folder } = filled();
    // Disks of some systems give names decomposed, whatever was written.
    const out = join(folder, 'Резервный й č.sqlite');
    const leaves = (name: string, days: number) => {
      writeFileSync(join(folder, name), 'half a copy');
      const time = new Date(Date.now() - days * 86_400_000);
      utimesSync(join(folder, name), time, time);
      return name;
    };
    const name = basename(out);
    for (const end of ['', '-journal', '-wal', '-shm', '-lock', '.before-v3', '.before-v3.part'])
      leaves(`${name}.${UUID}.part${end}`, 2);
    leaves(`${name.normalize('NFD')}.${OTHER_UUID}.part`, 2);
    const others = [
      leaves(`${name}.${RUNNING_UUID}.part`, 0.5),
      leaves(`${name}.part`, 2),
      leaves(`${name}.${UUID}.part.txt`, 2),
      leaves(`my ${name}.${UUID}.part`, 2),
      leaves(`other.sqlite.${UUID}.part`, 2),
    ];
    mkdirSync(join(folder, `${name}.${FOLDER_UUID}.part`));
    const time = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(folder, `${name}.${FOLDER_UUID}.part`), time, time);
    await backup(store.raw, out);
    const found = readdirSync(folder).filter((there) => there.includes('.part'));
    expect(found.sort()).toEqual([...others, `${name}.${FOLDER_UUID}.part`].sort());
    expect(contents(out)).toEqual(contents(store.file));
  });

  it('goes where a link leads, and nowhere when the link does', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    const link = join(folder, 'latest.sqlite');
    symlinkSync(out, link);
    expect((await backup(store.raw, link)).file).toBe(out);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    unlinkSync(out);
    await expect(backup(store.raw, link)).rejects.toThrow('"reason":"link"');
    expect(existsSync(out)).toBe(false);
  });

  it('is refused where no file can stand, and under the name of a log', async () => {
    const { store, folder } = filled();
    await expect(backup(store.raw, folder)).rejects.toThrow('"reason":"folder"');
    await expect(backup(store.raw, `${store.file}-journal`)).rejects.toThrow('"reason":"is-database"');
    expect(existsSync(`${store.file}-journal`)).toBe(false);
    if (process.platform === 'win32') return;
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(backup(store.raw, pipe)).rejects.toThrow('"reason":"no-file"');
    await expect(restore(join(folder, 'other.sqlite'), pipe, NOW)).rejects.toThrow('"reason":"no-file"');
    await expect(restore(join(folder, 'other.sqlite'), folder, NOW)).rejects.toThrow('"reason":"folder"');
  });

  it('says that the database is damaged, not that the place is bad', async () => {
    const { store, out } = filled();
    store.close();
    const pages = readFileSync(store.file);
    pages.fill(0xee, 4096 * 40, 4096 * 60);
    writeFileSync(store.file, pages);
    const db = connect(store.file, { readonly: true });
    await expect(backup(db, out)).rejects.toThrow('db-damaged');
    db.close();
    expect(existsSync(out)).toBe(false);
  });
});

describe('restoring', () => {
  it('puts the backup in the place of the database and keeps the replaced one', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    const before = contents(out);
    store.raw.exec('DELETE FROM activities WHERE 0');
    store.close();
    const other = testStore();
    await other.call('products.create', { name: 'Only here' });
    const present = contents(other.store.file);
    other.store.close();
    const restored = await restore(other.store.file, out, NOW);
    expect(contents(other.store.file)).toEqual(before);
    expect(restored.kept).toBe(other.store.file.replace('.sqlite', '.replaced-2026-11-26T09-00-00.sqlite'));
    expect(contents(restored.kept ?? '')).toEqual(present);
    expect(readdirSync(other.folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(existsSync(join(folder, 'backup.sqlite'))).toBe(true);
    openStore(other.store.file).close();
  });

  it('keeps each replaced database when restored twice in a second', async () => {
    const { store, out } = filled();
    await backup(store.raw, out);
    store.close();
    const first = await restore(store.file, out, NOW);
    const second = await restore(store.file, out, NOW);
    expect(second.kept).not.toBe(first.kept);
  });

  it('works where there was no database yet', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    const fresh = join(folder, 'fresh.sqlite');
    expect((await restore(fresh, out, NOW)).kept).toBeNull();
    expect(contents(fresh)).toEqual(contents(store.file));
  });

  it('replaces a damaged database and keeps it as it was, with its log', async () => {
    const { store, out } = filled();
    await backup(store.raw, out);
    store.close();
    const damaged = Buffer.from(readFileSync(store.file));
    damaged.fill(7, 0, 200);
    writeFileSync(store.file, damaged);
    writeFileSync(`${store.file}-wal`, 'what was left');
    const { kept } = await restore(store.file, out, NOW);
    expect(readFileSync(kept ?? '').equals(damaged)).toBe(true);
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('what was left');
    // The log of the replaced file must not meet the new one.
    expect(existsSync(`${store.file}-wal`)).toBe(false);
    openStore(store.file).close();
  });

  it('does not read what the replaced database had not yet written out of its log', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    store.close();
    const killed = testStore();
    await killed.call('products.create', { name: 'Stale' });
    const target = join(folder, 'killed.sqlite');
    for (const end of ['', '-wal']) copyFileSync(`${killed.store.file}${end}`, `${target}${end}`);
    killed.store.close();
    const { kept } = await restore(target, out, NOW);
    expect(contents(target)).toEqual(contents(out));
    expect(JSON.stringify(contents(kept ?? ''))).toContain('Stale');
  });

  it('says so when the folder goes away on the way', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    const away = join(folder, 'stick');
    mkdirSync(away);
    const restoring = restore(join(away, 'cuepoint.sqlite'), out, NOW);
    rmSync(away, { recursive: true });
    await expect(restoring).rejects.toThrow(/^(restore-failed|db-failed|db-readonly)/);
  });

  it('removes what a killed one of its name has left long ago', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    const target = join(folder, 'fresh.sqlite');
    writeFileSync(`${target}.${UUID}.part`, 'half a copy');
    utimesSync(`${target}.${UUID}.part`, new Date('2026-11-20T09:00:00Z'), new Date('2026-11-20T09:00:00Z'));
    await restore(target, out, NOW);
    expect(existsSync(`${target}.${UUID}.part`)).toBe(false);
  });

  it('leaves the unfinished copy that somebody saves his records out of, with its log', async () => {
    const { store, folder } = filled();
    const target = join(folder, 'fresh.sqlite');
    const left = `${target}.${UUID}.part`;
    const killed = testStore({ from: demoFile('2026-11-26') });
    await killed.call('products.create', { name: 'In the log only' });
    for (const end of ['', '-wal']) {
      copyFileSync(`${killed.store.file}${end}`, `${left}${end}`);
      utimesSync(`${left}${end}`, new Date('2026-11-20T09:00:00Z'), new Date('2026-11-20T09:00:00Z'));
    }
    await restore(target, left, NOW);
    expect(JSON.stringify(contents(target))).toContain('In the log only');
    expect(contents(target)).toEqual(contents(left));
    store.close();
  });

  it('says that the folder cannot be written when the lock cannot be made there', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    const target = join(folder, 'other.sqlite');
    // As in a folder that may only be read: no database can be opened under the lock's name.
    mkdirSync(`${target}-lock`);
    await expect(restore(target, out, NOW)).rejects.toThrow('db-readonly');
    expect(existsSync(target)).toBe(false);
  });

  it('brings an earlier backup to the present schema and leaves nothing of it beside', async () => {
    const { store, folder } = filled();
    store.close();
    const sample = join(import.meta.dirname, '..', 'migrations', 'planner-demo.sqlite.br');
    const early = join(folder, 'early.sqlite');
    writeFileSync(early, brotliDecompressSync(readFileSync(sample)));
    const { kept } = await restore(store.file, early, NOW);
    openStore(store.file).close();
    const own = ['cuepoint.sqlite', 'cuepoint.sqlite-lock'];
    const beside = readdirSync(folder).filter((name) => name.startsWith('cuepoint.') && !own.includes(name));
    expect(beside).toEqual([basename(kept ?? '')]);
  });

  it('is refused while the database is open', async () => {
    const { store, out, folder } = filled();
    await backup(store.raw, out);
    await expect(restore(store.file, out, NOW)).rejects.toThrow('db-locked');
    const link = join(folder, 'link.sqlite');
    symlinkSync(store.file, link);
    await expect(restore(link, out, NOW)).rejects.toThrow('db-locked');
  });

  it('takes the place of the database that a link leads to, and leaves the link', async () => {
    const { store, out, folder, call } = filled();
    await backup(store.raw, out);
    await call('products.create', { name: 'Quiz' });
    store.close();
    const link = join(folder, 'link.sqlite');
    symlinkSync(store.file, link);
    const restored = await restore(link, out, NOW);
    expect(restored.file).toBe(store.file);
    expect(contents(store.file)).toEqual(contents(out));
    expect(contents(link)).toEqual(contents(out));
    await expect(restore(link, store.file, NOW)).rejects.toThrow('"reason":"is-self"');
  });

  it.each<[string, (file: string) => void, string]>([
    ['from a newer version', (file) => change(file, 'PRAGMA user_version = 99'), '"reason":"newer"'],
    ['of another program', (file) => change(file, 'PRAGMA application_id = 1'), NO_BACKUP],
    ['that is no database', (file) => writeFileSync(file, 'name;phone\nAnna;1'), NO_BACKUP],
    ['that is empty', (file) => writeFileSync(file, ''), NO_BACKUP],
    ['that was cut off', (file) => truncateSync(file, 40_960), DAMAGED],
    [
      'with broken references',
      (file) => change(file, 'PRAGMA foreign_keys = OFF; DELETE FROM clients'),
      DAMAGED,
    ],
    ['that is not there', () => undefined, '"reason":"missing"'],
  ])('refuses a backup %s and leaves the present database', async (what, spoil, code) => {
    const { store, out, folder } = filled();
    if (what !== 'that is not there') {
      await backup(store.raw, out);
      const db = connect(out);
      db.exec('DROP TRIGGER log_clients_delete');
      db.close();
    }
    spoil(out);
    const present = contents(store.file);
    store.close();
    const bytes = readFileSync(store.file);
    await expect(restore(store.file, out, NOW)).rejects.toThrow(code);
    expect(readFileSync(store.file).equals(bytes)).toBe(true);
    expect(contents(store.file)).toEqual(present);
    expect(readdirSync(folder).filter((name) => /\.part|replaced/.test(name))).toEqual([]);
  });
});

function change(file: string, sql: string): void {
  const db = connect(file);
  db.exec(sql);
  db.close();
}
