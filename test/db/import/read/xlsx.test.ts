import { readTable, type Table, type TableRow } from '@db/import/read/table';
import { CuepointError } from '@shared/errors';
import { FROM_1904, rels, row, text, workbook } from '@test/support/workbook';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';

const rowsOf = (table: Table): TableRow[] => [...table.chunks()].flatMap(({ rows }) => rows);

const HEAD = row(1, text('A1', 'a'), text('B1', 'b'));

const errorOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'no error';
  } catch (error) {
    return error instanceof CuepointError ? error.data : error;
  }
};

describe('a workbook as a spreadsheet program writes it', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const day = (value: string): { value: Date; type: typeof Date; format: string } => ({
      value: new Date(`${value}Z`),
      type: Date,
      format: 'dd.mm.yyyy',
    });
    const rows = [
      ['Имя', 'Сумма', 'Дата', 'Да'].map((value) => ({ value })),
      [{ value: 'Анна & "Ко" <1>' }, { value: 1234.5 }, day('2026-03-01T00:00:00'), { value: true }],
      [{ value: '  two\nlines ' }, { value: 0.1 + 0.2 }, day('1900-03-01T00:00:00'), { value: false }],
      [null, null, null, null],
      [{ value: '+79123456789' }, { value: 79123456789 }, day('2024-02-29T13:45:10'), null],
    ];
    bytes = await writeExcelFile([
      { data: rows, sheet: 'Клиенты' },
      {
        data: [
          [{ value: 'x' }, { value: 'y' }],
          [{ value: 'second' }, { value: 2 }],
        ],
        sheet: 'Second',
      },
    ]).toBuffer();
  });

  it('gives text, numbers, days and booleans as text', () => {
    const table = readTable(bytes);
    expect(table).toMatchObject({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      typed: true,
      sheet: 'Клиенты',
    });
    expect(table.head).toEqual(['Имя', 'Сумма', 'Дата', 'Да']);
    expect(rowsOf(table)).toEqual([
      { line: 2, cells: ['Анна & "Ко" <1>', '1234.5', '2026-03-01', 'true'] },
      { line: 3, cells: ['  two\nlines ', '0.3', '1900-03-01', 'false'] },
      { line: 5, cells: ['+79123456789', '79123456789', '2024-02-29T13:45:10', ''] },
    ]);
  });

  it('reads another sheet by its name', () => {
    const table = readTable(bytes, { sheet: 'Second' });
    expect(table.sheets).toEqual(['Клиенты', 'Second']);
    expect(rowsOf(table)).toEqual([{ line: 2, cells: ['second', '2'] }]);
    expect(errorOf(() => readTable(bytes, { sheet: 'Third' }))).toEqual({
      code: 'file-no-sheet',
      detail: { sheet: 'Third', sheets: 'Клиенты, Second' },
    });
  });

  it('agrees with another reader on every cell', async () => {
    const theirs = await readSheet(Uint8Array.from(bytes).buffer, { trim: false });
    const asText = (value: unknown): string => {
      if (value === null) return '';
      if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T00:00:00', '');
      return typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value);
    };
    const expected = theirs
      .slice(1)
      .map((cells) => cells.map(asText))
      .filter((cells) => cells.some(Boolean));
    expect(rowsOf(readTable(bytes)).map(({ cells }) => cells)).toEqual(expected);
  });
});

