import { toXlsx } from '@db/export/xlsx';
import { readTable } from '@db/import/read/table';
import { describe, expect, it } from 'vitest';

/** The names of the sheets as another reader finds them. */
async function namesOf(...names: string[]): Promise<readonly string[]> {
  const sheets = names.map((name) => ({ name, head: ['a', 'b'], rows: [['1', '2']], widths: [1, 1] }));
  return readTable(await toXlsx(sheets)).sheets;
}

describe('the name of a sheet is one that Excel opens', () => {
  it.each([
    ['Report 2026-W47 A/B:[c]', 'Report 2026-W47 A B  c '],
    ["'Maja'", 'Maja'],
    ["O'Neill", "O'Neill"],
    ["'''", '-'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}'y`, 'x'.repeat(30)],
    [`${'x'.repeat(30)}🎉`, 'x'.repeat(30)],
    [`${'x'.repeat(29)}🎉`, `${'x'.repeat(29)}🎉`],
  ])('%j', async (name, expected) => {
    expect(await namesOf(name)).toEqual([expected]);
  });

  it('and another one for each sheet', async () => {
    const long = `${'x'.repeat(28)}🎉y`;
    expect(await namesOf(long, long, 'Maja', "'Maja'")).toEqual([
      long,
      `${'x'.repeat(28)} 2`,
      'Maja',
      'Maja 2',
    ]);
  });
});
