import { present } from '@shared/errors';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

function sale(store: TestStore) {
  return records(store, (write) => {
    const clientId = write.client({ name: 'Alfa Events', manager: 'Olga' });
    const otherId = write.client({ name: 'Beta' });
    const personId = write.person({ client_id: clientId });
    write.phone({ client_id: clientId, number: '+7 495 000-00-01', position: 0 });
    write.phone({ client_id: clientId, person_id: personId, number: '+7 912 345-67-89', position: 1 });
    write.phone({ client_id: clientId, person_id: personId, number: '+7 912 000-00-00', position: 0 });
    const productId = write.product();
    const dealId = write.deal({ client_id: clientId, product_id: productId });
    return { clientId, otherId, personId, productId, dealId };
  });
}

describe('the zone of a planned time', () => {
  it('is the user’s own once a new time is set, and stays with the old time', async () => {
    const store = testStore();
    const { clientId } = sale(store);
    await store.call('settings.update', { zone: 'Europe/Ljubljana' });
    const planned = { clientId, kind: 'call', day: '2026-11-30', time: '10:00', purpose: 'ask' } as const;
    const { id } = await store.call('activities.plan', planned);
    await store.call('settings.update', { zone: 'America/New_York' });
    const when = async () => {
      const { day, time, zone } = await store.call('activities.get', { id });
      return `${day} ${time} ${zone}`;
    };
    await store.call('activities.move', { id, day: '2026-12-01' });
    await store.call('activities.update', { id, purpose: 'ask again', time: '10:00' });
    expect(await when()).toBe('2026-12-01 10:00 Europe/Ljubljana');
    await store.call('activities.move', { id, day: '2026-12-01', time: '15:00' });
    expect(await when()).toBe('2026-12-01 15:00 America/New_York');
    await store.call('activities.update', { id, time: '11:00', zone: 'Asia/Tokyo' });
    expect(await when()).toBe('2026-12-01 11:00 Asia/Tokyo');
    await store.call('activities.update', { id, time: '12:00' });
    expect(await when()).toBe('2026-12-01 12:00 America/New_York');
    await store.call('activities.move', { id, day: '2026-12-01', time: '12:00', zone: 'Asia/Tokyo' });
    expect(await when()).toBe('2026-12-01 12:00 Asia/Tokyo');
  });

  it('is one that this machine knows', async () => {
    const store = testStore();
    const { id: clientId } = await store.call('clients.create', { name: 'Oak', kind: 'company' });
    const contact = { clientId, kind: 'call', day: '2026-11-26', zone: 'Mars/Olympus' } as const;
    await expect(store.call('activities.plan', contact)).rejects.toThrow('invalid-input');
    const { id } = await store.call('activities.plan', { ...contact, zone: 'Asia/Tokyo' });
    const moved = { id, day: '2026-11-27', time: '10:00', zone: 'Mars/Olympus' };
    await expect(store.call('activities.move', moved)).rejects.toThrow('invalid-input');
    await expect(store.call('activities.update', { id, zone: 'Mars/Olympus' })).rejects.toThrow(
      'invalid-input',
    );
  });
});

