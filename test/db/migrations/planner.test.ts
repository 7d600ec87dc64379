import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { check } from '@db/check';
import { connect, type RawDb } from '@db/connection/sqlite';
import { columnsOf, LOGGED_TABLES } from '@db/log/triggers';
import { MIGRATIONS } from '@db/migrations';
import { migrate } from '@db/migrations/migrate';
import { testStore } from '@test/support/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf } from './schema-of';

const SNAPSHOT = join(import.meta.dirname, 'schema-planner.sql');
/** See `sale-demo.md` for what it holds and how it was made. */
const DEMO = brotliDecompressSync(readFileSync(join(import.meta.dirname, 'sale-demo.sqlite.br')));
const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-planner-'));
  writeFileSync(file(), DEMO);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file as the present program opens it. */
const opened = () => testStore({ file: file(), now: `${TODAY}T18:00:00.000Z` });
const rows = (db: RawDb, table: (typeof LOGGED_TABLES)[number], columns = columnsOf(db, table)) =>
  columns.length === 0 ? [] : db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`);

describe('the schema of the planner', () => {
  it('is the reviewed one', () => {
    rmSync(file());
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 3));
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(db));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });

  it('is the same for a file of the sale and for a new one', () => {
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 3));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });
});

describe('a file of the sale', () => {
  it('is of the sale: version 2, and none of the tables of the planner', () => {
    const db = connect(file());
    expect(db.value('PRAGMA user_version')).toBe(2);
    expect(LOGGED_TABLES.filter((table) => columnsOf(db, table).length > 0)).toHaveLength(26);
    expect(db.value('SELECT count(*) FROM activities')).toBe(416);
    db.close();
  });

  it('keeps every row, and its new columns hold their defaults', () => {
    const { raw } = opened().store;
    const before = connect(`${file()}.before-v${MIGRATIONS.length}`, { readonly: true });
    let kept = 0;
    for (const table of LOGGED_TABLES) {
      const columns = columnsOf(before, table);
      const former = rows(before, table);
      kept += former.length;
      if (columns.length > 0) expect(rows(raw, table, columns), table).toEqual(former);
      else if (table !== 'segments') expect(rows(raw, table), table).toEqual([]);
    }
    expect(kept).toBeGreaterThan(1_000);
    before.close();
    expect(raw.all('SELECT DISTINCT origin, snoozes, attempt, asked, checked FROM activities')).toEqual([
      { origin: 'hand', snoozes: 0, attempt: 0, asked: 0, checked: '[]' },
    ]);
    expect(raw.all('SELECT name, ideal, maximum FROM segments ORDER BY position')).toEqual([
      { name: 'VIP', ideal: 7, maximum: 14 },
      { name: 'A', ideal: 14, maximum: 21 },
      { name: 'B', ideal: 30, maximum: 45 },
      { name: 'C', ideal: 60, maximum: 90 },
    ]);
  });

  it('has nothing that a check would find, but what it had', () => {
    opened();
    expect(check(file()).map(({ kind }) => kind)).toEqual(['without-next-contact']);
  });

  it('takes back and makes again what was done before, step by step', async () => {
    const { call, tables } = opened();
    const steps = [tables()];
    for (let done = 0; done < 11; done += 1) {
      await call('history.undo', {});
      steps.push(tables());
    }
    for (const step of steps.toReversed().slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(step);
    }
    expect(check(file()).map(({ kind }) => kind)).toEqual(['without-next-contact']);
  });
});
