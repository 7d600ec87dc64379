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
