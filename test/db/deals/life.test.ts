import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';

async function newDeal(
  store: TestStore,
  more: { direction?: 'inbound'; length?: 'short'; eventDay?: string } = {},
) {
  const clientId = records(store, (write) => write.client());
  const { id } = await store.call('deals.create', {
    clientId,
    title: 'New Year party',
    today: TODAY,
    ...more,
  });
  return { id, clientId, read: (today = TODAY) => store.call('deals.get', { id, today }) };
}

/** Meets every pending point of the deal's stage. */
async function meetAll({ call }: TestStore, id: string, day = TODAY) {
  const { points, stage } = await call('deals.get', { id, today: day });
  for (const point of points.filter((each) => each.stage === stage && each.state === 'pending')) {
    await call('points.setState', { id: point.id, state: 'met', day });
  }
}

describe('a new deal', () => {
  it('starts at the presentation with its control points', async () => {
    const deal = await (await newDeal(testStore())).read();
    expect(deal).toMatchObject({
      stage: 'presentation',
      status: 'open',
      enteredDay: TODAY,
      daysInStage: 0,
      sign: 'none',
    });
    expect(deal.points.map(({ key, dueDay, state }) => [key, dueDay, state])).toEqual([
      ['presentation-held', '2026-12-03', 'pending'],
      ['minutes-sent', null, 'pending'],
    ]);
    expect(deal.visits).toMatchObject([
      { stage: 'presentation', entry: 'created', enteredDay: TODAY, exit: null },
    ]);
  });

  it.each([['9999-12-31'], ['0026-11-26'], ['2027-02-30']])(
    'refuses %s as the day of the event',
    async (day) => {
      const store = testStore();
      const { id } = await newDeal(store);
      await expect(store.call('deals.update', { id, eventDay: day, today: TODAY })).rejects.toThrow(
        'invalid-input',
      );
      await expect(store.call('deals.get', { id, today: day })).rejects.toThrow('invalid-input');
    },
  );

  it('starts at the proposal when it is inbound and short', async () => {
    const deal = await (await newDeal(testStore(), { direction: 'inbound', length: 'short' })).read();
    expect(deal.stage).toBe('proposal');
    expect(deal.points.map(({ key }) => key)).toEqual(['proposal-sent', 'proposal-valid']);
  });

  it('cannot be outbound and short', async () => {
    const store = testStore();
    const clientId = records(store, (write) => write.client());
    const before = store.tables();
    const input = { clientId, title: 'Gala', direction: 'outbound', length: 'short', today: TODAY } as const;
    await expect(store.call('deals.create', input)).rejects.toThrow('invalid-input');
    expect(store.tables()).toEqual(before);
  });

  it('wins an ended client back', async () => {
    const store = testStore();
    const clientId = records(store, (write) => write.client({ no_contact_reason: 'moved away' }));
    await store.call('deals.create', { clientId, title: 'Gala', today: TODAY });
    expect(store.tables().clients).toMatchObject([{ no_contact_reason: null }]);
  });
});

