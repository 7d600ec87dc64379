import { unzipSync } from 'fflate';
import { OFFICE, officeSheets } from '@test/support/foreign';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const WEEK = { week: '2026-W48', today: '2026-11-23' } as const;
const LANGUAGES = { en: 1033, ru: 1049, sl: 1060 } as const;

/** Phones that spreadsheets spoil: the digits as they are stored, and how a table of text may show them. */
const PHONES = [
  '+38631000120',
  '+386-31-000-120',
  '089123456',
  '89123456789',
  '12-10-20',
  '+7 912 345-67-89',
  '1-2',
] as const;

/** One client for each phone, with texts that a spreadsheet would run or break. */
async function week(language: keyof typeof LANGUAGES) {
  const opened = testStore();
  await opened.call('settings.update', { zone: 'Europe/Ljubljana', language });
  records(opened, (write) => {
    for (const [index, phone] of PHONES.entries()) {
      const client_id = write.client({ name: `=1+${index}`, manager: index % 2 ? 'Борис' : 'Ana' });
      write.phone({ client_id, number: phone, digits: phone.replace(/\D/g, '') });
      write.activity({
        ...{ client_id, day: '2026-11-26', time: `09:0${index}`, manager: index % 2 ? 'Борис' : 'Ana' },
        purpose: index === 0 ? 'first line\r\nsecond; "line", third' : '@SUM(1+1)*cmd|calc',
      });
    }
  });
  return opened;
}

const rowsOf = (csv: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true }).data;
const digits = (phone: string) => phone.replace(/\D/g, '');

describe.skipIf(OFFICE === null)('LibreOffice', () => {
  for (const [language, csvLanguage] of Object.entries(LANGUAGES)) {
    it(`opens the CSV in ${language}: columns, every digit of a phone, no formula, lines within a cell`, async () => {
      const { call } = await week(language as keyof typeof LANGUAGES);
      const { name, bytes } = await call('plan.export', { ...WEEK, format: 'csv' });
      const csvDelimiter = language === 'en' ? ',' : ';';
      const [sheet = ''] = officeSheets(name, bytes, { csvDelimiter, csvLanguage });
      const [head, ...rows] = rowsOf(sheet, ',');
      expect(head).toHaveLength(15);
      expect(rows.map((row) => digits(row[5] ?? ''))).toEqual(PHONES.map(digits));
      expect(rows.filter((row) => (row[5] ?? '').startsWith('+'))).toHaveLength(3);
      expect(rows.map((row) => row[3])).toEqual(PHONES.map((_, index) => `'=1+${index}`));
      expect(rows[0]?.[6]).toBe('first line\nsecond; "line", third');
      expect(rows[1]?.[6]).toBe("'@SUM(1+1)*cmd|calc");
      // A real day: the spreadsheet writes it in its own way.
      expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(['2026-11-26']));
    });
  }

  it('opens the XLSX: the week, a summary, a sheet per day; days and times are real, phones are text', async () => {
    const { call } = await week('ru');
    const { name, bytes } = await call('plan.export', { ...WEEK, format: 'xlsx' });
    const sheets = officeSheets(name, bytes).map((sheet) => rowsOf(sheet, ','));
    expect(sheets).toHaveLength(3);
    const whole = sheets.find((rows) => rows[0]?.[0] === 'День' && rows.length === PHONES.length + 1) ?? [];
    expect(whole.slice(1).map((row) => row[5])).toEqual([...PHONES]);
    // In LibreOffice's own way of writing them in the language of the sheet, so it took them for days and times.
    expect(whole[1]?.slice(0, 2)).toEqual(['26.11.2026', '09:00:00 AM']);
    expect(whole[1]?.[3]).toBe('=1+0');
    expect(whole[1]?.[6]).toContain('first line\n');
    const summary = sheets.find((rows) => rows.some(([first]) => first === 'По менеджерам')) ?? [];
    const figures = (label: string) => summary.find(([first]) => first === label)?.slice(1, 5);
    expect(figures('Вся неделя')).toEqual(['7', '0', '7', '200']);
    expect(figures('Ana')).toEqual(['4', '0', '4', '']);
    expect(figures('Борис')).toEqual(['3', '0', '3', '']);
  });
});

describe('the XLSX of a week', () => {
  it('prints across the page, as wide as the page, with its head on every page and page numbers', async () => {
    const { call } = await week('en');
    await call('settings.update', { paper: 'Letter' });
    const { bytes } = await call('plan.export', { ...WEEK, format: 'xlsx' });
    const files = unzipSync(bytes);
    const part = (name: string) => new TextDecoder().decode(files[name]);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toContain(
      '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('&amp;P / &amp;N');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:O8"/>');
    // The first contact has two lines of purpose; rows of one line keep the height of the program.
    expect(sheet).toMatch(/<row r="2" ht="(30|45)" customHeight="1">/);
    expect(part('xl/styles.xml')).toContain('formatCode="[$-809]ddd d mmm yyyy"');
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'2026-W48'!$1:$1</definedName>`,
    );
  });
});
