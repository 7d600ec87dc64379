import { isRotting, rotsBefore } from '@shared/domain/process';
import { addDays, addWorkingDays, PLAIN_CALENDAR, workingDaysBetween } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCalendar, anyDay } from '../time/arbitrary';
import { buildDeal, definition, today } from './build';

type Case = Parameters<typeof isRotting>[0];
const rots = (over: Partial<Case>): boolean => {
  const deal = { ...buildDeal(), enteredDay: today, lastTwoWayDay: null, latestPointDay: null, ...over };
  return isRotting(deal, rotsBefore(definition, deal.stage, PLAIN_CALENDAR, today), today);
};
const ago = (workingDays: number): string => addWorkingDays(today, -workingDays, PLAIN_CALENDAR);

describe('a deal rots', () => {
  it('when more working days have passed than its stage allows', () => {
    expect(rots({ enteredDay: ago(10) })).toBe(false);
    expect(rots({ enteredDay: ago(11) })).toBe(true);
    expect(rots({ stage: 'closure', enteredDay: ago(20) })).toBe(false);
    expect(rots({ stage: 'closure', enteredDay: ago(21) })).toBe(true);
  });

  it('never in a stage without a limit', () => {
    expect(rots({ stage: 'event', enteredDay: '2020-01-01' })).toBe(false);
  });

  it('not while both sides have talked lately', () => {
    expect(rots({ enteredDay: ago(30), lastTwoWayDay: ago(10) })).toBe(false);
    expect(rots({ enteredDay: ago(30), lastTwoWayDay: ago(11) })).toBe(true);
    expect(rots({ enteredDay: ago(5), lastTwoWayDay: ago(40) })).toBe(false);
  });

  it('not while a control point is planned for today or later', () => {
    expect(rots({ enteredDay: ago(30), latestPointDay: today })).toBe(false);
    expect(rots({ enteredDay: ago(30), latestPointDay: addDays(today, -1) })).toBe(true);
  });

  it('not while it is paused or closed', () => {
    expect(rots({ enteredDay: ago(30), status: 'paused', pausedUntil: '2026-11-21' })).toBe(false);
    expect(rots({ enteredDay: ago(30), status: 'paused', pausedUntil: today })).toBe(true);
    expect(rots({ enteredDay: ago(30), status: 'lost' })).toBe(false);
  });

  it('by the one day that lists compare with, as by counting', () => {
    fc.assert(
      fc.property(
        anyDay().chain((day) => fc.tuple(fc.constant(day), anyCalendar(day))),
        fc.integer({ min: 0, max: 120 }),
        ([day, calendar], age) => {
          const since = addDays(day, -age);
          const threshold = rotsBefore(definition, 'proposal', calendar, day) ?? '';
          expect(since < threshold).toBe(workingDaysBetween(since, day, calendar) > 14);
        },
      ),
      { numRuns: 500 },
    );
  });
});
