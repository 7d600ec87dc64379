import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';

/** A deal in closure on which nothing is open but the next contact. */
async function inClosure() {
  const store = testStore();
  const clientId = records(store, (write) => write.client());
  const { id } = await store.call('deals.create', { clientId, title: 'Gala', today: TODAY });
  await store.call('deals.move', { id, to: 'closure', override: 'late entry', today: TODAY });
  const { points } = await store.call('deals.get', { id, today: TODAY });
  for (const point of points.filter(({ state, key }) => state === 'pending' && key !== 'next-contact'))
    await store.call('points.setState', { id: point.id, state: 'met', day: TODAY });
  return { store, id, clientId, win: () => store.call('deals.win', { id, today: TODAY }) };
}

describe('the next contact that a won deal wants', () => {
  const GONE = '2026-11-01T00:00:00Z';

  it.each<[string, Record<string, string | null>]>([
    ['of yesterday', { day: '2026-11-25' }],
    ['that took place', { day: TODAY, status: 'done' }],
    ['that was cancelled', { day: '2026-12-01', status: 'cancelled' }],
    ['in the trash', { day: '2026-12-01', deleted_at: GONE }],
  ])('is not one %s', async (_, fields) => {
    const { store, clientId, win } = await inClosure();
    records(store, (write) => write.activity({ client_id: clientId, day: TODAY, ...fields }));
    const before = store.tables();
    expect(await win()).toEqual({ kind: 'refused', reason: 'next-contact-needed' });
    expect(store.tables()).toEqual(before);
  });

  it.each([
    ['of today', TODAY],
    ['of a later day', '2027-01-26'],
  ])('may be one %s that is planned already', async (_, day) => {
    const { store, id, clientId, win } = await inClosure();
    records(store, (write) => write.activity({ client_id: clientId, day }));
    expect(await win()).toEqual({ kind: 'moved', id });
    const { activities, clients, control_points: points } = store.tables();
    expect(activities).toMatchObject([{ day, status: 'planned' }]);
    expect(clients).toMatchObject([{ no_contact_reason: null }]);
    expect(points).toContainEqual(
      expect.objectContaining({ key: 'next-contact', state: 'met', met_day: TODAY }),
    );
  });
});

describe('no further contact after a won deal', () => {
  const next = { noContactReason: 'Firm closes' };

  it.each(['open', 'paused'])(
    'is refused while another deal is %s, and nothing is stored',
    async (status) => {
      const { store, id, clientId } = await inClosure();
      records(store, (write) =>
        write.deal({
          ...{ client_id: clientId, title: 'Picnic', status },
          ...(status === 'paused' ? { paused_until: '2027-01-11', pause_reason: 'season' } : {}),
        }),
      );
      const before = store.tables();
      const refusal = { data: { code: 'deal-open', detail: { title: 'Picnic' } } };
      await expect(store.call('deals.win', { id, next, today: TODAY })).rejects.toMatchObject(refusal);
      expect(store.tables()).toEqual(before);
    },
  );

  it('is refused before the gate asks for a reason', async () => {
    const { store, id, clientId } = await inClosure();
    records(store, (write) => write.deal({ client_id: clientId, title: 'Picnic' }));
    await store.call('points.add', { dealId: id, title: 'Guest book', dueDay: null, mandatory: true });
    await expect(store.call('deals.win', { id, next, today: TODAY })).rejects.toThrow('deal-open');
  });

  it('minds no deal that is closed, in the trash, or of another client', async () => {
    const { store, id, clientId } = await inClosure();
    records(store, (write) => {
      write.deal({ client_id: clientId, status: 'lost', closed_day: TODAY });
      write.deal({ client_id: clientId, deleted_at: '2026-11-01T00:00:00Z' });
      write.deal({ client_id: write.client() });
    });
    expect(await store.call('deals.win', { id, next, today: TODAY })).toEqual({ kind: 'moved', id });
    expect(store.tables().clients).toContainEqual(
      expect.objectContaining({ id: clientId, no_contact_reason: 'Firm closes' }),
    );
  });
});

describe('a lost deal', () => {
  it('cancels its own planned contacts, none of the trash and none of the client', async () => {
    const { store, id, clientId } = await inClosure();
    const [own, trashed, done, others] = records(store, (write) => {
      const of = { client_id: clientId, deal_id: id, day: '2026-12-01' };
      return [
        write.activity(of),
        write.activity({ ...of, deleted_at: '2026-11-01T00:00:00Z' }),
        write.activity({ ...of, status: 'done' }),
        write.activity({ ...of, deal_id: null }),
      ];
    });
    await store.call('deals.lose', { id, reason: 'price', planned: 'cancel', today: TODAY });
    const states = store.store.raw.all<{ id: string; status: string }>('SELECT id, status FROM activities');
    expect(Object.fromEntries(states.map((row) => [row.id, row.status]))).toEqual({
      [own]: 'cancelled',
      [trashed]: 'planned',
      [done]: 'done',
      [others]: 'planned',
    });
  });

  it('from a pause is lost and no longer paused, and reopened it is open', async () => {
    const { store, id } = await inClosure();
    await store.call('deals.pause', { id, until: '2027-01-11', reason: 'season', today: TODAY });
    const paused = store.tables();
    await store.call('deals.lose', { id, reason: 'price', today: TODAY });
    const read = (today = TODAY) => store.call('deals.get', { id, today });
    expect(await read()).toMatchObject({ status: 'lost', pausedUntil: null, pauseReason: '' });
    await store.call('deals.reopen', { id, today: '2026-11-30' });
    expect(await read('2026-11-30')).toMatchObject({ status: 'open', pausedUntil: null, sign: 'none' });
    await store.call('history.undo', {});
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(paused);
  });
});

describe('a deal that rests in its stage', () => {
  const OLD = { stage: 'presentation', entered_day: '2026-10-01' };

  it.each<[string, Record<string, string>, boolean]>([
    ['waits for a later control point', {}, false],
    ['does not wait for one that was met', { state: 'met', met_day: TODAY }, true],
    ['does not wait for one that was waived', { state: 'waived' }, true],
    ['does not wait for one in the trash', { deleted_at: '2026-11-01T00:00:00Z' }, true],
  ])('%s', async (_, fields, rotting) => {
    const store = testStore();
    const id = records(store, (write) => {
      const client_id = write.client();
      const deal_id = write.deal({ client_id, ...OLD });
      write.point({ client_id, deal_id, due_day: '2026-12-10', ...fields });
      return deal_id;
    });
    expect(await store.call('deals.get', { id, today: TODAY })).toMatchObject({ rotting });
  });
});
