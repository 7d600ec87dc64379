import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { check } from '@db/check';
import { connect, type RawDb } from '@db/connection/sqlite';
import { columnsOf, LOGGED_TABLES } from '@db/log/triggers';
import { MIGRATIONS } from '@db/migrations';
import { migrate } from '@db/migrations/migrate';
import { keptOfClients, keptOfDeals, shownOfClients, shownOfDeals } from '@test/support/list-rows';
import { testStore } from '@test/support/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf } from './schema-of';

const SNAPSHOT = join(import.meta.dirname, 'schema-list-rows.sql');
/** See the texts beside them for what they hold and how they were made. */
const demo = (name: string) =>
  brotliDecompressSync(readFileSync(join(import.meta.dirname, `${name}-demo.sqlite.br`)));
const KEPT = demo('kept-answers');
const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-rows-'));
  writeFileSync(file(), KEPT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file as the present program opens it. */
const opened = () => testStore({ file: file(), now: `${TODAY}T18:00:00.000Z` });
const rows = (db: RawDb, table: (typeof LOGGED_TABLES)[number]) => {
  const columns = columnsOf(db, table);
  return columns.length === 0 ? [] : db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`);
};

describe('the schema with the rows of lists', () => {
  it('is the reviewed one', () => {
    rmSync(file());
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 5));
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(db));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });

  it.each(['foundation', 'sale', 'planner', 'kept-answers'])(
    'is the same for a file of %s and for a new one',
    (name) => {
      writeFileSync(file(), demo(name));
      const db = connect(file());
      migrate(db, file(), MIGRATIONS.slice(0, 5));
      expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
      db.close();
    },
  );
});

describe('a file with kept answers', () => {
  it('is of version 4, and its states show nothing of their records', () => {
    const db = connect(file());
    expect(db.value('PRAGMA user_version')).toBe(4);
    const columns = (table: string) =>
      db.all<{ name: string }>(`PRAGMA table_info(${table})`).map(({ name }) => name);
    expect([columns('client_state').includes('phone'), columns('deal_state').includes('title')]).toEqual([
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
    expect(keptOfClients(raw)).toEqual(shownOfClients(raw));
    expect(keptOfDeals(raw)).toEqual(shownOfDeals(raw));
    const shown = (name: string) =>
      raw.get('SELECT phone, email, tags, next_kind, next_purpose FROM client_state WHERE name = ?', [name]);
    expect([shown('Čebela d.o.o.'), shown('Only people'), shown('Vipava')]).toEqual([
      {
        ...{ phone: '+386 31 000 999', email: 'info@cebela.example', tags: '["bank","key","Žar"]' },
        ...{ next_kind: 'meeting', next_purpose: 'See the hall' },
      },
      // In the trash together with its person, and with the contact that was planned.
      {
        ...{ phone: '+386 40 100 200', email: 's@x.example', tags: '[]' },
        ...{ next_kind: null, next_purpose: null },
      },
      {
        ...{ phone: '+386 51 777 888', email: 'vino@vipava.example', tags: '[]' },
        ...{ next_kind: null, next_purpose: null },
      },
    ]);
  });

  it.each(['foundation', 'sale', 'planner', 'kept-answers'])(
    'has nothing that a check would find fault with, whichever it was before: %s',
    (name) => {
      writeFileSync(file(), demo(name));
      const { raw } = opened().store;
      expect(keptOfClients(raw)).toEqual(shownOfClients(raw));
      expect(check(file()).filter(({ severity }) => severity === 'fault')).toEqual([]);
    },
  );

  it('has the same kept rows as before, but for what is new in them', () => {
    const before = connect(file());
    const former = before.all('SELECT * FROM client_state ORDER BY client_id');
    before.close();
    const { raw } = opened().store;
    expect(raw.all('SELECT * FROM client_state ORDER BY client_id')).toMatchObject(former);
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
    expect(check(file()).filter(({ severity }) => severity === 'fault')).toEqual([]);
  });

  it('is brought to the newest schema by the steps alone, one after the other', () => {
    const db = connect(file());
    migrate(db, file(), MIGRATIONS.slice(0, 4));
    expect(db.value('PRAGMA user_version')).toBe(4);
    migrate(db, file());
    expect(db.value('PRAGMA user_version')).toBe(MIGRATIONS.length);
    db.close();
  });
});
