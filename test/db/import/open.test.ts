import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePath } from '@test/support/samples';
import { row, text, workbook } from '@test/support/workbook';
import { describe, expect, it } from 'vitest';
import { importing, TODAY } from './importing';

describe('opening a file', () => {
  it('tells what it is, what its columns mean, and shows its first rows', async () => {
    const into = importing();
    const found = await into.open(samplePath('clients-ru/windows-1251-semicolon.csv'));
    expect(found).toMatchObject({
      ...{ format: 'csv', encoding: 'windows-1251', delimiter: ';', sheet: null, kind: 'clients', rows: 8 },
      questions: [],
    });
    expect(found.columns.every(({ header, index }) => found.columns[index]?.header === header)).toBe(true);
    expect(found.sample).toHaveLength(8);
    expect(found.sample[0]?.line).toBe(2);
    expect(found.fields).toContain('client.name');
  });

  it('asks what the rows are when nothing tells, and follows the answer', async () => {
    const into = importing();
    const token = into.csv('Alpha,Beta', 'x,y');
    expect(await into.open(token)).toMatchObject({ kind: null, questions: [{ kind: 'kind' }], fields: [] });
    const asked = await into.open(token, { as: 'clients' });
    expect(asked.questions).toEqual([{ kind: 'field', field: 'client.name' }]);
    const answered = await into.open(token, { as: 'clients', columns: { Beta: 'client.name' } });
    expect(answered.questions).toEqual([]);
    expect(answered.map).toMatchObject({ as: 'clients', columns: { Alpha: null, Beta: 'client.name' } });
  });

  it('asks about dates, amounts, stages, products and clients of deals', async () => {
    const into = importing();
    await into.call('products.create', { name: 'Gala Pro', price: null, series: '' });
    await into.call('clients.create', { name: 'Acme Ltd' });
    const token = into.csv(
      'Deal,Company,Product,Stage,Amount,Event date',
      'A,Acme,GalaPro,Somewhere,"1,234",03/04/2026',
      'B,Bright,Brand new,Proposal,"2,345",05/06/2026',
      'C,,,Proposal,,',
      'D,bright,Brand new,Proposal,,',
    );
    const { questions, map } = await into.open(token, { as: 'deals' });
    expect(questions).toEqual([
      { kind: 'date-order', choices: ['dmy', 'mdy'], examples: ['03/04/2026', '05/06/2026'] },
      { kind: 'decimal', choices: [',', '.'], examples: ['1,234', '2,345'] },
      { kind: 'stage', value: 'Somewhere', count: 1 },
      { kind: 'product', value: 'GalaPro', count: 1, suggestions: [{ name: 'Gala Pro', likeness: 1 }] },
      { kind: 'no-client', count: 1 },
      { kind: 'new-clients', count: 1, examples: ['Bright'] },
      { kind: 'new-products', count: 1, examples: ['Brand new'] },
    ]);
    expect(map.values.stage).toEqual({ Proposal: 'proposal' });
    const answers = { ...map, dateOrder: 'dmy', decimal: ',', placeholderClient: 'Nobody' } as const;
    const values = { stage: { Somewhere: 'contract' }, product: { GalaPro: 'Gala Pro' } } as const;
    const done = await into.run(token, { ...answers, values });
    expect(done).toMatchObject({ created: 4, rejected: 0 });
    expect(into.column('SELECT event_day FROM deals ORDER BY title')).toEqual([
      ...['2026-04-03', '2026-06-05'],
      ...[null, null],
    ]);
    expect(into.column('SELECT amount FROM deals ORDER BY title')).toEqual([123, 235, null, null]);
  });

  it('asks about amounts that a workbook has as texts, and reads them as the others are written', async () => {
    const into = importing();
    const book = (...amounts: readonly (string | number)[]): string => {
      const head = row(1, text('A1', 'Company'), text('B1', 'Deal title'), text('C1', 'Amount'));
      const rows = amounts.map((amount, index) => {
        const at = index + 2;
        const cell =
          typeof amount === 'string' ? text(`C${at}`, amount) : `<c r="C${at}"><v>${amount}</v></c>`;
        return row(at, text(`A${at}`, 'Acme'), text(`B${at}`, `Deal ${at}`), cell);
      });
      const path = join(into.folder, `${amounts.join(' ')}.xlsx`);
      writeFileSync(path, workbook(head + rows.join('')));
      return path;
    };
    const read = async (token: string, map: Parameters<typeof into.run>[1] = {}) => {
      await into.run(token, map);
      const amounts = into.column('SELECT amount FROM deals ORDER BY title');
      await into.call('history.undo', {});
      return amounts;
    };
    const unclear = book('1.200', '100.000', 1.234, 1200.5);
    const question = { kind: 'decimal', choices: [',', '.'], examples: ['1.200', '100.000'] };
    expect((await into.open(unclear)).questions).toContainEqual(question);
    expect(await read(unclear)).toEqual([123, 120050]);
    expect(await read(unclear, { decimal: ',' })).toEqual([120000, 10000000, 123, 120050]);
    expect(await read(unclear, { decimal: '.' })).toEqual([120, 10000, 123, 120050]);

    const clear = book('1.200', '1.234.567,50', '1200,50', 1200.5, '-');
    expect((await into.open(clear)).questions.map(({ kind }) => kind)).toEqual(['new-clients']);
    expect(await read(clear)).toEqual([120000, 123456750, 120050, 120050]);
  });

  it('a map that is sent back as it came decides the same', async () => {
    const into = importing();
    const token = samplePath('opportunities/sales_pipeline.csv');
    const { map } = await into.open(token);
    expect((await into.open(token, map)).map).toEqual(map);
    const [first, second] = [
      await into.call('import.dryRun', { token, map: {}, today: TODAY }),
      await into.call('import.dryRun', { token, map, today: TODAY }),
    ];
    expect(second).toEqual(first);
  });
});

