import { plansOf, slowSteps } from '@test/support/explain';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('history.ofRecord', () => {
  it('tells who changed what on a client, newest first, also of rows that are gone', async () => {
    const { call } = testStore();
    await call('settings.update', { me: 'Vera' });
    const { id } = await call('clients.create', { name: 'Alfa', tags: ['old'], phones: [{ number: '1' }] });
    await call('clients.update', { id, city: 'Kranj' });
    await call('clients.update', { id, tags: [], phones: [] });
    const lines = await call('history.ofRecord', { kind: 'client', id });
    expect(lines.map(({ name, who }) => [name, who])).toEqual([
      ['clients.update', 'Vera'],
      ['clients.update', 'Vera'],
      ['clients.create', 'Vera'],
    ]);
    expect(lines[0]?.fields).toContainEqual(
      expect.objectContaining({ table: 'client_tags', column: 'tag', before: 'old', after: null }),
    );
    expect(lines[1]?.fields).toEqual([
      { table: 'clients', id, column: 'city', before: '', after: 'Kranj', currency: null },
    ]);
  });

  it('tells amounts with their currency', async () => {
    const { call } = testStore();
    const today = '2026-11-26';
    const { id: clientId } = await call('clients.create', { name: 'Alfa' });
    const { id } = await call('deals.create', {
      clientId,
      title: 'Party',
      amount: 5000,
      currency: 'JPY',
      today,
    });
    await call('deals.update', { id, amount: 7000, today });
    const [line] = await call('history.ofRecord', { kind: 'deal', id });
    expect(line?.fields).toEqual([
      { table: 'deals', id, column: 'amount', before: 5000, after: 7000, currency: 'JPY' },
    ]);
  });

  it('names in an undo the command that was undone', async () => {
    const { call } = testStore();
    const { id } = await call('clients.create', { name: 'Alfa' });
    await call('clients.update', { id, city: 'Kranj' });
    await call('history.undo', {});
    const [undone, changed] = await call('history.ofRecord', { kind: 'client', id });
    expect(undone).toMatchObject({ kind: 'undo', name: 'clients.update', params: { name: 'Alfa' } });
    expect(changed).toMatchObject({ kind: 'do', state: 'undone' });
    await call('history.redo', {});
    expect((await call('history.list', { limit: 1 }))[0]).toMatchObject({
      kind: 'redo',
      params: { name: 'Alfa' },
    });
  });

  it('does not mix in other records', async () => {
    const { call } = testStore();
    const alfa = await call('clients.create', { name: 'Alfa', tags: ['a'] });
    const beta = await call('clients.create', { name: 'Beta', tags: ['a'] });
    await call('clients.bulkEdit', { ids: [alfa.id, beta.id], removeTags: ['a'] });
    const [line] = await call('history.ofRecord', { kind: 'client', id: beta.id });
    expect(line?.fields.filter(({ column }) => column === 'client_id')).toEqual([
      expect.objectContaining({ before: beta.id }),
    ]);
  });

  it.each(['client', 'deal'] as const)('reads only rows of the %s', async (kind) => {
    const { call, store } = testStore();
    const { id } = await call('clients.create', { name: 'Alfa', tags: ['a'] });
    const plans = plansOf(store, 'history.ofRecord', { kind, id });
    // The commands of one record are sorted in memory.
    expect(slowSteps(plans, ['USE TEMP B-TREE', 'SCAN r', 'SCAN (subquery'])).toEqual([]);
  });
});
