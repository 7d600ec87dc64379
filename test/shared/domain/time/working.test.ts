import {
  addDays,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  nextWorkingDay,
  PLAIN_CALENDAR,
  type WorkingCalendar,
  workingDayFrom,
  workingDaysBetween,
} from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCalendar, anyDay } from './arbitrary';

/** Monday to Friday with the Russian New Year holidays of 2027. */
const newYear: WorkingCalendar = {
  ...PLAIN_CALENDAR,
  daysOff: new Map(daysBetween('2027-01-01', '2027-01-08').map((day) => [day, 'Новогодние каникулы'])),
};

const dayAndCalendar = () => anyDay().chain((day) => fc.tuple(fc.constant(day), anyCalendar(day)));

describe('working days', () => {
  it('leave out weekends', () => {
    expect(addWorkingDays('2026-11-20', 1, PLAIN_CALENDAR)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-21', 1, PLAIN_CALENDAR)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-20', 10, PLAIN_CALENDAR)).toBe('2026-12-04');
    expect(addWorkingDays('2026-11-23', -1, PLAIN_CALENDAR)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-22', -1, PLAIN_CALENDAR)).toBe('2026-11-20');
  });

  it('leave out holidays over the end of the year', () => {
    expect(nextWorkingDay('2026-12-31', newYear)).toBe('2027-01-11');
    expect(workingDaysBetween('2026-12-31', '2027-01-11', newYear)).toBe(1);
    expect(addWorkingDays('2027-01-11', -1, newYear)).toBe('2026-12-31');
  });

  it('take 0 as the day itself or the next working day', () => {
    expect(workingDayFrom('2026-11-20', PLAIN_CALENDAR)).toBe('2026-11-20');
    expect(workingDayFrom('2026-11-21', PLAIN_CALENDAR)).toBe('2026-11-23');
    expect(addWorkingDays('2027-01-01', 0, newYear)).toBe('2027-01-11');
  });

  it('know a week with work on Saturday and a 29 February', () => {
    const sixDays: WorkingCalendar = {
      workdays: new Set([1, 2, 3, 4, 5, 6]),
      daysOff: new Set(['2028-02-29']),
    };
    expect(addWorkingDays('2028-02-26', 2, sixDays)).toBe('2028-03-01');
  });

  it('are counted by the inverse of adding them', () => {
    fc.assert(
      fc.property(dayAndCalendar(), fc.integer({ min: -60, max: 60 }), ([day, calendar], count) => {
        const result = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(result, calendar)).toBe(true);
        if (count !== 0) expect(workingDaysBetween(day, result, calendar)).toBe(count);
      }),
    );
  });

  it('are counted as a look at every day counts them', () => {
    fc.assert(
      fc.property(dayAndCalendar(), fc.integer({ min: 0, max: 100 }), ([day, calendar], span) => {
        const to = addDays(day, span);
        const after = daysBetween(addDays(day, 1), to).filter((each) => isWorkingDay(each, calendar));
        const before = daysBetween(day, addDays(to, -1)).filter((each) => isWorkingDay(each, calendar));
        expect(workingDaysBetween(day, to, calendar)).toBe(after.length);
        expect(Math.abs(workingDaysBetween(to, day, calendar))).toBe(before.length);
      }),
    );
  });

  it('end in an error instead of a search for ever when there are none', () => {
    const never: WorkingCalendar = { workdays: new Set(), daysOff: new Set() };
    const noMondays: WorkingCalendar = {
      workdays: new Set([1]),
      daysOff: new Set(daysBetween('2026-01-01', '2040-01-01')),
    };
    expect(() => addWorkingDays('2026-11-21', 0, never)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-11-21', -3, never)).toThrow(RangeError);
    expect(() => nextWorkingDay('2026-11-21', noMondays)).toThrow(RangeError);
    expect(workingDaysBetween('2026-01-01', '2026-12-31', never)).toBe(0);
    expect(() => addWorkingDays('2026-11-21', 0.5, PLAIN_CALENDAR)).toThrow(RangeError);
  });
});
