import {
  addDays,
  addMonths,
  daysBetween,
  diffDays,
  endOfMonth,
  fromEpochDay,
  isDay,
  makeDay,
  monthGrid,
  parseDay,
  startOfWeek,
  toEpochDay,
  type Weekday,
  weekday,
} from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyWeekday } from './arbitrary';

describe('a day', () => {
  it('is only an existing day in the one form', () => {
    for (const text of ['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(parseDay(text)).toBe(text);
    }
    for (const text of ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00']) {
      expect(parseDay(text), text).toBeNull();
    }
    for (const text of [
      '',
      '2026-1-1',
      '21.11.2026',
      '2026-11-21T00:00',
      ' 2026-11-21',
      '0000-01-01',
      '２０２６-11-21',
    ]) {
      expect(isDay(text), text).toBe(false);
    }
  });

  it('is made of its parts or refused', () => {
    expect(makeDay(2028, 2, 29)).toBe('2028-02-29');
    expect(makeDay(2026, 2, 29)).toBeNull();
    expect(makeDay(2026, 1.5, 1)).toBeNull();
  });

  it('throws where a text that is no day gets into a rule', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe('day arithmetic', () => {
  it('agrees with the calendar of the language, read in UTC', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const date = new Date(`${day}T00:00:00Z`);
        expect(toEpochDay(day) * 86_400_000).toBe(date.getTime());
        expect(weekday(day)).toBe(date.getUTCDay() || 7);
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
        expect(fromEpochDay(toEpochDay(day))).toBe(day);
        expect(diffDays(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('orders days as texts', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        expect(a < b).toBe(diffDays(a, b) > 0);
      }),
    );
  });

  it('crosses the ends of months and years and 29 February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(diffDays('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('adds months and stays within a shorter one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2026-12-24', 2)).toBe('2027-02-24');
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15');
  });

  it('lists a span with both ends, and nothing when it runs backwards', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(daysBetween('2026-12-30', '2026-12-30')).toEqual(['2026-12-30']);
    expect(daysBetween('2026-12-30', '2026-12-29')).toEqual([]);
  });
});

describe('weeks and months on the wall', () => {
  it('finds the start of the week for every first day', () => {
    fc.assert(
      fc.property(anyDay(), anyWeekday(), (day, weekStart) => {
        const start = startOfWeek(day, weekStart);
        expect(weekday(start)).toBe(weekStart);
        expect(diffDays(start, day)).toBeGreaterThanOrEqual(0);
        expect(diffDays(start, day)).toBeLessThan(7);
      }),
    );
  });

  it('shows a month in whole weeks without an empty one', () => {
    fc.assert(
      fc.property(anyDay(), anyWeekday(), (day, weekStart: Weekday) => {
        const grid = monthGrid(day, weekStart);
        const month = day.slice(0, 7);
        expect(grid.every((row) => row.length === 7 && row.some((each) => each.startsWith(month)))).toBe(
          true,
        );
        expect(grid.flat()).toContain(`${month}-01`);
        expect(grid.flat()).toContain(endOfMonth(day));
        expect(grid.flat()).toEqual(daysBetween(grid[0]?.[0] ?? '', grid.at(-1)?.[6] ?? ''));
      }),
    );
  });

  it('needs four rows for a February that begins on Monday and six for the longest', () => {
    expect(monthGrid('2027-02-10', 1)).toHaveLength(4);
    expect(monthGrid('2026-08-10', 1)).toHaveLength(6);
    expect(monthGrid('2026-11-21', 7)[0]?.[0]).toBe('2026-11-01');
  });
});
