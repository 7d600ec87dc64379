import { isOffered, takesMany } from '@shared/domain/import/fields';
import { contactLabel, currencyInHeader, headerKey } from '@shared/domain/import/headers';
import { recognise } from '@shared/domain/import/recognise';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADERS } from './headers';

const fieldsOf = (
  head: readonly string[],
  as: Parameters<typeof recognise>[1] = null,
): Record<string, string | null> =>
  Object.fromEntries(recognise(head, as).columns.map(({ header, field }) => [header, field]));

describe('exports of known programs', () => {
  it.each(Object.entries(HEADERS))('%s', (_, { source, kind, head }) => {
    const found = recognise(head);
    expect({ source: found.source, kind: found.kind, missing: found.missing }).toEqual({
      source,
      kind,
      missing: [],
    });
    for (const { field } of found.columns) {
      if (field !== null && found.kind !== null) expect(isOffered(field, found.kind)).toBe(true);
    }
  });

  it('in any order of columns, with case, blanks, asterisks and a byte order mark', () => {
    const disguises = fc.constantFrom(
      (header: string) => header.toUpperCase(),
      (header: string) => `  ${header} *`,
      (header: string) => `\ufeff${header}`,
      (header: string) => header,
    );
    const table = fc
      .constantFrom(...Object.values(HEADERS).filter(({ source }) => !source.startsWith('pipedrive')))
      .chain((known) =>
        fc.record({
          known: fc.constant(known),
          head: fc.shuffledSubarray(known.head, { minLength: known.head.length }),
          disguise: disguises,
        }),
      );
    fc.assert(
      fc.property(table, ({ known, head, disguise }) => {
        const plain = head.filter((header) => !/\p{Ll}\p{Lu}/u.test(header));
        fc.pre(plain.length === head.length);
        expect(recognise(head.map(disguise)).source).toBe(known.source);
      }),
    );
  });

  it('knows a list export that shows a few columns only', () => {
    expect(recognise(['Deal - Title', 'Deal - Value', 'Deal - Organization']).source).toBe('pipedrive-deals');
    expect(recognise(['Название сделки', 'Этап сделки', 'Бюджет']).source).toBe('amocrm-deals');
    expect(recognise(['Название сделки', 'Стадия сделки', 'Сумма', 'Компания']).source).toBe(
      'bitrix24-deals',
    );
    expect(
      recognise(['First Name', 'Last Name', 'Labels', 'Phone 1 - Value', 'Phone 1 - Label']).source,
    ).toBe('google-2024');
  });

  it('the title of Outlook is neither a job nor a deal', () => {
    const head = HEADERS['Outlook for the desktop']?.head ?? [];
    expect(fieldsOf(head)).toMatchObject({
      Title: null,
      'Job Title': 'person.position',
      Company: 'client.name',
      'E-mail 3 Address': 'person.email',
      'Business Phone 2': 'person.phone',
      'Home Street': null,
    });
  });

  it('days of won and lost deals stand in different columns', () => {
    const fields = fieldsOf(HEADERS['Pipedrive deals']?.head ?? []);
    expect(fields).toMatchObject({
      'Deal - Won time': 'deal.closedDay',
      'Deal - Lost time': 'deal.closedDay',
      'Deal - Expected close date': null,
    });
  });
});

