import {
  CUT_OVER,
  FIRST_ROWS,
  linesOf,
  stillSeen,
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
      done: { ...list('done'), latest: [] },
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
    const lines = linesOf(data({ missed: 1 }), none, 0);
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
      0,
    );
    expect(heads(lines)).toEqual(['overdue', 'today', 'done', 'next', 'withoutNext', 'missed', 'due']);
  });

  it('cut a long list until all of it is wanted, but never the work of today', () => {
    const long = data({ overdue: 5000, today: 40 });
    const rowsOf = (lines: ReturnType<typeof linesOf>, section: SectionName) =>
      lines.filter((line) => line.kind === 'row' && line.section === section).length;
    const cut = linesOf(long, none, 0);
    expect([rowsOf(cut, 'overdue'), rowsOf(cut, 'today')]).toEqual([FIRST_ROWS, 40]);
    expect(cut).toContainEqual({ kind: 'more', section: 'overdue', hidden: 5000 - FIRST_ROWS, open: false });
    const whole = linesOf(long, new Set<SectionName>(['overdue']), 0);
    expect(rowsOf(whole, 'overdue')).toBe(5000);
    expect(whole).toContainEqual({ kind: 'more', section: 'overdue', hidden: 0, open: true });
    expect(linesOf(data({ overdue: CUT_OVER }), none, 0).some(({ kind }) => kind === 'more')).toBe(false);
  });

  it('group the next days and count on through them, also where they are cut', () => {
    const days = [
      { day: '2026-11-27', count: 8 },
      { day: '2026-11-30', count: 9 },
      { day: '2026-12-01', count: 3 },
    ];
    const lines = linesOf(data({ days }), none, 0).filter((line) => line.kind !== 'all-done');
    expect(lines.flatMap((line) => (line.kind === 'day' ? [line.day] : []))).toEqual([
      '2026-11-27',
      '2026-11-30',
    ]);
    const places = lines.flatMap((line) => (line.kind === 'row' ? [line.at] : []));
    expect(places).toEqual(Array.from({ length: FIRST_ROWS }, (_, at) => at));
    const all = linesOf(data({ days }), new Set<SectionName>(['next']), 0);
    expect(all.filter(({ kind }) => kind === 'row')).toHaveLength(20);
  });

  it('give the keys only rows and what opens a list', () => {
    const lines = linesOf(data({ overdue: 20, days: [{ day: '2026-11-27', count: 1 }] }), none, 0);
    expect(new Set(lines.filter(takesFocus).map(({ kind }) => kind))).toEqual(new Set(['row', 'more']));
  });

  it('show what is done for some minutes, then behind the head until it is wanted', () => {
    const at = (minutesAgo: number) =>
      ({ doneAt: new Date(NOW - minutesAgo * 60_000).toISOString() }) as TodayData['done']['latest'][number];
    const latest = [at(-3), at(0), at(9), at(10), at(300)];
    expect(stillSeen(latest, NOW)).toBe(3);
    const lines = linesOf(data({ done: 5 }), none, 3).filter((line) => line.kind !== 'all-done');
    expect(lines.slice(1)).toEqual([
      { kind: 'head', section: 'done', count: 5 },
      ...[0, 1, 2].map((place) => ({ kind: 'row', section: 'done', at: place })),
      { kind: 'more', section: 'done', hidden: 2, open: false },
    ]);
    const open = linesOf(data({ done: 5 }), new Set<SectionName>(['done']), 3);
    expect(open.filter(({ kind }) => kind === 'row')).toHaveLength(5);
    const later = linesOf(data({ done: 5 }), none, 0);
    expect(later.filter(({ kind }) => kind === 'row')).toHaveLength(0);
    expect(later).toContainEqual({ kind: 'more', section: 'done', hidden: 5, open: false });
  });
});

/** Half past eleven in the evening, where that matters. */
const NOW = Date.parse('2026-11-26T23:30:00.000Z');
