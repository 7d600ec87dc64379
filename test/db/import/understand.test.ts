import { join } from 'node:path';
import { readTable, type TableRow } from '@db/import/read/table';
import {
  type ImportMap,
  type ImportRow,
  mappingOf,
  planImport,
  type Question,
  recognise,
  rowReader,
  surveyor,
  zImportMap,
} from '@shared/domain/import';
import { REAL_DATA, samplePath } from '@test/support/samples';
import { describe, expect, it } from 'vitest';

interface Understood {
  readonly raw: readonly TableRow[];
  readonly rows: readonly ImportRow[];
  readonly questions: readonly Question[];
  readonly source: string;
  readonly kind: string;
}

/** A file from its bytes to records, without a database. */
function understand(
  path: string,
  products: readonly string[] = [],
  stated: Partial<ImportMap> = {},
): Understood {
  const table = readTable(path);
  const map = zImportMap.parse(stated);
  const recognition = recognise(table.head);
  const mapping = mappingOf(recognition, map);
  if (mapping.kind === null) throw new Error('kind not recognised');
  const raw = [...table.chunks()].flatMap(({ rows }) => rows);
  const watcher = surveyor(table.head, mapping.fields, table.typed);
  for (const { cells } of raw) watcher.see(cells);
  const { rules, questions } = planImport({
    head: table.head,
    kind: mapping.kind,
    mapping,
    survey: watcher.survey(),
    map,
    defaults: { currency: 'EUR', country: 'RU', today: '2026-11-26', products },
    typed: table.typed,
    from1904: table.from1904,
  });
  return { raw, rows: raw.map(rowReader(rules)), questions, source: recognition.source, kind: mapping.kind };
}

/** Count and sum per stage word, straight from the cells. */
function fromCells(raw: readonly TableRow[]): Record<string, { count: number; sum: number }> {
  const totals: Record<string, { count: number; sum: number }> = {};
  for (const { cells } of raw) {
    totals[cells[4] ?? ''] ??= { count: 0, sum: 0 };
    const total = totals[cells[4] ?? ''];
    if (!total) continue;
    total.count++;
    total.sum += Number(cells[7]) * 100;
  }
  return totals;
}

const PLACES: Readonly<Record<string, string>> = {
  Prospecting: 'presentation open',
  Engaging: 'proposal open',
  Won: 'closure won',
  Lost: 'proposal lost',
};

function opportunities(folder: string, odd: string, meant: string): void {
  const products = understand(join(folder, 'products.csv'));
  const names = products.rows.flatMap(({ product }) => product?.name ?? []);
  const stated = { values: { stage: {}, product: { [odd]: meant } }, placeholderClient: 'No account' };

  it('products and accounts are read without a question', () => {
    const accounts = understand(join(folder, 'accounts.csv'));
    for (const file of [products, accounts]) {
      expect(file.source).toBe('crm-sales-opportunities');
      expect(file.questions).toEqual([]);
      expect(file.rows.flatMap(({ reasons }) => reasons)).toEqual([]);
    }
    expect([products.kind, accounts.kind]).toEqual(['products', 'clients']);
  });

  it('deals: totals per stage are those of the file', () => {
    const deals = understand(join(folder, 'sales_pipeline.csv'), names, stated);
    expect(deals).toMatchObject({ source: 'crm-sales-opportunities', kind: 'deals', questions: [] });
    expect(deals.rows.flatMap(({ reasons }) => reasons)).toEqual([]);
    const totals: Record<string, { count: number; sum: number }> = {};
    for (const { deal } of deals.rows) {
      const place = `${deal?.stage} ${deal?.status}`;
      const total = totals[place] ?? { count: 0, sum: 0 };
      totals[place] = { count: total.count + 1, sum: total.sum + (deal?.amount ?? 0) };
    }
    const expected = Object.entries(fromCells(deals.raw)).map(([word, total]) => [PLACES[word], total]);
    expect(totals).toEqual(Object.fromEntries(expected));
    expect(new Set(deals.rows.map(({ deal }) => deal?.externalId)).size).toBe(deals.raw.length);
  });

  it('unanswered, the odd product is a question and deals of nobody are rejected', () => {
    const { questions, rows, raw } = understand(join(folder, 'sales_pipeline.csv'), names);
    const count = raw.filter(({ cells }) => cells[2] === odd).length;
    expect(questions).toMatchObject([{ kind: 'product', value: odd, count }]);
    const [question] = questions;
    expect(question?.kind === 'product' && question.suggestions[0]).toEqual({ name: meant, likeness: 1 });
    const rejected = (code: string): number =>
      rows.filter(({ reasons }) => reasons.some((reason) => reason.code === code)).length;
    expect(rejected('product-unknown')).toBe(count);
    expect(rejected('no-client')).toBe(raw.filter(({ cells }) => cells[3] === '').length);
  });
}

describe('the sample of opportunities', () => {
  opportunities(samplePath('opportunities'), 'GalaPro', 'Gala Pro');
});

describe('the sample of Russian clients', () => {
  const read = (name: string): readonly ImportRow[] => understand(samplePath(`clients-ru/${name}`)).rows;

  it('is the same eight clients in every encoding', () => {
    const reference = read('utf8-quoted.csv');
    expect(reference.map(({ client }) => client?.name)).toContain('Казанский "Праздник"');
    expect(reference.flatMap(({ reasons }) => reasons)).toEqual([]);
    for (const name of ['windows-1251-semicolon.csv', 'utf16le-tab.txt', 'utf8-bom-semicolon.csv']) {
      expect(read(name).map(({ client, person }) => ({ client, person }))).toEqual(
        reference.map(({ client, person }) => ({ client, person })),
      );
    }
  });

  it('has phones of two countries, one in words, and a client without a person', () => {
    const rows = read('utf8-quoted.csv');
    const phones = rows.map(({ client }) => (client?.phones ?? []).map(({ number }) => number));
    expect(phones[1]).toEqual(['+7 812 345 67 89', '+7 812 345 67 90']);
    expect(phones[2]).toEqual(['+386 1 425 36 20']);
    expect(phones[6]).toEqual(['не звонить']);
    expect(rows[6]?.warnings).toEqual([{ code: 'phone-kept', column: 'Телефон', value: 'не звонить' }]);
    expect(rows[5]).toMatchObject({ client: { name: 'Уфа-Ивент' }, person: null });
  });
});

/** The public sets are not part of this repository; CUEPOINT_REAL_DATA names their folder where they are. */
describe.skipIf(REAL_DATA === '')('the public sets', () => {
  if (REAL_DATA !== '') opportunities(join(REAL_DATA, 'crm-sales-opportunities'), 'GTXPro', 'GTX Pro');

  it('91 Russian clients, each with a person', () => {
    const { rows, source } = understand(join(REAL_DATA, 'ru-clients', 'clients_cp1251_semicolon_crlf.csv'));
    expect(source).toBe('northwind-ru');
    expect(
      rows.filter(({ client, person, reasons }) => client && person && reasons.length === 0),
    ).toHaveLength(91);
  });
});
