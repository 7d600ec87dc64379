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

const SNAPSHOT = join(import.meta.dirname, 'schema-other-clocks.sql');
/** See the texts beside them for what they hold and how they were made. */
const demo = (name: string) =>
  brotliDecompressSync(readFileSync(join(import.meta.dirname, `${name}-demo.sqlite.br`)));
const FEWER_PLACES = demo('fewer-places');
const EARLIER = ['foundation', 'sale', 'planner', 'kept-answers', 'list-rows', 'fewer-places'];
const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-clocks-'));
  writeFileSync(file(), FEWER_PLACES);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file as the present program opens it. */
const opened = () => testStore({ file: file(), now: `${TODAY}T18:00:00.000Z` });
const rows = (db: RawDb, table: (typeof LOGGED_TABLES)[number]) => {
  const columns = columnsOf(db, table);
  return columns.length === 0 ? [] : db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`);
};
const faults = () => check(file()).filter(({ severity }) => severity === 'fault');

describe('the schema that knows the clocks of contacts', () => {
  it('is the reviewed one', () => {
    rmSync(file());
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    const { raw } = opened().store;
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(raw));
    expect(schemaOf(raw)).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it.each(EARLIER)('is the same for a file of %s, in which a check finds no fault', (name) => {
    writeFileSync(file(), demo(name));
    expect(schemaOf(opened().store.raw)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    expect(faults()).toEqual([]);
  });
});

describe('a file in which less is looked up', () => {
  it('is of version 6, and its contacts are in the order of days only', () => {
    const db = connect(file());
    expect(db.value('PRAGMA user_version')).toBe(6);
    expect(db.get("SELECT 1 FROM sqlite_schema WHERE name = 'activities_by_zone'")).toBeUndefined();
    db.close();
  });

  it('keeps every row, and shows a contact of Tokyo on the day on which it is for the user', async () => {
    const { store, call } = opened();
    const before = connect(`${file()}.before-v${MIGRATIONS.length}`, { readonly: true });
    let kept = 0;
    for (const table of LOGGED_TABLES) {
      const former = rows(before, table);
      kept += former.length;
      expect(rows(store.raw, table), table).toEqual(former);
    }
    expect(kept).toBeGreaterThan(1_000);
    before.close();
    const { today } = await call('today.open', { today: TODAY, limit: 500 });
    const shown = today.rows.filter(({ clientName }) => clientName === 'Nihon Events');
    expect(shown.map(({ day, time, zone }) => [day, time, zone])).toEqual([
      ['2026-11-27', '01:00', 'Asia/Tokyo'],
    ]);
  });

  it('takes back and makes again what was done before, step by step', async () => {
    const { call, tables } = opened();
    const steps = [tables()];
    for (let done = 0; done < 6; done += 1) {
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
    migrate(db, file(), MIGRATIONS.slice(0, 6));
    expect(db.value('PRAGMA user_version')).toBe(6);
    migrate(db, file());
    expect(db.value('PRAGMA user_version')).toBe(MIGRATIONS.length);
    db.close();
  });
});
