import { present } from '@shared/errors';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('undo and redo', () => {
  it('takes back commands one by one and applies them again', async () => {
    const { call, tables } = testStore();
    const empty = tables();
    const { id } = await call('products.create', { name: 'New Year party', price: 120_000_00 });
    const created = tables();
    await call('products.update', { id, name: 'Summer party' });
    const updated = tables();
    await call('history.undo', {});
    expect(tables()).toEqual(created);
    await call('history.undo', {});
    expect(tables()).toEqual(empty);
    await call('history.redo', {});
    expect(tables()).toEqual(created);
    await call('history.redo', {});
    expect(tables()).toEqual(updated);
    await expect(call('history.redo', {})).rejects.toThrow('nothing-to-redo');
  });

  it('forgets what could be redone once something new is done', async () => {
    const { call } = testStore();
    await call('products.create', { name: 'Gala' });
    await call('history.undo', {});
    await call('products.create', { name: 'Quiz' });
    await expect(call('history.redo', {})).rejects.toThrow('nothing-to-redo');
  });

  it('refuses to undo a command whose rows were changed since, and changes nothing', async () => {
    const { call, tables } = testStore();
    const { id } = await call('products.create', { name: 'Gala' });
    await call('products.update', { id, name: 'Gala night' });
    const before = tables();
    const [, created] = await call('history.list', {});
    await expect(call('history.undo', { seq: created?.seq ?? 0 })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
  });

  it('leaves no line for a command that changes nothing', async () => {
    const { call, announced } = testStore();
    const { id } = await call('products.create', { name: 'Gala' });
    await call('products.update', { id, name: 'Gala' });
    expect(await call('history.list', {})).toHaveLength(1);
    expect(announced).toEqual([['products', 'history']]);
  });
});

describe('undo of an earlier command', () => {
  const seqOf = async (call: ReturnType<typeof testStore>['call'], name: string): Promise<number> =>
    present(
      (await call('history.list', {})).find((line) => line.name === name && line.kind === 'do'),
      name,
    ).seq;
  const client = { name: 'Volga Trade' };
  const deal = (clientId: string) =>
    ({ clientId, title: 'Gala', direction: 'outbound', length: 'long', today: '2026-11-26' }) as const;

  it('is refused when what came later would live on in a record that is deleted again', async () => {
    const { call, tables } = testStore();
    const { id } = await call('clients.create', client);
    await call('clients.remove', { ids: [id] });
    await call('clients.restore', { ids: [id] });
    await call('deals.create', deal(id));
    const before = tables();
    const seq = await seqOf(call, 'clients.restore');
    await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
  });

  it('is refused when it would bring a record back to life whose client was deleted later', async () => {
    const { call, tables } = testStore();
    const { id } = await call('clients.create', client);
    const made = await call('deals.create', deal(id));
    await call('deals.remove', { ids: [made.id] });
    await call('clients.remove', { ids: [id] });
    const before = tables();
    const seq = await seqOf(call, 'deals.remove');
    await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
  });

  it('says so when a later row stands in the place of the one it would bring back', async () => {
    const { call, tables } = testStore();
    const { id } = await call('clients.create', { ...client, tags: ['vip'] });
    await call('clients.update', { id, tags: [] });
    await call('clients.bulkEdit', { ids: [id], addTags: ['vip'], removeTags: [] });
    const before = tables();
    const seq = await seqOf(call, 'clients.update');
    await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
  });

  it('says so when the record it belongs to is gone', async () => {
    const { call, tables } = testStore();
    const { id } = await call('clients.create', client);
    await call('clients.update', { id, tags: ['vip'] });
    await call('clients.bulkEdit', { ids: [id], addTags: [], removeTags: ['vip'] });
    await call('history.undo', { seq: await seqOf(call, 'clients.create') });
    const before = tables();
    const seq = await seqOf(call, 'clients.bulkEdit');
    await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
  });

  it('is refused when a closed deal would wait for a control point again', async () => {
    const { call, tables } = testStore();
    const today = '2026-11-26';
    const { id: clientId } = await call('clients.create', client);
    const { id } = await call('deals.create', deal(clientId));
    await call('deals.move', { id, to: 'closure', override: 'Agreed on the phone', today });
    const contact = { clientId, dealId: id, kind: 'call', day: '2026-12-04', purpose: 'Next party' } as const;
    await call('activities.plan', { ...contact, today });
    await call('deals.win', { id, override: 'Agreed on the phone', today });
    const before = tables();
    const seq = await seqOf(call, 'activities.plan');
    await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
    // In its turn it is taken back.
    await call('history.undo', {});
    await call('history.undo', {});
    await call('history.redo', {});
    await call('history.redo', {});
    expect(tables()).toEqual(before);
  });

  it.each([
    ['was lost', 'deals.lose'],
    ['was deleted', 'deals.remove'],
  ] as const)(
    'is refused when a deal that %s would be open with a client whom nobody contacts any more',
    async (_, name) => {
      const { call, tables } = testStore();
      const { id: clientId } = await call('clients.create', client);
      const { id } = await call('deals.create', deal(clientId));
      if (name === 'deals.lose') await call(name, { id, reason: 'price', today: '2026-11-26' });
      else await call(name, { ids: [id] });
      await call('clients.update', { id: clientId, noContactReason: 'moved' });
      const before = tables();
      const seq = await seqOf(call, name);
      await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
      expect(tables()).toEqual(before);
      // In its turn it is taken back.
      await call('history.undo', {});
      await call('history.undo', { seq });
    },
  );

  it('is refused when contact would have ended with a client who has another open deal by now', async () => {
    const { call, tables } = testStore();
    const { id } = await call('clients.create', client);
    await call('clients.update', { id, noContactReason: 'moved' });
    await call('deals.create', deal(id));
    const seq = await seqOf(call, 'deals.create');
    await call('deals.create', { ...deal(id), title: 'Party' });
    const before = tables();
    await expect(call('history.undo', { seq })).rejects.toThrow('undo-conflict');
    expect(tables()).toEqual(before);
    await call('history.undo', {});
    await call('history.undo', { seq });
  });
});
