import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { beforeEach, describe, expect, it } from 'vitest';

const today = '2026-11-26';
let store: TestStore;
beforeEach(() => {
  store = testStore();
});
const card = (id: string) => store.call('clients.card', { id, today });

/** Runs a step, undoes and redoes it, and expects the same tables each time. */
async function undoable<T>(step: () => Promise<T>): Promise<T> {
  const before = store.tables();
  const value = await step();
  const after = store.tables();
  expect(after).not.toEqual(before);
  await store.call('history.undo', {});
  expect(store.tables()).toEqual(before);
  await store.call('history.redo', {});
  expect(store.tables()).toEqual(after);
  return value;
}

describe('clients.create and clients.update', () => {
  it('keeps what was written, with the user as manager unless another is named', async () => {
    await store.call('settings.update', { me: 'Vera' });
    const { id } = await undoable(() =>
      store.call('clients.create', {
        name: '  Alfa  ',
        tags: ['VIP', 'north'],
        phones: [{ number: '+7 912', label: 'office' }, { number: '' }],
        emails: [{ address: 'A@alfa.example' }],
      }),
    );
    expect(await card(id)).toMatchObject({
      name: 'Alfa',
      kind: 'company',
      manager: 'Vera',
      tags: ['VIP', 'north'],
      phones: [{ number: '+7 912', label: 'office' }],
      emails: [{ address: 'A@alfa.example', label: '' }],
      lifecycle: 'lead',
      sign: 'none',
      next: null,
      deleted: false,
    });
    const other = await store.call('clients.create', { name: 'Beta', manager: '' });
    expect((await card(other.id)).manager).toBe('');
  });

  it('changes only what is passed', async () => {
    const { id } = await store.call('clients.create', {
      name: 'Alfa',
      tags: ['a', 'b'],
      notes: 'kept',
      city: 'Kranj',
    });
    await undoable(() => store.call('clients.update', { id, name: 'Beta', tags: ['b', 'c'] }));
    expect(await card(id)).toMatchObject({ name: 'Beta', tags: ['b', 'c'], notes: 'kept', city: 'Kranj' });
    await undoable(() => store.call('clients.update', { id, noContactReason: 'moved abroad' }));
    expect(await card(id)).toMatchObject({ lifecycle: 'ended', noContactReason: 'moved abroad' });
    await undoable(() => store.call('clients.update', { id, noContactReason: null }));
    expect(await card(id)).toMatchObject({ lifecycle: 'lead', noContactReason: null });
  });

  it('does not end the contact while something is being sold to the client', async () => {
    const { id } = await store.call('clients.create', { name: 'Alfa' });
    const deal = await store.call('deals.create', { clientId: id, title: 'Gala', today: '2026-11-26' });
    const end = () => store.call('clients.update', { id, noContactReason: 'moved abroad' });
    const before = store.tables();
    await expect(end()).rejects.toThrow('deal-open');
    expect(store.tables()).toEqual(before);
    await store.call('deals.pause', {
      id: deal.id,
      until: '2027-01-11',
      reason: 'season',
      today: '2026-11-26',
    });
    await expect(end()).rejects.toThrow('deal-open');
    await store.call('deals.lose', { id: deal.id, reason: 'price', today: '2026-11-26' });
    await end();
    expect(await card(id)).toMatchObject({ lifecycle: 'ended', noContactReason: 'moved abroad' });
  });

  it('keeps the rows of phones that stay, so their history stays', async () => {
    const { id } = await store.call('clients.create', {
      name: 'Alfa',
      phones: [{ number: '1' }, { number: '2' }],
    });
    const [, second] = (await card(id)).phones;
    await undoable(() =>
      store.call('clients.update', { id, phones: [{ number: '2', label: 'new' }, { number: '3' }] }),
    );
    const { phones } = await card(id);
    expect(phones.map(({ number }) => number)).toEqual(['2', '3']);
    expect(phones[0]).toEqual({ ...second, label: 'new' });
  });

  it('leaves no line in the history when nothing changes', async () => {
    const { id } = await store.call('clients.create', {
      name: 'Alfa',
      tags: ['a'],
      phones: [{ number: '1' }],
    });
    await store.call('clients.update', { id, name: 'Alfa', tags: ['a'], phones: [{ number: '1' }] });
    expect(await store.call('history.list', {})).toHaveLength(1);
  });

  it('refuses an empty name and an unknown client', async () => {
    await expect(store.call('clients.create', { name: '  ' })).rejects.toThrow('invalid-input');
    const id = '019a0000-0000-7000-8000-00000000ffff';
    await expect(store.call('clients.update', { id, city: 'x' })).rejects.toThrow('not-found');
    await expect(card(id)).rejects.toThrow('not-found');
  });
});

