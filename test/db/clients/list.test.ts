import { CLIENT_SORTS } from '@shared/domain/clients';
import { STANDINGS } from '@shared/domain/cadence';
import { CONTACT_SIGNS } from '@shared/domain/words';
import { plansOf, slowSteps } from '@test/support/explain';
import type { InputOf } from '@shared/contract';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

const today = '2026-11-26';
let store: TestStore;

/** Six clients, one in each state of its next contact and of its life. */
beforeEach(() => {
  store = testStore();
  records(store, (write) => {
    const late = write.client({ name: 'Late', manager: 'Vera', segment: 'A', city: 'Kranj' });
    write.activity({ client_id: late, day: '2026-11-20', purpose: 'Remind' });
    write.activity({ client_id: late, day: '2026-12-20' });
    const now = write.client({ name: 'Now', manager: 'Ivan', segment: 'B', city: 'Ptuj' });
    write.activity({ client_id: now, day: today, time: '10:00', kind: 'meeting' });
    write.deal({ client_id: now, amount: 100_00 });
    write.deal({ client_id: now, amount: 50_00 });
    write.deal({ client_id: now, amount: 7_00, currency: 'USD' });
    const later = write.client({ name: 'Later', manager: 'Vera', city: 'Bled' });
    write.activity({ client_id: later, day: '2026-12-01' });
    write.activity({ client_id: later, day: '2026-11-02', status: 'done', result: 'spoke' });
    write.deal({ client_id: later, status: 'won', closed_day: '2026-10-01' });
    const none = write.client({ name: 'Никто', manager: 'Vera' });
    write.person({ client_id: none, name: 'Ольга Лаптева' });
    const paused = write.client({ name: 'Paused' });
    write.deal({ client_id: paused, status: 'paused', paused_until: '2027-01-10' });
    write.client({ name: 'Ended', no_contact_reason: 'closed down' });
    const deleted = write.client({ name: 'Deleted', deleted_at: '2026-11-25T10:00:00.000Z' });
    write.person({ client_id: deleted, name: 'Ольга Лаптева', deleted_at: '2026-11-25T10:00:00.000Z' });
  });
});

type Page = Partial<InputOf<'clients.page'>>;
async function names(input: Page = {}): Promise<string[]> {
  const { rows } = await store.call('clients.page', { today, ...input });
  const {
    limit: _limit,
    offset: _offset,
    sort: _sort,
    descending: _descending,
    ...filter
  } = { ...input } as Record<string, never>;
  if (!('limit' in input)) {
    expect(await store.call('clients.count', { today, ...filter })).toEqual({ count: rows.length });
  }
  return rows.map(({ name }) => name);
}

