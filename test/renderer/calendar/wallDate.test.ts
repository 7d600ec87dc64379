// @vitest-environment node
import { addMinutesToTime, dayOf, toDate, toWall, wallMinutes } from '@renderer/calendar/wallDate';
import { addDays } from '@shared/domain/time';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Far from UTC on both sides, half-hour steps, clocks that change at midnight, at two and by half an hour. */
const ZONES = [
  'UTC',
  'Europe/Ljubljana',
  'America/New_York',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Asia/Kabul',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Beirut',
];
const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2004-02-28', count));
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe.each(ZONES)('a date of the calendar on a machine in %s', (zone) => {
  it('shows the day and time it was made from, or up to an hour later where that time does not exist', () => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    fc.assert(
      fc.property(days, times, (day, time) => {
        const wall = toWall(toDate(day, time));
        const later = minutesOf(wall.time) - minutesOf(time);
        expect(wall.day).toBe(day);
        expect(later === 0 || (later > 0 && later <= 60)).toBe(true);
        // What is read back stands: the same wall clock gives the same date.
        expect(toDate(wall.day, wall.time)).toEqual(toDate(day, time));
        expect(dayOf(toDate(day))).toBe(day);
      }),
    );
  });
});

describe('on the days on which clocks change', () => {
  it.each([
    ['Europe/Ljubljana', '2026-03-29'],
    ['Europe/Ljubljana', '2026-10-25'],
    ['America/New_York', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-10-04'],
  ])('in %s a day lasts from 00:00 to 23:59 and lengths count by the wall clock', (zone, day) => {
    vi.stubEnv('TZ', zone);
    expect(toWall(toDate(day))).toEqual({ day, time: '00:00' });
    expect(toWall(toDate(day, '23:59'))).toEqual({ day, time: '23:59' });
    expect(wallMinutes(toDate(day, '00:00'), toDate(day, '09:00'))).toBe(540);
    expect(wallMinutes(toDate(day, '23:00'), toDate(addDays(day, 1), '00:00'))).toBe(60);
  });

  it('a time that is jumped over moves forward', () => {
    vi.stubEnv('TZ', 'Europe/Ljubljana');
    expect(toWall(toDate('2026-03-29', '02:30'))).toEqual({ day: '2026-03-29', time: '03:30' });
  });
});

describe('lengths', () => {
  it('end at the end of the day at the latest', () => {
    expect(addMinutesToTime('09:40', 30)).toBe('10:10');
    expect(addMinutesToTime('23:40', 30)).toBe('23:59');
  });

  it('keep the years that a constructor would take for the last century', () => {
    expect(dayOf(toDate('0096-02-29'))).toBe('0096-02-29');
  });
});
