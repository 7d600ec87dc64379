import type { InputOf } from '@shared/contract';
import type { BoardColumn } from '@shared/contract/board';
import { present } from '@shared/errors';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';

type Filter = Partial<Omit<InputOf<'board.open'>, 'today'>>;

async function open({ call }: TestStore, column: BoardColumn, filter: Filter = {}) {
  const { columns } = await call('board.open', { today: TODAY, ...filter });
  return present(
    columns.find((each) => each.column === column),
    'all columns are answered',
  );
}

const titles = (cards: readonly { title: string }[]) => cards.map(({ title }) => title);

/** A deal at the presentation with a planned contact on each of these days. */
function dealWith(write: RecordWriter, client_id: string, title: string, days: readonly string[], rest = {}) {
  const deal_id = write.deal({ client_id, title, ...rest });
  for (const day of days) write.activity({ client_id, deal_id, day });
  return deal_id;
}

function urgencies(write: RecordWriter, rest = {}) {
  const client_id = write.client({ name: 'Alfa' });
  dealWith(write, client_id, 'later', ['2026-12-20'], rest);
  dealWith(write, client_id, 'none', [], rest);
  dealWith(write, client_id, 'paused', ['2026-11-01'], {
    status: 'paused',
    paused_until: '2026-12-01',
    ...rest,
  });
  dealWith(write, client_id, 'today', [TODAY, '2026-11-29'], rest);
  dealWith(write, client_id, 'long overdue', ['2026-10-01'], rest);
  dealWith(write, client_id, 'soon', ['2026-11-27'], rest);
  dealWith(write, client_id, 'overdue', ['2026-11-25'], rest);
  dealWith(write, client_id, 'won', [TODAY], { status: 'won', closed_day: TODAY, ...rest });
  dealWith(write, client_id, 'deleted', [TODAY], { deleted_at: '2026-11-01T00:00:00Z', ...rest });
}

describe('a column of the board', () => {
  it('is sorted by urgency: overdue, today, none, later, paused', async () => {
    const store = testStore();
    records(store, urgencies);
    const { count, cards } = await open(store, 'presentation');
    expect(count).toBe(7);
    expect(cards.map(({ title, sign }) => [title, sign])).toEqual([
      ['long overdue', 'overdue'],
      ['overdue', 'overdue'],
      ['today', 'today'],
      ['none', 'none'],
      ['soon', 'planned'],
      ['later', 'planned'],
      ['paused', 'paused'],
    ]);
  });

  it('counts, sums per currency and tells how long deals have been there', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      // The presentation's limit is 10 working days: entered before 12 November is beyond it, from 19 November on fresh.
      write.deal({ client_id, amount: 100_00, entered_day: TODAY });
      write.deal({ client_id, amount: 50_00, entered_day: '2026-11-19' });
      write.deal({ client_id, amount: 7_00, currency: 'USD', entered_day: '2026-11-18' });
      write.deal({ client_id, entered_day: '2026-11-12' });
      write.deal({ client_id, amount: 1, currency: 'USD', entered_day: '2026-11-11' });
      write.deal({ client_id, stage: 'event', amount: 9_00, entered_day: '2025-01-01' });
    });
    expect(await open(store, 'presentation')).toMatchObject({
      count: 5,
      sums: [
        { minor: 150_00, currency: 'EUR' },
        { minor: 7_01, currency: 'USD' },
      ],
      ages: { fresh: 2, aging: 2, rotting: 1 },
    });
    expect(await open(store, 'event')).toMatchObject({ count: 1, ages: null });
    expect(await open(store, 'contract')).toMatchObject({ count: 0, sums: [], cards: [] });
  });

  it('shows the deal, its age and its next control point', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client({ name: 'Alfa' });
      const deal_id = write.deal({ client_id, amount: 100_00, entered_day: '2026-11-02' });
      write.point({ client_id, deal_id, key: 'presentation-held', due_day: '2026-11-20', position: 0 });
      write.point({ client_id, deal_id, key: 'minutes-sent', position: 1 });
      const next = write.activity({ client_id, deal_id, day: '2026-11-27', time: '14:00' });
      return { client_id, deal_id, next };
    });
    expect((await open(store, 'presentation')).cards).toEqual([
      {
        id: made.deal_id,
        clientId: made.client_id,
        clientName: 'Alfa',
        title: 'New Year party',
        status: 'open',
        direction: 'outbound',
        length: 'long',
        pausedUntil: null,
        amount: { minor: 100_00, currency: 'EUR' },
        daysInStage: 18,
        rotting: true,
        sign: 'planned',
        nextId: made.next,
        nextDay: '2026-11-27',
        nextTime: '14:00',
        nextPurpose: '',
        nextProduct: '',
        point: { key: 'presentation-held', title: '', dueDay: '2026-11-20', state: 'missed' },
      },
    ]);
  });

  it('does not call a deal rotten after a talk with the client or while a control point lies ahead', async () => {
    const store = testStore();
    records(store, (write) => {
      const talked = write.client();
      write.deal({ client_id: talked, title: 'talked', entered_day: '2026-09-01' });
      write.activity({ client_id: talked, day: '2026-11-24', status: 'done', result: 'spoke' });
      const client_id = write.client();
      const deal_id = write.deal({ client_id, title: 'ahead', entered_day: '2026-09-01' });
      write.point({ client_id, deal_id, due_day: '2026-12-01' });
      write.deal({ client_id, title: 'rotten', entered_day: '2026-09-01' });
    });
    const { cards } = await open(store, 'presentation');
    expect(cards.filter(({ rotting }) => rotting).map(({ title }) => title)).toEqual(['rotten']);
  });

  it('gives more cards page by page in the same order', async () => {
    const store = testStore();
    records(store, (write) => {
      for (let round = 0; round < 5; round += 1) urgencies(write);
    });
    const whole = (await open(store, 'presentation')).cards.slice(0, 30);
    const paged = [];
    for (let offset = 0; offset < 40; offset += 4) {
      const page = await store.call('board.cards', {
        today: TODAY,
        column: 'presentation',
        offset,
        limit: 4,
      });
      paged.push(...page.cards);
    }
    expect(paged).toHaveLength(35);
    expect(titles(paged.slice(0, 30))).toEqual(titles(whole));
    expect(new Set(paged.map(({ id }) => id)).size).toBe(35);
  });
});

