import type { GivenUp } from '@shared/contract/activity';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

function begin(store: TestStore, deal = false) {
  return records(store, (write) => {
    const clientId = write.client();
    const deal_id = deal ? write.deal({ client_id: clientId }) : null;
    return {
      clientId,
      id: write.activity({ client_id: clientId, deal_id, day: '2026-11-20', time: '10:00' }),
    };
  });
}
const kept = async (store: TestStore, id: string) => {
  const { day, firstDay, snoozes, askedDay } = await store.call('activities.get', { id });
  return { day, firstDay, snoozes, askedDay };
};

describe('putting off', () => {
  it('keeps the first day and counts; the third time asks whether it is alive', async () => {
    const store = testStore();
    const { id } = begin(store);
    const states = [store.tables()];
    const asks: boolean[] = [];
    for (const day of ['2026-11-26', '2026-11-30', '2026-12-07']) {
      asks.push((await store.call('activities.move', { id, day })).asksWhetherAlive);
      states.push(store.tables());
    }
    expect(asks).toEqual([false, false, true]);
    expect(await kept(store, id)).toEqual({
      ...{ day: '2026-12-07', firstDay: '2026-11-20', snoozes: 3, askedDay: null },
    });
    for (const before of states.slice(0, -1).reverse()) {
      await store.call('history.undo', {});
      expect(store.tables()).toEqual(before);
    }
  });

  it('is not bringing forward, another time of the day, or what the client asked for', async () => {
    const store = testStore();
    const { id } = begin(store);
    const never = { firstDay: null, snoozes: 0 };
    await store.call('activities.move', { id, day: '2026-11-19' });
    expect(await kept(store, id)).toMatchObject(never);
    await store.call('activities.move', { id, day: '2026-11-19', time: '16:00' });
    expect(await kept(store, id)).toMatchObject(never);
    await store.call('activities.move', { id, day: '2026-12-01', asked: true });
    expect(await kept(store, id)).toEqual({ ...never, day: '2026-12-01', askedDay: '2026-12-01' });
    // Another day than the one that the client named is the user's.
    await store.call('activities.move', { id, day: '2026-12-02' });
    expect(await kept(store, id)).toEqual({
      ...{ day: '2026-12-02', firstDay: '2026-12-01', snoozes: 1, askedDay: null },
    });
  });

  it('goes by the user’s days, whatever clock the contact was agreed on', async () => {
    const store = testStore();
    await store.call('settings.update', { zone: 'Europe/Ljubljana' });
    const { clientId } = begin(store);
    const plan = (day: string, time: string, zone: string) =>
      store.call('activities.plan', { clientId, kind: 'call', day, time, zone, purpose: 'Menu' });
    // Monday 17:00 there is Tuesday 02:00 here: another hour of the same day.
    const west = await plan('2026-11-30', '17:00', 'America/Los_Angeles');
    await store.call('activities.move', { id: west.id, day: '2026-12-01', time: '09:00' });
    expect(await kept(store, west.id)).toMatchObject({ firstDay: null, snoozes: 0 });
    // Tuesday 01:00 there is Monday 17:00 here.
    const east = await plan('2026-12-01', '01:00', 'Asia/Tokyo');
    await store.call('activities.move', { id: east.id, day: '2026-12-01', time: '09:00' });
    expect(await kept(store, east.id)).toMatchObject({ firstDay: '2026-11-30', snoozes: 1 });
  });

  it('in the form counts as well; what else is changed there does not', async () => {
    const store = testStore();
    const { id } = begin(store);
    await store.call('activities.update', { id, purpose: 'ask', remindMinutes: 30 });
    expect(await kept(store, id)).toMatchObject({ snoozes: 0 });
    await store.call('activities.update', { id, day: '2026-11-27' });
    expect(await kept(store, id)).toMatchObject({ snoozes: 1, firstDay: '2026-11-20' });
    await store.call('activities.update', { id, asked: true });
    expect(await kept(store, id)).toMatchObject({ snoozes: 1, askedDay: '2026-11-27' });
    await store.call('activities.update', { id, day: '2026-12-04', asked: true });
    expect(await kept(store, id)).toMatchObject({ snoozes: 1, askedDay: '2026-12-04' });
  });

  it('in the form and in the plan asks the third time too', async () => {
    const store = testStore();
    const { id } = begin(store);
    const put = (day: string) => store.call('activities.update', { id, day });
    expect(await put('2026-11-27')).toEqual({ id, snoozes: 1, asksWhetherAlive: false });
    const line = (day: string) => store.call('plan.moveLine', { activityIds: [id], day });
    expect(await line('2026-11-30')).toEqual({ moved: 1, asking: [] });
    expect(await line('2026-12-01')).toEqual({ moved: 1, asking: [id] });
    expect(await put('2026-12-04')).toEqual({ id, snoozes: 4, asksWhetherAlive: true });
    expect(await put('2026-12-03')).toEqual({ id, snoozes: 4, asksWhetherAlive: false });
    expect(await store.call('activities.update', { id, day: '2026-12-08', asked: true })).toMatchObject({
      asksWhetherAlive: false,
    });
  });

  it('of a contact that took place changes nothing of the kind', async () => {
    const store = testStore();
    const { id } = begin(store);
    await store.call('activities.done', { id, day: TODAY, result: 'spoke' });
    await store.call('activities.update', { id, day: '2026-11-25' });
    expect(await kept(store, id)).toMatchObject({ snoozes: 0, firstDay: null });
  });
});

describe('a contact that is not alive any more', () => {
  const give = (store: TestStore, id: string, ending: GivenUp) =>
    store.call('activities.giveUp', { id, today: TODAY, ending });
  const client = (store: TestStore) =>
    store.store.raw.get('SELECT no_contact_reason AS reason, cadence_paused AS paused FROM clients');

  it.each<[GivenUp, object]>([
    [{ how: 'drop' }, { reason: null, paused: null }],
    [
      { how: 'pause', until: '2027-03-01' },
      { reason: null, paused: '2027-03-01' },
    ],
    [
      { how: 'end', reason: 'moved away' },
      { reason: 'moved away', paused: null },
    ],
  ])('%o is one step, and undone as one', async (ending, after) => {
    const store = testStore();
    const { id, clientId } = begin(store);
    const before = store.tables();
    await give(store, id, ending);
    expect((await store.call('activities.get', { id })).status).toBe('cancelled');
    expect(client(store)).toEqual(after);
    const without = await store.call('today.withoutNext', { today: TODAY });
    expect(without.map((each) => each.clientId)).toEqual(ending.how === 'end' ? [] : [clientId]);
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
  });

  it('cannot end a client with an open deal, nor be given up twice', async () => {
    const store = testStore();
    const { id } = begin(store, true);
    const before = store.tables();
    await expect(give(store, id, { how: 'end', reason: 'x' })).rejects.toThrow('deal-open');
    expect(store.tables()).toEqual(before);
    await give(store, id, { how: 'drop' });
    await expect(give(store, id, { how: 'drop' })).rejects.toThrow('conflict');
  });
});
