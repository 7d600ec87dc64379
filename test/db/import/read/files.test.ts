import { join } from 'node:path';
import { readTable, type Table } from '@db/import/read/table';
import { REAL_DATA, samplePath } from '@test/support/samples';
import { describe, expect, it } from 'vitest';

const rowsOf = (table: Table): (readonly string[])[] =>
  [...table.chunks()].flatMap(({ rows }) => rows.map(({ cells }) => cells));

describe('one list of clients in four encodings', () => {
  it.each([
    ['windows-1251-semicolon.csv', 'windows-1251', ';'],
    ['utf16le-tab.txt', 'utf-16le', '\t'],
    ['utf8-quoted.csv', 'utf-8', ','],
    ['utf8-bom-semicolon.csv', 'utf-8-bom', ';'],
  ])('%s', (name, encoding, delimiter) => {
    const table = readTable(samplePath(`clients-ru/${name}`));
    expect(table).toMatchObject({ encoding, delimiter });
    const reference = readTable(samplePath('clients-ru/utf8-quoted.csv'));
    expect(table.head).toEqual(reference.head);
    expect(rowsOf(table)).toEqual(rowsOf(reference));
    expect(rowsOf(table)).toHaveLength(8);
    expect(rowsOf(table)[4]?.[4]).toBe('ул. Лесная, 3\nстр. 2');
  });
});

/** The public sets are not part of this repository; CUEPOINT_REAL_DATA names their folder where they are. */
describe.skipIf(REAL_DATA === '')('the public sets', () => {
  it.each([
    ['clients_cp1251_semicolon_crlf.csv', 'windows-1251', ';'],
    ['clients_utf16le_bom_tab_crlf.txt', 'utf-16le', '\t'],
    ['clients_utf8_nobom_comma_lf_quoteall.csv', 'utf-8', ','],
    ['clients_utf8bom_semicolon_crlf.csv', 'utf-8-bom', ';'],
    ['Клиенты.csv', 'utf-8', ','],
  ])('the same 91 clients in %s', (name, encoding, delimiter) => {
    const table = readTable(join(REAL_DATA, 'ru-clients', name));
    expect(table).toMatchObject({ encoding, delimiter });
    const unbroken = (rows: (readonly string[])[]): string[][] =>
      rows.map((row) => row.map((cell) => cell.trim()));
    const reference = readTable(join(REAL_DATA, 'ru-clients', 'Клиенты.csv'));
    expect(unbroken(rowsOf(table))).toEqual(unbroken(rowsOf(reference)));
    expect(rowsOf(table)).toHaveLength(91);
  });

  it('8,800 deals, 85 accounts, 7 products', () => {
    const count = (name: string): number =>
      rowsOf(readTable(join(REAL_DATA, 'crm-sales-opportunities', name))).length;
    expect([count('sales_pipeline.csv'), count('accounts.csv'), count('products.csv')]).toEqual([
      8_800, 85, 7,
    ]);
  });
});
