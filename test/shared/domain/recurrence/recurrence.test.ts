import { instantOf, nextAfter, occurrences, type Recurrence, shifted } from '@shared/domain/recurrence';
import { addDays, diffDays, instantToWall, PLAIN_CALENDAR, partsOf } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyWeekday } from '../time/arbitrary';

const rule = (unit: Recurrence['unit'], start: string, over: Partial<Recurrence> = {}): Recurrence => ({
  ...{ unit, start, every: 1, from: 'date', weekdays: [], until: null },
  ...over,
});

describe('days counted from the date', () => {
  it('come every so many weeks', () => {
    const biweekly = rule('week', '2026-11-02', { every: 2 });
    expect(occurrences(biweekly, '2026-11-01', '2026-12-14')).toEqual([
      ...['2026-11-02', '2026-11-16', '2026-11-30', '2026-12-14'],
    ]);
    expect(occurrences(biweekly, '2026-10-01', '2026-11-01')).toEqual([]);
  });

  it('come on several weekdays of every other week, not before the start', () => {
    const twice = rule('week', '2026-11-04', { every: 2, weekdays: [1, 3, 5] });
    expect(occurrences(twice, '2026-11-01', '2026-11-20')).toEqual([
      ...['2026-11-04', '2026-11-06', '2026-11-16', '2026-11-18', '2026-11-20'],
    ]);
  });

  it('keep the 31st where a month has one', () => {
    expect(occurrences(rule('month', '2027-01-31'), '2027-01-01', '2027-05-31')).toEqual([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    ]);
  });

  it('keep 29 February where a year has one', () => {
    const days = occurrences(rule('year', '2024-02-29'), '2024-01-01', '2028-12-31');
    expect(days).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
    expect(occurrences(rule('year', '2024-02-29', { every: 4 }), '2025-01-01', '2033-01-01')).toEqual([
      ...['2028-02-29', '2032-02-29'],
    ]);
  });

  it('end with the last day, which may be one itself', () => {
    const ending = rule('week', '2026-11-02', { until: '2026-11-16' });
    expect(occurrences(ending, '2026-11-01', '2027-01-01')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    expect(nextAfter(ending, '2026-11-09', '2026-11-09')).toBe('2026-11-16');
    expect(nextAfter(ending, '2026-11-16', '2026-11-16')).toBeNull();
  });

  it('are each the next of the one before, in order and in the rhythm', () => {
    const unit = fc.constantFrom('week', 'month', 'year') as fc.Arbitrary<Recurrence['unit']>;
    const weekdays = fc.uniqueArray(anyWeekday(), { maxLength: 3 });
    fc.assert(
      fc.property(unit, anyDay(), fc.integer({ min: 1, max: 5 }), weekdays, (each, start, every, days) => {
        const any = rule(each, start, { every, weekdays: days });
        const found = occurrences(any, start, addDays(start, 2200));
        expect(found.length).toBeGreaterThan(0);
        found.slice(1).forEach((day, index) => {
          const before = found[index] ?? '';
          expect(nextAfter(any, before, before)).toBe(day);
          // What is done a day late does not shift what follows, as long as that day is not the next one's.
          if (diffDays(before, day) > 1) expect(nextAfter(any, before, addDays(before, 1))).toBe(day);
          if (each === 'month')
            expect(partsOf(day).dayOfMonth).toBeLessThanOrEqual(partsOf(start).dayOfMonth);
        });
      }),
    );
  });
});

describe('the next one', () => {
  const monthly = rule('month', '2026-01-15');

  it('counted from the date skips what was missed and does not double what was early', () => {
    expect(nextAfter(monthly, '2026-03-15', '2026-03-20')).toBe('2026-04-15');
    expect(nextAfter(monthly, '2026-03-15', '2026-06-20')).toBe('2026-07-15');
    expect(nextAfter(monthly, '2026-03-15', '2026-04-15')).toBe('2026-05-15');
    expect(nextAfter(monthly, '2026-03-15', '2026-03-10')).toBe('2026-04-15');
  });

  it('counted from completion follows the day on which it was done', () => {
    const free = { ...monthly, from: 'completion' as const };
    expect(nextAfter(free, '2026-03-15', '2026-03-20')).toBe('2026-04-20');
    expect(nextAfter(free, '2026-03-15', '2026-01-31')).toBe('2026-02-28');
    expect(nextAfter({ ...free, unit: 'year' }, '2028-02-29', '2028-02-29')).toBe('2029-02-28');
    expect(occurrences(free, '2026-01-01', '2027-01-01')).toEqual(['2026-01-15']);
  });
});

describe('a day off', () => {
  it('shifts the occurrence, not the rhythm', () => {
    const saturday = '2026-11-21';
    expect(shifted(saturday, 'keep', PLAIN_CALENDAR)).toBe(saturday);
    expect(shifted(saturday, 'before', PLAIN_CALENDAR)).toBe('2026-11-20');
    expect(shifted(saturday, 'after', PLAIN_CALENDAR)).toBe('2026-11-23');
    expect(shifted('2026-11-20', 'before', PLAIN_CALENDAR)).toBe('2026-11-20');
    expect(nextAfter(rule('week', saturday), saturday, '2026-11-20')).toBe('2026-11-28');
  });
});

describe('the time of an occurrence', () => {
  const walls = (start: string, time: string) =>
    occurrences(rule('week', start), start, addDays(start, 14)).map((day) => {
      const { day: on, time: at } = instantToWall(
        instantOf(day, time, 'Europe/Ljubljana'),
        'Europe/Ljubljana',
      );
      return `${on} ${at}`;
    });

  it('stays the same on the wall over both daylight-saving days', () => {
    expect(walls('2026-03-22', '02:30')).toEqual([
      '2026-03-22 02:30',
      '2026-03-29 03:30',
      '2026-04-05 02:30',
    ]);
    expect(walls('2026-10-18', '02:30')).toEqual([
      '2026-10-18 02:30',
      '2026-10-25 02:30',
      '2026-11-01 02:30',
    ]);
    expect(walls('2026-03-22', '23:30')).toEqual([
      '2026-03-22 23:30',
      '2026-03-29 23:30',
      '2026-04-05 23:30',
    ]);
  });

  it('is the same in the zones at both ends', () => {
    for (const zone of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      const instant = instantOf('2028-02-29', '23:30', zone);
      expect(instantToWall(instant, zone)).toEqual({ day: '2028-02-29', time: '23:30' });
    }
  });
});
