import { check } from '@db/check';
import { slotOf } from '@shared/domain/planner/settings';
import type { ActivityKind } from '@shared/domain/words';
import { begin, steps, take } from '@test/support/random-commands';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type Row = Readonly<Record<string, string | number | null | undefined>>;

/** Adds up under the values of `of`, in their order. */
function tally(rows: readonly (readonly Row[string][])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row.join('/')] = (counts[row.join('/')] ?? 0) + 1;
  return counts;
}

const kept = ({ store: { reader } }: TestStore, table: string, columns: readonly string[]) =>
  Object.fromEntries(
    reader
      .all<Row>(`SELECT * FROM ${table}`)
      .map((row) => [columns.map((column) => row[column]).join('/'), row.count]),
  );

/** Each table as its records have it, counted one by one. */
function byRecords({ store: { reader } }: TestStore) {
  const all = (table: string) => reader.all<Row>(`SELECT * FROM ${table}`);
  const contacts = all('activities').filter((row) => row.deleted_at === null);
  const deals = new Map(all('deals').map((row) => [row.id, row]));
  const clients = new Map(all('clients').map((row) => [row.id, row]));
  const greeted = (row: Row | undefined): row is Row =>
    row?.deleted_at === null && row.no_contact_reason === null && row.do_not_contact === null;
  const slot = (row: Row) => slotOf(row.kind as ActivityKind);
  const occasion = (kind: string, row: Row, since: Row[string]) => {
    const client = clients.get(row.client_id ?? '');
    return greeted(client)
      ? [
          [kind, String(since).slice(-5), row.id, row.client_id, client.manager, client.country, since].join(
            '/',
          ),
        ]
      : [];
  };
  return {
    contacts: tally([
      ...contacts
        .filter(({ status }) => status === 'planned')
        .map((row) => ['planned', row.day, row.manager, slot(row), ''] as const),
      ...contacts
        .filter((row) => row.status === 'done' && row.done_at !== row.created_at)
        .map((row) => ['kept', row.day, row.manager, slot(row), ''] as const),
      ...contacts
        .filter(({ status }) => status === 'done')
        .map((row) => ['done', row.done_day, row.manager, slot(row), row.result ?? ''] as const),
    ]),
    moves: tally(
      all('stage_visits').flatMap((visit) => {
        const deal = deals.get(visit.deal_id ?? '');
        const counts = deal?.deleted_at === null && (visit.entry === 'forward' || visit.entry === 'back');
        return counts ? [[visit.entered_day ?? '', deal.manager ?? '', visit.entry ?? '']] : [];
      }),
    ),
    silent: tally(
      all('touch_state')
        .filter((row) => row.listed === 1 && row.paused_until === null)
        .map((row) => [row.ideal, row.from_day, row.maximum_day, row.dormant_day, row.manager]),
    ),
    countries: tally([...clients.values()].filter(greeted).map((row) => [row.country, row.manager])),
    occasions: [
      ...all('people')
        .filter((row) => row.birthday !== null && row.deleted_at === null && row.do_not_contact === null)
        .flatMap((row) => occasion('birthday', row, row.birthday ?? '')),
      ...[...deals.values()]
        .filter((row) => row.event_day !== null && row.deleted_at === null)
        .filter(
          ({ status, stage }) =>
            status === 'won' || ((status === 'open' || status === 'paused') && stage === 'closure'),
        )
        .flatMap((row) => occasion('anniversary', row, row.event_day ?? '')),
    ].sort(),
  };
}

const keptAnswers = (open: TestStore) => ({
  contacts: kept(open, 'contact_counts', ['figure', 'day', 'manager', 'slot', 'result']),
  moves: kept(open, 'move_counts', ['day', 'manager', 'entry']),
  silent: kept(open, 'touch_counts', ['ideal', 'from_day', 'maximum_day', 'dormant_day', 'manager']),
  countries: kept(open, 'country_counts', ['country', 'manager']),
  occasions: open.store.reader
    .all<Row>('SELECT * FROM occasion_days')
    .map((row) => Object.values(row).join('/'))
    .sort(),
});

describe('the kept counts and days', () => {
  it('are what the records say, after any commands, undone and done again', async () => {
    await fc.assert(
      fc.asyncProperty(steps(20, 60), async (course) => {
        const open = testStore();
        await begin(open);
        for (const step of course) await take(open, step);
        expect(keptAnswers(open)).toEqual(byRecords(open));
        for (let back = 0; back < 12; back += 1) await open.call('history.undo', {});
        expect(keptAnswers(open)).toEqual(byRecords(open));
        for (let again = 0; again < 12; again += 1) await open.call('history.redo', {});
        expect(keptAnswers(open)).toEqual(byRecords(open));
        expect(
          check(open.store.file).filter(({ kind }) => kind === 'sums-differ' || kind === 'occasions-differ'),
        ).toEqual([]);
        open.close();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it('go with a client and its records that are deleted for good', async () => {
    const open = testStore();
    await begin(open);
    const { raw } = open.store;
    raw.exec(`PRAGMA foreign_keys = ON;
      INSERT INTO commands (at, name, params, kind, state) VALUES ('x', 'test', '{}', 'do', 'done');
      UPDATE people SET birthday = '1990-02-03'; UPDATE deals SET event_day = '2025-05-05', stage = 'closure'`);
    expect(keptAnswers(open)).toEqual(byRecords(open));
    expect(Object.keys(keptAnswers(open).moves)).not.toEqual([]);
    for (const { id } of raw.all<{ id: string }>('SELECT id FROM clients')) {
      raw.run('DELETE FROM clients WHERE id = ?', [id]);
      expect(keptAnswers(open)).toEqual(byRecords(open));
    }
    expect(keptAnswers(open)).toMatchObject({ contacts: {}, moves: {}, silent: {}, countries: {} });
  });
});
