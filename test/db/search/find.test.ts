import { records } from '@test/support/records';
import { plansOf, slowSteps } from '@test/support/explain';
import { type TestStore, testStore } from '@test/support/store';
import { beforeEach, describe, expect, it } from 'vitest';

let store: TestStore;

beforeEach(async () => {
  store = testStore();
  const { call } = store;
  const alfa = await call('clients.create', {
    name: 'ООО «Альфа-Праздник»',
    phones: [{ number: '+7 (912) 345-67-89' }],
    emails: [{ address: 'Info@Alfa-Prazdnik.ru' }],
  });
  await call('people.create', {
    clientId: alfa.id,
    name: 'Пётр Ёлкин',
    phones: [{ number: '8 921 000-11-22' }],
    emails: [{ address: 'p.elkin@alfa-prazdnik.ru' }],
  });
  const zupan = await call('clients.create', { name: 'Župančič dogodki d.o.o.' });
  await call('people.create', {
    clientId: zupan.id,
    name: 'Ana Kovač',
    phones: [{ number: '+386 40 123 456' }],
  });
  records(store, ({ deal }) => deal({ client_id: alfa.id, title: 'Новогодний корпоратив 2027' }));
});

const titles = async (text: string) => (await store.call('search.find', { text })).map(({ title }) => title);

describe('search.find', () => {
  it.each([
    ['альфа', 'ООО «Альфа-Праздник»'],
    ['ПРАЗД', 'ООО «Альфа-Праздник»'],
    ['праздник альфа', 'ООО «Альфа-Праздник»'],
    ['елкин', 'Пётр Ёлкин'],
    ['ёлкин', 'Пётр Ёлкин'],
    ['zupancic', 'Župančič dogodki d.o.o.'],
    ['kovac', 'Ana Kovač'],
    ['корпорат', 'Новогодний корпоратив 2027'],
    ['345-67', 'ООО «Альфа-Праздник»'],
    ['8 (912) 345', 'ООО «Альфа-Праздник»'],
    ['+79123456789', 'ООО «Альфа-Праздник»'],
    ['0079123456789', 'ООО «Альфа-Праздник»'],
    ['+7 921 000', 'Пётр Ёлкин'],
    ['040 123 456', 'Ana Kovač'],
    ['info@alfa', 'ООО «Альфа-Праздник»'],
    ['p.elkin', 'Пётр Ёлкин'],
    ['аль', 'ООО «Альфа-Праздник»'],
    ['zu', 'Župančič dogodki d.o.o.'],
    ['п', 'Пётр Ёлкин'],
  ])('finds %j', async (text, title) => {
    expect(await titles(text)).toContain(title);
  });

  it.each([
    [''],
    ['   '],
    ['\0\0\0'],
    ['info@\0alfa'],
    ['«»'],
    ['"'],
    ['*'],
    ['AND'],
    ['xyz'],
    ['альфа xyz'],
    ['8 (999) 345'],
  ])('finds nothing for %j', async (text) => {
    expect(await titles(text)).toEqual([]);
  });

  it('shows the client of people and deals, and what matched', async () => {
    const [person] = await store.call('search.find', { text: '921 000' });
    expect(person).toMatchObject({ kind: 'person', detail: 'ООО «Альфа-Праздник» · 8 921 000-11-22' });
    const [deal] = await store.call('search.find', { text: 'корпоратив' });
    expect(deal).toMatchObject({ kind: 'deal', detail: 'ООО «Альфа-Праздник»' });
    expect(deal?.clientId).toBe(person?.clientId);
  });

  it('puts the whole name first, then its start, then the start of a word, then the inside', async () => {
    for (const name of ['Megatron', 'Atron', 'Tron', 'Neo Tron', 'Tronic'])
      await store.call('clients.create', { name });
    expect(await titles('tron')).toEqual(['Tron', 'Tronic', 'Neo Tron', 'Atron', 'Megatron']);
  });

  it('puts a whole name before the beginning of another, whatever they belong to', async () => {
    const { id } = await store.call('clients.create', { name: 'Tronic' });
    await store.call('people.create', { clientId: id, name: 'Tron' });
    expect(await titles('tron')).toEqual(['Tron', 'Tronic']);
  });

  it('finds the client that begins with a common text among thousands that contain it', async () => {
    records(store, ({ client }) => {
      for (let n = 0; n < 2000; n += 1) client({ name: `Great gala ${n}` });
      client({ name: 'Gala' });
    });
    expect((await titles('gala'))[0]).toBe('Gala');
  });

  it('finds nothing of a deleted client, and all of it again once it is restored', async () => {
    const [found] = await store.call('search.find', { text: 'альфа' });
    const id = found?.id ?? '';
    await store.call('clients.remove', { ids: [id] });
    for (const text of ['альфа', 'елкин', 'корпоратив', '345-67', 'p.elkin', 'ал'])
      expect(await titles(text)).toEqual([]);
    await store.call('clients.restore', { ids: [id] });
    for (const text of ['альфа', 'елкин', 'корпоратив', '345-67', 'p.elkin'])
      expect(await titles(text)).toHaveLength(1);
  });

  it.each(['альфа', 'ал', '345-67', 'info@alfa'])('reads no table from end to end for %j', (text) => {
    const plans = plansOf(store.store, 'search.find', { text });
    expect(plans.length).toBeGreaterThan(1);
    expect(slowSteps(plans, ['json_each', 'SCAN j '])).toEqual([]);
  });
});