describe('what other writers do', () => {
  it('dates by the style of the cell: built-in, own format, 1904', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-419]d mmm yyyy;@"/><numFmt numFmtId="171" formatCode="0.00 &quot;days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    const cells = row(
      2,
      '<c r="A2" s="1"><v>45631</v></c>',
      '<c r="B2" s="2"><v>45631.5</v></c>',
      '<c r="C2" s="3"><v>45631</v></c>',
      '<c r="D2" s="0"><v>45631</v></c>',
    );
    const head = row(1, text('A1', 'a'), text('B1', 'b'), text('C1', 'c'), text('D1', 'd'));
    expect(rowsOf(readTable(workbook(head + cells, { styles })))[0]?.cells).toEqual([
      '2024-12-05',
      '2024-12-05T12:00:00',
      '45631',
      '45631',
    ]);
    const old = row(2, '<c r="A2" s="1"><v>44169</v></c>', '<c r="B2"><v>44169</v></c>');
    const table = readTable(workbook(HEAD + old, { styles, book: FROM_1904 }));
    expect(rowsOf(table)[0]?.cells).toEqual(['2024-12-05', '44169']);
    expect(table.from1904).toBe(true);
  });

  it('shared strings with rich text and readings, prefixes, entities, missing addresses, errors and formulas', () => {
    const strings =
      '<x:sst><x:si><x:t>plain &lt;&#x2116;1&gt;</x:t></x:si><x:si><x:r><x:t>rich </x:t></x:r><x:r><x:t xml:space="preserve">text</x:t></x:r><x:rPh><x:t>reading</x:t></x:rPh></x:si></x:sst>';
    const rows =
      `<x:row r="2"><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>` +
      `<row><c r="A3" t="e"><v>#N/A</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>a&amp;b_x000A_c</v></c></row>`;
    expect(rowsOf(readTable(workbook(HEAD + rows, { strings })))).toEqual([
      { line: 2, cells: ['plain <№1>', 'rich text'] },
      { line: 3, cells: ['', 'a&b\nc'], valueless: [{ column: 0, shown: '#N/A' }] },
    ]);
  });

  it.each([
    '_-* #,##0.00\\ _d_i_n_._-',
    '_-* #,##0.00\\ _D_M_-',
    '#,##0.00_);[Red]\\(#,##0.00\\)',
    '0.00\\ "dd"',
  ])('an amount with the format %s is no date', (code) => {
    const format = code.replaceAll('"', '&quot;');
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
    const cells = row(2, '<c r="A2" s="0"><v>1567.5</v></c>', '<c r="B2" s="0"><v>2</v></c>');
    expect(rowsOf(readTable(workbook(HEAD + cells, { styles })))[0]?.cells).toEqual(['1567.5', '2']);
  });

  it('a text that looks like a number is told with the row, a number is not', () => {
    const strings = '<sst><si><t>1.200</t></si></sst>';
    const rows =
      row(2, '<c r="A2"><v>1.2</v></c>', '<c r="B2" t="s"><v>0</v></c>') +
      row(3, text('A3', ' -12.500\u00a0'), '<c r="B3" t="str"><f>TEXT(A1,"0.00")</f><v>1.25</v></c>') +
      row(4, text('A4', '12.3.2026'), text('B4', '1200')) +
      row(5, text('A5', 'v1.2'), text('B5', '1.234,50'));
    expect(
      rowsOf(readTable(workbook(HEAD + rows, { strings }))).map(({ numbersAsText }) => numbersAsText),
    ).toEqual([[1], [0, 1], undefined, undefined]);
  });

  it('errors and formulas that were never calculated are empty, and told with the row', () => {
    const rows =
      row(2, '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="B2"><f>A1&amp;B1</f><v/></c>') +
      row(3, text('A3', 'x'), '<c r="B3"><f t="shared" si="0"/></c>') +
      row(4, text('A4', 'x'), '<c r="B4" t="str"><f>IF(1,"")</f><v></v></c>') +
      row(5, text('A5', 'x'), '<c r="B5"><f>1+1</f><v>2</v></c>') +
      row(6, text('A6', 'x'), '<c r="XFD6" t="e"><v>#N/A</v></c>');
    // A row of nothing else is blank.
    expect(rowsOf(readTable(workbook(HEAD + rows)))).toEqual([
      { line: 3, cells: ['x', ''], valueless: [{ column: 1, shown: '=' }] },
      { line: 4, cells: ['x', ''] },
      { line: 5, cells: ['x', '2'] },
      { line: 6, cells: ['x', ''] },
    ]);
    const both =
      row(2, text('A2', 'x'), '<c r="B2"><f>A1&amp;B1</f><v/></c>') +
      row(3, text('A3', 'y'), '<c r="B3" t="e"><v>#N/A</v></c>');
    expect(rowsOf(readTable(workbook(HEAD + both))).map(({ valueless }) => valueless)).toEqual([
      [{ column: 1, shown: '=A1&B1' }],
      [{ column: 1, shown: '#N/A' }],
    ]);
  });

  it('a cell at the far corner of the sheet costs nothing and loses nothing', () => {
    const far = row(1_048_576, text('A1048576', 'last'), text('B1048576', 'row'));
    expect(rowsOf(readTable(workbook(HEAD + far)))).toEqual([{ line: 1_048_576, cells: ['last', 'row'] }]);
    const wide = row(1, text('A1', 'a'), text('XFD1', 'z')) + row(2, text('A2', '1'));
    expect(errorOf(() => readTable(workbook(wide)))).toEqual({
      code: 'file-too-many-columns',
      detail: { found: 16_384, limit: 1_000 },
    });
    const stray = row(2, text('A2', '1'), text('XFD2', 'stray')) + row(3, text('A3', '2'));
    expect(rowsOf(readTable(workbook(HEAD + stray)))).toEqual([
      { line: 2, cells: ['1', ''], flaw: 'too-many-cells', beyond: ['stray'] },
      { line: 3, cells: ['2', ''] },
    ]);
  });

  it('text in CDATA, as some programs write it', () => {
    const strings = '<sst><si><t><![CDATA[Breg & <Sin>]]></t></si></sst>';
    const shared = '<c r="A2" t="s"><v>0</v></c>';
    const inline = text('B2', '<![CDATA[a]]>b&amp;<![CDATA[]]>');
    const [first] = rowsOf(readTable(workbook(HEAD + row(2, shared, inline), { strings })));
    expect(first?.cells).toEqual(['Breg & <Sin>', 'ab&']);
  });

  it('an empty sheet in front is passed over, a hidden one is not taken for it', () => {
    const sheets = (...names: readonly string[]) =>
      `<workbook><sheets>${names.map((name) => `<sheet name="${name}" ${name === 'Hidden' ? 'state="hidden"' : 'state="visible"'} r:id="${name}"/>`).join('')}</sheets></workbook>`;
    const links = rels(
      ['Empty', '/worksheet', 'worksheets/empty.xml'],
      ['Hidden', '/worksheet', 'worksheets/full.xml'],
      ['Full', '/worksheet', 'worksheets/full.xml'],
    );
    const book = (...names: readonly string[]) =>
      zipSync({
        'xl/workbook.xml': strToU8(sheets(...names)),
        'xl/_rels/workbook.xml.rels': strToU8(links),
        'xl/worksheets/empty.xml': strToU8('<worksheet><sheetData/></worksheet>'),
        'xl/worksheets/full.xml': strToU8(
          `<worksheet><sheetData>${HEAD}${row(2, text('A2', '1'))}</sheetData></worksheet>`,
        ),
      });
    const table = readTable(book('Empty', 'Hidden', 'Full'));
    expect([table.sheet, table.sheets]).toEqual(['Full', ['Empty', 'Full', 'Hidden']]);
    expect(rowsOf(table)).toHaveLength(1);
    expect(errorOf(() => readTable(book('Empty', 'Hidden')))).toMatchObject({ code: 'file-empty' });
    expect(errorOf(() => readTable(book('Empty', 'Full'), { sheet: 'Empty' }))).toMatchObject({
      code: 'file-empty',
    });
  });

  it('hidden sheets come last', () => {
    const book =
      '<workbook><sheets><sheet name="Hidden" state="hidden" r:id="r1"/><sheet name="One" r:id="r1"/></sheets></workbook>';
    expect(readTable(workbook(HEAD + row(2, text('A2', 'x')), { book })).sheets).toEqual(['One', 'Hidden']);
  });
});

