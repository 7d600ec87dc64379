import {
  addWeeks,
  daysOfWeek,
  diffDays,
  mondayOf,
  parseWeek,
  weekday,
  weekOf,
  weeksInYear,
} from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from './arbitrary';

describe('an ISO week', () => {
  it('has a week 53 only in long years', () => {
    expect(parseWeek('2026-W53')).toBe('2026-W53');
    expect(parseWeek('2025-W53')).toBeNull();
    expect(parseWeek('2020-W53')).toBe('2020-W53');
    expect([2015, 2020, 2026, 2032].map(weeksInYear)).toEqual([53, 53, 53, 53]);
    expect([2016, 2021, 2024, 2025, 2027].map(weeksInYear)).toEqual([52, 52, 52, 52, 52]);
  });

  it('refuses other texts', () => {
    for (const text of ['2026-W00', '2026-W54', '2026W48', '2026-w48', '2026-48', '', '0000-W10']) {
      expect(parseWeek(text), text).toBeNull();
    }
    expect(() => mondayOf('2025-W53')).toThrow(RangeError);
  });

  it('belongs to the year of its Thursday', () => {
    expect(weekOf('2026-12-31')).toBe('2026-W53');
    expect(weekOf('2027-01-03')).toBe('2026-W53');
    expect(weekOf('2027-01-04')).toBe('2027-W01');
    expect(weekOf('2024-12-30')).toBe('2025-W01');
    expect(weekOf('2023-01-01')).toBe('2022-W52');
    expect(weekOf('2026-11-25')).toBe('2026-W48');
  });

  it('holds the days that say they lie in it', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const days = daysOfWeek(weekOf(day));
        expect(days).toContain(day);
        expect(days.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(new Set(days.map(weekOf))).toEqual(new Set([weekOf(day)]));
      }),
    );
  });

  it('counts weeks across years', () => {
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(addWeeks('2026-W01', -1)).toBe('2025-W52');
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -500, max: 500 }), (day, count) => {
        const week = weekOf(day);
        expect(diffDays(mondayOf(week), mondayOf(addWeeks(week, count)))).toBe(count * 7);
      }),
    );
  });
});