describe('a move', () => {
  it('stops at the gate while mandatory points are open, and changes nothing', async () => {
    const store = testStore();
    const { id } = await newDeal(store);
    const before = store.tables();
    const outcome = await store.call('deals.move', { id, to: 'proposal', today: TODAY });
    expect(outcome).toMatchObject({
      kind: 'gate',
      points: [
        { key: 'presentation-held', mandatory: true },
        { key: 'minutes-sent', mandatory: true },
      ],
    });
    expect(store.tables()).toEqual(before);
  });

  it('goes forward when the points are met, and keeps the history of stages', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    await meetAll(store, id);
    expect(await store.call('deals.move', { id, to: 'proposal', today: '2026-11-30' })).toEqual({
      kind: 'moved',
      id,
    });
    const deal = await read('2026-12-01');
    expect(deal).toMatchObject({ stage: 'proposal', enteredDay: '2026-11-30', daysInStage: 1 });
    expect(deal.visits).toMatchObject([
      { stage: 'presentation', exit: 'forward', leftDay: '2026-11-30' },
      { stage: 'proposal', entry: 'forward', exit: null },
    ]);
    expect(deal.points.filter(({ stage }) => stage === 'proposal')).toMatchObject([
      { key: 'proposal-sent', dueDay: '2026-12-02', state: 'pending' },
      { key: 'proposal-valid', dueDay: null, state: 'pending' },
    ]);
  });

  it('passes the gate with a reason, which is kept with the stage and with the points', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    await store.call('deals.move', { id, to: 'proposal', override: 'Client knows us', today: TODAY });
    const deal = await read();
    expect(deal.visits[0]).toMatchObject({ exit: 'forward', reason: 'Client knows us' });
    expect(deal.points.filter(({ stage }) => stage === 'presentation')).toMatchObject([
      { state: 'waived', reason: 'Client knows us' },
      { state: 'waived', reason: 'Client knows us' },
    ]);
  });

  it('goes back with a reason only', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    await store.call('deals.move', { id, to: 'proposal', override: 'yes', today: TODAY });
    const before = store.tables();
    expect(await store.call('deals.move', { id, to: 'presentation', today: TODAY })).toEqual({
      kind: 'refused',
      reason: 'reason-needed',
    });
    expect(store.tables()).toEqual(before);
    await store.call('deals.move', { id, to: 'presentation', reason: 'New director', today: TODAY });
    const deal = await read();
    expect(deal.stage).toBe('presentation');
    expect(
      deal.points.filter(({ state }) => state === 'pending').map(({ stage, key }) => [stage, key]),
    ).toEqual([
      ['presentation', 'presentation-held'],
      ['presentation', 'minutes-sent'],
    ]);
  });

  it('lists the mandatory points of skipped stages without an id', async () => {
    const store = testStore();
    const { id } = await newDeal(store);
    await meetAll(store, id);
    const outcome = await store.call('deals.move', { id, to: 'contract', today: TODAY });
    expect(outcome).toMatchObject({
      kind: 'gate',
      points: [{ id: null, stage: 'proposal', key: 'proposal-sent' }],
    });
  });

  it('is refused while the deal is paused', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    await store.call('deals.pause', { id, until: '2027-01-11', reason: 'season', today: TODAY });
    expect((await read()).sign).toBe('paused');
    const outcome = await store.call('deals.move', { id, to: 'proposal', today: TODAY });
    expect(outcome).toEqual({ kind: 'refused', reason: 'deal-paused' });
    await store.call('deals.resume', { id, today: TODAY });
    expect(await read()).toMatchObject({ status: 'open', pausedUntil: null, pauseReason: '', sign: 'none' });
  });

  it('wakes a deal whose pause has ended', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    await store.call('deals.pause', { id, until: '2027-01-11', reason: 'season', today: TODAY });
    await store.call('deals.move', { id, to: 'proposal', override: 'yes', today: '2027-01-11' });
    expect(await read('2027-01-11')).toMatchObject({ status: 'open', stage: 'proposal', pausedUntil: null });
  });
});

describe('a pause', () => {
  it('moves what would come up before its end, if that is wanted, but no day that the client named', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    const { clientId } = await read();
    const plan = { clientId, dealId: id, kind: 'call', today: TODAY } as const;
    const contacts = await Promise.all([
      store.call('activities.plan', { ...plan, day: '2026-11-20' }),
      store.call('activities.plan', { ...plan, day: '2026-12-10', asked: true }),
      store.call('activities.plan', { ...plan, day: '2027-02-01' }),
    ]);
    const days = () =>
      Promise.all(
        contacts.map(async (contact) => {
          const { day, snoozes } = await store.call('activities.get', contact);
          return `${day} ${snoozes}`;
        }),
      );
    const before = store.tables();
    // A Saturday.
    const pause = { id, until: '2027-01-16', reason: 'season', today: TODAY };
    await store.call('deals.pause', { ...pause, planned: 'move' });
    expect(await days()).toEqual(['2027-01-18 0', '2026-12-10 0', '2027-02-01 0']);
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
    await store.call('deals.pause', pause);
    expect(await days()).toEqual(['2026-11-20 0', '2026-12-10 0', '2027-02-01 0']);
  });
});