describe('tables of nobody in particular', () => {
  it.each([
    [
      'Название|ИНН|Контактное лицо|Телефон|E-mail|Город',
      'clients',
      { Название: 'client.name', 'Контактное лицо': 'person.name', 'E-mail': 'person.email' },
    ],
    [
      'Naziv|Kontaktna oseba|Telefon|E-pošta|Kraj|Opombe',
      'clients',
      { Naziv: 'client.name', Kraj: 'client.city', Opombe: 'client.notes' },
    ],
    [
      'Имя|Фамилия|Телефон|Дата рождения',
      'people',
      { Имя: 'person.firstName', 'Дата рождения': 'person.birthday' },
    ],
    [
      'Клиент|Мероприятие|Сумма, руб.|Этап|Дата мероприятия',
      'deals',
      { 'Сумма, руб.': 'deal.amount', Этап: 'deal.stage', 'Дата мероприятия': 'deal.eventDay' },
    ],
    [
      'Stranka|Posel|Znesek|Faza',
      'deals',
      { Stranka: 'client.name', Posel: 'deal.title', Faza: 'deal.stage' },
    ],
    ['Название|Цена', 'products', { Название: 'product.name', Цена: 'product.price' }],
    ['Name|Price|SKU', 'products', { SKU: 'product.externalId' }],
    [
      'Company|Your mobile phone|Primary e-mail address',
      'clients',
      { 'Your mobile phone': 'person.phone', 'Primary e-mail address': 'person.email' },
    ],
  ])('%s', (head, kind, fields) => {
    const found = recognise(head.split('|'));
    expect(found.source).toBe('unknown');
    expect(found.kind).toBe(kind);
    expect(fieldsOf(head.split('|'))).toMatchObject(fields);
  });

  it('claims nothing about a table without any known word', () => {
    expect(recognise(['foo', 'bar'])).toMatchObject({ source: 'unknown', kind: null });
    expect(recognise(['sales_agent', 'manager', 'regional_office']).kind).toBeNull();
  });

  it('the wish of the user goes before its own opinion, and what is missing is said', () => {
    expect(recognise(['Название', 'Цена'], 'clients')).toMatchObject({ kind: 'clients', missing: [] });
    expect(recognise(['Phone', 'City'], 'deals')).toMatchObject({ kind: 'deals', missing: ['client.name'] });
  });

  it('a field that takes one column is proposed once, columns of the same name stay together', () => {
    const columns = recognise(
      ['Client', 'Company', 'Stage', 'Stage', 'Phone', 'Mobile phone'],
      'deals',
    ).columns;
    expect(columns.map(({ field }) => field)).toEqual([
      'client.name',
      null,
      'deal.stage',
      'deal.stage',
      'person.phone',
      'person.phone',
    ]);
    const taken = columns.flatMap(({ field }) => (field && !takesMany(field) ? [field] : []));
    expect(new Set(taken).size).toBe(2);
  });

  it('ids of two different tables are kept apart, those of one table in another order are not', () => {
    const scope = (head: string): string => recognise(head.split('|')).idScope;
    expect(scope('ID|Name|Sector')).toBe(scope('Sector|ID|Name'));
    expect(scope('ID|Name|Sector')).not.toBe(scope('ID|Name|Industry'));
    expect(scope('opportunity_id|account|deal_stage')).toBe('crm-sales-opportunities');
  });
});

describe('what a header says', () => {
  it.each([
    ['E-mail 2 - Value', 'e mail # value'],
    ['КодКлиента', 'код клиента'],
    ['close_date', 'close date'],
    ['  Наименование* ', 'наименование'],
    ['Имя   (раб.  адрес)', 'имя раб адрес'],
    ['Število', 'stevilo'],
  ])('%j is compared as %j', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });

  it.each([
    ['Бюджет ₸', 'KZT'],
    ['Сумма, руб.', 'RUB'],
    ['Amount (EUR)', 'EUR'],
    ['Value $', 'USD'],
    ['Amount', null],
    ['Europe', null],
  ])('currency of %j is %j', (header, currency) => {
    expect(currencyInHeader(header)).toBe(currency);
  });

  it.each([
    ['Mobile Phone', 'mobile'],
    ['Рабочий телефон', 'рабочий'],
    ['Phone', ''],
    ['Телефон', ''],
    ['Person - Email - Work', 'work'],
    ['Факс', 'факс'],
    ['E-mail 2 Address', ''],
  ])('label of %j is %j', (header, label) => {
    expect(contactLabel(header)).toBe(label);
  });
});
