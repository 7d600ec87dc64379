import {
  CUT_OVER,
  FIRST_ROWS,
  linesOf,
  type SectionName,
  takesFocus,
  type TodayData,
} from '@renderer/today/lines';
import { describe, expect, it } from 'vitest';

type Counts = Partial<Record<SectionName, number>> & { days?: TodayData['next']['days'] };

function data({ days = [], ...counts }: Counts): TodayData {
  const list = (section: SectionName) => ({ count: counts[section] ?? 0, rows: [] });
  return {
    ...{
      overdue: list('overdue'),
      today: list('today'),
      done: list('done'),
      withoutNext: list('withoutNext'),
    },
    ...{ missed: list('missed'), due: list('due') },
    next: { count: days.reduce((sum, { count }) => sum + count, 0), rows: [], days },
  };
}
const heads = (lines: ReturnType<typeof linesOf>) =>
  lines.flatMap((line) => (line.kind === 'head' ? [line.section] : []));
const none: ReadonlySet<SectionName> = new Set();

describe('the lines of Today', () => {
  it('leave empty lists out, but never today', () => {
    const lines = linesOf(data({ missed: 1 }), none);
    expect(lines).toEqual([
      { kind: 'head', section: 'today', count: 0 },
      { kind: 'all-done' },
      { kind: 'head', section: 'missed', count: 1 },
      { kind: 'row', section: 'missed', at: 0 },
    ]);
  });

  it('keep the order overdue, today, done, next, without next contact, control points', () => {
    const days = [{ day: '2026-11-27', count: 1 }];
    const lines = linesOf(
      data({ due: 1, missed: 1, withoutNext: 1, done: 1, today: 1, overdue: 1, days }),
      none,
    );
    expect(heads(lines)).toEqual(['overdue', 'today', 'done', 'next', 'withoutNext', 'missed', 'due']);
  });

  it('cut a long list until all of it is wanted, but never the work of today', () => {
    const long = data({ overdue: 5000, today: 40 });
    const rowsOf = (lines: ReturnType<typeof linesOf>, section: SectionName) =>
      lines.filter((line) => line.kind === 'row' && line.section === section).length;
    const cut = linesOf(long, none);
    expect([rowsOf(cut, 'overdue'), rowsOf(cut, 'today')]).toEqual([FIRST_ROWS, 40]);
    expect(cut).toContainEqual({ kind: 'more', section: 'overdue', hidden: 5000 - FIRST_ROWS, open: false });
    const whole = linesOf(long, new Set<SectionName>(['overdue']));
    expect(rowsOf(whole, 'overdue')).toBe(5000);
    expect(whole).toContainEqual({ kind: 'more', section: 'overdue', hidden: 0, open: true });
    expect(linesOf(data({ overdue: CUT_OVER }), none).some(({ kind }) => kind === 'more')).toBe(false);
  });

  it('group the next days and count on through them, also where they are cut', () => {
    const days = [
      { day: '2026-11-27', count: 8 },
      { day: '2026-11-30', count: 9 },
      { day: '2026-12-01', count: 3 },
    ];
    const lines = linesOf(data({ days }), none).filter((line) => line.kind !== 'all-done');
    expect(lines.flatMap((line) => (line.kind === 'day' ? [line.day] : []))).toEqual([
      '2026-11-27',
      '2026-11-30',
    ]);
    const places = lines.flatMap((line) => (line.kind === 'row' ? [line.at] : []));
    expect(places).toEqual(Array.from({ length: FIRST_ROWS }, (_, at) => at));
    const all = linesOf(data({ days }), new Set<SectionName>(['next']));
    expect(all.filter(({ kind }) => kind === 'row')).toHaveLength(20);
  });

  it('give the keys only rows and what opens a list', () => {
    const lines = linesOf(data({ overdue: 20, days: [{ day: '2026-11-27', count: 1 }] }), none);
    expect(new Set(lines.filter(takesFocus).map(({ kind }) => kind))).toEqual(new Set(['row', 'more']));
  });
});
