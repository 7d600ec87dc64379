import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE, officeSheets } from '@test/support/foreign';
import Papa from 'papaparse';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';

let folder = '';
const program = () =>
  programOn(join(folder, 'cuepoint.sqlite'), ({ html }) =>
    Promise.resolve(new TextEncoder().encode(`%PDF-${html}`)),
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-report-'));
  putDemo(join(folder, 'cuepoint.sqlite'), TODAY);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('report', () => {
  it('tells the present week as lines, and any day or week as JSON', async () => {
    const { out, code } = await program().run(TODAY, 'report');
    expect(code).toBe(0);
    expect(out).toMatch(/^Maja Novak +\d+ of \d+/m);
    expect(out).toMatch(/^All together /m);
    const week = await program().json(TODAY, 'report', '--week', '2026-W47');
    expect(week.span).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    const day = await program().json(TODAY, 'report', '--day', '2026-11-23');
    expect([day.span.from, day.before.from]).toEqual(['2026-11-23', '2026-11-20']);
    const today = await program().json(TODAY, 'report', '--day', '--manager', 'Maja Novak');
    expect(today.span.from).toBe(TODAY);
    expect(today.managers.map(({ manager }: { manager: string }) => manager)).toEqual(['Maja Novak']);
  });

  it('understands yesterday and last week, which a scheduled command can say every time', async () => {
    const yesterday = await program().json(TODAY, 'report', '--day', 'yesterday');
    expect(yesterday.span.from).toBe('2026-11-25');
    const last = await program().json('2027-01-04', 'report', '--week', 'last');
    expect(last.span).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  });

  it('tells how the contacts ended, as lines and on paper, as many as were done', async () => {
    const { total } = await program().json(TODAY, 'report');
    const { out } = await program().run(TODAY, 'report');
    const [head = '', ...rows] = out.slice(out.indexOf('\nResults')).trim().split('\n');
    const results = head.split(/ {2,}/).slice(1);
    expect(results).toContain('Spoke');
    const figures = (rows.at(-1) ?? '').split(/ {2,}/).slice(1).map(Number);
    expect(figures).toHaveLength(results.length);
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(
      total.now.done.calls + total.now.done.meetings,
    );
    const file = join(folder, 'report.pdf');
    await program().run(TODAY, 'report', '--out', file);
    const page = readFileSync(file, 'utf8').split('<table class="results">')[1] ?? '';
    expect(results.filter((result) => !page.includes(`<th>${result}</th>`))).toEqual([]);
    expect(page).toContain(`<td>All together</td><td>${total.now.done.calls + total.now.done.meetings}</td>`);
  });

  it('refuses what is no period', async () => {
    for (const words of [
      ['--day', '--week'],
      ['--day', '2026-02-30'],
      ['--week', '2026-W54'],
      ['--format', 'ics'],
    ])
      expect(await program().run(TODAY, 'report', ...words)).toMatchObject({ code: 2, out: '' });
  });

  it('writes the same figures into CSV, XLSX and PDF', async () => {
    const { managers, total } = await program().json(TODAY, 'report', '--week');
    const file = (name: string) => join(folder, name);
    for (const name of ['report.csv', 'report.xlsx', 'report.pdf'])
      expect((await program().run(TODAY, 'report', '--week', '--out', file(name))).code).toBe(0);
    const { data } = Papa.parse<string[]>(readFileSync(file('report.csv'), 'utf8').slice(1), {
      skipEmptyLines: true,
    });
    const planned = total.now.planned.calls + total.now.planned.meetings;
    expect(data).toHaveLength(managers.length + 2);
    expect(data[0]?.slice(0, 3)).toEqual(['Manager', 'Planned', 'Planned, before']);
    expect(data.at(-1)?.slice(0, 2)).toEqual(['All together', String(planned)]);
    expect(readFileSync(file('report.pdf'), 'utf8')).toContain(
      '<title>Weekly report · 23–29 Nov 2026 · week 48',
    );
    if (OFFICE === null) return;
    const [sheet = ''] = officeSheets('report.xlsx', readFileSync(file('report.xlsx')));
    const rows = Papa.parse<string[]>(sheet, { skipEmptyLines: true }).data;
    expect(rows.map((row) => row.slice(0, 5))).toEqual(data.map((row) => row.slice(0, 5)));
  });
});
