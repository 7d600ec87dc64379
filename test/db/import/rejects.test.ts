import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toXlsx } from '@db/export/xlsx';
import { FROM_1904, row, text, workbook } from '@test/support/workbook';
import { describe, expect, it } from 'vitest';
import { importing, TODAY } from './importing';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the file of rejected rows', () => {
  it('has the cells as they were, then line and reason, and can be imported when it is mended', async () => {
    const into = importing();
    const token = into.csv(
      'Deal,Company,Amount,Event date',
      'A,Acme,100,2026-12-24',
      'B,,"1 234,50 €",24.12.2026',
      '"C; ""sea""",Acme,100,31.02.2026',
      'D,=cmd,-5,2026-12-24',
    );
    await into.run(token, { as: 'deals' });
    const { name, bytes } = await into.call('import.rejects', { token });
    expect(name).toBe('table-1 not-imported.csv');
    expect(decode(bytes).split('\r\n')).toEqual([
      '\ufeffDeal,Company,Amount,Event date,Row in the file,Why not imported',
      'B,,"1 234,50 €",24.12.2026,3,There is no client.',
      '"C; ""sea""",Acme,100,31.02.2026,4,“31.02.2026” in column “Event date” is not a date.',
      "D,'=cmd,-5,2026-12-24,5,“-5” in column “Amount” is below zero.",
      '',
    ]);
    const mended = join(into.folder, 'mended.csv');
    writeFileSync(
      mended,
      decode(bytes).replace('31.02', '28.02').replace('-5', '5').replace('B,,', 'B,Acme,'),
    );
    expect(await into.run(mended, { as: 'deals' })).toMatchObject({ created: 3, rejected: 0 });
    expect(into.column('SELECT amount FROM deals ORDER BY title')).toEqual([10_000, 123_450, 10_000, 500]);
    expect(into.column("SELECT name FROM clients WHERE name LIKE '=%'")).toEqual(['=cmd']);
  });

  it('keeps the cells that were too many behind the reason, so that the row can be put right', async () => {
    const into = importing();
    const token = into.csv('Deal,Company,Amount', 'A,Acme,1,200,00,', 'B,Acme,5', 'C,Acme,7,,');
    expect(await into.run(token, { as: 'deals' })).toMatchObject({ created: 2, rejected: 1 });
    const { bytes } = await into.call('import.rejects', { token });
    expect(decode(bytes).split('\r\n')).toEqual([
      '\ufeffDeal,Company,Amount,Row in the file,Why not imported',
      'A,Acme,1,2,The row has more cells than the head.,200,00',
      '',
    ]);
  });

  it('of a workbook that counts days from 1904 has them as days', async () => {
    const into = importing();
    const head = row(
      1,
      text('A1', 'Deal'),
      text('B1', 'Company'),
      text('C1', 'Event date'),
      text('D1', 'Notes'),
    );
    const number = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;
    const deal = row(2, text('A2', 'A'), number('C2', '44169.5'), number('D2', '44169'));
    const token = join(into.folder, 'old.xlsx');
    writeFileSync(token, workbook(head + deal, { book: FROM_1904 }));
    expect(await into.run(token, { as: 'deals' })).toMatchObject({ created: 0, rejected: 1 });
    const { bytes } = await into.call('import.rejects', { token });
    expect(decode(bytes).split('\r\n')[1]).toMatch(/^A,,2024-12-05,44169,2,/);
    const again = join(into.folder, 'again.csv');
    writeFileSync(again, bytes);
    await into.run(again, { as: 'deals', placeholderClient: 'Nobody' });
    expect(into.column('SELECT event_day FROM deals')).toEqual(['2024-12-05']);
  });

  it('of a workbook opens in one, in the language of the settings, and numbers rows as it does', async () => {
    const into = importing();
    await into.call('settings.update', { language: 'ru' });
    const head = ['Сделка', 'Компания', 'Бюджет'];
    const rows = [
      ['А', 'Ромашка', 100.5],
      ['Б', '', 200],
    ];
    const token = join(into.folder, 'сделки.xlsx');
    writeFileSync(token, await toXlsx([{ name: 'Лист', head, rows, widths: [20, 20, 20] }]));
    expect(await into.run(token, { as: 'deals' })).toMatchObject({ format: 'xlsx', created: 1, rejected: 1 });
    expect(into.column('SELECT amount FROM deals')).toEqual([10_050]);
    const { name, bytes } = await into.call('import.rejects', { token });
    expect(name).toMatch(/^сделки .+\.csv$/);
    expect(decode(bytes).split('\r\n')[1]).toMatch(/^Б;;200;3;/);
    const again = join(into.folder, 'again.csv');
    writeFileSync(again, bytes);
    expect(await into.run(again, { as: 'deals', placeholderClient: 'Без клиента' })).toMatchObject({
      created: 1,
    });
  });

  it('is not there before anything was tried, and is that of the latest trial', async () => {
    const into = importing();
    const [first, second] = [into.csv('Company,City', 'Acme,'), into.csv('Company,City', ',Kranj')];
    await expect(into.call('import.rejects', { token: first })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
    for (const token of [first, second]) {
      await into.call('import.dryRun', { token, map: { as: 'clients' }, today: TODAY });
    }
    expect(decode((await into.call('import.rejects', { token: second })).bytes)).toContain(',Kranj,2,');
    await expect(into.call('import.verdicts', { token: first })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });
});
