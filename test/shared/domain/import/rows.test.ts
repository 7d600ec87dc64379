import {
  EMPTY_MAP,
  type ImportMap,
  type ImportRow,
  mappingOf,
  planImport,
  recognise,
  rowReader,
  surveyor,
  type ValuelessCell,
  zImportMap,
} from '@shared/domain/import';
import { describe, expect, it } from 'vitest';
import { HEADERS } from './headers';

interface Given {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly map?: Partial<ImportMap>;
  readonly products?: readonly string[];
  readonly country?: string;
  /** Of every row. */
  readonly valueless?: readonly ValuelessCell[];
}

/** The whole way of a table without a file: recognised, surveyed, planned, read. */
function understand({ head, rows, map = {}, products = [], country, valueless = [] }: Given) {
  const full = zImportMap.parse({ ...EMPTY_MAP, ...map });
  const recognition = recognise(head, full.as ?? null);
  const mapping = mappingOf(recognition, full);
  if (mapping.kind === null) throw new Error('no kind');
  const watcher = surveyor(head, mapping.fields, false);
  for (const cells of rows) watcher.see(cells);
  const defaults = { currency: 'EUR', country: country ?? null, today: '2026-11-26', products };
  const input = {
    head,
    kind: mapping.kind,
    mapping,
    survey: watcher.survey(),
    map: full,
    defaults,
    typed: false,
    from1904: false,
  };
  const { rules, questions } = planImport(input);
  const read = rowReader(rules);
  const readAt = (cells: readonly string[], index: number): ImportRow =>
    read({ line: index + 2, cells, valueless });
  return { questions, rows: rows.map(readAt) };
}

/** A row of a head with only the named cells filled. */
const cells = (head: readonly string[], filled: Readonly<Record<string, string>>): string[] =>
  head.map((header) => filled[header] ?? '');

describe('clients', () => {
  it('a company with a person, phones by the country of the row, the rest of its columns in the notes', () => {
    const head = HEADERS['Northwind in Russian']?.head ?? [];
    const row = [
      'BERGS',
      'Berglunds snabbkop',
      'Christina Berglund',
      'Координатор',
      'Berguvsvagen  8',
      'Лулео',
      '',
      'S-958 22',
      'Швеция',
      '0921-12 34 65',
      '0921-12 34 67',
    ];
    expect(understand({ head, rows: [row], country: 'RU' }).rows[0]).toEqual({
      line: 2,
      client: {
        externalId: 'BERGS',
        name: 'Berglunds snabbkop',
        kind: 'company',
        country: 'Швеция',
        city: 'Лулео',
        address: 'S-958 22, Berguvsvagen  8',
        phones: [
          { number: '+46 921 12 34 65', digits: '46921123465', valid: true, label: '' },
          { number: '+46 921 12 34 67', digits: '46921123467', valid: true, label: 'факс' },
        ],
      },
      person: { name: 'Christina Berglund', position: 'Координатор' },
      deal: null,
      product: null,
      reasons: [],
      warnings: [],
    });
    const accounts = HEADERS['CRM Sales Opportunities: accounts']?.head ?? [];
    const account = ['Acme', 'technolgy', '1996', '1100.04', '2822', 'United States', 'Golddex'];
    expect(understand({ head: accounts, rows: [account] }).rows[0]?.client).toMatchObject({
      industry: 'technolgy',
      notes: 'year established: 1996\nrevenue: 1100.04\nemployees: 2822\nsubsidiary of: Golddex',
    });
  });

  it('what a row without a person says of one stands in the notes of the client', () => {
    const head = [
      'First Name',
      'Organization Name',
      'Organization Title',
      'Birthday',
      'Notes',
      'Labels',
      'File As',
    ];
    const rows = [
      ['', 'Oak', 'Head of events', '5/31/1980', 'Pays late', '', ''],
      ['Ana', 'Elm', 'Buyer', '', 'Likes jazz', '', ''],
    ];
    const [oak, elm] = understand({ head, rows }).rows;
    expect(oak).toMatchObject({ person: null, reasons: [], warnings: [] });
    expect(oak?.client?.notes?.split('\n')).toEqual([
      'Pays late',
      'Organization Title: Head of events',
      'Birthday: 5/31/1980',
    ]);
    expect(elm?.client?.notes).toBeUndefined();
    expect(elm?.person).toMatchObject({ name: 'Ana', position: 'Buyer', notes: 'Likes jazz' });
  });

  it('a row with a person only is a private client; phones without a person are the client’s; nothing at all is rejected', () => {
    const head = ['Company', 'Contact person', 'Phone', 'E-mail'];
    const found = understand({
      head,
      rows: [
        ['', 'Anna Kos', '041 123 456', ''],
        ['Breg', '', '041 123 456', 'info@breg.si'],
        ['', '', '', ''],
      ],
      country: 'SI',
    }).rows;
    expect(found[0]).toMatchObject({
      client: { name: 'Anna Kos', kind: 'private' },
      person: { name: 'Anna Kos', phones: [{ number: '+386 41 123 456' }] },
    });
    expect(found[1]).toMatchObject({
      client: { phones: [{}], emails: [{ address: 'info@breg.si' }] },
      person: null,
    });
    expect(found[2]?.reasons).toEqual([{ code: 'no-name', column: '', value: '' }]);
  });

  it('takes control characters out, joins line breaks, cuts what is too long and says so', () => {
    const head = ['Company', 'City', 'Notes'];
    const { rows } = understand({ head, rows: [['A\u0000B\u200b\nC', 'x'.repeat(600), 'one\ntwo\u0007']] });
    expect(rows[0]?.client).toMatchObject({ name: 'A B C', city: 'x'.repeat(500), notes: 'one\ntwo' });
    expect(rows[0]?.warnings).toEqual([{ code: 'shortened', column: 'City', value: 'x'.repeat(80) }]);
  });

  it.each([
    ['Notes', 'n'.repeat(20_001)],
    ['Address', 'a'.repeat(501)],
    ['Tags', 't'.repeat(61)],
    ['Tags', Array.from({ length: 51 }, (_, index) => `tag ${index}`).join(',')],
    ['Phone', '041 123 456, '.repeat(400)],
  ])('says so when something of the column %s is left out', (column, cell) => {
    const { rows } = understand({ head: ['Company', column], rows: [['Breg', cell]], country: 'SI' });
    expect(rows[0]?.warnings.map(({ code, column: where }) => [code, where])).toContainEqual([
      'shortened',
      column,
    ]);
  });
});