describe('planning a contact', () => {
  it('carries the names a line needs, the zone of the settings and the manager of the client', async () => {
    const store = testStore();
    const { clientId, personId, productId, dealId } = sale(store);
    await store.call('settings.update', { zone: 'Europe/Moscow' });
    const { id } = await store.call('activities.plan', {
      ...{
        clientId,
        personId,
        productId,
        dealId,
        kind: 'meeting',
        day: '2026-11-30',
        time: '10:30',
        minutes: 45,
      },
      ...{ purpose: 'show the halls', value: 'saves a week of search' },
    });
    expect(await store.call('activities.get', { id })).toEqual({
      ...{ id, clientId, dealId, personId, productId, kind: 'meeting', status: 'planned' },
      ...{ clientName: 'Alfa Events', dealTitle: 'New Year party', personName: 'Anna Petrova' },
      ...{
        phone: '+7 912 000-00-00',
        productName: 'New Year party',
        day: '2026-11-30',
        time: '10:30',
        minutes: 45,
      },
      ...{ zone: 'Europe/Moscow', purpose: 'show the halls', value: 'saves a week of search', notes: '' },
      ...{
        manager: 'Olga',
        result: null,
        doneDay: null,
        doneAt: null,
        firstDay: null,
        snoozes: 0,
        attempt: 0,
      },
      ...{ askedDay: null, origin: 'hand', recurrenceId: null, remindMinutes: null, script: '' },
    });
  });

  it('prefers the user as manager and shows the phone of the client when there is no person', async () => {
    const store = testStore();
    const { clientId } = sale(store);
    await store.call('settings.update', { me: 'Ivan' });
    const { id } = await store.call('activities.plan', { clientId, kind: 'call', day: '2026-11-30' });
    expect(await store.call('activities.get', { id })).toMatchObject({
      manager: 'Ivan',
      phone: '+7 495 000-00-01',
    });
  });

  it('names nobody who is deleted in what is planned, but still in what took place', async () => {
    const store = testStore();
    const { clientId, personId } = sale(store);
    const fields = { clientId, personId, kind: 'call', day: '2026-11-26', purpose: 'Ask' } as const;
    const planned = await store.call('activities.plan', fields);
    const done = await store.call('activities.log', { ...fields, result: 'spoke' });
    await store.call('people.remove', { id: personId });
    const { today, done: doneToday } = await store.call('today.open', { today: '2026-11-26', limit: 5 });
    const named = [...today.rows, ...doneToday.rows].map(({ id, personName }) => [id, personName]);
    expect(named).toEqual([
      [planned.id, ''],
      [done.id, 'Anna Petrova'],
    ]);
    expect(today.rows[0]).toMatchObject({ personId: null, phone: '+7 495 000-00-01' });
  });

  it('refuses a deal that is deleted', async () => {
    const store = testStore();
    const { clientId, dealId } = sale(store);
    await store.call('deals.remove', { ids: [dealId] });
    const call = { clientId, dealId, kind: 'call', day: '2026-11-26', purpose: 'Ask' } as const;
    await expect(store.call('activities.plan', call)).rejects.toThrow('invalid-input');
  });

  it('refuses a deal or a person of another client and a client that is not there', async () => {
    const store = testStore();
    const { otherId, personId, dealId } = sale(store);
    const before = store.tables();
    const plan = { kind: 'call', day: '2026-11-30' } as const;
    await expect(store.call('activities.plan', { ...plan, clientId: otherId, dealId })).rejects.toThrow(
      'dealId',
    );
    await expect(store.call('activities.plan', { ...plan, clientId: otherId, personId })).rejects.toThrow(
      'personId',
    );
    await expect(store.call('activities.plan', { ...plan, clientId: dealId })).rejects.toThrow('not-found');
    expect(store.tables()).toEqual(before);
  });
});

