import { DELIMITERS, type Delimiter } from '@db/import/read/delimiter';
import { readTable, type Table, type TableRow } from '@db/import/read/table';
import { CuepointError } from '@shared/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rowsOf = (table: Table): TableRow[] => [...table.chunks()].flatMap(({ rows }) => rows);
const read = (text: string): Table => readTable(Buffer.from(text));
const cellsOf = (text: string): (readonly string[])[] => rowsOf(read(text)).map(({ cells }) => cells);

describe('delimiters', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\n1;2,3\t4\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['name;note\n"x";"one, two, three"\n"y";"four, five"\n', ';'],
    ['a, b, c;d\nx;y\nz;w\n', ';'],
    ['sep=;\na;b\n1;2\n', ';'],
    ['"sep=|"\na|b,c\n1|2,3\n', '|'],
  ])('%j is split at %j', (text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter);
    expect(read(text).head[0]).toMatch(/^(a|name|a, b, c)$/);
  });

  it('a stated delimiter also reads a single column', () => {
    expect(readTable(Buffer.from('name\nAnna\n'), { delimiter: ',' }).head).toEqual(['name']);
  });
});

describe('rows', () => {
  it('keeps quotes, delimiters and line breaks inside cells', () => {
    expect(cellsOf('a,b\n"x, ""y""","two\nlines"\n')).toEqual([['x, "y"', 'two\nlines']]);
  });

  it('leaves out the titles of a report above the head', () => {
    const table = read('Report\n\nof 21.11.2026;;\nName;City;Phone\nAnna;Tver;1\nMaja;Koper;2\n');
    expect(table).toMatchObject({ delimiter: ';', head: ['Name', 'City', 'Phone'] });
    expect(rowsOf(table)).toEqual([
      { line: 5, cells: ['Anna', 'Tver', '1'] },
      { line: 6, cells: ['Maja', 'Koper', '2'] },
    ]);
  });

  it('counts lines as an editor does: blank ones and breaks inside quotes', () => {
    const lines = rowsOf(read('sep=,\na,b\n"1\n2",x\n\n3,y\r\n4,z')).map(({ line }) => line);
    expect(lines).toEqual([3, 6, 7]);
  });

  it('brings short rows to the width of the head and drops empty cells beyond it', () => {
    expect(cellsOf('a,b,c\n1\n1,2,3,,\n')).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('marks a row with more cells than the head', () => {
    expect(rowsOf(read('a,b\n1,2,3\n4,5\n')).map(({ flaw }) => flaw)).toEqual(['too-many-cells', undefined]);
  });

  it('marks a row whose quotes are not closed where a cell ends', () => {
    expect(rowsOf(read('a,b\n"x" y,2\n3,4\n"p","q"\n')).map(({ flaw }) => flaw)).toContain('quotes');
  });

  it('reads pieces of a large file as one table, with the part that is done', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${index},"text\n${index}",${'x'.repeat(30)}`);
    const table = read(`n,text,x\n${lines.join('\n')}\n`);
    const parts = [...table.chunks()].map(({ part }) => part);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.at(-1)).toBe(1);
    const rows = rowsOf(table);
    expect(rows.length).toBe(60_000);
    expect(rows.every(({ cells, line }, index) => cells[0] === String(index) && line === 2 + index * 2)).toBe(
      true,
    );
  });

  it('reads a cell that is longer than a piece', () => {
    const long = 'long\n'.repeat(500_000);
    expect(cellsOf(`a,b\n"${long}",1\n2,3\n`)).toEqual([
      [long, '1'],
      ['2', '3'],
    ]);
  });

  it('gives the same rows each time it is asked', () => {
    const table = read('a,b\n1,2\n');
    expect(rowsOf(table)).toEqual(rowsOf(table));
  });
});

describe('what is written is read again', () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const plain = (cell: string, delimiter: string): string =>
    cell.includes('"') || cell.includes(delimiter) || cell.includes('\n') ? quoted(cell) : cell;
  const cell = fc.string({ unit: fc.constantFrom(...'aб"č ,;|\t\n1=\''), maxLength: 8 });
  // A row that is nothing but blanks is no row, so the first cell always says something.
  const table = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(
        fc.tuple(
          fc.integer({ min: 1, max: 999 }),
          fc.array(cell, { minLength: width - 1, maxLength: width - 1 }),
        ),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map((rows) => rows.map(([first, rest]) => [`r${first}`, ...rest]));

  it('with any delimiter, line end and way of quoting', () => {
    const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...DELIMITERS),
        lineEnds,
        fc.boolean(),
        (rows, delimiter, lineEnd, all) => {
          const head = (rows[0] ?? []).map((_, index) => `h${index}`);
          const write = (cells: readonly string[]): string =>
            cells.map((text) => (all ? quoted(text) : plain(text, delimiter))).join(delimiter);
          const text = `sep=${delimiter}\n${[head, ...rows].map(write).join('\n')}\n`.replaceAll(
            '\n',
            lineEnd,
          );
          const found = read(text);
          expect(found.head).toEqual(head);
          expect(rowsOf(found).map(({ cells }) => cells)).toEqual(rows);
          expect(found.delimiter).toBe(delimiter satisfies Delimiter);
        },
      ),
    );
  });
});

describe('bad files end in a code', () => {
  const errorOf = (act: () => unknown): unknown => {
    try {
      act();
      return 'no error';
    } catch (error) {
      return error instanceof CuepointError ? error.data : error;
    }
  };

  it.each([
    ['nothing', '', { code: 'file-empty' }],
    ['only blanks', ' \n\t\n', { code: 'file-empty' }],
    ['only a head', 'a,b,c\n\n', { code: 'file-no-data' }],
    ['one column', 'name\nAnna\nBoris\n', { code: 'file-one-column' }],
    ['a PDF', '%PDF-1.7\n1,2\n3,4', { code: 'file-not-table' }],
    ['a vCard', 'BEGIN:VCARD\nFN:Anna\nEND:VCARD\n', { code: 'file-not-table' }],
    [
      'too wide',
      `${'c,'.repeat(1_000_000)}c\n1\n`,
      { code: 'file-too-many-columns', detail: { found: 1_000_001, limit: 1_000 } },
    ],
  ])('%s', (_, text, error) => {
    expect(errorOf(() => read(text))).toEqual(error);
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]],
  ])('%s', (_, bytes) => {
    expect(errorOf(() => readTable(Uint8Array.from(bytes)))).toEqual({ code: 'file-not-table' });
  });

  it('a quote that never ends, with the line where its row begins', () => {
    const table = (): TableRow[] => rowsOf(read('a,b\n1,2\n"3,4\n5,6\n'));
    expect(errorOf(table)).toEqual({ code: 'file-unclosed-quote', detail: { line: 3 } });
  });

  it('a quote that spoils many rows, and a line that is a whole file, before they fill the memory', () => {
    const quotes = (): TableRow[] => rowsOf(read(`a,b\n"${'x"y,'.repeat(2_000_000)}\n1,2\n`));
    expect(errorOf(quotes)).toEqual({ code: 'file-unclosed-quote', detail: { line: 2 } });
    expect(errorOf(() => read(`${'c,'.repeat(6_000_000)}c\n1\n`))).toMatchObject({
      code: 'file-too-many-columns',
    });
  });

  it('a file larger than the limit, before it is read', () => {
    const limits = { fileBytes: 10 };
    expect(errorOf(() => readTable(Buffer.from('a,b\n1,2\n3,4\n'), { limits }))).toEqual({
      code: 'file-too-large',
      detail: { limit: '10 B' },
    });
  });

  it('more rows than the limit', () => {
    const table = readTable(Buffer.from('a,b\n1,2\n3,4\n5,6\n'), { limits: { rows: 3 } });
    expect(errorOf(() => rowsOf(table))).toEqual({ code: 'file-too-many-rows', detail: { limit: 3 } });
  });

  it.runIf(process.platform === 'linux')('what is no file: a device without an end', () => {
    expect(errorOf(() => readTable('/dev/zero'))).toMatchObject({
      code: 'file-unreadable',
      detail: { name: 'zero', reason: 'no-file' },
    });
  });

  it('a file that is not there', () => {
    expect(errorOf(() => readTable('/nowhere/none.csv'))).toMatchObject({
      code: 'file-unreadable',
      detail: { name: 'none.csv' },
    });
  });
});