describe('clients.bulkEdit', () => {
  it('sets manager and tags of the listed clients in one step and counts those it changed', async () => {
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C'])
      ids.push((await store.call('clients.create', { name, tags: ['old'] })).id);
    const [a = '', b = ''] = ids;
    await store.call('clients.update', { id: b, manager: 'Vera', tags: ['new'] });
    const edit = { ids: [a, b], manager: 'Vera', addTags: ['new'], removeTags: ['old'] };
    expect(await undoable(() => store.call('clients.bulkEdit', edit))).toEqual({ changed: 1 });
    expect(await card(a)).toMatchObject({ manager: 'Vera', tags: ['new'] });
    expect((await card(ids[2] ?? '')).tags).toEqual(['old']);
  });

  it('edits everything that a filter shows but for those taken out by hand', async () => {
    const ids: string[] = [];
    for (const name of ['Alfa', 'Alfons', 'Beta'])
      ids.push((await store.call('clients.create', { name })).id);
    const [first = ''] = ids;
    const filter = { text: 'alf', today };
    const edit = { filter, except: [first], addTags: ['call'] };
    expect(await undoable(() => store.call('clients.bulkEdit', edit))).toEqual({ changed: 1 });
    expect(await Promise.all(ids.map(async (id) => (await card(id)).tags))).toEqual([[], ['call'], []]);
  });

  it('wants either a list or a filter', async () => {
    await expect(store.call('clients.bulkEdit', { manager: 'Vera' })).rejects.toThrow('invalid-input');
  });
});

describe('clients.remove and clients.restore', () => {
  it('takes people, deals, points and activities along and brings back exactly those', async () => {
    const { client, gone } = records(store, (write) => {
      const client = write.client();
      const person = write.person({ client_id: client });
      const deal = write.deal({ client_id: client });
      write.point({ client_id: client, deal_id: deal, due_day: today });
      write.activity({ client_id: client, deal_id: deal, person_id: person, day: today });
      return { client, gone: write.person({ client_id: client, name: 'Gone Before' }) };
    });
    // The same instant as the removal of the client: the mark must tell them apart all the same.
    await store.call('people.remove', { id: gone });
    const before = store.tables();
    expect(await undoable(() => store.call('clients.remove', { ids: [client] }))).toEqual({ changed: 1 });
    const deleted = await card(client);
    expect(deleted).toMatchObject({
      deleted: true,
      people: [{ name: 'Anna Petrova' }],
      deals: [{ status: 'open' }],
    });
    expect((await store.call('clients.page', { today })).rows).toEqual([]);
    expect(await undoable(() => store.call('clients.restore', { ids: [client] }))).toEqual({ changed: 1 });
    expect(store.tables()).toEqual(before);
  });

  it('does not delete twice', async () => {
    const { id } = await store.call('clients.create', { name: 'Alfa' });
    await store.call('clients.remove', { ids: [id] });
    expect(await store.call('clients.remove', { ids: [id] })).toEqual({ changed: 0 });
    await store.call('clients.restore', { ids: [id] });
    expect(await store.call('clients.restore', { ids: [id] })).toEqual({ changed: 0 });
  });
});