describe('the end of a deal', () => {
  async function inClosure() {
    const store = testStore();
    const deal = await newDeal(store, { eventDay: '2026-12-18' });
    await store.call('deals.move', { id: deal.id, to: 'closure', override: 'late entry', today: TODAY });
    await meetAll(store, deal.id);
    return { store, ...deal };
  }

  it('demands the next contact', async () => {
    const { store, id } = await inClosure();
    const before = store.tables();
    const outcome = await store.call('deals.win', { id, today: TODAY });
    expect(outcome).toEqual({ kind: 'refused', reason: 'next-contact-needed' });
    expect(store.tables()).toEqual(before);
  });

  it('plans the next contact with the client in the same step', async () => {
    const { store, id, read, clientId } = await inClosure();
    const next = { day: '2027-01-26', purpose: 'Talk about the training', productId: null };
    expect(await store.call('deals.win', { id, next, today: TODAY })).toEqual({ kind: 'moved', id });
    expect(await read()).toMatchObject({
      status: 'won',
      closedDay: TODAY,
      clientNext: { day: '2027-01-26' },
    });
    expect(store.tables().activities).toMatchObject([
      {
        client_id: clientId,
        deal_id: null,
        kind: 'call',
        day: '2027-01-26',
        purpose: 'Talk about the training',
      },
    ]);
  });

  it('ends the cooperation when there is to be no further contact', async () => {
    const { store, id } = await inClosure();
    await store.call('deals.win', { id, next: { noContactReason: 'Firm closes' }, today: TODAY });
    expect(store.tables().clients).toMatchObject([{ no_contact_reason: 'Firm closes' }]);
  });

  it('is no win before closure', async () => {
    const store = testStore();
    const { id } = await newDeal(store);
    const next = { noContactReason: 'none' };
    expect(await store.call('deals.win', { id, next, today: TODAY })).toEqual({
      kind: 'refused',
      reason: 'not-in-closure',
    });
  });

  it('is lost with a reason: points close, planned contacts go, a retry is planned', async () => {
    const store = testStore();
    const { id, clientId, read } = await newDeal(store);
    records(store, (write) => write.activity({ client_id: clientId, deal_id: id, day: '2026-11-30' }));
    await store.call('deals.lose', {
      ...{ id, reason: 'price', note: 'Too dear', today: TODAY },
      ...{ retryDay: '2027-03-01', retryPurpose: 'Try again' },
    });
    const deal = await read();
    expect(deal).toMatchObject({
      status: 'lost',
      lostReason: 'price',
      lostNote: 'Too dear',
      closedDay: TODAY,
    });
    expect(deal.points.every(({ state, reason }) => state === 'waived' && reason === 'deal-lost')).toBe(true);
    expect(deal.visits).toMatchObject([{ exit: 'lost', leftDay: TODAY, reason: 'price' }]);
    expect(deal.next).toBeNull();
    expect(deal.clientNext).toMatchObject({ day: '2027-03-01', purpose: 'Try again', dealId: null });
  });

  it('keeps planned contacts when asked to', async () => {
    const store = testStore();
    const { id, clientId, read } = await newDeal(store);
    records(store, (write) => write.activity({ client_id: clientId, deal_id: id, day: '2026-11-30' }));
    await store.call('deals.lose', { id, reason: 'price', planned: 'keep', today: TODAY });
    expect((await read()).next).toMatchObject({ day: '2026-11-30' });
  });

  it('refuses a reason that the process does not know', async () => {
    const store = testStore();
    const { id } = await newDeal(store);
    await expect(store.call('deals.lose', { id, reason: 'weather', today: TODAY })).rejects.toThrow(
      'unknown-reason',
    );
    await expect(
      store.call('deals.pause', { id, until: TODAY, reason: 'season', today: TODAY }),
    ).rejects.toThrow('day-not-later');
  });

  it('is taken back by reopening, with the points that were not met', async () => {
    const store = testStore();
    const { id, read } = await newDeal(store);
    await store.call('deals.lose', { id, reason: 'price', today: TODAY });
    await store.call('deals.reopen', { id, today: '2026-12-01' });
    const deal = await read('2026-12-01');
    expect(deal).toMatchObject({ status: 'open', closedDay: null, lostReason: '', enteredDay: '2026-12-01' });
    expect(deal.visits.map(({ entry, exit }) => [entry, exit])).toEqual([
      ['created', 'lost'],
      ['reopened', null],
    ]);
    expect(deal.points.filter(({ state }) => state === 'pending').map(({ key }) => key)).toEqual([
      'presentation-held',
      'minutes-sent',
    ]);
  });
});

