import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FROM_1904, row, text, workbook } from '@test/support/workbook';
import { describe, expect, it } from 'vitest';
import { type Surveyed, surveyed, TODAY } from './surveyed';

/** The path of a CSV file; in tests a token is the path itself. */
function csv({ folder }: Surveyed, lines: readonly string[], name = 'answers.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const HEAD = 'Response ID,Date,Client,Deal,Contact person,Score,Team,What influenced,May we call,Comment';

describe('answers from a file', () => {
  it('were given on the days that a workbook counts from 1904', async () => {
    const open = await surveyed();
    const head = row(1, text('A1', 'Date'), text('B1', 'Client'), text('C1', 'Score'));
    const answer = row(2, '<c r="A2"><v>44169</v></c>', text('B2', 'Alfa Events'), '<c r="C2"><v>9</v></c>');
    const token = join(open.folder, 'old.xlsx');
    writeFileSync(token, workbook(head + answer, { book: FROM_1904 }));
    const preview = await open.call('surveys.preview', { token, today: TODAY });
    expect(preview.rows.map(({ day, reasons }) => ({ day, reasons }))).toEqual([
      { day: '2024-12-05', reasons: [] },
    ]);
  });

  it('are foretold by the preview, row by row, and nothing is written', async () => {
    const open = await surveyed();
    const token = csv(open, [
      HEAD,
      '1,2026-11-26,Alfa Events,New Year party,Anna Petrova,9,10,the food,yes,thanks',
      '2,2026-11-26,Alfa Events,,Somebody Else,3,,,no,cold',
      '3,2026-11-26,Nobody Ltd,,,9,,,,',
      '4,2026-11-26,Alfa Events,New Year party,,12,,,,',
      '4,2026-11-26,Alfa Events,New Year party,,8,,,,',
    ]);
    const before = open.tables();
    const preview = await open.call('surveys.preview', { token, today: TODAY });
    expect(open.tables()).toEqual(before);
    expect(preview.counts).toEqual({ create: 2, update: 0, same: 0, reject: 3 });
    expect(preview.missing).toEqual([]);
    expect(preview.columns.map(({ field }) => field)).toEqual([
      ...[
        'externalId',
        'day',
        'client',
        'deal',
        'person',
        'score',
        'touch:team',
        'influence',
        'mayCall',
        'comment',
      ],
    ]);
    expect(
      preview.rows.map(({ line, verdict, reasons, warnings, unhappy }) => [
        ...[line, verdict, unhappy],
        [...reasons, ...warnings].map(({ code }) => code),
      ]),
    ).toEqual([
      [2, 'create', false, []],
      [3, 'create', true, ['person-unknown']],
      [4, 'reject', false, ['deal-unknown']],
      [5, 'reject', false, ['score-unclear']],
      [6, 'reject', false, ['repeated']],
    ]);
  });

  it('are one step that is undone whole, with the cases they open', async () => {
    const open = await surveyed();
    const token = csv(open, [
      HEAD,
      '1,2026-11-26,Alfa Events,,,9,10,,,',
      '2,2026-11-26,Alfa Events,,,2,,,,cold',
    ]);
    const before = open.tables();
    await open.call('surveys.import', { token, today: TODAY });
    const { responses, cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(responses.map(({ score, way }) => [score, way])).toEqual([
      [2, 'form'],
      [9, 'form'],
    ]);
    expect(cases).toMatchObject([{ score: 2, callBackDay: '2026-11-27' }]);
    const after = open.tables();
    await open.call('history.undo', {});
    expect(open.tables()).toEqual(before);
    await open.call('history.redo', {});
    expect(open.tables()).toEqual(after);
  });

  it('come a second time without doubling, and corrected as a correction', async () => {
    const open = await surveyed();
    const rows = [HEAD, '1,2026-11-26,Alfa Events,,,9,10,,,thanks', ',2026-11-20,Alfa Events,,,8,,,,fine'];
    await open.call('surveys.import', { token: csv(open, rows), today: TODAY });
    const before = open.tables();
    const again = await open.call('surveys.import', { token: csv(open, rows), today: TODAY });
    expect(again.counts).toEqual({ create: 0, update: 0, same: 2, reject: 0 });
    expect(open.tables()).toEqual(before);
    const corrected = [HEAD, '1,2026-11-26,Alfa Events,,,3,10,,,sorry'];
    const third = await open.call('surveys.import', { token: csv(open, corrected), today: TODAY });
    expect(third.counts).toEqual({ create: 0, update: 1, same: 0, reject: 0 });
    const { responses, cases } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    expect(responses).toHaveLength(2);
    expect(responses[0]).toMatchObject({ score: 3, comment: 'sorry' });
    expect(cases).toHaveLength(1);
  });

  it('of another form with the same numbers are answers of their own', async () => {
    const open = await surveyed();
    const { id: clientId } = await open.call('clients.create', { name: 'Beta Trade' });
    const { id: betaId } = await open.call('deals.create', { clientId, title: 'Fair', today: TODAY });
    await open.call('deals.move', { id: betaId, to: 'closure', override: 'a short way', today: TODAY });
    const alfa = csv(open, [
      HEAD,
      '1,2026-11-26,Alfa Events,,,10,,,,great',
      '2,2026-11-26,Alfa Events,,,9,,,,',
    ]);
    const beta = csv(
      open,
      [HEAD, '1,2026-11-26,Beta Trade,,,2,,,,awful', '2,2026-11-26,Beta Trade,,,8,,,,'],
      'beta.csv',
    );
    const later = csv(open, [HEAD, '1,2026-11-20,Alfa Events,,,7,,,,the rehearsal'], 'later.csv');
    const made = { update: 0, same: 0, reject: 0 };
    for (const [token, create] of [
      [alfa, 2],
      [beta, 2],
      [later, 1],
    ] as const)
      expect((await open.call('surveys.import', { token, today: TODAY })).counts).toEqual({
        ...made,
        create,
      });
    const wordsOf = async (dealId: string) =>
      (await open.call('surveys.ofDeal', { dealId })).responses
        .map(({ score, comment }) => `${score} ${comment}`.trim())
        .sort();
    expect(await wordsOf(open.dealId)).toEqual(['10 great', '7 the rehearsal', '9']);
    expect(await wordsOf(betaId)).toEqual(['2 awful', '8']);
    const before = open.tables();
    for (const [token, same] of [
      [alfa, 2],
      [beta, 2],
      [later, 1],
    ] as const)
      expect((await open.call('surveys.import', { token, today: TODAY })).counts).toMatchObject({ same });
    expect(open.tables()).toEqual(before);
  });

  it('of several forms in one file repeat a number only within a deal', async () => {
    const open = await surveyed();
    const { id: clientId } = await open.call('clients.create', { name: 'Beta Trade' });
    const { id } = await open.call('deals.create', { clientId, title: 'Fair', today: TODAY });
    await open.call('deals.move', { id, to: 'closure', override: 'a short way', today: TODAY });
    const lines = [HEAD, '1,2026-11-26,Alfa Events,,,9,,,,', '1,2026-11-26,Beta Trade,,,8,,,,'];
    const token = csv(open, [...lines, '1,2026-11-25,Alfa Events,New Year party,,7,,,,']);
    const { rows } = await open.call('surveys.import', { token, today: TODAY });
    expect(rows.map(({ verdict }) => verdict)).toEqual(['create', 'create', 'reject']);
  });

  it('are known again by their number when the day was corrected, or when the form has none', async () => {
    const open = await surveyed();
    const come = async (lines: readonly string[]) =>
      (await open.call('surveys.import', { token: csv(open, lines), today: TODAY })).counts;
    await come([HEAD, '1,2026-11-26,Alfa Events,,,9,,,,thanks']);
    expect(await come([HEAD, '1,2026-11-25,Alfa Events,,,9,,,,thanks'])).toMatchObject({ update: 1 });
    expect(await come([HEAD, '1,2026-11-25,Alfa Events,,,9,,,,thanks'])).toMatchObject({ same: 1 });
    // As the form first told it, too: nothing is made twice.
    expect(await come([HEAD, '1,2026-11-26,Alfa Events,,,8,,,,'])).toMatchObject({ create: 0, update: 1 });
    expect(await come(['Response ID,Client,Score', '1,Alfa Events,6'])).toMatchObject({ update: 1 });
    expect((await open.call('surveys.ofDeal', { dealId: open.dealId })).responses).toHaveLength(1);
  });

  it('kept by an earlier version are known by their number, their deal and their day', async () => {
    const open = await surveyed();
    const token = csv(open, [HEAD, '1,2026-11-26,Alfa Events,,,9,,,,']);
    await open.call('surveys.import', { token, today: TODAY });
    open.store.raw.exec("UPDATE survey_responses SET source = 'form'");
    expect((await open.call('surveys.import', { token, today: TODAY })).counts).toMatchObject({ same: 1 });
  });

  it('stay away once they were deleted', async () => {
    const open = await surveyed();
    const token = csv(open, [HEAD, '1,2026-11-26,Alfa Events,,,9,,,,']);
    await open.call('surveys.import', { token, today: TODAY });
    const { responses } = await open.call('surveys.ofDeal', { dealId: open.dealId });
    await open.call('surveys.remove', { id: responses[0]?.id ?? '', today: TODAY });
    const again = await open.call('surveys.import', { token, today: TODAY });
    expect(again.rows).toMatchObject([{ verdict: 'reject', reasons: [{ code: 'deleted' }] }]);
  });

  it('of long ago open no case', async () => {
    const open = await surveyed();
    const token = csv(open, [HEAD, '1,2026-09-01,Alfa Events,,,2,,,,']);
    const { rows } = await open.call('surveys.import', { token, today: TODAY });
    expect(rows).toMatchObject([{ verdict: 'create', unhappy: false, warnings: [{ code: 'old' }] }]);
    expect((await open.call('surveys.ofDeal', { dealId: open.dealId })).cases).toEqual([]);
  });

  it('find their deal by the number on the document, in whatever letters', async () => {
    const open = await surveyed();
    await open.store.raw.exec('BEGIN');
    open.store.raw.exec(
      "INSERT INTO commands (at, name, params, kind, state) VALUES ('2026', 'test', '{}', 'do', 'done')",
    );
    open.store.raw.run(
      `INSERT INTO documents (id, client_id, deal_id, kind, number, year, serial, version, language, day, currency, created_at)
       VALUES ('d1', ?, ?, 'questionnaire', 'Q-2026-014', 2026, 14, 2, 'en', '2026-11-25', 'EUR', '2026')`,
      [open.clientId, open.dealId],
    );
    open.store.raw.exec('COMMIT');
    const token = csv(open, ['Номер анкеты;Готовность рекомендовать', 'q-2026-014 v2;10', 'Q-2026-015;10']);
    const { rows } = await open.call('surveys.preview', { token, today: TODAY });
    expect(rows).toMatchObject([
      { verdict: 'create', dealId: open.dealId, warnings: [{ code: 'no-day' }] },
      { verdict: 'reject', reasons: [{ code: 'deal-unknown', value: 'Q-2026-015' }] },
    ]);
  });

  it('say what is missing, and take the user’s word for a column', async () => {
    const open = await surveyed();
    const token = csv(open, ['Firm,Points', 'Alfa Events,9']);
    const first = await open.call('surveys.preview', { token, today: TODAY });
    expect(first.missing).toEqual(['score', 'deal']);
    expect(first.rows).toMatchObject([{ verdict: 'reject' }]);
    const second = await open.call('surveys.preview', {
      token,
      columns: { 0: 'client', 1: 'score' },
      today: TODAY,
    });
    expect(second).toMatchObject({ missing: [], counts: { create: 1 } });
  });

  it('ask which number of a date is the day where nothing tells', async () => {
    const open = await surveyed();
    const token = csv(open, ['Date,Client,Score', '03/11/2026,Alfa Events,9']);
    const first = await open.call('surveys.preview', { token, today: TODAY });
    expect(first).toMatchObject({ askOrder: true, rows: [{ reasons: [{ code: 'day-unclear' }] }] });
    const second = await open.call('surveys.preview', { token, dateOrder: 'dmy', today: TODAY });
    expect(second).toMatchObject({ askOrder: false, rows: [{ day: '2026-11-03', verdict: 'create' }] });
  });
});