describe('a trial', () => {
  it('writes nothing and foretells the import, row by row', async () => {
    const into = importing();
    await into.call('clients.create', { name: 'Acme', city: 'Kranj' });
    const token = into.csv(
      'Company,City,Phone',
      'Acme,Kranj,',
      'Acme,Celje,',
      'Bright,Celje,not a phone',
      ',,',
      'Bright,,+38631200100',
    );
    const trial = await into.call('import.dryRun', { token, map: { as: 'clients' }, today: TODAY });
    expect(trial.verdicts).toEqual({ unchanged: 1, 'skip-duplicate': 1, create: 1, update: 1, reject: 0 });
    expect(into.column('SELECT count(*) FROM clients')).toEqual([1]);
    const { verdicts: _verdicts, ...foretold } = trial;
    const { total, rows } = await into.call('import.verdicts', { token });
    expect([total, rows.map(({ line, verdict }) => [line, verdict])]).toEqual([
      4,
      [
        [2, 'unchanged'],
        [3, 'skip-duplicate'],
        [4, 'create'],
        [6, 'update'],
      ],
    ]);
    expect(rows[1]?.match).toMatchObject({ by: 'name', changes: ['client.city'] });
    expect(rows[2]?.warnings).toEqual([{ code: 'phone-kept', column: 'Phone', value: 'not a phone' }]);
    const updates = await into.call('import.verdicts', { token, only: 'update' });
    expect(updates).toMatchObject({ total: 1, rows: [{ line: 6, title: 'Bright' }] });
    expect(await into.run(token, { as: 'clients' })).toMatchObject(foretold);
  });

  it('of a file whose required columns are not known is refused with their names', async () => {
    const into = importing();
    const token = into.csv('Alpha,Beta', 'x,y');
    const trial = (map: object) => into.call('import.dryRun', { token, map, today: TODAY });
    await expect(trial({ as: 'deals' })).rejects.toMatchObject({
      data: { code: 'mapping-incomplete', detail: { fields: ['client.name'], line: 1 } },
    });
    await expect(trial({})).rejects.toMatchObject({ data: { code: 'mapping-incomplete' } });
    await expect(into.call('import.verdicts', { token })).rejects.toMatchObject({
      data: { code: 'not-found' },
    });
  });
});
