import { toCsv } from '@db/export/csv';
import { LANGUAGES } from '@shared/domain/words';
import { OFFICE, officeSheets } from '@test/support/foreign';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

/** Windows' numbers of the languages. */
const LOCALE = { en: 1033, ru: 1049, sl: 1060 } as const;
const AMOUNTS = [12.5, 8400.5, -1.25, 0.1, 1_234_567.89, 7, 0];

const table = { head: ['text', 'amount'], rows: AMOUNTS.map((amount) => ['12.5', amount] as const) };
const linesOf = (language: (typeof LANGUAGES)[number]) =>
  new TextDecoder().decode(toCsv(table, language)).trim().split('\r\n');

describe('a table as CSV', () => {
  it('writes numbers with the decimal sign of the language, and texts as they are', () => {
    expect(linesOf('en').slice(0, 4)).toEqual(['text,amount', '12.5,12.5', '12.5,8400.5', '12.5,-1.25']);
    for (const language of ['ru', 'sl'] as const)
      expect(linesOf(language).slice(0, 4)).toEqual([
        ...['text;amount', '12.5;12,5', '12.5;8400,5', '12.5;-1,25'],
      ]);
  });

  it.skipIf(OFFICE === null).each([...LANGUAGES])(
    'gives a spreadsheet numbers to add up in %s',
    (language) => {
      const csvDelimiter = language === 'en' ? ',' : ';';
      const summed = `${new TextDecoder('utf-8', { ignoreBOM: true }).decode(toCsv(table, language))}${csvDelimiter}=SUM(B2:B${AMOUNTS.length + 1})\r\n`;
      const [sheet = ''] = officeSheets('table.csv', new TextEncoder().encode(summed), {
        ...{ csvDelimiter, csvLanguage: LOCALE[language] },
      });
      const [, sum = ''] = Papa.parse<string[]>(sheet, { skipEmptyLines: true }).data.at(-1) ?? [];
      expect(Number(sum.replace(',', '.'))).toBeCloseTo(AMOUNTS.reduce((all, amount) => all + amount, 0));
    },
  );
});