describe('the column between sales', () => {
  it('shows the client, the last deal and the days since it was closed', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client({ name: 'Alfa' });
      write.deal({ client_id, title: 'first', status: 'won', closed_day: '2025-12-20' });
      write.deal({ client_id, title: 'last', status: 'lost', closed_day: '2026-11-16', amount: 5_00 });
      write.deal({ client_id: write.client({ name: 'In a sale' }), title: 'open' });
      const ended = write.client({ no_contact_reason: 'moved' });
      write.deal({ client_id: ended, status: 'won', closed_day: '2026-11-01' });
      write.client({ name: 'A lead' });
      return { client_id };
    });
    const { count, cards } = await open(store, 'between-sales');
    expect(count).toBe(1);
    expect(cards).toMatchObject([
      {
        id: made.client_id,
        clientName: 'Alfa',
        title: 'last',
        status: 'lost',
        amount: { minor: 5_00, currency: 'EUR' },
        daysInStage: 10,
        sign: 'none',
      },
    ]);
  });

  it('is sorted by the next contact of the client and filtered like the others', async () => {
    const store = testStore();
    records(store, (write) => {
      for (const [name, day, manager] of [
        ['later', '2027-01-20', 'Ana'],
        ['none', null, 'Boris'],
        ['today', TODAY, 'Ana'],
        ['overdue', '2026-11-02', 'Boris'],
      ] as const) {
        const client_id = write.client({ name, manager });
        write.deal({ client_id, title: name, status: 'won', closed_day: '2026-11-01' });
        if (day) write.activity({ client_id, day });
      }
    });
    const order = async (filter: Filter = {}) => titles((await open(store, 'between-sales', filter)).cards);
    expect(await order()).toEqual(['overdue', 'today', 'none', 'later']);
    expect(await order({ manager: 'Ana' })).toEqual(['today', 'later']);
    expect(await order({ sign: 'none' })).toEqual(['none']);
    expect(await order({ sign: 'paused' })).toEqual([]);
    expect(await order({ text: 'ate' })).toEqual(['later']);
    expect((await open(store, 'between-sales', { sign: 'paused' })).count).toBe(0);
  });
});

