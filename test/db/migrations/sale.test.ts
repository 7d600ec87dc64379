import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { check } from '@db/check';
import { connect, type RawDb } from '@db/connection/sqlite';
import { columnsOf, LOGGED_TABLES } from '@db/log/triggers';
import { foundation } from '@db/migrations/0001-foundation';
import { sale } from '@db/migrations/0002-sale';
import { MIGRATIONS } from '@db/migrations';
import { migrate } from '@db/migrations/migrate';
import { DEFAULT_PROCESS } from '@shared/domain/process/default';
import { zProcessDefinition } from '@shared/domain/process/schema';
import { testStore } from '@test/support/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf } from './schema-of';

const SNAPSHOT = join(import.meta.dirname, 'schema-sale.sql');
/** See `foundation-demo.md` for what it holds and how it was made. */
const DEMO = brotliDecompressSync(readFileSync(join(import.meta.dirname, 'foundation-demo.sqlite.br')));
const TODAY = '2026-11-26';
/** A deal in "proposal", and one that was moved there past its open points. */
const ENLARGED = '01a17581-c396-7f73-ac48-75b62f101eea';
const MOVED = '01a17581-c360-77f3-9c35-dbd4fa90337f';
const LOST = '01a19467-ebb2-7a95-9583-60dc1793711b';
/** What the foundation's own board said of this file. */
const BOARD = [
  ['presentation', 9, 7_740_000, { fresh: 5, aging: 2, rotting: 2 }],
  ['proposal', 9, 10_720_000, { fresh: 6, aging: 2, rotting: 1 }],
  ['contract', 6, 14_070_000, { fresh: 5, aging: 1, rotting: 0 }],
  ['payment', 5, 4_940_000, { fresh: 3, aging: 2, rotting: 0 }],
  ['event', 4, 3_660_000, null],
  ['closure', 3, 2_400_000, { fresh: 3, aging: 0, rotting: 0 }],
];

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-sale-'));
  writeFileSync(file(), DEMO);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The file as the present program opens it. */