describe('the trash', () => {
  it('gives back exactly what went in with the deal', async () => {
    const store = testStore();
    const { id, clientId, read } = await newDeal(store);
    const gone = records(store, (write) =>
      write.activity({ client_id: clientId, deal_id: id, day: TODAY, deleted_at: '2026-11-01T00:00:00Z' }),
    );
    const before = store.tables();
    await store.call('deals.remove', { ids: [id] });
    expect(await read()).toMatchObject({ deleted: true, points: [] });
    expect(await store.call('clients.trash', {})).toMatchObject([{ id, title: 'New Year party' }]);
    await store.call('deals.restore', { ids: [id] });
    expect(store.tables()).toEqual(before);
    expect(before.activities).toMatchObject([{ id: gone, deleted_at: '2026-11-01T00:00:00Z' }]);
  });

  it.each([
    ['open', null],
    ['paused', null],
    ['lost', 'moved away'],
    ['won', 'moved away'],
  ])('gives back an %s deal of a client who ended meanwhile: %s', async (status, reason) => {
    const store = testStore();
    const closed_day = status === 'lost' || status === 'won' ? TODAY : null;
    const paused_until = status === 'paused' ? '2027-01-11' : null;
    const id = records(store, (write) =>
      write.deal({
        client_id: write.client({ no_contact_reason: 'moved away' }),
        ...{ status, closed_day, paused_until, deleted_at: '2026-11-01T00:00:00Z' },
      }),
    );
    const before = store.tables();
    await store.call('deals.restore', { ids: [id] });
    expect(store.tables().clients).toMatchObject([{ no_contact_reason: reason }]);
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
  });

  it('keeps a deal whose client is deleted', async () => {
    const store = testStore();
    const id = records(store, (write) => {
      const client_id = write.client({ deleted_at: '2026-11-01T00:00:00Z' });
      return write.deal({ client_id, deleted_at: '2026-11-01T00:00:00Z' });
    });
    await expect(store.call('deals.restore', { ids: [id] })).rejects.toThrow('conflict');
  });
});

describe('undo and redo', () => {
  it('lead through the same tables, step by step, over a whole life', async () => {
    const store = testStore();
    const { call, tables } = store;
    const states = [tables()];
    const { id } = await newDeal(store, { eventDay: '2026-12-18' });
    states.push(tables());
    const steps = [
      () => call('deals.update', { id, title: 'Gala', amount: 500_00, eventDay: '2026-12-20', today: TODAY }),
      () => call('deals.move', { id, to: 'closure', override: 'yes', today: TODAY }),
      () => call('deals.move', { id, to: 'event', reason: 'again', today: TODAY }),
      () => call('deals.pause', { id, until: '2027-01-11', reason: 'season', today: TODAY }),
      () => call('deals.resume', { id, today: TODAY }),
      () => call('deals.lose', { id, reason: 'price', retryDay: '2027-02-01', today: TODAY }),
      () => call('deals.reopen', { id, today: TODAY }),
      () => call('deals.move', { id, to: 'closure', override: 'yes', today: TODAY }),
      () => call('deals.win', { id, override: 'all said', next: { noContactReason: 'moved' }, today: TODAY }),
      () => call('deals.remove', { ids: [id] }),
      () => call('deals.restore', { ids: [id] }),
    ];
    for (const step of steps) {
      await step();
      states.push(tables());
    }
    // The client and the deal were made by two commands; the first state is the empty file.
    for (const state of states.slice(1, -1).toReversed()) {
      await call('history.undo', {});
      expect(tables()).toEqual(state);
    }
    for (const state of states.slice(2)) {
      await call('history.redo', {});
      expect(tables()).toEqual(state);
    }
  });
});
