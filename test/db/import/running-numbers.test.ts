import { tablesIn } from '@test/support/stored';
import { describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

const names = (into: Importing) => into.column('SELECT name FROM clients ORDER BY name');
const titles = (into: Importing) => into.column('SELECT title FROM deals ORDER BY title');
const REMARK = [{ code: 'number-of-another', count: 2 }];

/** Imports the file as all ways of treating duplicates have it: nothing is changed. */
async function changesNothing(into: Importing, token: string) {
  const before = tablesIn(into.store.file);
  for (const onDuplicate of ['skip', 'update', 'merge'] as const)
    expect(await into.run(token, { onDuplicate })).toMatchObject({ created: 0, updated: 0, batch: null });
  expect(tablesIn(into.store.file)).toEqual(before);
}

describe('the next list with a running number', () => {
  const HEAD = 'Номер;Клиент;Сделка;Сумма';

  it.each(['skip', 'update'] as const)('of deals brings deals of its own (%s)', async (onDuplicate) => {
    const into = importing();
    const october = into.csv(HEAD, '1;Альфа;Корпоратив;1200', '2;Бета;Гала;900');
    const november = into.csv(HEAD, '1;Гамма;Юбилей;1200', '2;Дельта;Пикник;900');
    await into.run(october, { onDuplicate });
    const trial = await into.call('import.dryRun', { token: november, map: { onDuplicate }, today: TODAY });
    expect(trial).toMatchObject({ created: 2, warnings: REMARK });
    const { rows } = await into.call('import.verdicts', { token: november, only: 'warned' });
    expect(rows[0]?.warnings).toEqual([{ code: 'number-of-another', column: 'Номер', value: '1' }]);
    expect(await into.run(november, { onDuplicate })).toMatchObject({ created: 2, warnings: REMARK });
    expect(names(into)).toEqual(['Альфа', 'Бета', 'Гамма', 'Дельта']);
    expect(titles(into)).toEqual(['Гала', 'Корпоратив', 'Пикник', 'Юбилей']);
    await changesNothing(into, october);
    await changesNothing(into, november);
  });

  it('of deals without titles is told apart by the client', async () => {
    const into = importing();
    const head = 'Номер;Клиент;Продукт;Сумма';
    const map = { as: 'deals', columns: { Номер: 'deal.externalId' } } as const;
    await into.run(into.csv(head, '1;Альфа;Корпоратив;1200'), map);
    expect(await into.run(into.csv(head, '1;Гамма;Корпоратив;1200'), map)).toMatchObject({ created: 1 });
    expect(names(into)).toEqual(['Альфа', 'Гамма']);
  });

  it.each(['skip', 'update'] as const)('of clients brings clients of its own (%s)', async (onDuplicate) => {
    const into = importing();
    const head = 'ID,Company,Phone,City';
    const first = into.csv(head, '1,Alfa,+38631111111,Ljubljana', '2,Beta,+38631222222,');
    const second = into.csv(head, '1,Gama,+38631333333,Celje', '2,Delta,+38631444444,Kranj');
    await into.run(first, { onDuplicate });
    expect(await into.run(second, { onDuplicate })).toMatchObject({ created: 2, warnings: REMARK });
    expect(names(into)).toEqual(['Alfa', 'Beta', 'Delta', 'Gama']);
    await changesNothing(into, first);
    await changesNothing(into, second);
  });

  it('of people and of products the same', async () => {
    const into = importing();
    const people = { as: 'people', onDuplicate: 'update', columns: { No: 'person.externalId' } } as const;
    const staff = 'No,Company,Full name,E-mail';
    await into.run(into.csv(staff, '1,Alfa,Anna Petrova,anna@alfa.example'), people);
    await into.run(into.csv(staff, '1,Gama,Boris Lind,boris@gama.example'), people);
    expect(into.column('SELECT name FROM people ORDER BY name')).toEqual(['Anna Petrova', 'Boris Lind']);
    const products = {
      as: 'products',
      onDuplicate: 'update',
      columns: { No: 'product.externalId' },
    } as const;
    await into.run(into.csv('No,Product,Price', '1,Party,100'), products);
    await into.run(into.csv('No,Product,Price', '1,Gala,100'), products);
    expect(into.column('SELECT name FROM products ORDER BY name')).toEqual(['Gala', 'Party']);
  });
});

describe('the number of an unknown table still finds its record', () => {
  const HEAD = 'ID,Company,Phone,City';
  const UPDATE = { onDuplicate: 'update' } as const;

  it('under a longer name, or under another with the same phone', async () => {
    const into = importing();
    await into.run(into.csv(HEAD, '1,Alfa,+38631111111,', '2,Beta,+38631222222,'));
    const then = into.csv(HEAD, '1,Alfa Events,,', '2,Bright,+38631222222,');
    expect(await into.run(then, UPDATE)).toMatchObject({ updated: 2, warnings: [] });
    expect(names(into)).toEqual(['Alfa Events', 'Bright']);
  });

  it('that is a code, no count of rows, under any name', async () => {
    const into = importing();
    await into.run(into.csv(HEAD, 'K-1,Alfa,,', '20260731,Beta,,'));
    const then = into.csv(HEAD, 'K-1,Sigma,,', '20260731,Omega,,');
    expect(await into.run(then, UPDATE)).toMatchObject({ updated: 2, warnings: [] });
    expect(names(into)).toEqual(['Omega', 'Sigma']);
  });

  it('that was called so before it was renamed here', async () => {
    const into = importing();
    const token = into.csv('Номер;Клиент;Сделка;Сумма', '1;Альфа;Корпоратив;1200');
    await into.run(token);
    const [client] = into.column('SELECT id FROM clients');
    const [deal] = into.column('SELECT id FROM deals');
    await into.call('clients.update', { id: String(client), name: 'Омега' });
    await into.call('deals.update', { id: String(deal), title: 'Банкет', today: TODAY });
    expect(await into.run(token)).toMatchObject({ created: 0, skipped: 1, warnings: [], batch: null });
    const clients = into.csv(HEAD, '1,Alfa,,');
    await into.run(clients);
    const [alfa] = into.column("SELECT id FROM clients WHERE name = 'Alfa'");
    await into.call('clients.update', { id: String(alfa), name: 'Sigma' });
    expect(await into.run(clients)).toMatchObject({ created: 0, skipped: 1, warnings: [], batch: null });
  });
});
