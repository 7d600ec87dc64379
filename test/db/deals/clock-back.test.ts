import { check } from '@db/check';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';
/** The clock was set back to the Friday before. */
const BACK = '2026-11-20';

async function newDeal() {
  let day = TODAY;
  const store = testStore({ now: () => `${day}T09:00:00.000Z` });
  const clientId = records(store, (write) => write.client());
  const { id } = await store.call('deals.create', { clientId, title: 'Gala', today: TODAY });
  const read = () => store.call('deals.get', { id, today: TODAY });
  const days = async () =>
    (await read()).visits.map(({ stage, enteredDay, leftDay }) => [stage, enteredDay, leftDay]);
  return { ...store, id, read, days, setClock: (to: string) => (day = to) };
}

describe('a step taken before the day of the last one', () => {
  it('is stored with that day, and what counts from the stage counts from it', async () => {
    const { call, id, read, days, setClock } = await newDeal();
    setClock(BACK);
    await call('deals.move', { id, to: 'proposal', override: 'yes', today: BACK });
    expect(await days()).toEqual([
      ['presentation', TODAY, TODAY],
      ['proposal', TODAY, null],
    ]);
    const { enteredDay, points } = await read();
    expect(enteredDay).toBe(TODAY);
    // Two working days.
    expect(points.find(({ key }) => key === 'proposal-sent')?.dueDay).toBe('2026-11-30');
  });

  it('counts the stage from its last visit, also when the deal comes to it again', async () => {
    const { call, id, read, days, setClock } = await newDeal();
    await call('deals.move', { id, to: 'proposal', override: 'yes', today: '2026-11-30' });
    setClock(BACK);
    await call('deals.move', { id, to: 'presentation', reason: 'New director', today: BACK });
    expect(await days()).toEqual([
      ['presentation', TODAY, '2026-11-30'],
      ['proposal', '2026-11-30', '2026-11-30'],
      ['presentation', '2026-11-30', null],
    ]);
    // Five working days after the deal came to the stage.
    expect((await read()).points.find(({ state }) => state === 'pending')?.dueDay).toBe('2026-12-07');
  });

  it.each([
    ['deals.lose', { reason: 'price' }, 'lost'],
    ['deals.win', { override: 'all said', next: { noContactReason: 'moved' } }, 'won'],
  ] as const)('%s closes with that day, and the deal is opened again with it', async (how, more, status) => {
    const { call, id, read, days, setClock, tables, store } = await newDeal();
    await call('deals.move', { id, to: 'closure', override: 'late entry', today: TODAY });
    const before = tables();
    setClock(BACK);
    await call(how, { id, ...more, today: BACK });
    expect(await read()).toMatchObject({ status, closedDay: TODAY });
    expect((await days()).at(-1)).toEqual(['closure', TODAY, TODAY]);
    await call('deals.reopen', { id, today: BACK });
    expect(await read()).toMatchObject({ status: 'open', enteredDay: TODAY });
    expect(check(store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(tables()).toEqual(before);
  });

  it('finds the contact that a win wants by the day of the clock', async () => {
    const { call, id, read } = await newDeal();
    await call('deals.move', { id, to: 'closure', override: 'late entry', today: TODAY });
    const next = { day: '2026-11-23', purpose: 'Training', productId: null };
    await call('deals.win', { id, override: 'all said', next, today: BACK });
    expect(await read()).toMatchObject({ status: 'won', closedDay: TODAY });
  });
});
