import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { check } from '@db/check';
import { connect, type RawDb } from '@db/connection/sqlite';
import { columnsOf, LOGGED_TABLES } from '@db/log/triggers';
import { MIGRATIONS } from '@db/migrations';
import { migrate } from '@db/migrations/migrate';
import { keptOfDeals, keptOfPoints, shownOfDeals, shownOfPoints } from '@test/support/list-rows';
import { testStore } from '@test/support/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf } from './schema-of';

const SNAPSHOT = join(import.meta.dirname, 'schema-fewer-places.sql');
/** See the texts beside them for what they hold and how they were made. */
const demo = (name: string) =>
  brotliDecompressSync(readFileSync(join(import.meta.dirname, `${name}-demo.sqlite.br`)));
const LIST_ROWS = demo('list-rows');
const EARLIER = ['foundation', 'sale', 'planner', 'kept-answers', 'list-rows'];
const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-places-'));
  writeFileSync(file(), LIST_ROWS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file as the present program opens it. */
const opened = () => testStore({ file: file(), now: `${TODAY}T18:00:00.000Z` });
const rows = (db: RawDb, table: (typeof LOGGED_TABLES)[number]) => {
  const columns = columnsOf(db, table);
  return columns.length === 0 ? [] : db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`);
};
const faults = () => check(file()).filter(({ severity }) => severity === 'fault');

describe('the schema in which less is looked up', () => {
  it('is the reviewed one', () => {
    rmSync(file());
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 6));
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(db));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });

  it.each(EARLIER)('is the same for a file of %s and for a new one', (name) => {
    writeFileSync(file(), demo(name));
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 6));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });
});

describe('a file with the rows of lists', () => {
  it('is of version 5, and its states show nothing of their points', () => {
    const db = connect(file());
    expect(db.value('PRAGMA user_version')).toBe(5);
    const columns = (table: string) =>
      db.all<{ name: string }>(`PRAGMA table_info(${table})`).map(({ name }) => name);
    expect([columns('deal_state').includes('point_key'), columns('point_state').includes('key')]).toEqual([
      false,
      false,
    ]);
    db.close();
  });

  it('keeps every row, and its states show what the records say', () => {
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
    expect(keptOfDeals(raw)).toEqual(shownOfDeals(raw));
    expect(keptOfPoints(raw)).toEqual(shownOfPoints(raw));
    expect(
      raw.all(`SELECT direction, length, point_key <> '' AS named FROM deal_state WHERE title = 'Short way'`),
    ).toEqual([{ direction: 'inbound', length: 'short', named: 1 }]);
    expect(
      raw.all(
        `SELECT stage, key, due_day, due_by, mandatory FROM point_state WHERE title = 'Ask for the hall'`,
      ),
    ).toEqual([{ stage: 'presentation', key: '', due_day: '2026-12-01', due_by: 'hand', mandatory: 1 }]);
  });

  it.each(EARLIER)('has nothing that a check would find fault with, whichever it was before: %s', (name) => {
    writeFileSync(file(), demo(name));
    const { raw } = opened().store;
    expect(keptOfDeals(raw)).toEqual(shownOfDeals(raw));
    expect(keptOfPoints(raw)).toEqual(shownOfPoints(raw));
    expect(faults()).toEqual([]);
  });

  it('has the same kept rows as before, but for what is new in them', () => {
    const read = (db: RawDb) =>
      [
        ['deal_state', 'deal_id'],
        ['point_state', 'point_id'],
      ].map(([table, id]) => db.all<object>(`SELECT * FROM ${table} ORDER BY ${id}`));
    const before = connect(file());
    const former = read(before);
    before.close();
    expect(read(opened().store.raw)).toMatchObject(former);
  });

  it('takes back and makes again what was done before, step by step', async () => {
    const { call, tables } = opened();
    const steps = [tables()];
    for (let done = 0; done < 20; done += 1) {
      await call('history.undo', {});
      steps.push(tables());
    }
    expect(faults()).toEqual([]);
    for (const step of steps.toReversed().slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(step);
    }
    expect(faults()).toEqual([]);
  });

  it('is brought to the newest schema by the steps alone, one after the other', () => {
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 5));
    expect(db.value('PRAGMA user_version')).toBe(5);
    migrate(db, file());
    expect(db.value('PRAGMA user_version')).toBe(MIGRATIONS.length);
    db.close();
  });
});