describe('changing a contact', () => {
  it('changes only what is given', async () => {
    const store = testStore();
    const { clientId, personId } = sale(store);
    const { id } = await store.call('activities.plan', {
      ...{ clientId, personId, kind: 'call', day: '2026-11-30', time: '10:00', minutes: 15 },
      ...{ purpose: 'ask about dates', notes: 'knows the hall' },
    });
    const before = await store.call('activities.get', { id });
    await store.call('activities.update', { id, purpose: 'confirm the date' });
    expect(await store.call('activities.get', { id })).toEqual({ ...before, purpose: 'confirm the date' });
    await store.call('activities.move', { id, day: '2026-12-01' });
    expect(await store.call('activities.get', { id })).toMatchObject({
      day: '2026-12-01',
      time: '10:00',
      minutes: 15,
    });
    await store.call('activities.move', { id, day: '2026-12-02', time: null });
    expect(await store.call('activities.get', { id })).toMatchObject({
      day: '2026-12-02',
      time: null,
      minutes: 15,
    });
  });

  it('moves the control point that counts from a planned meeting, also to another deal', async () => {
    const store = testStore();
    const clientId = records(store, (write) => write.client());
    const deal = async (title: string) =>
      (await store.call('deals.create', { clientId, title, today: TODAY })).id;
    const [gala, quiz] = [await deal('Gala'), await deal('Quiz')];
    const held = async (id: string) =>
      (await store.call('deals.get', { id, today: TODAY })).points.find(
        ({ key }) => key === 'presentation-held',
      )?.dueDay;
    const byRule = await held(quiz);
    const { id } = await store.call('activities.plan', {
      clientId,
      dealId: gala,
      kind: 'meeting',
      day: '2026-12-10',
    });
    expect([await held(gala), await held(quiz)]).toEqual(['2026-12-10', byRule]);
    await store.call('activities.update', { id, day: '2026-12-11' });
    expect([await held(gala), await held(quiz)]).toEqual(['2026-12-11', byRule]);
    await store.call('activities.update', { id, dealId: quiz });
    expect([await held(gala), await held(quiz)]).toEqual([byRule, '2026-12-11']);
  });

  it('offers the open deals of the client, the newest first', async () => {
    const store = testStore();
    const { clientId, dealId, otherId } = sale(store);
    const [lost, gone, newest] = records(store, (write) => [
      write.deal({ client_id: clientId, status: 'lost', closed_day: TODAY }),
      write.deal({ client_id: clientId, deleted_at: '2026-11-01T00:00:00Z' }),
      write.deal({ client_id: clientId }),
    ]);
    records(store, (write) => write.deal({ client_id: otherId }));
    const { deals } = await store.call('activities.choices', { clientId });
    expect(deals.map(({ id }) => id)).toEqual([newest, dealId]);
    expect([lost, gone]).not.toContain(newest);
  });

  it('does not move or finish what is finished already', async () => {
    const store = testStore();
    const { clientId } = sale(store);
    const { id } = await store.call('activities.plan', { clientId, kind: 'call', day: TODAY });
    await store.call('activities.done', { id, day: TODAY, result: 'spoke' });
    await expect(store.call('activities.move', { id, day: '2026-12-01' })).rejects.toThrow('conflict');
    await expect(store.call('activities.done', { id, day: TODAY })).rejects.toThrow('conflict');
  });
});

describe('finishing a contact', () => {
  it('takes no result that the kind of contact cannot have, neither later by another kind', async () => {
    const store = testStore();
    const { clientId } = sale(store);
    const plan = { clientId, day: TODAY } as const;
    const { id } = await store.call('activities.plan', { ...plan, kind: 'call' });
    const before = store.tables();
    const done = { id, day: TODAY } as const;
    await expect(store.call('activities.done', { ...done, result: 'held' })).rejects.toThrow(
      'result-of-other-kind',
    );
    await expect(store.call('activities.log', { ...plan, kind: 'meeting', result: 'spoke' })).rejects.toThrow(
      'result-of-other-kind',
    );
    expect(store.tables()).toEqual(before);
    await store.call('activities.done', { ...done, result: 'spoke' });
    await expect(store.call('activities.update', { id, kind: 'meeting' })).rejects.toThrow(
      'result-of-other-kind',
    );
    await store.call('activities.update', { id, kind: 'email' });
    expect(await store.call('activities.get', { id })).toMatchObject({ kind: 'email', result: 'spoke' });
  });

  it('keeps result and next contact as one step', async () => {
    const store = testStore();
    const { clientId, dealId } = sale(store);
    const { id } = await store.call('activities.plan', { clientId, dealId, kind: 'call', day: TODAY });
    const planned = store.tables();
    const { nextId } = await store.call('activities.done', {
      ...{ id, day: TODAY, result: 'agreed', notes: 'wants 120 guests' },
      next: { dealId, kind: 'meeting', day: '2026-12-03', purpose: 'sign' },
    });
    expect(await store.call('activities.get', { id })).toMatchObject({
      ...{ status: 'done', result: 'agreed', doneDay: TODAY, notes: 'wants 120 guests' },
    });
    const next = await store.call('activities.get', { id: present(nextId, 'it was planned') });
    expect(next).toMatchObject({ clientId, status: 'planned', day: '2026-12-03', purpose: 'sign' });
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(planned);
  });

  it('takes everything back when the next contact is refused', async () => {
    const store = testStore();
    const { otherId, dealId } = sale(store);
    const { id } = await store.call('activities.plan', { clientId: otherId, kind: 'call', day: TODAY });
    const before = store.tables();
    const next = { dealId, kind: 'call', day: '2026-12-03' } as const;
    await expect(store.call('activities.done', { id, day: TODAY, result: 'spoke', next })).rejects.toThrow(
      'dealId',
    );
    expect(store.tables()).toEqual(before);
  });

  it('without a next contact leaves the client among those without one', async () => {
    const store = testStore();
    const { clientId, otherId } = sale(store);
    const { id } = await store.call('activities.plan', { clientId, kind: 'call', day: TODAY });
    const ids = async () =>
      (await store.call('today.withoutNext', { today: TODAY })).map((client) => client.clientId);
    expect(await ids()).toEqual([otherId]);
    await store.call('activities.done', { id, day: TODAY, result: 'spoke' });
    expect(await ids()).toEqual([clientId, otherId]);
  });

  it('logs a contact that was not planned', async () => {
    const store = testStore();
    const { clientId } = sale(store);
    const { id } = await store.call('activities.log', {
      clientId,
      kind: 'call',
      day: TODAY,
      result: 'spoke',
    });
    expect(await store.call('activities.get', { id })).toMatchObject({
      status: 'done',
      doneDay: TODAY,
      result: 'spoke',
    });
  });
});