describe('the filter', () => {
  it.each([
    ['overdue', ['long overdue', 'overdue']],
    ['today', ['today']],
    ['none', ['none']],
    ['planned', ['soon', 'later']],
    ['paused', ['paused']],
  ] as const)('by state %s', async (sign, expected) => {
    const store = testStore();
    records(store, urgencies);
    const { count, cards } = await open(store, 'presentation', { sign });
    expect(titles(cards)).toEqual(expected);
    expect(count).toBe(expected.length);
  });

  it('by manager and product', async () => {
    const store = testStore();
    const product = records(store, (write) => {
      const client_id = write.client();
      const product_id = write.product();
      write.deal({ client_id, title: 'hers', manager: 'Ana', amount: 1_00 });
      write.deal({ client_id, title: 'his', manager: 'Boris', amount: 2_00, product_id });
      write.deal({ client_id, title: 'his other', manager: 'Boris', amount: 4_00 });
      return product_id;
    });
    const his = await open(store, 'presentation', { manager: 'Boris' });
    expect([his.count, his.sums, titles(his.cards)]).toEqual([
      2,
      [{ minor: 6_00, currency: 'EUR' }],
      ['his', 'his other'],
    ]);
    const both = await open(store, 'presentation', { manager: 'Boris', productId: product });
    expect([both.count, titles(both.cards)]).toEqual([1, ['his']]);
    expect((await open(store, 'presentation', { manager: 'Ana', productId: product })).count).toBe(0);
  });

  it.each([
    ['омаш', ['Gala']],
    ['РОМАШКА', ['Gala']],
    ['quiz ni', ['Quiz night']],
    ['q', ['Quiz night']],
    ['ro', []],
    ['zzz', []],
    ['  ', ['Gala', 'Quiz night']],
    ['"*', ['Gala', 'Quiz night']],
  ])('by text %j in the client or the deal', async (text, expected) => {
    const store = testStore();
    records(store, (write) => {
      write.deal({ client_id: write.client({ name: 'ООО «Ромашка»' }), title: 'Gala', amount: 1_00 });
      write.deal({ client_id: write.client({ name: 'Beta' }), title: 'Quiz night', amount: 2_00 });
    });
    const { count, cards } = await open(store, 'presentation', { text });
    expect(titles(cards)).toEqual(expected);
    expect(count).toBe(expected.length);
  });

  it('finds the same by looking when a text is too common for the index', async () => {
    const store = testStore();
    records(store, (write) => {
      for (let n = 0; n < 1600; n += 1) {
        write.deal({ client_id: write.client({ name: `Common ${n}` }), title: `common deal ${n}` });
      }
    });
    const { count } = await open(store, 'presentation', { text: 'common' });
    expect(count).toBe(1600);
    expect((await open(store, 'presentation', { text: 'common 159' })).count).toBe(11);
  });

  it('shows exactly the cards that fit, whatever is combined', async () => {
    const store = testStore();
    records(store, (write) => {
      urgencies(write, { manager: 'Ana' });
      urgencies(write, { manager: 'Boris' });
    });
    const all = (await open(store, 'presentation')).cards;
    const managers = store.store.raw.all<{ id: string; manager: string }>('SELECT id, manager FROM deals');
    const managerOf = new Map(managers.map(({ id, manager }) => [id, manager]));
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            sign: fc.constantFrom('overdue', 'today', 'planned', 'none', 'paused'),
            manager: fc.constantFrom('Ana', 'Boris', 'Nobody'),
            text: fc.constantFrom('', 'alf', 'over', 'no', 'later'),
          },
          { requiredKeys: [] },
        ),
        async (filter) => {
          const expected = all.filter(
            (card) =>
              (filter.sign === undefined || card.sign === filter.sign) &&
              (filter.manager === undefined || managerOf.get(card.id) === filter.manager) &&
              `${card.clientName} ${card.title}`.toLowerCase().includes(filter.text ?? ''),
          );
          const shown = await open(store, 'presentation', filter);
          expect(shown.cards.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
          expect(shown.count).toBe(expected.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
