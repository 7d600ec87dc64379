import { check } from '@db/check';
import { ANEW, REMOVED } from '@db/derived';
import { tablesIn } from '@test/support/stored';
import { type Importing, importing } from '@test/db/import/importing';
import { describe, expect, it } from 'vitest';

/** Tables of which an import or a plan has thousands of rows. */
const LARGE = new Set([
  ...['clients', 'client_tags', 'people', 'phones', 'emails'],
  ...['deals', 'stage_visits', 'control_points', 'activities'],
]);
const HEAD = 'Company,Contact,Phone,E-mail';
const rows = (count: number, name: string) =>
  Array.from(
    { length: count },
    (_, row) => `${name} ${row},Person ${name} ${row},+3863120${1000 + row},${name}${row}@firm.example`,
  );

const faults = ({ store }: Importing) => check(store.file).filter(({ severity }) => severity === 'fault');
/** What a command wrote into the log, in its order. */
const logOf = ({ store }: Importing, seq: number) =>
  store.raw.all('SELECT table_name, row_id, before, after FROM change_log WHERE command = ? ORDER BY n', [
    seq,
  ]);
const last = ({ store }: Importing) => store.raw.value<number>('SELECT max(seq) FROM commands');
/** Triggers and indexes. */
const followersOf = ({ store }: Importing) =>
  store.raw.all("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index') ORDER BY name");

