import type { InputOf } from '@shared/contract';
import { present } from '@shared/errors';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Monday. */
const MONDAY = '2026-11-30';
type Repeat = NonNullable<InputOf<'activities.plan'>['repeat']>;
const weekly: Repeat = { unit: 'week', every: 1 };

const newClient = (store: TestStore) => records(store, (write) => write.client());
async function begin(store: TestStore, repeat: Repeat = weekly, more: object = {}) {
  const clientId = newClient(store);
  const { id } = await store.call('activities.plan', {
    ...{ clientId, kind: 'call', day: MONDAY, time: '10:00', purpose: 'weekly check', repeat, ...more },
  });
  return { clientId, id };
}
const plannedDays = (store: TestStore) =>
  store.store.raw
    .all<{ day: string }>(
      "SELECT day FROM activities WHERE status = 'planned' AND deleted_at IS NULL ORDER BY day",
    )
    .map(({ day }) => day);
/** The id of the one that comes next. */
const coming = (store: TestStore) =>
  store.store.raw.value<string>("SELECT id FROM activities WHERE status = 'planned' AND deleted_at IS NULL");
const finish = async (store: TestStore, id: string, day: string) =>
  (await store.call('activities.done', { id, day, result: 'spoke' })).comesId;

describe('a contact that comes again', () => {
  it('is planned anew in the command that finishes the last, with everything that belongs to it', async () => {
    const store = testStore();
    const { id } = await begin(store, weekly, { value: 'no surprises', remindMinutes: 30, minutes: 15 });
    const before = store.tables();
    const comesId = present(await finish(store, id, MONDAY), 'it comes again');
    expect(await store.call('activities.get', { id: comesId })).toMatchObject({
      ...{ day: '2026-12-07', time: '10:00', kind: 'call', purpose: 'weekly check', value: 'no surprises' },
      ...{ origin: 'recurrence', remindMinutes: 30, minutes: 15, status: 'planned' },
    });
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
    await store.call('history.redo', {});
    await finish(store, coming(store), '2026-12-07');
    expect(plannedDays(store)).toEqual(['2026-12-14']);
  });

  it('is not caught up when it was late, nor doubled when it was early', async () => {
    const store = testStore();
    const { id } = await begin(store);
    await finish(store, id, '2026-12-16');
    expect(plannedDays(store)).toEqual(['2026-12-21']);
    await store.call('activities.move', { id: coming(store), day: '2026-12-18' });
    await finish(store, coming(store), '2026-12-18');
    expect(plannedDays(store)).toEqual(['2026-12-28']);
  });

  it('entered late as done on its day comes next from now on', async () => {
    const store = testStore({ now: '2026-12-16T09:00:00.000Z' });
    const { id } = await begin(store);
    await finish(store, id, MONDAY);
    expect(plannedDays(store)).toEqual(['2026-12-21']);
    await store.call('history.undo', {});
    const counted = await begin(store, { ...weekly, every: 6, from: 'completion' });
    await finish(store, counted.id, MONDAY);
    expect(plannedDays(store)).toContain('2027-01-11');
    // Counted from completion it has been due for long: now.
    const due = await begin(store, { ...weekly, from: 'completion' });
    const comesId = present(await finish(store, due.id, MONDAY), 'it comes again');
    expect((await store.call('activities.get', { id: comesId })).day).toBe('2026-12-16');
  });

  it('moved later does not move the rest', async () => {
    const store = testStore();
    const { id } = await begin(store);
    await store.call('activities.move', { id, day: '2026-12-02' });
    await finish(store, id, '2026-12-02');
    expect(plannedDays(store)).toEqual(['2026-12-07']);
  });

  it('counted from completion comes so long after it was done', async () => {
    const store = testStore();
    const { id } = await begin(store, { unit: 'month', every: 2, from: 'completion' });
    await finish(store, id, '2026-12-17');
    expect(plannedDays(store)).toEqual(['2027-02-17']);
  });

  it('on several days of the week', async () => {
    const store = testStore();
    const { id } = await begin(store, { ...weekly, weekdays: [1, 4] });
    await finish(store, id, MONDAY);
    expect(plannedDays(store)).toEqual(['2026-12-03']);
    await finish(store, coming(store), '2026-12-03');
    expect(plannedDays(store)).toEqual(['2026-12-07']);
  });

  it.each([
    ['after', '2027-02-01'],
    ['before', '2027-01-29'],
    ['keep', '2027-01-31'],
  ] as const)('on a day off goes %s, and the rhythm stays', async (onDayOff, second) => {
    const store = testStore();
    const { id } = await begin(store, { unit: 'month', every: 1, onDayOff }, { day: '2026-12-31' });
    await finish(store, id, '2026-12-31');
    expect(plannedDays(store)).toEqual([second]);
    await finish(store, coming(store), second);
    // 28 February 2027 is a Sunday.
    expect(plannedDays(store)).toEqual([
      { after: '2027-03-01', before: '2027-02-26', keep: '2027-02-28' }[onDayOff],
    ]);
  });

  it('every year on 29 February, which comes back in leap years', async () => {
    const store = testStore();
    const rule: Repeat = { unit: 'year', every: 1, onDayOff: 'keep' };
    const { id } = await begin(store, rule, { day: '2028-02-29' });
    await finish(store, id, '2028-02-29');
    const days = plannedDays(store);
    for (const day of ['2029-02-28', '2030-02-28', '2031-02-28']) {
      await finish(store, coming(store), day);
      days.push(...plannedDays(store));
    }
    expect(days).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']);
  });

  it.each(['Pacific/Midway', 'Pacific/Kiritimati', 'Europe/Ljubljana'])(
    'at the same time on the wall at 23:30 in %s, over a change of the clock',
    async (zone) => {
      const store = testStore();
      await store.call('settings.update', { zone });
      // The clock changes on 29 March.
      const { id } = await begin(store, weekly, { day: '2027-03-22', time: '23:30' });
      await finish(store, id, '2027-03-22');
      const next = await store.call('activities.get', { id: coming(store) });
      expect([next.day, next.time, next.zone]).toEqual(['2027-03-29', '23:30', zone]);
    },
  );

  it('ends with its last day', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store, { ...weekly, until: '2026-12-07' });
    await finish(store, id, MONDAY);
    expect(await finish(store, coming(store), '2026-12-07')).toBeNull();
    const [one] = await store.call('recurrences.ofClient', { clientId });
    expect(one).toMatchObject({ next: null, lastDay: '2026-12-07', done: 2 });
  });

  it('that is cancelled or deleted comes on its next day', async () => {
    const store = testStore({ now: '2026-11-30T09:00:00.000Z' });
    const { id } = await begin(store);
    await store.call('activities.cancel', { ids: [id] });
    expect(plannedDays(store)).toEqual(['2026-12-07']);
    await store.call('activities.remove', { id: coming(store) });
    expect(plannedDays(store)).toEqual(['2026-12-14']);
  });

  it('that was let pass for weeks comes today if today is its day', async () => {
    const store = testStore({ now: '2026-12-21T09:00:00.000Z' });
    const { id } = await begin(store);
    await store.call('activities.cancel', { ids: [id] });
    expect(plannedDays(store)).toEqual(['2026-12-21']);
  });

  it('finished twice because it was reopened is planned once', async () => {
    const store = testStore();
    const { id } = await begin(store);
    await finish(store, id, MONDAY);
    await store.call('activities.reopen', { id });
    expect(await finish(store, id, MONDAY)).toBeNull();
    expect(plannedDays(store)).toEqual(['2026-12-07']);
  });

  it('stops with its deal', async () => {
    const store = testStore();
    const clientId = newClient(store);
    const { id: dealId } = await store.call('deals.create', { clientId, title: 'Gala', today: MONDAY });
    const { id } = await store.call('activities.plan', {
      ...{ clientId, dealId, kind: 'call', day: MONDAY, repeat: weekly },
    });
    await store.call('deals.lose', { id: dealId, reason: 'price', today: MONDAY, planned: 'keep' });
    expect(await finish(store, id, MONDAY)).toBeNull();
    const [one] = await store.call('recurrences.ofClient', { clientId });
    await expect(
      store.call('recurrences.resume', { id: present(one, 'it is listed').id, today: MONDAY }),
    ).rejects.toThrow('conflict');
  });

  it.each<[string, (store: TestStore, id: string) => Promise<unknown>, (string | null)[][]]>([
    [
      'lost',
      ({ call }, id) => call('deals.lose', { id, reason: 'price', today: MONDAY, planned: 'cancel' }),
      [['2026-12-07', null]],
    ],
    [
      'cancelled',
      async ({ call }, id) => {
        await call('payments.receive', {
          dealId: id,
          day: MONDAY,
          amount: 100,
          overpay: true,
          today: MONDAY,
        });
        const ended = { id, reason: 'price', today: MONDAY, planned: 'cancel' } as const;
        await call('deals.cancel', { ...ended, refund: 0, refundDueDay: '2026-12-10' });
      },
      [['2026-12-07', null]],
    ],
    ['deleted', ({ call }, id) => call('deals.remove', { ids: [id] }), [[MONDAY, null]]],
  ])('of the client goes on when the deal that one of its contacts was about is %s', async (_, end, left) => {
    const store = testStore({ now: '2026-11-30T09:00:00.000Z' });
    const { id, clientId } = await begin(store);
    const { id: dealId } = await store.call('deals.create', { clientId, title: 'Gala', today: MONDAY });
    await store.call('activities.update', { id, dealId });
    const own = { clientId, dealId, kind: 'email', day: MONDAY, repeat: weekly } as const;
    await store.call('activities.plan', own);
    await end(store, dealId);
    const planned = store.store.raw.all<{ day: string; dealId: string | null }>(
      `SELECT day, deal_id AS dealId FROM activities WHERE status = 'planned' AND deleted_at IS NULL
       AND kind = 'call' AND recurrence_id IS NOT NULL`,
    );
    expect(planned.map(({ day, dealId }) => [day, dealId])).toEqual(left);
    // The deal's own has ended with it.
    expect(plannedDays(store)).toHaveLength(1);
  });

  it('plans nothing anew for a client with whom contact has ended, and goes on when it is taken up again', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store);
    await store.call('clients.update', { id: clientId, noContactReason: 'asked' });
    expect(await finish(store, id, MONDAY)).toBeNull();
    expect(plannedDays(store)).toEqual([]);
    await store.call('history.undo', {});
    await store.call('clients.update', { id: clientId, noContactReason: null });
    expect(await finish(store, id, MONDAY)).not.toBeNull();
    expect(plannedDays(store)).toEqual(['2026-12-07']);
  });

  it('says in the proposal when it comes, so nothing else is proposed', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store);
    const asked = { clientId, activityId: id, today: MONDAY } as const;
    const spoke = await store.call('activities.proposeNext', { ...asked, after: 'spoke' });
    expect(spoke.comesDay).toBe('2026-12-07');
  });

  it('ends with a contact that is given up', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store);
    await store.call('activities.giveUp', { id, today: MONDAY, ending: { how: 'drop' } });
    expect(plannedDays(store)).toEqual([]);
    const [rests] = await store.call('recurrences.ofClient', { clientId });
    expect(rests).toMatchObject({ pausedDay: MONDAY, next: null });
  });

  it('rests when its client ends with the contact, and goes on after undo', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store);
    const before = store.tables();
    const end = {
      id,
      day: MONDAY,
      result: 'refused',
      ending: { how: 'end', reason: 'closed down' },
    } as const;
    expect(await store.call('activities.done', end)).toMatchObject({ comesId: null });
    expect(plannedDays(store)).toEqual([]);
    expect(await store.call('recurrences.ofClient', { clientId })).toMatchObject([{ pausedDay: MONDAY }]);
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
    await finish(store, id, MONDAY);
    expect(plannedDays(store)).toEqual(['2026-12-07']);
  });

  it('lists those that come first, and counts what really took place', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store);
    const two = await store.call('activities.plan', { clientId, kind: 'email', day: MONDAY, repeat: weekly });
    const listed = async () =>
      (await store.call('recurrences.ofClient', { clientId })).map(({ kind, next, done }) => [
        kind,
        next?.day,
        done,
      ]);
    await finish(store, id, MONDAY);
    expect(await listed()).toEqual([
      ['call', '2026-12-07', 1],
      ['email', MONDAY, 0],
    ]);
    await store.call('activities.remove', { id });
    const [call] = await store.call('recurrences.ofClient', { clientId });
    await store.call('recurrences.pause', { id: present(call, 'two are listed').id, today: MONDAY });
    await finish(store, two.id, MONDAY);
    expect(await listed()).toEqual([
      ['email', '2026-12-07', 1],
      ['call', undefined, 0],
    ]);
  });

  it('counted from completion goes on on its last day, and no longer on the next', async () => {
    const store = testStore();
    const until = '2026-12-14';
    const { clientId, id } = await begin(store, { ...weekly, from: 'completion', until });
    await finish(store, id, MONDAY);
    const [one] = await store.call('recurrences.ofClient', { clientId });
    const rhythm = { id: present(one, 'it is listed').id };
    await store.call('recurrences.pause', { ...rhythm, today: MONDAY });
    await store.call('recurrences.resume', { ...rhythm, today: until });
    expect(plannedDays(store)).toEqual([until]);
    await store.call('recurrences.pause', { ...rhythm, today: until });
    await expect(store.call('recurrences.resume', { ...rhythm, today: '2026-12-15' })).rejects.toThrow(
      'conflict',
    );
  });
});

