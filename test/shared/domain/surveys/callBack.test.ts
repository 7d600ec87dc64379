import { callBackBy, callWithin, isStale, minutesLeft, nowOn } from '@shared/domain/surveys';
import { addDays, instantToWall, wallToInstant } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;
const ZONES = [
  'Europe/Ljubljana',
  'America/New_York',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.parse('2024-01-01T00:00Z'), max: Date.parse('2031-01-01T00:00Z') });

describe('the call back is due when 24 hours have passed', () => {
  it.each([
    ['an ordinary day', '2026-11-26T09:20Z', 'Europe/Ljubljana', '2026-11-27', '10:20'],
    ['half past eleven in the evening', '2026-11-26T22:30Z', 'Europe/Ljubljana', '2026-11-27', '23:30'],
    ['the last evening of the year', '2026-12-31T22:30Z', 'Europe/Ljubljana', '2027-01-01', '23:30'],
    ['the day before 29 February', '2028-02-28T09:00Z', 'Europe/Ljubljana', '2028-02-29', '10:00'],
    // The clock jumps from 02:00 to 03:00 on 28 March 2027: the wall shows an hour more.
    ['over the night of the jump forward', '2027-03-27T09:00Z', 'Europe/Ljubljana', '2027-03-28', '11:00'],
    // And back from 03:00 to 02:00 on 31 October 2027.
    ['over the night of the jump back', '2027-10-30T08:00Z', 'Europe/Ljubljana', '2027-10-31', '09:00'],
    ['eleven hours behind', '2026-11-27T05:00Z', 'Pacific/Pago_Pago', '2026-11-27', '18:00'],
    ['fourteen hours ahead', '2026-11-26T12:00Z', 'Pacific/Kiritimati', '2026-11-28', '02:00'],
  ])('%s', (_, now, where, day, time) => {
    expect(callBackBy(Date.parse(now), where)).toEqual({ day, time });
  });

  it('is never later than 24 hours, and at most an hour and a minute before', () => {
    fc.assert(
      fc.property(instant, zone, (now, where) => {
        const by = callBackBy(now, where);
        const left = minutesLeft(by, now, where);
        // A time that the clock shows twice means the first of the two; seconds are dropped.
        expect(left).toBeLessThanOrEqual(24 * 60);
        expect(left).toBeGreaterThanOrEqual(23 * 60 - 1);
      }),
    );
  });
});

describe('when the call is planned', () => {
  const hours = { start: '09:00', end: '18:00' };

  it.each([
    ['at the moment itself', '2026-11-27', '10:20', '2026-11-27', '10:20'],
    ['before the end of the day', '2026-11-27', '23:30', '2026-11-27', '17:30'],
    [
      'at the end of the day before, when the day has not begun',
      '2026-11-27',
      '02:00',
      '2026-11-26',
      '17:30',
    ],
  ])('%s', (_, day, time, onDay, at) => {
    expect(callWithin({ day, time }, hours)).toEqual({ day: onDay, time: at });
  });

  it('lies within working hours, after the answer and not after the 24 hours', () => {
    fc.assert(
      fc.property(instant, zone, (now, where) => {
        const by = callBackBy(now, where);
        const call = callWithin(by, hours);
        expect(call.time >= '09:00' && call.time <= '17:30').toBe(true);
        const at = wallToInstant(call.day, call.time, where);
        expect(at).toBeLessThanOrEqual(wallToInstant(by.day, by.time, where));
        expect(at).toBeGreaterThan(now);
      }),
    );
  });
});

describe('now on the day that the window shows', () => {
  it('is the clock itself on its own day', () => {
    const now = Date.parse('2026-10-25T01:30Z');
    expect(nowOn('2026-10-25', now, 'Europe/Ljubljana')).toBe(now);
  });

  it('is the same time on the wall of another day', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: -400, max: 400 }), (now, where, shift) => {
        const wall = instantToWall(now, where);
        const there = nowOn(addDays(wall.day, shift), now, where);
        const shown = instantToWall(there, where);
        expect(shown.day).toBe(addDays(wall.day, shift));
        // Lord Howe jumps by half an hour, the others by one; a time that is jumped over moves forward.
        if (shown.time !== wall.time) expect(there).toBe(wallToInstant(shown.day, wall.time, where));
      }),
    );
  });
});

it('counts down to nothing and then below', () => {
  const by = { day: '2026-11-27', time: '10:00' };
  const due = wallToInstant(by.day, by.time, 'Europe/Ljubljana');
  expect([-2 * HOUR, 0, 90_000].map((past) => minutesLeft(by, due + past, 'Europe/Ljubljana'))).toEqual([
    120, 0, -2,
  ]);
});

it('takes an answer for history after thirty days', () => {
  expect([isStale('2026-10-27', '2026-11-26'), isStale('2026-10-26', '2026-11-26')]).toEqual([false, true]);
});