describe('control points', () => {
  const points = async (store: TestStore, dealId: string) =>
    Object.fromEntries(
      (await store.call('deals.get', { id: dealId, today: TODAY })).points.map((point) => [
        point.key,
        [point.state, point.dueDay, point.metDay],
      ]),
    );

  it('follow the planned meeting and are met when it was held', async () => {
    const store = testStore();
    const { clientId } = sale(store);
    const { id: dealId } = await store.call('deals.create', { clientId, title: 'Gala', today: TODAY });
    const meeting = { clientId, dealId, kind: 'meeting', day: '2026-12-02' } as const;
    const { id } = await store.call('activities.plan', meeting);
    expect((await points(store, dealId))['presentation-held']).toEqual(['pending', '2026-12-02', null]);
    await store.call('activities.move', { id, day: '2026-12-04' });
    expect((await points(store, dealId))['presentation-held']).toEqual(['pending', '2026-12-04', null]);
    await store.call('activities.done', { id, day: '2026-12-03', result: 'held' });
    expect(await points(store, dealId)).toMatchObject({
      'presentation-held': ['met', '2026-12-04', '2026-12-03'],
      'minutes-sent': ['pending', '2026-12-04', null],
    });
  });
});

describe('undo and redo', () => {
  it('of every command lead to the same tables', async () => {
    const store = testStore();
    const { clientId, personId, dealId, productId } = sale(store);
    const states = [store.tables()];
    const plan = { clientId, kind: 'call', day: TODAY } as const;
    const step = async <T>(done: Promise<T>): Promise<T> => {
      const value = await done;
      states.push(store.tables());
      return value;
    };
    const { id } = await step(store.call('activities.plan', { ...plan, dealId, time: '10:00' }));
    await step(store.call('activities.update', { id, personId, productId, purpose: 'ask', manager: 'Ivan' }));
    await step(store.call('activities.move', { id, day: '2026-12-01', time: '11:15', minutes: 30 }));
    await step(
      store.call('activities.done', {
        id,
        day: TODAY,
        result: 'spoke',
        next: { kind: 'call', day: '2026-12-09' },
      }),
    );
    await step(store.call('activities.reopen', { id }));
    await step(store.call('activities.log', { ...plan, result: 'no-answer' }));
    expect(await step(store.call('activities.cancel', { ids: [id] }))).toEqual({ changed: 1 });
    await step(store.call('activities.remove', { id }));
    await expect(store.call('activities.get', { id })).rejects.toThrow('not-found');
    for (const before of states.slice(0, -1).reverse()) {
      await store.call('history.undo', {});
      expect(store.tables()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      await store.call('history.redo', {});
      expect(store.tables()).toEqual(after);
    }
  });
});
