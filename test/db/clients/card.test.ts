import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import readExcelFile from 'read-excel-file/node';
import { beforeEach, describe, expect, it } from 'vitest';

const today = '2026-11-26';
let store: TestStore;
let client: string;
let party: string;

beforeEach(() => {
  store = testStore();
  records(store, (write) => {
    client = write.client({ name: 'Alfa Events', manager: '=cmd()' });
    const anna = write.person({ client_id: client, name: 'Anna' });
    write.person({ client_id: client, name: 'Boris' });
    write.phone({ client_id: client, number: '+7 495 1' });
    write.phone({ client_id: client, person_id: anna, number: '+7 912 2' });
    const product = write.product({ name: 'Party' });
    write.deal({ client_id: client, title: 'Old', status: 'lost', closed_day: '2026-05-05' });
    party = write.deal({ client_id: client, title: 'Party', product_id: product, amount: 1200_50 });
    write.activity({
      client_id: client,
      deal_id: party,
      person_id: anna,
      day: '2026-11-28',
      purpose: 'Agree the menu',
    });
    write.activity({ client_id: client, day: '2026-11-20', status: 'done', result: 'spoke' });
    write.activity({ client_id: client, day: '2026-11-10', status: 'cancelled' });
  });
});

describe('clients.card', () => {
  it('shows the next contact with person and phone, people, and deals with the open one first', async () => {
    const card = await store.call('clients.card', { id: client, today });
    expect(card).toMatchObject({
      sign: 'planned',
      lifecycle: 'first-sale',
      lastContactDay: '2026-11-20',
      next: {
        day: '2026-11-28',
        purpose: 'Agree the menu',
        personName: 'Anna',
        phone: '+7 912 2',
        dealTitle: 'Party',
      },
      phones: [{ number: '+7 495 1' }],
      people: [
        { name: 'Anna', phones: [{ number: '+7 912 2' }] },
        { name: 'Boris', phones: [] },
      ],
      deals: [
        { title: 'Party', product: 'Party', amount: { minor: 1200_50, currency: 'EUR' }, sign: 'planned' },
        { title: 'Old', status: 'lost', amount: null, sign: 'none' },
      ],
    });
  });

  it.each(['clients.card', 'clients.timeline'] as const)('%s reads only rows of the client', (method) => {
    const plans = plansOf(store.store, method, { id: client, today });
    expect(plans.length).toBeGreaterThan(1);
    // What one client has is sorted in memory.
    expect(slowSteps(plans, ['SCAN j ', 'SCAN (subquery', 'USE TEMP B-TREE'])).toEqual([]);
  });
});

describe('clients.timeline', () => {
  const lines = async (input: { dealId?: string; limit?: number; offset?: number } = {}) =>
    (await store.call('clients.timeline', { id: client, ...input })).map((line) =>
      line.kind === 'stage' ? [line.day, line.dealTitle, line.how] : [line.day, line.activity.status],
    );

  it('has planned contacts first, then contacts and moves backwards in time, without the cancelled', async () => {
    await store.call('deals.lose', { id: party, reason: 'price', planned: 'keep', today });
    expect(await lines()).toEqual([
      ['2026-11-28', 'planned'],
      [today, 'Party', 'lost'],
      ['2026-11-20', 'done'],
      ['2026-11-01', 'Party', 'created'],
      ['2026-11-01', 'Old', 'created'],
    ]);
    expect(await lines({ offset: 1, limit: 2 })).toEqual((await lines()).slice(1, 3));
  });

  it('tells the reason of a step with the step', async () => {
    await store.call('deals.move', { id: party, to: 'proposal', reason: 'in a hurry', today });
    await store.call('deals.lose', { id: party, reason: 'price', today });
    const moves = (await store.call('clients.timeline', { id: client, dealId: party })).flatMap((line) =>
      line.kind === 'stage' ? [[line.how, line.stage, line.reason]] : [],
    );
    expect(moves).toContainEqual(['lost', 'proposal', 'price']);
    expect(moves).toContainEqual(['forward', 'proposal', 'in a hurry']);
    expect(moves).toContainEqual(['created', 'presentation', '']);
  });

  it('of a deal leaves out what belongs to others', async () => {
    expect(await lines({ dealId: party })).toEqual([
      ['2026-11-28', 'planned'],
      ['2026-11-01', 'Party', 'created'],
    ]);
  });
});

describe('clients.export', () => {
  const columns = ['name', 'lifecycle', 'nextDay', 'openSums', 'phone', 'manager'] as const;

  it('writes the shown columns as CSV in the language of the settings, safe to open', async () => {
    await store.call('settings.update', { language: 'ru' });
    const file = await store.call('clients.export', { today, format: 'csv', columns: [...columns] });
    expect(file.name).toBe('Клиенты 2026-11-26.csv');
    const [head, row, end] = new TextDecoder().decode(file.bytes).split('\r\n');
    expect(head).toBe('Клиент;Состояние;Следующий контакт;Сумма в работе, EUR;Телефон;Менеджер');
    expect(row).toContain('Alfa Events;Первая продажа;2026-11-28;1200,5;');
    expect(row).not.toContain(';=cmd');
    expect(row).toContain('+7 495 1');
    expect(end).toBe('');
  });

  it('writes phones into CSV so that no spreadsheet counts with them, and into XLSX as they are', async () => {
    const numbers = ['+38631000120', '+386-31-000-120', '089123456', '12-10-20', '+386 40 000 344'];
    records(store, (write) => {
      for (const [index, number] of numbers.entries())
        write.phone({ client_id: write.client({ name: `Phone ${index}` }), number });
    });
    const asked = { today, text: 'Phone', columns: ['phone'] } as const;
    const csv = await store.call('clients.export', { ...asked, columns: [...asked.columns], format: 'csv' });
    expect(new TextDecoder().decode(csv.bytes).trim().split('\r\n').slice(1)).toEqual([
      ...['+386 (31) 000-120', '+386 (31) 000-120', '(089) 123456', '(12) 10-20', '+386 40 000 344'],
    ]);
    const xlsx = await store.call('clients.export', {
      ...asked,
      columns: [...asked.columns],
      format: 'xlsx',
    });
    const [sheet] = await readExcelFile(Buffer.from(xlsx.bytes));
    expect(sheet?.data.slice(1).flat()).toEqual(numbers);
  });

  it('writes XLSX with texts as texts and amounts as numbers', async () => {
    const file = await store.call('clients.export', { today, format: 'xlsx', columns: [...columns] });
    const [sheet] = await readExcelFile(Buffer.from(file.bytes));
    expect(sheet?.data).toEqual([
      ['Client', 'State', 'Next contact', 'Open amount, EUR', 'Phone', 'Manager'],
      ['Alfa Events', 'First sale', '2026-11-28', 1200.5, '+7 495 1', '=cmd()'],
    ]);
  });

  it('holds exactly what the filter shows', async () => {
    const file = await store.call('clients.export', {
      today,
      text: 'beta',
      format: 'csv',
      columns: ['name'],
    });
    expect(new TextDecoder().decode(file.bytes)).toBe('Client\r\n');
  });
});
