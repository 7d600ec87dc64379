import { bulk } from '@db/import/store';
import { ADDED } from '@db/derived';
import { beginCommand } from '@db/log/command';
import { LOGGED_TABLES } from '@db/log/triggers';
import { samplePath } from '@test/support/samples';
import { check } from '@db/check';
import { describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

const FILES = ['opportunities/products.csv', 'opportunities/accounts.csv', 'clients-ru/utf8-quoted.csv'];

const indexes = ({ store: { raw } }: Importing) =>
  raw
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    .map(({ name }) => name);

const triggers = (into: Importing) =>
  into.store.raw.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name",
  );

/** What an import wrote besides its rows: the log and everything that is derived. */
const following = ({ store: { raw } }: Importing) => ({
  log: raw.all('SELECT command, table_name, row_id, before, after FROM change_log ORDER BY command, row_id'),
  clients: raw.all('SELECT * FROM client_state ORDER BY client_id'),
  deals: raw.all('SELECT * FROM deal_state ORDER BY deal_id'),
  points: raw.all('SELECT * FROM point_state ORDER BY point_id'),
  touch: raw.all('SELECT * FROM touch_state ORDER BY client_id'),
  sums: ['client_counts', 'stage_sums', 'day_counts'].map((table) =>
    raw.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`),
  ),
  search: raw.all('SELECT kind, ref, client_id FROM search_ref ORDER BY ref'),
});

describe('bulk work', () => {
  it('leaves all triggers as they were', async () => {
    const into = importing();
    const before = triggers(into);
    await into.run(samplePath('opportunities/accounts.csv'));
    expect(triggers(into)).toEqual(before);
  });

  it('replaces every trigger that follows a new row of an imported table, or of contacts', () => {
    const into = importing();
    const there = new Set(
      triggers(into)
        .map(({ name, sql }) => ({ name, table: /AFTER INSERT ON (\w+)/.exec(sql)?.[1] ?? '' }))
        .filter(({ table }) => LOGGED_TABLES.some((logged) => logged === table))
        .filter(({ table }) => !['settings', 'segments', 'import_batches'].includes(table))
        .map(({ name }) => name)
        .filter((name) => name.startsWith('derive')),
    );
    expect(new Set(ADDED.map(({ trigger }) => trigger))).toEqual(there);
  });

  it('writes the very log, states and search that the triggers write', async () => {
    const into = importing();
    const products = { GalaPro: 'Gala Pro' };
    for (const file of FILES) await into.run(samplePath(file));
    await into.run(samplePath('opportunities/sales_pipeline.csv'), {
      values: { product: products },
      placeholderClient: 'Nobody',
    });
    const expected = following(into);
    // The same rows again, each written alone under the triggers, in the order of the log.
    const rows = into.store.raw.all<{ n: number; command: number; table_name: string; row_id: string }>(
      "SELECT * FROM change_log WHERE table_name <> 'import_batches' ORDER BY n",
    );
    const copy = importing();
    for (const { table_name } of rows.slice(0, 1)) expect(table_name).toBe('products');
    copy.store.raw.exec(`ATTACH '${into.store.file}' AS source`);
    const clock = { now: () => '2026-11-26T09:00:00.000Z', newId: () => '' };
    for (const command of new Set(rows.map((row) => row.command))) {
      const begun = beginCommand(copy.store.raw, 'import.run', clock);
      for (const row of rows.filter((each) => each.command === command)) {
        copy.store.raw.one(
          `INSERT INTO main.${row.table_name} SELECT * FROM source.${row.table_name} WHERE id = ?`,
          [row.row_id],
        );
      }
      begun.commit(null);
    }
    const written = following(copy);
    expect(written.log).toEqual(
      expected.log.filter((row) => (row as { table_name: string }).table_name !== 'import_batches'),
    );
    expect({ ...written, log: [] }).toEqual({ ...expected, log: [] });
  });

  it('makes indexes anew where most of what they hold is new, and has them for changes of what it made', async () => {
    const into = importing();
    const before = indexes(into);
    const rows = Array.from({ length: 3_000 }, (_, row) => `Acme ${row},Vera ${row},+3863120${1000 + row},`);
    const again = rows.slice(0, 50).map((row, at) => `${row.replace(/.,$/, '9,')}Kranj ${at}`);
    const { records } = await into.run(into.csv('Company,Contact,Phone,City', ...rows, ...again));
    expect(records.clients).toEqual({ created: 3_000, updated: 50 });
    expect(indexes(into)).toEqual(before);
    expect(check(into.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
    expect(into.column("SELECT name FROM clients WHERE city = 'Kranj 7'")).toEqual(['Acme 7']);
  }, 60_000);

  it('makes indexes of deals, their stages and their points anew as well', async () => {
    const into = importing();
    const before = indexes(into);
    const rows = Array.from(
      { length: 3_000 },
      (_, row) =>
        `D${row},Acme ${row % 300},${row % 2 === 0 ? 'Won' : 'Engaging'},2026-11-0${1 + (row % 9)},${row}`,
    );
    const token = into.csv('opportunity_id,account,deal_stage,engage_date,close_value', ...rows);
    const away = new Set<string>();
    const result = await into.engine.call(
      'import.run',
      { token, map: { as: 'deals' }, today: TODAY },
      {
        progress: () => {
          const there = new Set(indexes(into));
          for (const name of before) if (!there.has(name)) away.add(name);
        },
      },
    );
    expect(result).toMatchObject({ ok: true, value: { created: 3_000 } });
    for (const name of ['deals_closed', 'deal_state_board', 'stage_visits_by_day', 'point_state_by_day'])
      expect(away).toContain(name);
    expect(indexes(into)).toEqual(before);
    expect(check(into.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
  }, 60_000);

  it.each([
    ['away', 0, 1],
    ['away', 2_500, 0.5],
    ['there', 2_500, 1],
  ])(
    'keeps indexes %s with %i clients before, when 2,000 came with the part %f of a file',
    (way, there, part) => {
      const { raw } = importing().store;
      const clock = { now: () => '2026-11-26T09:00:00.000Z', newId: () => '' };
      const { context } = beginCommand(raw, 'import.run', clock);
      const row = (id: string) => [id, id, id, clock.now()];
      for (let at = 0; at < there; at++) raw.one(ROW, row(`a${at}`));
      const rows = bulk(context.db);
      for (let at = 0; at < 2_000; at++) {
        rows.added(`b${at}`);
        rows.insert({ table: 'clients', sql: ROW }, row(`b${at}`));
      }
      for (const _ of rows.between(part));
      const gone = !raw.get("SELECT 1 FROM sqlite_schema WHERE name = 'client_state_by_next'");
      expect(gone ? 'away' : 'there').toBe(way);
      for (const _ of rows.end());
      expect(raw.get("SELECT 1 FROM sqlite_schema WHERE name = 'client_state_by_next'")).toBeDefined();
      raw.exec('ROLLBACK');
    },
  );

  it('is found by its rows before and after one that gives another its name', async () => {
    const into = importing();
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `Bright ${from + at},,${from + at}`);
    const head = 'Company,City,ID';
    await into.run(into.csv(head, 'Dusk 77,,d77'));
    const { records } = await into.run(
      into.csv(head, ...rows(0, 2_500), 'Shade & Sons,Kranj,d77', ...rows(2_500, 5_000)),
      { onDuplicate: 'update' },
    );
    expect(records.clients).toEqual({ created: 5_000, updated: 1 });
    const hits = async (text: string) =>
      (await into.call('search.find', { text, limit: 100 })).map(({ title }) => title);
    expect(await hits('Shade')).toEqual(['Shade & Sons']);
    expect(await hits('Dusk')).toEqual([]);
    for (const name of ['Bright 77', 'Bright 2499', 'Bright 2500', 'Bright 4999'])
      expect(await hits(name)).toContain(name);
    expect(check(into.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
  }, 60_000);

  it('brings its triggers back with the rollback when it fails', () => {
    const into = importing();
    const before = triggers(into);
    const clock = { now: () => '2026-11-26T09:00:00.000Z', newId: () => '' };
    const { context, rollback } = beginCommand(into.store.raw, 'import.run', clock);
    bulk(context.db);
    expect(triggers(into).length).toBeLessThan(before.length);
    rollback();
    expect(triggers(into)).toEqual(before);
  });
});

const ROW = 'INSERT INTO clients (id, name, name_key, created_at) VALUES (?, ?, ?, ?)';