describe('changing a rhythm', () => {
  const only = async (store: TestStore, clientId: string) =>
    present((await store.call('recurrences.ofClient', { clientId }))[0], 'there is one');

  it('rests, goes on from today, and ends; each is undone exactly', async () => {
    const store = testStore();
    const { clientId, id: first } = await begin(store);
    await finish(store, first, MONDAY);
    const { id } = await only(store, clientId);
    const states = [store.tables()];
    await store.call('recurrences.pause', { id, today: '2026-12-01' });
    expect(plannedDays(store)).toEqual([]);
    states.push(store.tables());
    await store.call('recurrences.resume', { id, today: '2026-12-14' });
    expect(plannedDays(store)).toEqual(['2026-12-14']);
    states.push(store.tables());
    await store.call('recurrences.end', { id });
    expect(plannedDays(store)).toEqual([]);
    expect(await store.call('recurrences.ofClient', { clientId })).toEqual([]);
    for (const before of states.reverse()) {
      await store.call('history.undo', {});
      expect(store.tables()).toEqual(before);
    }
  });

  it('counts another interval from the contact at hand, and the same one from where it began', async () => {
    const fortnightly = { unit: 'week', every: 2 } as const;
    const changedTo = async (begun: Repeat, changed: Repeat) => {
      const store = testStore();
      const { id: first } = await begin(store, begun);
      await finish(store, first, MONDAY);
      const id = coming(store);
      const { day } = await store.call('activities.get', { id });
      await store.call('recurrences.change', { id, day, repeat: changed });
      await finish(store, id, '2026-12-07');
      return plannedDays(store);
    };
    expect(await changedTo(weekly, fortnightly)).toEqual(['2026-12-21']);
    expect(await changedTo(fortnightly, { ...fortnightly, until: '2027-12-31' })).toEqual(['2026-12-28']);
  });

  it('counted from completion goes on where it was', async () => {
    const store = testStore();
    const { clientId, id: first } = await begin(store, { unit: 'week', every: 2, from: 'completion' });
    await finish(store, first, '2026-12-01');
    const { id } = await only(store, clientId);
    await store.call('recurrences.pause', { id, today: '2026-12-02' });
    await store.call('recurrences.resume', { id, today: '2026-12-03' });
    expect(plannedDays(store)).toEqual(['2026-12-15']);
    await store.call('recurrences.pause', { id, today: '2026-12-03' });
    await store.call('recurrences.resume', { id, today: '2027-02-01' });
    expect(plannedDays(store)).toEqual(['2027-02-01']);
  });

  it('only this one: the rest stays', async () => {
    const store = testStore();
    const { id } = await begin(store);
    await store.call('activities.update', {
      id,
      purpose: 'this time in detail',
      time: '15:00',
      day: '2026-12-01',
    });
    await finish(store, id, '2026-12-01');
    expect(await store.call('activities.get', { id: coming(store) })).toMatchObject({
      ...{ purpose: 'weekly check', time: '10:00', day: '2026-12-07' },
    });
  });

  it('this and the following: day and rhythm begin anew with it, without counting as put off', async () => {
    const store = testStore();
    const { id, clientId } = await begin(store);
    const before = store.tables();
    await store.call('recurrences.change', {
      ...{ id, day: '2026-12-02', time: '15:00', purpose: 'every other week' },
      repeat: { unit: 'week', every: 2 },
    });
    expect(await store.call('activities.get', { id })).toMatchObject({ day: '2026-12-02', snoozes: 0 });
    await finish(store, id, '2026-12-02');
    expect(await store.call('activities.get', { id: coming(store) })).toMatchObject({
      ...{ day: '2026-12-16', time: '15:00', purpose: 'every other week' },
    });
    expect(await only(store, clientId)).toMatchObject({ start: '2026-12-02', repeat: { every: 2 } });
    await store.call('history.undo', {});
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
  });

  it('a planned contact begins one; twice is refused', async () => {
    const store = testStore();
    const clientId = newClient(store);
    const { id } = await store.call('activities.plan', { clientId, kind: 'call', day: MONDAY });
    await store.call('recurrences.start', { activityId: id, repeat: weekly });
    expect((await only(store, clientId)).next?.day).toBe(MONDAY);
    await expect(store.call('recurrences.start', { activityId: id, repeat: weekly })).rejects.toThrow(
      'conflict',
    );
  });

  it('goes to the trash with its client and comes back', async () => {
    const store = testStore();
    const { clientId } = await begin(store);
    await store.call('clients.remove', { ids: [clientId] });
    expect(await store.call('recurrences.ofClient', { clientId })).toEqual([]);
    await store.call('clients.restore', { ids: [clientId] });
    expect((await only(store, clientId)).next?.day).toBe(MONDAY);
  });

  it('is read by index', async () => {
    const store = testStore();
    const { clientId } = await begin(store);
    const small = ['TEMP B-TREE FOR ORDER BY'];
    expect(slowSteps(plansOf(store.store, 'recurrences.ofClient', { clientId }), small)).toEqual([]);
  });
});