describe('cells that nobody would type', () => {
  it('megabytes of blanks and signs in any column are read in linear time', () => {
    const head = ['Company', 'Phone', 'E-mail', 'Tags', 'Notes', 'Birthday', 'Country'];
    const odd = ' '.repeat(400_000);
    const cell = `x${odd};${odd},${odd}:::${'+-.'.repeat(100_000)}`;
    const { rows } = understand({ head: [...head, `H${odd}x`], rows: [[...head.map(() => cell), cell]] });
    expect(rows[0]?.client?.name).toBe('x');
    expect(rows[0]?.client?.tags).toEqual(['x']);
  });
});

describe('exports of ours', () => {
  it('come back as they were: the apostrophe against formulas is taken off', () => {
    const head = ['Company', 'City', 'Notes'];
    const { rows } = understand({ head, rows: [["'=Best & Co", "'t Hof", "'@home\n'=x"]] });
    expect(rows[0]?.client).toMatchObject({ name: '=Best & Co', city: "'t Hof", notes: "@home\n'=x" });
  });
});

describe('people', () => {
  it('Google: labels beside values, several in one cell, groups of its own left out, a birthday without a year', () => {
    const head = HEADERS['Google Contacts since 2024']?.head ?? [];
    const row = cells(head, {
      'First Name': 'Maja',
      'Last Name': 'Novak',
      'Organization Name': 'Breg d.o.o.',
      Birthday: ' --02-14',
      Labels: 'VIP ::: * myContacts',
      'E-mail 1 - Label': '* Work',
      'E-mail 1 - Value': 'maja@breg.si ::: m@breg.si',
      'Phone 1 - Label': 'Mobile',
      'Phone 1 - Value': '+386 41 123 456',
    });
    const [found] = understand({ head, rows: [row] }).rows;
    expect(found).toMatchObject({
      client: { name: 'Breg d.o.o.', tags: ['VIP'] },
      person: {
        name: 'Maja Novak',
        birthday: '--02-14',
        phones: [{ number: '+386 41 123 456', label: 'Mobile' }],
        emails: [
          { address: 'maja@breg.si', label: 'Work' },
          { address: 'm@breg.si', label: 'Work' },
        ],
      },
      warnings: [],
    });
  });

  it('amoCRM: rows of companies stand among those of people', () => {
    const head = HEADERS['amoCRM contacts']?.head ?? [];
    const rows = [
      cells(head, {
        ID: '1',
        Тип: 'компания',
        'Полное имя контакта': 'ООО «Ромашка»',
        'Рабочий телефон': '8 812 345-67-89',
      }),
      cells(head, {
        ID: '2',
        Тип: 'контакт',
        'Полное имя контакта': 'Пётр Ё',
        'Название компании': 'ООО «Ромашка»',
      }),
    ];
    const found = understand({ head, rows, country: 'RU' }).rows;
    expect(found[0]).toMatchObject({
      person: null,
      client: { name: 'ООО «Ромашка»', phones: [{ valid: true }] },
    });
    expect(found[1]).toMatchObject({
      person: { name: 'Пётр Ё', externalId: '2' },
      client: { name: 'ООО «Ромашка»' },
    });
  });

  it('a person with an e-mail only is called by it; a birthday that cannot be read goes into the notes', () => {
    const head = ['First name', 'Last name', 'E-mail', 'Birthday'];
    const [found] = understand({ head, rows: [['', '', 'x@y.si', 'spring']] }).rows;
    expect(found?.person).toMatchObject({ name: 'x@y.si', notes: 'Birthday: spring' });
    expect(found?.warnings).toEqual([{ code: 'birthday-unreadable', column: 'Birthday', value: 'spring' }]);
  });

  it('a cell without a value is remarked where its column is imported', () => {
    const head = ['First name', 'Last name', 'E-mail', 'Birthday', 'Whatever'];
    const valueless = [
      { column: 3, shown: '#N/A' },
      { column: 4, shown: '=A1' },
      { column: 9, shown: '=B1' },
    ];
    const map = { columns: { Whatever: null } };
    const [found] = understand({ head, rows: [['Ann', 'Bo', 'x@y.si', '', '']], map, valueless }).rows;
    expect(found?.reasons).toEqual([]);
    expect(found?.warnings).toEqual([{ code: 'valueless', column: 'Birthday', value: '#N/A' }]);
  });
});

