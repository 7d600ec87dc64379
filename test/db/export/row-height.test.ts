import { rowHeight } from '@db/export/row-height';
import { describe, expect, it } from 'vitest';

describe('the height of a row of a sheet', () => {
  it.each([
    ['short', 10, undefined],
    ['nine char', 10, undefined],
    ['two words here', 10, 30],
    ['a\nb\nc', 10, 45],
    ['Donaudampfschifffahrt', 11, 45],
    ['a Donaudampfschifffahrt b', 11, 60],
    ['', 10, undefined],
    [Array.from({ length: 200 }, () => 'word').join(' '), 6, 409],
  ] as const)('%j in a column of %i characters takes %s points', (text, width, height) => {
    expect(rowHeight([{ text, width }])).toBe(height);
  });

  it('is that of the longest text', () => {
    expect(
      rowHeight([
        { text: 'a b c', width: 4 },
        { text: 'one two three four', width: 6 },
      ]),
    ).toBe(60);
    expect(rowHeight([])).toBeUndefined();
  });
});