describe('clients.page', () => {
  it.each([
    [{}, ['Ended', 'Late', 'Later', 'Now', 'Paused', 'Никто']],
    [{ descending: true }, ['Никто', 'Paused', 'Now', 'Later', 'Late', 'Ended']],
    [{ sort: 'nextDay' }, ['Late', 'Now', 'Later', 'Ended', 'Paused', 'Никто']],
    [{ sort: 'nextDay', descending: true }, ['Later', 'Now', 'Late', 'Никто', 'Paused', 'Ended']],
    [{ sort: 'city' }, ['Ended', 'Paused', 'Никто', 'Later', 'Late', 'Now']],
    [{ sort: 'manager', descending: true }, ['Никто', 'Later', 'Late', 'Now', 'Paused', 'Ended']],
    [{ offset: 1, limit: 2 }, ['Late', 'Later']],
    [{ sort: 'lastContactDay', limit: 1 }, ['Later']],
    [{ manager: 'Vera' }, ['Late', 'Later', 'Никто']],
    [{ manager: '' }, ['Ended', 'Paused']],
    [{ manager: 'Vera', sort: 'nextDay' }, ['Late', 'Later', 'Никто']],
    [{ segment: 'A' }, ['Late']],
    [{ sign: 'overdue' }, ['Late']],
    [{ sign: 'today' }, ['Now']],
    [{ sign: 'planned' }, ['Later']],
    [{ sign: 'none' }, ['Paused', 'Никто']],
    [{ sign: 'paused' }, ['Paused']],
    [{ lifecycle: 'lead' }, ['Никто']],
    [{ lifecycle: 'losing-touch' }, ['Late']],
    [{ lifecycle: 'dormant' }, []],
    [{ lifecycle: 'won-back' }, []],
    [{ lifecycle: 'first-sale' }, ['Now', 'Paused']],
    [{ lifecycle: 'between-sales' }, ['Later']],
    [{ lifecycle: 'ended' }, ['Ended']],
    [{ text: 'lat' }, ['Late', 'Later']],
    [{ text: 'la', sort: 'nextDay' }, ['Late', 'Later']],
    [{ text: 'лаптева' }, ['Никто']],
    [{ text: 'ольга лапт', manager: 'Vera' }, ['Никто']],
    [{ text: 'new year' }, []],
    [{ deleted: true }, ['Deleted']],
    [{ deleted: true, text: 'del' }, ['Deleted']],
    [{ deleted: true, text: 'x' }, []],
  ] as const)('shows for %j', async (input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  it('does not find a client by phone or e-mail of a person in the trash', async () => {
    const { id: clientId } = await store.call('clients.create', { name: 'Lev', kind: 'company' });
    const { id } = await store.call('people.create', {
      ...{ clientId, name: 'Nina' },
      phones: [{ number: '+386 40 999 888', label: '' }],
      emails: [{ address: 'nina@lev.example', label: '' }],
    });
    const texts = ['999888', 'nina@lev', 'nina'];
    for (const text of texts) expect(await names({ text }), text).toEqual(['Lev']);
    await store.call('people.remove', { id });
    for (const text of texts) expect(await names({ text }), text).toEqual([]);
    await store.call('people.restore', { id });
    for (const text of texts) expect(await names({ text }), text).toEqual(['Lev']);
  });

  it('shows the next contact, open sums and how to reach the client', async () => {
    const { rows } = await store.call('clients.page', { today, text: 'now' });
    expect(rows).toMatchObject([
      {
        nextDay: today,
        nextTime: '10:00',
        nextKind: 'meeting',
        sign: 'today',
        openDeals: 3,
        openSums: [
          { minor: 150_00, currency: 'EUR' },
          { minor: 7_00, currency: 'USD' },
        ],
        lifecycle: 'first-sale',
      },
    ]);
  });

  it('filters by tag', async () => {
    const { rows } = await store.call('clients.page', { today, text: 'late' });
    await store.call('clients.bulkEdit', { ids: rows.map(({ id }) => id), addTags: ['north'] });
    expect(await names({ tag: 'north' })).toEqual(['Late', 'Later']);
    expect(await names({ tag: 'north', sort: 'nextDay', sign: 'overdue' })).toEqual(['Late']);
    expect(await store.call('clients.facets', {})).toEqual({
      managers: ['Ivan', 'Vera'],
      segments: ['A', 'B'],
      tags: ['north'],
    });
  });

  it('walks the order when a filter leaves many, and finds the same as with few', async () => {
    records(store, ({ client }) => {
      for (let n = 0; n < 1600; n += 1) {
        client({
          name: `Late ${String(n).padStart(4, '0')}`,
          manager: 'Many',
          segment: n % 2 ? 'odd' : 'even',
        });
      }
    });
    const walked = plansOf(store.store, 'clients.page', { today, manager: 'Many', sort: 'nextDay' });
    expect(walked.flatMap(({ steps }) => steps)).toContainEqual(
      expect.stringContaining('client_state_by_next'),
    );
    expect(await names({ manager: 'Many', limit: 2, offset: 1598 })).toEqual(['Late 1598', 'Late 1599']);
    expect(await names({ text: 'late', limit: 3 })).toEqual(['Late', 'Late 0000', 'Late 0001']);
    expect(await names({ text: 'late', limit: 3, sort: 'nextDay' })).toEqual(['Late', 'Later', 'Late 0000']);
    expect(await names({ text: 'late', segment: 'odd', limit: 1 })).toEqual(['Late 0001']);
    expect(await store.call('clients.count', { text: 'late', segment: 'odd', today })).toEqual({
      count: 800,
    });
    expect(await names({ sign: 'none', limit: 1, descending: true })).toEqual(['Никто']);
  });

  it('shows for any filter and order what testing every client by hand would show', async () => {
    const words = ['alfa', 'бета', 'gama', 'events', 'ооо'];
    const clients = records(store, (write) =>
      Array.from({ length: 60 }, (_, n) => {
        const name = `${words[n % 5]} ${words[(n * 7) % 3]} ${n}`;
        const client = {
          name,
          manager: n % 2 ? 'Vera' : '',
          segment: 'ABC'[n % 3] ?? '',
          person: `${words[n % 4]} ov`,
        };
        const id = write.client({ name, manager: client.manager, segment: client.segment });
        write.person({ client_id: id, name: client.person });
        return { id, ...client };
      }),
    );
    const known = new Set(clients.map(({ id }) => id));
    const filters = fc.record({
      text: fc.constantFrom('', 'alf', 'бета', 'events', 'ооо', 'alfa 1', 'ov', 'gama ov'),
      manager: fc.constantFrom(undefined, 'Vera', ''),
      segment: fc.constantFrom(undefined, 'A', 'B'),
      sort: fc.constantFrom(...CLIENT_SORTS),
    });
    await fc.assert(
      fc.asyncProperty(filters, async ({ sort, ...filter }) => {
        const { text, manager, segment } = filter;
        const fits = (name: string) => text.split(' ').every((word) => name.includes(word));
        const expected = clients.filter(
          (client) =>
            (manager === undefined || client.manager === manager) &&
            (segment === undefined || client.segment === segment) &&
            // One or two letters are the beginning of the client's own name.
            (text.length < 3 ? client.name.startsWith(text) : fits(client.name) || fits(client.person)),
        );
        const { rows } = await store.call('clients.page', { today, ...filter, sort, limit: 1000 });
        const shown = rows.filter(({ id }) => known.has(id)).map(({ id }) => id);
        expect(shown.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
      }),
    );
  });

  it.each(CLIENT_SORTS.flatMap((sort) => [{ sort }, { sort, descending: true }]))(
    'takes the first page of %j from an index, in its order',
    (input) => {
      const plans = plansOf(store.store, 'clients.page', { today, ...input });
      expect(plans.length).toBeGreaterThan(1);
      expect(slowSteps(plans, SMALL)).toEqual([]);
    },
  );

  it.each([
    { manager: 'Vera' },
    { segment: 'A' },
    { tag: 'x' },
    { text: 'late' },
    ...CONTACT_SIGNS.map((sign) => ({ sign })),
    ...STANDINGS.map((lifecycle) => ({ lifecycle })),
  ])('reads no table from end to end for %j', (filter) => {
    const sorts = CLIENT_SORTS.flatMap((sort) =>
      plansOf(store.store, 'clients.page', { today, ...filter, sort }),
    );
    // The few rows that a condition leaves are sorted; that set is bounded.
    expect(slowSteps(sorts, [...SMALL, 'TEMP B-TREE'])).toEqual([]);
  });
});

/** Lists of bound ids, and the tags and sums of one client. */
const SMALL = [
  'SCAN j ',
  'SCAN i',
  'SCAN some',
  'SCAN CONSTANT',
  'SCAN (subquery',
  'USE TEMP B-TREE FOR GROUP BY',
  'USE TEMP B-TREE FOR json_group_array',
];
