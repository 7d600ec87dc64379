import {
  CUT_OVER,
  FIRST_ROWS,
  linesOf,
  type SectionName,
  takesFocus,
  type TodayData,
} from '@renderer/today/lines';
import { stillSeen } from '@renderer/today/justDone';
import type { Activity } from '@shared/contract/activity';
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
/** Nothing was done a moment ago. */
const ZONE = 'Europe/Ljubljana';
const NOBODY = { seen: 0, today: '2026-11-26', zone: ZONE };

describe('the lines of Today', () => {
  it('leave empty lists out, but never today', () => {
    const lines = linesOf(data({ missed: 1 }), none, NOBODY);
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
      NOBODY,
    );
    expect(heads(lines)).toEqual(['overdue', 'today', 'done', 'next', 'withoutNext', 'missed', 'due']);
  });

  it('cut a long list until all of it is wanted, but never the work of today', () => {
    const long = data({ overdue: 5000, today: 40 });
    const rowsOf = (lines: ReturnType<typeof linesOf>, section: SectionName) =>
      lines.filter((line) => line.kind === 'row' && line.section === section).length;
    const cut = linesOf(long, none, NOBODY);
    expect([rowsOf(cut, 'overdue'), rowsOf(cut, 'today')]).toEqual([FIRST_ROWS, 40]);
    expect(cut).toContainEqual({ kind: 'more', section: 'overdue', hidden: 5000 - FIRST_ROWS, open: false });
    const whole = linesOf(long, new Set<SectionName>(['overdue']), NOBODY);
    expect(rowsOf(whole, 'overdue')).toBe(5000);
    expect(whole).toContainEqual({ kind: 'more', section: 'overdue', hidden: 0, open: true });
    expect(linesOf(data({ overdue: CUT_OVER }), none, NOBODY).some(({ kind }) => kind === 'more')).toBe(
      false,
    );
  });

  it('group the next days and count on through them, also where they are cut', () => {
    const days = [
      { day: '2026-11-27', count: 8 },
      { day: '2026-11-30', count: 9 },
      { day: '2026-12-01', count: 3 },
    ];
    const lines = linesOf(data({ days }), none, NOBODY).filter((line) => line.kind !== 'all-done');
    expect(lines.flatMap((line) => (line.kind === 'day' ? [line.day] : []))).toEqual([
      '2026-11-27',
      '2026-11-30',
    ]);
    const places = lines.flatMap((line) => (line.kind === 'row' ? [line.at] : []));
    expect(places).toEqual(Array.from({ length: FIRST_ROWS }, (_, at) => at));
    const all = linesOf(data({ days }), new Set<SectionName>(['next']), NOBODY);
    expect(all.filter(({ kind }) => kind === 'row')).toHaveLength(20);
  });

  it('give the keys only rows and what opens a list', () => {
    const lines = linesOf(data({ overdue: 20, days: [{ day: '2026-11-27', count: 1 }] }), none, NOBODY);
    expect(new Set(lines.filter(takesFocus).map(({ kind }) => kind))).toEqual(new Set(['row', 'more']));
  });

  const at = (minutesAgo: number, more: Partial<Activity> = {}) =>
    ({ doneAt: new Date(NOW - minutesAgo * 60_000).toISOString(), ...more }) as Activity;

  it('keep what is done in sight for ten minutes, also when the clock was set back', () => {
    expect(stillSeen([at(-3), at(0), at(9), at(10), at(300)], NOW)).toBe(3);
    expect(stillSeen([], NOW)).toBe(0);
  });

  it('show it in its place, struck through and passed over by the keys; then only behind its head', () => {
    const planned = (id: string, day: string, time: string | null) => ({ id, day, time }) as Activity;
    const screen = data({ overdue: 2, today: 2, done: 4 });
    const filled: TodayData = {
      ...screen,
      overdue: {
        count: 2,
        rows: [planned('a', '2026-11-20', null), planned('c', '2026-11-24', '10:00')],
      },
      today: { count: 2, rows: [planned('e', TODAY, '12:00'), planned('g', TODAY, null)] },
      done: {
        ...screen.done,
        latest: [
          at(1, { id: 'h', day: TODAY, time: null }),
          at(2, { id: 'b', day: '2026-11-24', time: null }),
          at(3, { id: 'd', day: TODAY, time: '09:00' }),
          at(30, { id: 'z', day: TODAY, time: '08:00' }),
        ],
      },
    };
    const words = (lines: ReturnType<typeof linesOf>) =>
      lines.map((line) =>
        `${line.kind} ${line.kind === 'row' || line.kind === 'done' ? line.at : ''}`.trim(),
      );
    const lines = linesOf(filled, none, { seen: 3, today: TODAY, zone: ZONE });
    expect(words(lines)).toEqual([
      ...['head', 'row 0', 'done 1', 'row 1'],
      ...['head', 'done 2', 'row 0', 'row 1', 'done 0'],
      ...['head', 'more'],
    ]);
    expect(lines.filter((line) => takesFocus(line) && line.kind === 'done')).toEqual([]);
    expect(lines.at(-1)).toEqual({ kind: 'more', section: 'done', hidden: 4, open: false });
    const later = words(
      linesOf(filled, new Set<SectionName>(['done']), { seen: 0, today: TODAY, zone: ZONE }),
    );
    expect(later.filter((word) => word.startsWith('done'))).toEqual([]);
    expect(later.slice(-5)).toEqual(['row 0', 'row 1', 'row 2', 'row 3', 'more']);
  });

  it('keep the head of a list whose last line was just done', () => {
    const screen = data({ done: 1 });
    const latest = [at(1, { id: 'a', day: '2026-11-20', time: null })];
    const lines = linesOf({ ...screen, done: { ...screen.done, latest } }, none, {
      seen: 1,
      today: TODAY,
      zone: ZONE,
    });
    expect(lines.slice(0, 2)).toEqual([
      { kind: 'head', section: 'overdue', count: 0 },
      { kind: 'done', at: 0 },
    ]);
  });
});

const TODAY = '2026-11-26';
/** Half past eleven in the evening, where that matters. */
const NOW = Date.parse('2026-11-26T23:30:00.000Z');
