import { csvCell, csvLine, guarded, unguarded } from '@shared/domain/table/csvCell';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

describe('a cell cannot run as a formula', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x")',
    '@SUM(A1)',
    '+cmd|/c calc!A1',
    '-2+3+cmd|x',
    '+7912=1',
    '\t=1',
    ' =1',
    '\r\n=1',
    '＝1+1',
    "+7 912'!A1",
    '+7 (912) A1',
  ])('%j gets an apostrophe', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each([
    '+7 (912) 345-67-89',
    '+79123456789',
    '+386 1 425 36 20 ext. 12',
    '-5',
    '-1 234,50',
    '12-34',
    '007',
    'a=b',
    'x@y.si',
    '',
    '—',
  ])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it('the apostrophe comes off again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=+-@'\t 1ab|") }), (text) => {
        fc.pre(!text.startsWith("'"));
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });

  it('nothing that begins like a formula is left with anything but digits and signs of a number', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string(), (sign, rest) => {
        const safe = guarded(sign + rest);
        if (!safe.startsWith("'")) expect(safe).toMatch(/^[+-][\d\s().,/-]*( (ext\.|доб\.|int\.) ?\d+)?$/);
      }),
    );
  });
});

describe('a line is read again as it was written', () => {
  it('with quotes, delimiters, line breaks and blanks', () => {
    expect(csvCell('a;b', ';')).toBe('"a;b"');
    expect(csvCell('a;b', ',')).toBe('a;b');
    expect(csvCell('say "hi"', ',')).toBe('"say ""hi"""');
    expect(csvCell(' x', ',')).toBe('" x"');
    const cells = fc.array(fc.string({ unit: fc.constantFrom(...'ab";, \n\r\t1') }), { minLength: 2 });
    fc.assert(
      fc.property(cells, fc.constantFrom(',', ';', '\t'), (row, delimiter) => {
        const { data } = Papa.parse<string[]>(`${csvLine(row, delimiter)}\r\n`, {
          delimiter,
          newline: '\r\n',
        });
        expect(data[0]?.map(unguarded)).toEqual(row);
      }),
    );
  });
});