describe('archives that are no table', () => {
  it('another archive, a damaged one, a cut one', () => {
    expect(errorOf(() => readTable(zipSync({ 'readme.txt': strToU8('hello') })))).toEqual({
      code: 'file-not-table',
    });
    const whole = workbook(HEAD + row(2, text('A2', 'x')));
    expect(errorOf(() => readTable(whole.subarray(0, whole.length - 40)))).toEqual({
      code: 'file-not-table',
    });
    const spoilt = whole.slice();
    spoilt.fill(0x55, 60, whole.length / 2);
    expect(errorOf(() => readTable(spoilt))).toEqual({ code: 'file-not-table' });
  });

  it('a member whose checksum does not fit', () => {
    const stored = zipSync({ 'xl/workbook.xml': [strToU8('<workbook><sheets/></workbook>'), { level: 0 }] });
    const changed = Buffer.from(stored);
    changed.write('X', changed.indexOf('sheets/>'));
    expect(errorOf(() => readTable(changed))).toEqual({ code: 'file-not-table' });
    expect(errorOf(() => readTable(stored))).toEqual({ code: 'file-no-data' });
  });

  it('whatever is damaged, the answer is a table or a code, never anything else', () => {
    const whole = workbook(HEAD + row(2, text('A2', 'x'), '<c r="B2" s="0"><v>1</v></c>'), {
      styles: '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (bytes, length) => {
        const spoilt = whole.slice();
        for (const [at, byte] of bytes) spoilt[at] = byte;
        for (const candidate of [spoilt, spoilt.subarray(0, length)]) {
          const answer = errorOf(() => rowsOf(readTable(candidate)));
          expect(answer === 'no error' || !(answer instanceof Error), String(answer)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('whatever the XML of a sheet is, it comes to an end', () => {
    const pieces = fc.constantFrom(
      ...[
        '<row>',
        '<row r="2">',
        '</row>',
        '<c r="A1"',
        ' t="s"',
        '>',
        '<v>',
        '1',
        '</v>',
        '</c>',
        '<c/>',
        '<!--',
        '-->',
        '<t>',
        '&#x41;',
        '"',
        "r='",
        '<',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const answer = errorOf(() => rowsOf(readTable(workbook(HEAD + parts.join('')))));
        expect(answer === 'no error' || !(answer instanceof Error), String(answer)).toBe(true);
      }),
    );
  });

  it('only a head', () => {
    expect(errorOf(() => readTable(workbook(HEAD)))).toEqual({ code: 'file-no-data' });
    expect(errorOf(() => readTable(workbook('')))).toEqual({ code: 'file-empty' });
  });

  it('a bomb is refused by its directory, before anything is unpacked', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(errorOf(() => readTable(bomb))).toMatchObject({ code: 'file-zip-bomb' });
  });

  it('a bomb whose directory lies is stopped at the size it states', () => {
    const honest = workbook(HEAD + row(2, text('A2', 'x'.repeat(200_000))));
    const liar = withStatedSize(honest, 'xl/worksheets/sheet1.xml', 1_000);
    expect(errorOf(() => readTable(liar))).toMatchObject({ code: 'file-zip-bomb' });
  });

  it('a member that is stored as it is and says that it is smaller', () => {
    const stored = zipSync({ 'xl/workbook.xml': [strToU8('<workbook><sheets/></workbook>'), { level: 0 }] });
    expect(errorOf(() => readTable(stored))).toEqual({ code: 'file-no-data' });
    const liar = withStatedSize(stored, 'xl/workbook.xml', 1);
    expect(errorOf(() => readTable(liar))).toEqual({ code: 'file-not-table' });
  });

  it('members that are too much together, though each of them is small', () => {
    const files = Object.fromEntries(
      Array.from({ length: 4 }, (_, index) => [`f${index}`, new Uint8Array(300)]),
    );
    const read = (unpackedBytes: number) =>
      errorOf(() => readTable(zipSync(files), { limits: { unpackedBytes } }));
    expect(read(1_199)).toMatchObject({ code: 'file-zip-bomb' });
    expect(read(1_200)).toMatchObject({ code: 'file-not-table' });
  });

  it('too many members', () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`f${index}`, new Uint8Array(1)]),
    );
    expect(errorOf(() => readTable(zipSync(files), { limits: { zipEntries: 10 } }))).toMatchObject({
      code: 'file-zip-bomb',
    });
  });
});

/** Writes another unpacked size into the central directory entry of a member. */
function withStatedSize(archive: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(archive);
  const at = copy.lastIndexOf(name) - 46;
  expect(copy.readUInt32LE(at)).toBe(0x02014b50);
  copy.writeUInt32LE(size, at + 24);
  return copy;
}
