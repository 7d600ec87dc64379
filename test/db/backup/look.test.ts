import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { backup, lookInto } from '@db/backup';
import { connect } from '@db/connection/sqlite';
import { testStore } from '@test/support/store';
import { demoFile } from '@test/support/demo-file';
import { describe, expect, it } from 'vitest';

const MUCH = 20_000_000;

function filled() {
  const open = testStore({ from: demoFile('2026-11-26') });
  return { ...open, file: open.store.file, out: join(open.folder, 'backup.sqlite') };
}

function change(file: string, sql: string): void {
  const db = connect(file);
  db.exec(sql);
  db.close();
}

describe('a backup that is looked into', () => {
  it('tells what it holds beside what is there now, without the trash', async () => {
    const { store, file, out, call } = filled();
    await call('clients.create', { name: 'Kavarna Pod Lipo' });
    const made = await backup(store.raw, out);
    const [client] = store.reader.all<{ id: string }>('SELECT id FROM clients WHERE deleted_at IS NULL');
    await call('clients.remove', { ids: [client?.id ?? ''] });
    const { backup: then, present: now } = lookInto(out, file, true);
    expect(then).toMatchObject({ bytes: made.bytes, clients: (now?.clients ?? 0) + 1 });
    expect(then.deals).toBe(made.rows.deals);
    expect(then.activities).toBeGreaterThan(100);
    expect(then.changedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(lookInto(out, file, false)).toEqual({ backup: then, present: null });
  });

  it('may be of an earlier version, and stays as it is', async () => {
    const { folder, file, out } = filled();
    writeFileSync(out, brotliDecompressSync(readFileSync('test/db/migrations/foundation-demo.sqlite.br')));
    const [bytes, names] = [readFileSync(out), readdirSync(folder)];
    const { backup: old } = lookInto(out, file, true);
    expect(old.clients).toBeGreaterThan(10);
    expect(readFileSync(out).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });

  it.each<[string, (file: string) => void, string]>([
    ['a newer version', (file) => change(file, 'PRAGMA user_version = 99'), 'newer'],
    ['another program', (file) => change(file, 'PRAGMA application_id = 1'), 'not-cuepoint'],
    ['a table', (file) => writeFileSync(file, 'name;phone\nAnna;1'), 'not-cuepoint'],
    ['half a file', (file) => truncateSync(file, 40_960), 'damaged'],
  ])('is refused as %s', async (_what, spoil, reason) => {
    const { store, file, out } = filled();
    await backup(store.raw, out);
    spoil(out);
    expect(() => lookInto(out, file, true)).toThrow(`"reason":"${reason}"`);
  });

  it('is never the database itself, a folder, or nothing', async () => {
    const { file, folder } = filled();
    expect(() => lookInto(file, file, true)).toThrow('"reason":"is-self"');
    expect(() => lookInto(folder, file, true)).toThrow('"reason":"folder"');
    expect(() => lookInto(join(folder, 'no'), file, true)).toThrow('"reason":"missing"');
  });

  it('stands beside all that is there now, also what is still in the log', async () => {
    const { store, file, out } = filled();
    await backup(store.raw, out);
    store.raw.exec('PRAGMA wal_autocheckpoint = 0');
    store.raw.exec(`CREATE TABLE much (bytes BLOB) STRICT; INSERT INTO much VALUES (zeroblob(${MUCH}))`);
    const { backup: then, present: now } = lookInto(out, file, true);
    expect(statSync(file).size).toBeLessThan(MUCH);
    expect(now?.bytes).toBeGreaterThanOrEqual(then.bytes + MUCH);
    store.raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    expect(now?.bytes).toBe(statSync(file).size);
  });

  it('may be what an earlier restoring kept', async () => {
    const { store, file, folder } = filled();
    const kept = join(folder, 'cuepoint.replaced-2026-11-26T09-00-00.sqlite');
    store.raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    copyFileSync(file, kept);
    const { backup: held, present } = lookInto(kept, file, true);
    expect(held).toEqual(present);
  });
});
