import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Checkpoints, lateCheckpoints } from '@db/connection/checkpoints';
import { openStore, type Store } from '@db/connection/open';
import { connect } from '@db/connection/sqlite';
import { testStore } from '@test/support/store';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let folder = '';
let store: Store;
let checkpoints: Checkpoints;
const logged: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-checkpoints-'));
  store = openStore(join(folder, 'cuepoint.sqlite'));
  store.raw.exec('CREATE TABLE heap (text TEXT); PRAGMA wal_checkpoint(TRUNCATE)');
  checkpoints = lateCheckpoints(store.raw, (line) => logged.push(line));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  if (store.raw.sqlite.open) store.close();
  rmSync(folder, { recursive: true, force: true });
  expect(logged.splice(0)).toEqual([]);
});

const ROWS = 10_000;
const rows = (db: Pick<Store['raw'], 'value'>) => db.value<number>('SELECT count(*) FROM heap');
const bytes = () => statSync(store.file).size;
const usual = () => store.raw.value<number>('PRAGMA wal_autocheckpoint');
const LARGE = `INSERT INTO heap WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
  SELECT printf('%.1000c', 'x') FROM n`;

/** Ten megabytes in one commit, as an import leaves them. */
function work(): void {
  checkpoints.hold();
  store.raw.exec(LARGE);
  checkpoints.release();
}

it('a large commit is in the log only, and there for readers and after a crash', () => {
  const before = bytes();
  work();
  expect(bytes()).toBe(before);
  expect(rows(store.reader)).toBe(ROWS);
  // What a crash leaves: the file and its log.
  const found = join(folder, 'found.sqlite');
  for (const end of ['', '-wal']) copyFileSync(`${store.file}${end}`, `${found}${end}`);
  const after = connect(found);
  expect(rows(after)).toBe(ROWS);
  after.close();
});

it('is copied when nobody has asked for two seconds, then as usual', () => {
  work();
  expect(usual()).toBe(0);
  vi.advanceTimersByTime(1_500);
  checkpoints.called();
  vi.advanceTimersByTime(1_500);
  expect(bytes()).toBeLessThan(ROWS * 1_000);
  vi.advanceTimersByTime(500);
  expect(bytes()).toBeGreaterThan(ROWS * 1_000);
  expect(usual()).toBe(1_000);
});

it('does not wait for ever when somebody always asks', () => {
  work();
  for (let call = 0; call < 500; call += 1) checkpoints.called();
  expect(bytes()).toBeGreaterThan(ROWS * 1_000);
  expect(usual()).toBe(1_000);
});

it('waits for an open transaction', () => {
  work();
  store.raw.exec('BEGIN IMMEDIATE');
  vi.advanceTimersByTime(2_500);
  expect(bytes()).toBeLessThan(ROWS * 1_000);
  store.raw.exec('COMMIT');
  vi.advanceTimersByTime(2_000);
  expect(bytes()).toBeGreaterThan(ROWS * 1_000);
});

it('closing copies what was put off, and nothing happens afterwards', () => {
  work();
  const { file } = store;
  store.close();
  vi.advanceTimersByTime(5_000);
  const again = connect(file, { readonly: true });
  expect(rows(again)).toBe(ROWS);
  again.close();
  expect(bytes()).toBeGreaterThan(ROWS * 1_000);
});

it('an import leaves its copying for the quiet moment behind it', async () => {
  vi.useRealTimers();
  const { store: own, engine, folder: place, call } = testStore();
  await engine.settled();
  const token = join(place, 'clients.csv');
  writeFileSync(token, 'Company;City\r\nBled Forum;Bled');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { created } = await call('import.run', { token, map: { as: 'clients' }, today: '2026-11-26' });
  expect(created).toBe(1);
  const limit = () => own.raw.value<number>('PRAGMA wal_autocheckpoint');
  expect(limit()).toBe(0);
  vi.advanceTimersByTime(2_000);
  expect(limit()).toBe(1_000);
});