describe('clients.trash', () => {
  it('lists deleted clients, and what was deleted on its own, newest first', async () => {
    const { client, person } = records(store, (write) => {
      const client = write.client();
      const other = write.client({ name: 'Beta' });
      write.person({ client_id: other, name: 'Went With Beta', deleted_at: '2026-11-20T10:00:00.000Z' });
      write.deal({ client_id: other, title: 'Gone before Beta', deleted_at: '2026-11-19T10:00:00.000Z' });
      write.deal({ client_id: client, title: 'Quiz', deleted_at: '2026-11-21T10:00:00.000Z' });
      return { client: other, person: write.person({ client_id: client }) };
    });
    await store.call('people.remove', { id: person });
    await store.call('clients.remove', { ids: [client] });
    const trash = await store.call('clients.trash', {});
    expect(trash.map(({ kind, title, client }) => [kind, title, client])).toEqual([
      ['client', 'Beta', ''],
      ['person', 'Anna Petrova', 'Alfa Events'],
      ['deal', 'Quiz', 'Alfa Events'],
    ]);
  });

  it('lists documents and yearly events that were deleted on their own, and each comes back', async () => {
    let seconds = 0;
    store = testStore({
      now: () => new Date(Date.parse('2026-11-26T09:00:00Z') + ++seconds * 1000).toISOString(),
    });
    const { id: clientId } = await store.call('clients.create', { name: 'Alfa' });
    const deal = { clientId, title: 'Gala', currency: 'EUR', direction: 'inbound', length: 'short' } as const;
    const { id: dealId } = await store.call('deals.create', { ...deal, today });
    const about = { dealId, kind: 'proposal', language: 'en' } as const;
    const { currency: _currency, ...proposed } = await store.call('documents.propose', { ...about, today });
    const made = await store.call('documents.create', { ...about, ...proposed });
    await store.call('documents.step', { id: made.id, step: 'void', day: today });
    const next = await store.call('documents.nextVersion', { id: made.id, today });
    const { number } = await store.call('documents.get', { id: made.id, today });
    const event = await store.call('occasions.createEvent', {
      clientId,
      title: 'Summer ball',
      day: '--06-20',
    });
    const trashed = async () =>
      (await store.call('clients.trash', {})).map(({ kind, id, title, client }) => [kind, id, title, client]);
    const before = store.tables();
    await store.call('documents.remove', { id: next.id });
    await store.call('occasions.removeEvent', { id: event.id });
    const gone = [
      ['document', next.id, `${number} v2`, 'Alfa'],
      ['event', event.id, 'Summer ball', 'Alfa'],
    ];
    expect((await trashed()).toSorted()).toEqual(gone);
    // With their deal or client in the trash they come back with it, or after it.
    await store.call('deals.remove', { ids: [dealId] });
    expect((await trashed()).map(([kind]) => kind).toSorted()).toEqual(['deal', 'event']);
    await store.call('clients.remove', { ids: [clientId] });
    expect((await trashed()).map(([kind]) => kind)).toEqual(['client']);
    await store.call('clients.restore', { ids: [clientId] });
    await store.call('deals.restore', { ids: [dealId] });
    expect((await trashed()).toSorted()).toEqual(gone);
    await undoable(() => store.call('documents.restore', { id: next.id }));
    await undoable(() => store.call('occasions.restoreEvent', { id: event.id }));
    expect(await trashed()).toEqual([]);
    expect(store.tables()).toEqual(before);
  });

  it('reads the deleted rows only', () => {
    const plans = plansOf(store.store, 'clients.trash', {});
    // The trash is small, so it is sorted in memory.
    expect(slowSteps(plans, ['USE TEMP B-TREE', 'SCAN (subquery'])).toEqual([]);
    expect(plans[0]?.steps.filter((step) => step.includes('_deleted'))).toHaveLength(5);
  });
});

describe('people', () => {
  it('creates, changes, removes and restores a person with phones and e-mails', async () => {
    const client = await store.call('clients.create', { name: 'Alfa' });
    const { id } = await undoable(() =>
      store.call('people.create', {
        clientId: client.id,
        name: 'Anna',
        role: 'accountant',
        birthday: '--02-29',
        phones: [{ number: '1' }],
        emails: [{ address: 'a@x' }],
      }),
    );
    const changed = { id, name: 'Ana', position: 'CFO', phones: [{ number: '2' }] };
    await undoable(() => store.call('people.update', changed));
    const [person] = (await card(client.id)).people;
    expect(person).toMatchObject({
      name: 'Ana',
      role: 'other',
      position: 'CFO',
      phones: [{ number: '2' }],
      emails: [],
    });
    await undoable(() => store.call('people.remove', { id }));
    expect((await card(client.id)).people).toEqual([]);
    await undoable(() => store.call('people.restore', { id }));
    expect((await card(client.id)).people).toEqual([person]);
  });

  it.each([['2027-02-29'], ['--02-30'], ['1985-13-01'], ['--04-31'], ['0000-01-01']])(
    'refuses a birthday on %s',
    async (birthday) => {
      const { id: clientId } = await store.call('clients.create', { name: 'Alfa' });
      const person = { clientId, name: 'Anna', birthday };
      await expect(store.call('people.create', person)).rejects.toThrow('invalid-input');
    },
  );

  it('shows in the list no phone and no address of a person who was deleted', async () => {
    const { id: clientId } = await store.call('clients.create', { name: 'Alfa' });
    const phones = [{ number: '+386 40 111 222' }];
    const emails = [{ address: 'anna@alfa.si' }];
    const { id } = await store.call('people.create', { clientId, name: 'Anna', phones, emails });
    const row = async () => (await store.call('clients.page', { today })).rows[0];
    expect(await row()).toMatchObject({ phone: '+386 40 111 222', email: 'anna@alfa.si' });
    await store.call('people.remove', { id });
    expect(await row()).toMatchObject({ phone: '', email: '' });
  });

  it('refuses a person of a client that is deleted', async () => {
    const { id } = await store.call('clients.create', { name: 'Alfa' });
    await store.call('clients.remove', { ids: [id] });
    await expect(store.call('people.create', { clientId: id, name: 'Anna' })).rejects.toThrow('not-found');
  });

  it('leaves a person in the trash whose client is deleted', async () => {
    const { id: clientId } = await store.call('clients.create', { name: 'Alfa' });
    const { id } = await store.call('people.create', { clientId, name: 'Anna' });
    await store.call('people.remove', { id });
    await store.call('clients.remove', { ids: [clientId] });
    await expect(store.call('people.restore', { id })).rejects.toThrow('conflict');
  });
});