const opened = () => testStore({ file: file(), now: `${TODAY}T10:00:00.000Z` });
const rows = (db: RawDb, table: (typeof LOGGED_TABLES)[number], columns = columnsOf(db, table)) =>
  columns.length === 0 ? [] : db.all(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY id`);

describe('the schema of the whole sale', () => {
  it('is the reviewed one', () => {
    rmSync(file());
    const db = connect(file());
    migrate(db, file(), [foundation, sale]);
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(db));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });

  it('is the same for a file of the foundation and for a new one', () => {
    const db = connect(file());
    migrate(db, file(), [foundation, sale]);
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    db.close();
  });
});

describe('a file of the foundation', () => {
  it('is of the foundation: version 1, and none of the tables of a sale', () => {
    const db = connect(file());
    expect(db.value('PRAGMA user_version')).toBe(1);
    expect(LOGGED_TABLES.filter((table) => columnsOf(db, table).length > 0)).toHaveLength(12);
    expect(db.value('SELECT count(*) FROM deals')).toBe(59);
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
      // The segments come with the migration that brings their table.
      if (table === 'segments') continue;
      expect(columns.length === 0 ? rows(raw, table) : rows(raw, table, columns), table).toEqual(former);
    }
    expect(kept).toBeGreaterThan(1_000);
    before.close();
    expect(raw.all('SELECT DISTINCT origin FROM clients')).toEqual([{ origin: '' }]);
    expect(raw.all('SELECT DISTINCT event_type FROM deals')).toEqual([{ event_type: '' }]);
    expect(raw.all('SELECT DISTINCT source_id, met_by FROM control_points')).toEqual([
      { source_id: null, met_by: 'hand' },
    ]);
  });

  it('stays beside itself as it was', () => {
    opened();
    // All pages; the header tells that the file has been opened for writing beside readers.
    expect(
      readFileSync(`${file()}.before-v${MIGRATIONS.length}`).subarray(100).equals(DEMO.subarray(100)),
    ).toBe(true);
    expect(existsSync(`${file()}.before-v${MIGRATIONS.length}.part`)).toBe(false);
  });

  it('has nothing that a check would find, but what it had', () => {
    opened();
    expect(check(file()).map(({ kind }) => kind)).toEqual(['without-next-contact']);
  });

  it('has the same board', async () => {
    const { columns } = await opened().call('board.open', { today: TODAY });
    const heads = columns
      .slice(0, BOARD.length)
      .map(({ column, count, sums, ages }) => [column, count, sums[0]?.minor, ages]);
    expect(heads).toEqual(BOARD);
  });

  it('logs what happens in it from now on, the new columns too', async () => {
    const { call, store } = opened();
    await call('deals.update', { id: ENLARGED, eventDay: '2026-12-21', today: TODAY });
    const last = store.raw.get<{ before: string; after: string }>(
      "SELECT before, after FROM change_log WHERE table_name = 'deals' ORDER BY n DESC LIMIT 1",
    );
    expect(JSON.parse(last?.before ?? '')).toMatchObject({ event_day: '2026-12-18', event_type: '' });
    expect(JSON.parse(last?.after ?? '')).toMatchObject({ event_day: '2026-12-21', event_type: '' });
  });

  it('takes back and makes again what was done before, step by step', async () => {
    const { call, store, tables } = opened();
    const steps = [tables()];
    // A change of a client, a deal lost, one moved on, one with another event day, a point added, the process, the settings.
    for (let done = 0; done < 7; done += 1) {
      await call('history.undo', {});
      steps.push(tables());
    }
    expect(store.raw.value('SELECT status FROM deals WHERE id = ?', [LOST])).toBe('open');
    expect(store.raw.value('SELECT stage FROM deals WHERE id = ?', [MOVED])).toBe('presentation');
    expect(store.raw.value('SELECT event_day FROM deals WHERE id = ?', [ENLARGED])).not.toBe('2026-12-18');
    expect(store.raw.get("SELECT 1 FROM settings WHERE id = 'process'")).toBeUndefined();
    for (const step of steps.toReversed().slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(step);
    }
    expect(check(file()).map(({ kind }) => kind)).toEqual(['without-next-contact']);
  });

  it('makes again what was undone before', async () => {
    const { call, store } = opened();
    await call('history.redo', {});
    expect(store.raw.get("SELECT 1 FROM products WHERE name = 'Praznik z imenom'")).toBeDefined();
  });

  it('keeps the process that its user made, and gets the rules for records', async () => {
    const process = await opened().call('settings.process', {});
    expect(zProcessDefinition.safeParse(process).success).toBe(true);
    const [, proposal, contract] = process.stages;
    expect(proposal).toMatchObject({ name: 'Ponudba po meri', limit: 12, documents: ['proposal'] });
    expect(proposal?.points.find(({ key }) => key === 'proposal-sent')).toMatchObject({
      offset: 4,
      metBy: 'proposal-sent',
    });
    expect(contract?.points.find(({ key }) => key === 'ogled-prizorisca')).toMatchObject({ offset: -20 });
    const records = (of: typeof process) =>
      of.stages.flatMap(({ points }) => points.filter(({ made }) => made === 'source').map(({ key }) => key));
    expect(records(process)).toEqual(records(DEFAULT_PROCESS));
    expect(process.lostReasons.map(({ key }) => key)).toEqual(expect.arrayContaining(['brat', 'withdrew']));
  });

  it('goes on where it was: a deal that moves on gets the points of the kept process', async () => {
    const { call, store } = opened();
    const deal = store.raw.get<{ id: string }>(
      `SELECT deal_id AS id FROM control_points WHERE key = 'proposal-sent' AND state = 'pending' AND stage = 'proposal'
         AND deal_id IN (SELECT id FROM deals WHERE status = 'open' AND stage = 'proposal') ORDER BY id LIMIT 1`,
    );
    expect(deal).toBeDefined();
    const id = deal?.id ?? '';
    expect((await call('deals.get', { id, today: TODAY })).stage).toBe('proposal');
    const moved = await call('deals.move', {
      id,
      to: 'contract',
      override: 'Dogovorjeno po telefonu',
      today: TODAY,
    });
    expect(moved.kind).toBe('moved');
    const made = store.raw.all<{ key: string }>(
      "SELECT key FROM control_points WHERE deal_id = ? AND stage = 'contract' AND state = 'pending' ORDER BY position",
      [id],
    );
    expect(made.map(({ key }) => key)).toEqual(['contract-signed', 'ogled-prizorisca']);
  });
});
