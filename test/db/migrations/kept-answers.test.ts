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

const SNAPSHOT = join(import.meta.dirname, 'schema-kept-answers.sql');
/** See the texts beside them for what they hold and how they were made. */
const demo = (name: string) =>
  brotliDecompressSync(readFileSync(join(import.meta.dirname, `${name}-demo.sqlite.br`)));
const PLANNER = demo('planner');
const TODAY = '2026-11-26';
const KEPT = ['touch_counts', 'contact_counts', 'move_counts', 'occasion_days', 'country_counts'];

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-kept-'));
  writeFileSync(file(), PLANNER);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file as the present program opens it. */
const opened = () => testStore({ file: file(), now: `${TODAY}T18:00:00.000Z` });
const rows = (db: RawDb, table: string) => {
  const columns = columnsOf(db, table as (typeof LOGGED_TABLES)[number]);
  return columns.length === 0 ? [] : db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`);
};

describe('the schema with its kept answers', () => {
  it('is the reviewed one', () => {
    rmSync(file());
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 4));
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(db));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });

  it.each(['foundation', 'sale', 'planner'])('is the same for a file of the %s and for a new one', (name) => {
    writeFileSync(file(), demo(name));
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 4));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });
});

describe('a file of the planner', () => {
  it('is of the planner: version 3, and none of the new tables', () => {
    const db = connect(file());
    expect(db.value('PRAGMA user_version')).toBe(3);
    expect(KEPT.filter((table) => db.all(`PRAGMA table_info(${table})`).length > 0)).toEqual([]);
    db.close();
  });

  it('keeps every row, and its new tables are filled', () => {
    const { raw } = opened().store;
    const before = connect(`${file()}.before-v${MIGRATIONS.length}`, { readonly: true });
    let kept = 0;
    for (const table of LOGGED_TABLES) {
      const former = rows(before, table);
      kept += former.length;
      expect(rows(raw, table), table).toEqual(former);
    }
    expect(kept).toBeGreaterThan(1_000);
    before.close();
    for (const table of KEPT)
      expect(raw.value<number>(`SELECT count(*) FROM ${table}`), table).toBeGreaterThan(0);
  });

  it.each([
    ['foundation', ['without-next-contact']],
    ['sale', ['without-next-contact']],
    ['planner', []],
  ])('has nothing that a check would find, but what it had: %s', (name, before) => {
    writeFileSync(file(), demo(name));
    opened();
    expect(check(file()).map(({ kind }) => kind)).toEqual(before);
  });

  it('takes back and makes again what was done before, step by step', async () => {
    const { call, tables } = opened();
    const steps = [tables()];
    for (let done = 0; done < 11; done += 1) {
      await call('history.undo', {});
      steps.push(tables());
    }
    expect(check(file()).filter(({ severity }) => severity === 'fault')).toEqual([]);
    for (const step of steps.toReversed().slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(step);
    }
    expect(check(file())).toEqual([]);
  });
});