describe('a large import', () => {
  it('has a twin for every trigger that follows a removed record of an import, or a contact', () => {
    const into = importing();
    const there = into.store.raw
      .all<{ name: string; table: string; sql: string }>(
        'SELECT name, tbl_name AS "table", sql FROM sqlite_schema WHERE type = \'trigger\'',
      )
      .filter(
        ({ table, sql }) => LARGE.has(table) && sql.includes('DELETE ON') && !sql.includes('change_log'),
      )
      .map(({ name }) => name);
    expect(new Set([...REMOVED, ...ANEW].map(({ trigger }) => trigger))).toEqual(new Set(there));
  });

  it.each([
    ['most', 100],
    ['less than half', 3_000],
  ])(
    'that is %s of the file is taken back and done again to the last byte',
    async (_, others) => {
      const into = importing();
      await into.run(into.csv(HEAD, ...rows(others, 'Bright')));
      const before = tablesIn(into.store.file);
      const followers = followersOf(into);
      const { batch } = await into.run(
        into.csv(HEAD, ...rows(2_000, 'Acme'), 'Solo,,,', ',Anna Alone,,anna@firm.example'),
      );
      const made = last(into);
      const after = tablesIn(into.store.file);

      await into.call('import.revert', { batch: batch ?? '' });
      expect(tablesIn(into.store.file)).toEqual(before);
      expect(followersOf(into)).toEqual(followers);
      expect(faults(into)).toEqual([]);
      expect(foreignKeys(into)).toBe(1);
      const mirrored = logOf(into, made)
        .map(
          (line) =>
            line as { table_name: string; row_id: string; before: string | null; after: string | null },
        )
        .map((line) => ({ ...line, before: line.after, after: line.before }))
        .reverse();
      expect(logOf(into, last(into))).toEqual(mirrored);
      expect(await found(into, 'Acme 77')).toEqual([]);
      expect(await found(into, 'Bright 77')).toEqual(['Bright 77']);

      await into.call('history.redo', {});
      expect(tablesIn(into.store.file)).toEqual(after);
      expect(followersOf(into)).toEqual(followers);
      expect(faults(into)).toEqual([]);
      expect(logOf(into, last(into)).length).toBe(logOf(into, made).length);
      expect(await found(into, 'Acme 77')).toEqual(['Acme 77']);
      expect(await found(into, 'Bright 77')).toEqual(['Bright 77']);
    },
    60_000,
  );

  it('is left alone when one of its rows was changed since, and says which', async () => {
    const into = importing();
    const { batch } = await into.run(into.csv(HEAD, ...rows(2_000, 'Acme')));
    const [id] = into.column("SELECT id FROM clients WHERE name = 'Acme 1234'");
    await into.call('clients.update', { id: String(id), city: 'Kranj' });
    const before = tablesIn(into.store.file);
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'undo-conflict', detail: { table: 'clients', id } },
    });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(faults(into)).toEqual([]);
  }, 60_000);

  it('is left alone when something hangs on one of its rows since', async () => {
    const into = importing();
    const { batch } = await into.run(into.csv(HEAD, ...rows(2_000, 'Acme')));
    const [clientId] = into.column("SELECT id FROM clients WHERE name = 'Acme 1234'");
    await into.call('people.create', { clientId: String(clientId), name: 'Vera' });
    const before = tablesIn(into.store.file);
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'undo-conflict', detail: { count: 1 } },
    });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(faults(into)).toEqual([]);
    expect(foreignKeys(into)).toBe(1);
  }, 60_000);

  it('is left alone when a contact is with one of its people since, at a client that was there before', async () => {
    const into = importing();
    const { id: clientId } = await into.call('clients.create', { name: 'Bright', country: 'SI' });
    const { batch } = await into.run(
      into.csv(HEAD, ...rows(2_000, 'Acme'), 'Bright,Vera,,vera@firm.example'),
      {
        onDuplicate: 'update',
      },
    );
    const [personId] = into.column("SELECT id FROM people WHERE name = 'Vera'");
    expect(into.column('SELECT client_id FROM people WHERE id = ?', [String(personId)])).toEqual([clientId]);
    await into.call('activities.plan', {
      ...{ clientId, personId: String(personId), kind: 'call', day: '2026-11-27' },
    });
    const before = tablesIn(into.store.file);
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'undo-conflict' },
    });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(foreignKeys(into)).toBe(1);
  }, 60_000);

  it.each([
    ['most', 100, 'only makes', false],
    ['less than half', 3_000, 'only makes', false],
    ['most', 100, 'also changes', true],
  ])(
    'of deals that is %s of the file (over %i there) and %s records is taken back and done again to the last byte',
    async (_, others, __, ended) => {
      const into = importing();
      await into.run(into.csv(DEAL_HEAD, ...deals(others, 'B')), { as: 'deals' });
      const [client] = into.column('SELECT id FROM clients ORDER BY id');
      for (const day of ['2026-11-20', '2026-12-04'])
        await into.call('activities.plan', { clientId: String(client), kind: 'call', day, purpose: 'ask' });
      if (ended) {
        const open = "SELECT id FROM deals WHERE client_id = ? AND status = 'open'";
        for (const id of into.column(open, [String(client)]))
          await into.call('deals.lose', { id: String(id), reason: 'price', today: '2026-11-26' });
        await into.call('clients.update', { id: String(client), noContactReason: 'closed' });
      }
      const before = tablesIn(into.store.file);
      const followers = followersOf(into);
      const { batch } = await into.run(into.csv(DEAL_HEAD, ...deals(2_500, 'A')), { as: 'deals' });
      const made = last(into);
      const after = tablesIn(into.store.file);

      await into.call('import.revert', { batch: batch ?? '' });
      expect(tablesIn(into.store.file)).toEqual(before);
      expect(followersOf(into)).toEqual(followers);
      expect(faults(into)).toEqual([]);
      expect(foreignKeys(into)).toBe(1);
      expect(logOf(into, last(into)).length).toBe(logOf(into, made).length);

      await into.call('history.redo', {});
      expect(tablesIn(into.store.file)).toEqual(after);
      expect(faults(into)).toEqual([]);
    },
    60_000,
  );

  it('of deals is left alone when a contact was planned for one of them since', async () => {
    const into = importing();
    const { batch } = await into.run(into.csv(DEAL_HEAD, ...deals(2_500, 'A')), { as: 'deals' });
    const [dealId, clientId] = Object.values(
      into.store.raw.get<object>("SELECT id, client_id FROM deals WHERE status = 'open' LIMIT 1") ?? {},
    ).map(String);
    await into.call('activities.plan', {
      clientId: clientId ?? '',
      dealId: dealId ?? '',
      kind: 'call',
      day: '2026-12-04',
    });
    const before = tablesIn(into.store.file);
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'undo-conflict' },
    });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(faults(into)).toEqual([]);
  }, 60_000);

  it.each([0.1, 0.5, 0.9])(
    'of deals is as before when taking it back is cancelled at %f',
    async (part) => {
      const into = importing();
      await into.run(into.csv(DEAL_HEAD, ...deals(100, 'B')), { as: 'deals' });
      const { batch } = await into.run(into.csv(DEAL_HEAD, ...deals(2_500, 'A')), { as: 'deals' });
      const [before, followers] = [tablesIn(into.store.file), followersOf(into)];
      const controller = new AbortController();
      const result = await into.engine.call(
        'import.revert',
        { batch: batch ?? '' },
        {
          signal: controller.signal,
          progress: (progress) => {
            if (progress.part >= part) controller.abort();
          },
        },
      );
      expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(tablesIn(into.store.file)).toEqual(before);
      expect(followersOf(into)).toEqual(followers);
      expect(foreignKeys(into)).toBe(1);
      expect(faults(into)).toEqual([]);
    },
    60_000,
  );

  it('that also changed what was there is taken back with everything as before', async () => {
    const into = importing();
    await into.run(into.csv('Company,City', 'Bright 1,Kranj', 'Bright 2,Kranj'));
    const before = tablesIn(into.store.file);
    const { batch } = await into.run(
      into.csv('Company,City', 'Bright 1,Celje', ...many(5_000), 'Bright 2,Celje'),
      { onDuplicate: 'update' },
    );
    await into.call('import.revert', { batch: batch ?? '' });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(faults(into)).toEqual([]);
    expect(foreignKeys(into)).toBe(1);
  }, 60_000);
});

const DEAL_HEAD = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';
/** Deals of thirty clients, most of them closed, with a new product now and then. */
const deals = (count: number, name: string) =>
  Array.from({ length: count }, (_, row) => {
    const [stage, day] = [['Won', 'Lost', 'Engaging', 'Won'][row % 4], `2026-0${1 + (row % 9)}-1${row % 7}`];
    const end = stage === 'Engaging' ? ',' : `2026-10-${10 + (row % 20)},${stage === 'Won' ? row : 0}`;
    return `${name}${row},Maja ${row % 3},Gala ${Math.floor(row / 700)},Firm ${row % 30},${stage},${day},${end}`;
  });

const many = (count: number) => Array.from({ length: count }, (_, row) => `Acme ${row},Koper`);
const foreignKeys = ({ store }: Importing) => store.raw.value<number>('PRAGMA foreign_keys');

/** Clients of that very name. */
async function found(into: Importing, name: string): Promise<string[]> {
  const hits = await into.call('search.find', { text: name, limit: 100 });
  return hits.filter(({ kind, title }) => kind === 'client' && title === name).map(({ title }) => title);
}