describe('deals', () => {
  const head = HEADERS['CRM Sales Opportunities: deals']?.head ?? [];
  const ours = ['GTX Pro', 'GTX Basic'];
  const won = ['1C1', 'Moses', 'GTX Basic', 'Cancity', 'Won', '2016-10-20', '2017-03-01', '1054'];

  it('stages, days, amounts and ids', () => {
    const { rows, questions } = understand({
      head,
      products: ours,
      rows: [
        won,
        ['2', 'Ann', 'GTX Pro', 'Isdom', 'Engaging', '2016-11-01', '', ''],
        ['3', 'Ann', 'GTX Pro', 'Isdom', 'Prospecting', '', '', ''],
      ],
    });
    expect(questions).toEqual([]);
    expect(rows[0]?.deal).toEqual({
      externalId: '1C1',
      title: 'GTX Basic',
      product: 'GTX Basic',
      manager: 'Moses',
      stage: 'closure',
      status: 'won',
      enteredDay: '2016-10-20',
      closedDay: '2017-03-01',
      amount: 105_400,
      currency: 'EUR',
    });
    expect(rows.map(({ deal }) => [deal?.stage, deal?.status])).toEqual([
      ['closure', 'won'],
      ['proposal', 'open'],
      ['presentation', 'open'],
    ]);
  });

  it('a product much like ours is asked about; the map answers; nothing is applied silently', () => {
    const row = ['1', 'Ann', 'GTXPro', 'Isdom', 'Lost', '2016-11-01', '2017-01-01', '0'];
    const asked = understand({ head, products: ours, rows: [row, row] });
    expect(asked.questions).toEqual([
      { kind: 'product', value: 'GTXPro', count: 2, suggestions: [{ name: 'GTX Pro', likeness: 1 }] },
    ]);
    expect(asked.rows[0]?.reasons).toEqual([{ code: 'product-unknown', column: 'product', value: 'GTXPro' }]);
    const product = (meaning: string): string | undefined =>
      understand({
        head,
        products: ours,
        rows: [row],
        map: { values: { stage: {}, product: { GTXPro: meaning } } },
      }).rows[0]?.deal?.product;
    expect(product('GTX Pro')).toBe('GTX Pro');
    expect(product('GTXPro')).toBe('GTXPro');
    expect(product('')).toBeUndefined();
  });

  it('a product like none of ours is a new one, unless the map forbids new ones', () => {
    const row = won.with(2, 'Team Day');
    expect(understand({ head, products: ours, rows: [row] }).rows[0]).toMatchObject({
      reasons: [],
      deal: { product: 'Team Day' },
    });
    expect(
      understand({ head, products: ours, rows: [row], map: { createProducts: false } }).rows[0]?.reasons,
    ).toMatchObject([{ code: 'product-unknown' }]);
  });

  it('values named like properties of objects are values', () => {
    const row = won.with(2, 'constructor').with(4, '__proto__');
    const found = understand({ head, products: ours, rows: [row] });
    expect(found.questions).toEqual([{ kind: 'stage', value: '__proto__', count: 1 }]);
    expect(found.rows[0]?.deal?.product).toBe('constructor');
  });

  it('a deal of nobody is rejected, or goes to the placeholder client', () => {
    const row = won.with(3, '');
    expect(understand({ head, products: ours, rows: [row] }).rows[0]?.reasons).toEqual([
      { code: 'no-client', column: 'account', value: '' },
    ]);
    const placed = understand({
      head,
      products: ours,
      rows: [row],
      map: { placeholderClient: 'Unknown account' },
    });
    expect(placed.rows[0]).toMatchObject({
      reasons: [],
      client: { name: 'Unknown account', kind: 'company' },
    });
  });

  it('unknown stages are asked and stated in the map; a closed status needs none', () => {
    const table = ['Client', 'Stage', 'Status'];
    const rows = [
      ['A', 'Step 2', 'Open'],
      ['A', 'Step 2', 'Lost'],
      ['A', 'Contract', 'Perhaps'],
    ];
    const asked = understand({ head: table, rows });
    expect(asked.questions).toEqual([{ kind: 'stage', value: 'Step 2', count: 2 }]);
    expect(asked.rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['stage-unknown'],
      [],
      [],
    ]);
    expect(asked.rows[1]?.deal).toMatchObject({ stage: 'proposal', status: 'lost' });
    expect(asked.rows[2]).toMatchObject({
      deal: { stage: 'contract', notes: 'Status: Perhaps' },
      warnings: [{ code: 'status-unknown' }],
    });
    const stated = understand({
      head: table,
      rows,
      map: { values: { stage: { 'Step 2': 'payment' }, product: {} } },
    });
    expect(stated.questions).toEqual([]);
    expect(stated.rows[0]?.deal).toMatchObject({ stage: 'payment', status: 'open' });
  });

  it('dates of two meanings are asked; then one order holds for the whole file', () => {
    const table = ['Client', 'Stage', 'Close date'];
    const unclear = [['A', 'Won', '03/04/2026']];
    const asked = understand({ head: table, rows: unclear });
    expect(asked.questions).toEqual([{ kind: 'date-order', examples: ['03/04/2026'] }]);
    expect(asked.rows[0]?.reasons).toEqual([
      { code: 'date-ambiguous', column: 'Close date', value: '03/04/2026' },
    ]);
    expect(
      understand({ head: table, rows: unclear, map: { dateOrder: 'mdy' } }).rows[0]?.deal?.closedDay,
    ).toBe('2026-03-04');
    const decided = understand({ head: table, rows: [...unclear, ['B', 'Won', '25/12/2026']] });
    expect(decided.questions).toEqual([]);
    expect(decided.rows.map(({ deal }) => deal?.closedDay)).toEqual(['2026-04-03', '2026-12-25']);
    expect(understand({ head: table, rows: [['A', 'Won', '31.02.2026']] }).rows[0]?.reasons).toMatchObject([
      { code: 'date-invalid' },
    ]);
  });

  it('amounts: the decimal sign of the file, currency of cell, column or header', () => {
    const table = ['Клиент', 'Бюджет ₸', 'Этап сделки'];
    const rows = [
      ['А', '1 234,50', 'Договор'],
      ['А', '1,234', 'Договор'],
      ['А', '12 000 ₽', 'Договор'],
      ['А', 'много', 'Договор'],
      ['А', '-5', 'Договор'],
    ];
    const found = understand({ head: table, rows, map: { decimal: ',' } }).rows;
    expect(found.map(({ deal }) => [deal?.amount, deal?.currency])).toEqual([
      [123_450, 'KZT'],
      [123, 'KZT'],
      [1_200_000, 'RUB'],
      [undefined, 'KZT'],
      [-500, 'KZT'],
    ]);
    expect(found.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      [],
      [],
      [],
      ['amount-invalid'],
      ['amount-negative'],
    ]);
    expect(found.map(({ warnings }) => warnings)).toEqual([
      [],
      [{ code: 'rounded', column: 'Бюджет ₸', value: '1,234' }],
      ...[[], [], []],
    ]);
    const asked = understand({ head: table, rows: [['А', '1,234', 'Договор']] });
    expect(asked.questions).toEqual([{ kind: 'decimal', examples: ['1,234'] }]);
    expect(asked.rows[0]?.reasons).toMatchObject([{ code: 'amount-ambiguous' }]);
    const coded = understand({
      head: ['Client', 'Amount', 'Currency', 'Stage'],
      rows: [
        ['A', '5', 'Russian ruble', 'Won'],
        ['A', '5', 'shells', 'Won'],
      ],
    }).rows;
    expect(coded[0]?.deal?.currency).toBe('RUB');
    expect(coded[1]?.reasons).toMatchObject([{ code: 'currency-invalid', value: 'shells' }]);
  });

  it('amounts with more decimals than their currency are asked about, although others show the decimal sign', () => {
    const head = ['Name', 'Price'];
    const read = (prices: readonly string[], map = {}) => {
      const { questions, rows } = understand({
        head,
        rows: prices.map((price) => ['A', price]),
        map: { as: 'products', ...map },
      });
      return { questions, prices: rows.map(({ product, reasons }) => product?.price ?? reasons[0]?.code) };
    };
    expect(read(['1 234,50', '1.500', '1,234'])).toEqual({
      questions: [{ kind: 'decimal', examples: ['1,234', '1.500'] }],
      prices: [123_450, 'amount-ambiguous', 'amount-ambiguous'],
    });
    expect(read(['1234.50', '1.234']).questions).toEqual([{ kind: 'decimal', examples: ['1.234'] }]);
    // The other sign groups, a currency of three decimals has them, and 12345,678 is nothing else.
    expect(read(['1 234,50', '1.234'])).toEqual({ questions: [], prices: [123_450, 123_400] });
    expect(read(['0,500', '1,234'], { currency: 'KWD' })).toEqual({ questions: [], prices: [500, 1_234] });
    expect(read(['1 234,50', '12345,678'])).toEqual({ questions: [], prices: [123_450, 1_234_568] });
  });

  it.each<[string, string[], string[][]]>([
    [
      'beside the amounts',
      ['Name', 'Price'],
      [
        ['A', '1234,500 KWD'],
        ['B', 'KWD 1,234'],
      ],
    ],
    [
      'in a column',
      ['Name', 'Price', 'Currency'],
      [
        ['A', '1234,500', 'BHD'],
        ['B', '1,234', 'BHD'],
      ],
    ],
    [
      'in the header',
      ['Name', 'Price (OMR)'],
      [
        ['A', '1234,500'],
        ['B', '1,234'],
      ],
    ],
  ])('a currency of three decimals named %s has them without a question', (_where, head, rows) => {
    const found = understand({ head, rows, map: { as: 'products' } });
    expect(found.questions).toEqual([]);
    expect(found.rows.map(({ product }) => product?.price)).toEqual([1_234_500, 1_234]);
    expect(found.rows[0]?.product?.currency).toMatch(/KWD|BHD|OMR/);
    // Beside them, three decimals of another currency are asked about as ever, and alone they may be a thousand.
    const mixed = understand({
      head: ['Name', 'Price'],
      rows: [
        ...['1,111 KWD', '2,222 KWD', '3,333 KWD', '1234,500 KWD', '1,234 EUR'].map((price) => ['A', price]),
      ],
      map: { as: 'products' },
    });
    expect(mixed.questions).toEqual([{ kind: 'decimal', examples: ['1,234 EUR'] }]);
    const alone = understand({
      head: ['Name', 'Price'],
      rows: [['A', '1,234 KWD']],
      map: { as: 'products' },
    });
    expect(alone.questions).toEqual([{ kind: 'decimal', examples: ['1,234 KWD'] }]);
  });

  it('day numbers count from where the workbook says', () => {
    const rules = (from1904: boolean) => ({
      ...({
        kind: 'deals',
        head: ['Client', 'Created'],
        fields: ['client.name', 'deal.enteredDay'],
      } as const),
      ...({ dateOrder: null, from1904, decimal: null, currency: 'EUR', country: null, typed: true } as const),
      ...{ today: '2026-11-26', stages: new Map(), products: new Map(), placeholderClient: null },
    });
    const row = { line: 2, cells: ['A', '44169'] };
    expect(rowReader(rules(true))(row).deal?.enteredDay).toBe('2024-12-05');
    expect(rowReader(rules(false))(row).deal?.enteredDay).toBe('2020-12-04');
  });

  it('numbers of a typed table say nothing about the decimal sign of its texts', () => {
    const watcher = surveyor(['Price'], ['product.price'], true);
    for (const price of ['1234.5', '12.125', '1,234']) watcher.see([price]);
    expect(watcher.survey()).toMatchObject({
      decimal: 'ambiguous',
      unclearAmounts: { ',': [{ text: '1,234', currency: null }], '.': [] },
    });
  });

  it('the day an open deal is hoped to close is kept in its notes; a closed deal without a day says so', () => {
    const table = ['Client', 'Stage', 'Close date'];
    const [open, closed] = understand({
      head: table,
      rows: [
        ['A', 'Proposal', '2026-12-01'],
        ['A', 'Lost', ''],
      ],
    }).rows;
    expect(open?.deal).toMatchObject({ status: 'open', notes: 'Close date: 2026-12-01' });
    expect(open?.deal?.closedDay).toBeUndefined();
    expect(closed?.warnings).toEqual([{ code: 'close-date-missing', column: 'Close date', value: '' }]);
  });

  it('of columns with one name the last filled one counts, of different names the first', () => {
    const table = ['Client', 'Stage', 'Stage', 'Won time', 'Deal closed'];
    const map = { columns: { 'Won time': 'deal.closedDay', 'Deal closed': 'deal.closedDay' } } as const;
    const rows = [
      ['A', 'Won', 'Lost', '', '2026-01-02'],
      ['A', 'Won', '', '2026-01-01', '2026-01-02'],
    ];
    expect(
      understand({ head: table, rows, map }).rows.map(({ deal }) => [deal?.status, deal?.closedDay]),
    ).toEqual([
      ['lost', '2026-01-02'],
      ['won', '2026-01-01'],
    ]);
  });
});

