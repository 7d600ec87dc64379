import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';

async function deal() {
  const store = testStore();
  const clientId = records(store, (write) => write.client());
  const { id } = await store.call('deals.create', {
    clientId,
    title: 'Gala',
    eventDay: '2026-12-18',
    today: TODAY,
  });
  const read = async () => {
    const { points } = await store.call('deals.get', { id, today: TODAY });
    return Object.fromEntries(points.map((point) => [point.key || point.title, point]));
  };
  const idOf = async (key: string) => (await read())[key]?.id ?? '';
  return { ...store, id, clientId, read, idOf };
}

describe('control points', () => {
  it('move with the point they count from', async () => {
    const { call, read, idOf } = await deal();
    await call('points.setState', { id: await idOf('presentation-held'), state: 'met', day: '2026-11-27' });
    expect(await read()).toMatchObject({
      'presentation-held': { state: 'met', metDay: '2026-11-27' },
      'minutes-sent': { dueDay: '2026-11-30', dueBy: 'rule' },
    });
    await call('points.setState', { id: await idOf('presentation-held'), state: 'pending', day: TODAY });
    expect(await read()).toMatchObject({ 'minutes-sent': { dueDay: null } });
  });

  it('stay on a day set by hand until it is given back to the rule', async () => {
    const { call, read, idOf } = await deal();
    const id = await idOf('presentation-held');
    await call('points.setDue', { id, dueDay: '2026-12-24' });
    expect(await read()).toMatchObject({ 'presentation-held': { dueDay: '2026-12-24', dueBy: 'hand' } });
    await call('points.setDue', { id, dueDay: null });
    expect(await read()).toMatchObject({ 'presentation-held': { dueDay: '2026-12-03', dueBy: 'rule' } });
  });

  it('move with a planned meeting and with the day of the event', async () => {
    const { call, read, id, clientId } = await deal();
    const meeting = await call('activities.plan', {
      clientId,
      dealId: id,
      kind: 'meeting',
      day: '2026-12-08',
      today: TODAY,
    });
    expect(await read()).toMatchObject({ 'presentation-held': { dueDay: '2026-12-08' } });
    await call('activities.move', { id: meeting.id, day: '2026-12-09' });
    expect(await read()).toMatchObject({ 'presentation-held': { dueDay: '2026-12-09' } });
    await call('deals.move', { id, to: 'event', override: 'yes', today: TODAY });
    expect(await read()).toMatchObject({ 'event-held': { dueDay: '2026-12-18' } });
    await call('deals.update', { id, eventDay: '2026-12-21', today: TODAY });
    expect(await read()).toMatchObject({ 'event-held': { dueDay: '2026-12-21' } });
    await call('deals.update', { id, eventDay: null, today: TODAY });
    expect(await read()).toMatchObject({ 'event-held': { dueDay: null } });
  });

  it('are met by a meeting that was held', async () => {
    const { call, read, id, clientId } = await deal();
    const meeting = await call('activities.plan', {
      clientId,
      dealId: id,
      kind: 'meeting',
      day: TODAY,
      today: TODAY,
    });
    await call('activities.done', { id: meeting.id, day: TODAY, result: 'held' });
    expect(await read()).toMatchObject({
      'presentation-held': { state: 'met', metDay: TODAY },
      'minutes-sent': { dueDay: '2026-11-27' },
    });
  });

  it('are not met by a meeting of nobody knows which of two deals', async () => {
    const { call, read, clientId } = await deal();
    await call('deals.create', { clientId, title: 'Quiz', today: TODAY });
    const meeting = await call('activities.plan', { clientId, kind: 'meeting', day: TODAY, today: TODAY });
    await call('activities.done', { id: meeting.id, day: TODAY, result: 'held' });
    expect(await read()).toMatchObject({ 'presentation-held': { state: 'pending' } });
  });

  it('of the next contact are met in all open deals of the client, unless it is planned about one of them', async () => {
    const store = testStore();
    const clientId = records(store, (write) => write.client());
    const deals: string[] = [];
    for (const title of ['Gala', 'Training', 'Lost']) {
      const { id } = await store.call('deals.create', { clientId, title, today: TODAY });
      await store.call('deals.move', { id, to: 'closure', override: 'late entry', today: TODAY });
      deals.push(id);
    }
    const [gala, , lost] = deals;
    await store.call('deals.lose', { id: lost ?? '', reason: 'price', today: TODAY });
    const states = async () => {
      const read = await Promise.all(deals.map((id) => store.call('deals.get', { id, today: TODAY })));
      return read.map(({ points }) => points.find(({ key }) => key === 'next-contact')?.state);
    };
    const plan = { clientId, kind: 'call', day: '2027-01-26', purpose: 'next party', today: TODAY } as const;
    await store.call('activities.plan', { ...plan, dealId: gala ?? '' });
    expect(await states()).toEqual(['met', 'pending', 'waived']);
    await store.call('activities.plan', plan);
    expect(await states()).toEqual(['met', 'met', 'waived']);
  });

  it('are waived with a reason only', async () => {
    const { call, read, idOf, tables } = await deal();
    const id = await idOf('minutes-sent');
    const before = tables();
    await expect(call('points.setState', { id, state: 'waived', day: TODAY })).rejects.toThrow(
      'invalid-input',
    );
    expect(tables()).toEqual(before);
    await call('points.setState', { id, state: 'waived', day: TODAY, reason: 'On the phone' });
    expect(await read()).toMatchObject({
      'minutes-sent': { state: 'waived', reason: 'On the phone', metDay: null },
    });
  });

  it('are made on demand for what the client asks', async () => {
    const { call, read, id, idOf } = await deal();
    await expect(call('points.ask', { dealId: id, key: 'corrections-sent', today: TODAY })).rejects.toThrow(
      'not-found',
    );
    await call('deals.move', { id, to: 'proposal', override: 'yes', today: TODAY });
    await call('points.ask', { dealId: id, key: 'corrections-sent', today: TODAY });
    expect(await read()).toMatchObject({ 'corrections-sent': { dueDay: '2026-11-30', mandatory: false } });
    const point = await idOf('corrections-sent');
    await call('points.setDue', { id: point, dueDay: '2027-01-11' });
    await call('points.setDue', { id: point, dueDay: null });
    expect(await read()).toMatchObject({ 'corrections-sent': { dueDay: '2026-11-30', dueBy: 'rule' } });
  });

  // The same instant: half past eleven in the evening, and half past midnight two days later.
  it.each([
    ['Pacific/Pago_Pago', '2026-11-25', '2026-11-27'],
    ['Pacific/Kiritimati', '2026-11-27', '2026-12-01'],
  ])('made on demand in %s on %s are given back to their rule for %s', async (zone, today, due) => {
    const store = testStore({ now: '2026-11-26T10:30:00.000Z' });
    await store.call('settings.update', { zone });
    const clientId = records(store, (write) => write.client());
    const asked = { clientId, title: 'Gala', direction: 'inbound', length: 'short', today } as const;
    const { id: dealId } = await store.call('deals.create', asked);
    await store.call('points.ask', { dealId, key: 'corrections-sent', today });
    const point = async () =>
      (await store.call('deals.get', { id: dealId, today })).points.find(
        ({ key }) => key === 'corrections-sent',
      );
    const id = (await point())?.id ?? '';
    expect(await point()).toMatchObject({ dueDay: due, dueBy: 'rule' });
    await store.call('points.setDue', { id, dueDay: '2026-12-24' });
    await store.call('points.setDue', { id, dueDay: null });
    expect(await point()).toMatchObject({ dueDay: due, dueBy: 'rule' });
  });

  it('can be added and removed by hand, and a mandatory one closes the gate', async () => {
    const { call, read, id } = await deal();
    const own = await call('points.add', {
      dealId: id,
      title: 'Visa',
      dueDay: '2026-12-01',
      mandatory: true,
    });
    expect(await read()).toMatchObject({ Visa: { stage: 'presentation', dueBy: 'hand', mandatory: true } });
    const outcome = await call('deals.move', { id, to: 'proposal', today: TODAY });
    expect(outcome.kind === 'gate' && outcome.points.map(({ title }) => title)).toContain('Visa');
    await call('points.remove', { id: own.id });
    expect(await read()).not.toHaveProperty('Visa');
  });

  it('undo and redo to the same tables', async () => {
    const { call, id, idOf, tables } = await deal();
    const [held, minutes] = [await idOf('presentation-held'), await idOf('minutes-sent')];
    const steps = [
      () => call('points.setState', { id: held, state: 'met', day: TODAY }),
      () => call('points.setDue', { id: minutes, dueDay: '2026-12-24' }),
      () => call('points.setState', { id: minutes, state: 'waived', day: TODAY, reason: 'no need' }),
      () => call('points.add', { dealId: id, title: 'Visa', dueDay: null }),
      () => call('points.remove', { id: minutes }),
    ];
    const states = [tables()];
    for (const step of steps) {
      await step();
      states.push(tables());
    }
    for (const state of states.slice(0, -1).toReversed()) {
      await call('history.undo', {});
      expect(tables()).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(state);
    }
  });
});