describe('products and flawed rows', () => {
  it('name, series and price', () => {
    const head = ['product', 'series', 'sales_price'];
    const { rows } = understand({
      head,
      rows: [
        ['GTX Pro', 'GTX', '4821'],
        ['', 'GTX', '1'],
      ],
    });
    expect(rows[0]?.product).toEqual({ name: 'GTX Pro', series: 'GTX', price: 482_100, currency: 'EUR' });
    expect(rows[1]?.reasons).toMatchObject([{ code: 'no-name' }]);
  });

  it('a row whose cells cannot be told apart is rejected unread', () => {
    const head = ['product', 'sales_price'];
    const recognition = recognise(head);
    const mapping = mappingOf(recognition, EMPTY_MAP);
    const { rules } = planImport({
      head,
      kind: 'products',
      mapping,
      survey: surveyor([], mapping.fields, false).survey(),
      map: EMPTY_MAP,
      defaults: { currency: 'EUR', country: null, today: '2026-11-26', products: [] },
      typed: false,
      from1904: false,
    });
    expect(rowReader(rules)({ line: 7, cells: ['x', '1'], flaw: 'quotes' })).toEqual({
      line: 7,
      client: null,
      person: null,
      deal: null,
      product: null,
      reasons: [{ code: 'quotes', column: '', value: '' }],
      warnings: [],
    });
  });
});
