import { type ContactHours, isOpen, neverOpen, openStarts } from '@shared/domain/permission';
import { instantToWall, minutesOf, timeAt, wallToInstant, weekday } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWeekday } from '../time/arbitrary';
import { windowOf } from './build';

const hoursOf = (zone: string, ...windows: string[]): ContactHours => ({
  zone,
  windows: windows.map(windowOf),
});
const ZONES = ['Europe/Ljubljana', 'America/New_York', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'UTC'];
/** First and last start on a whole working day of the user. */
const ends = (hours: ContactHours, day: string, zone: string, from = 540, to = 1080) => {
  const starts = openStarts(hours, { day, zone, from, to }, 15, 15);
  return starts.length ? [timeAt(starts[0] ?? 0), timeAt(starts.at(-1) ?? 0)] : null;
};

describe('windows', () => {
  it('open on their weekday, ends included as far as the contact fits', () => {
    const hours = hoursOf('Europe/Ljubljana', '5 13:00-15:30');
    expect(ends(hours, '2026-11-27', 'Europe/Ljubljana')).toEqual(['13:00', '15:15']);
    expect(ends(hours, '2026-11-26', 'Europe/Ljubljana')).toBeNull();
  });

  it('are on the clock of the person', () => {
    const hours = hoursOf('Asia/Vladivostok', '5 18:00-20:00');
    expect(ends(hours, '2026-11-27', 'Europe/Moscow')).toEqual(['11:00', '12:45']);
  });

  it('are on the day of the person: Monday morning in Kiritimati is Sunday in Pago Pago', () => {
    const hours = hoursOf('Pacific/Kiritimati', '1 10:00-12:00');
    expect(ends(hours, '2026-11-22', 'Pacific/Pago_Pago')).toEqual(['09:00', '10:45']);
    expect(ends(hours, '2026-11-23', 'Pacific/Pago_Pago')).toBeNull();
    const back = hoursOf('Pacific/Pago_Pago', '7 23:00-00:00');
    // 23:00 on Sunday in Pago Pago is midnight from Monday to Tuesday in Kiritimati.
    expect(ends(back, '2026-11-24', 'Pacific/Kiritimati', 0)).toEqual(['00:00', '00:45']);
    expect(ends(back, '2026-11-23', 'Pacific/Kiritimati', 0, 1440)).toBeNull();
    expect(isOpen(back, '2026-11-24', '00:00', 'Pacific/Kiritimati', 60)).toBe(true);
  });

  it('follow both daylight-saving days', () => {
    const hours = hoursOf('America/New_York', '1 09:00-10:00');
    // Between the American and the European day in March the clocks are five hours apart, else six.
    expect(ends(hours, '2026-03-02', 'Europe/Ljubljana')).toEqual(['15:00', '15:45']);
    expect(ends(hours, '2026-03-09', 'Europe/Ljubljana')).toEqual(['14:00', '14:45']);
    expect(ends(hours, '2026-03-30', 'Europe/Ljubljana')).toEqual(['15:00', '15:45']);
    // On the day itself the difference changes in the middle of the night.
    const night = hoursOf('UTC', '7 00:00-04:00');
    expect(ends(night, '2026-03-29', 'Europe/Ljubljana', 0, 480)).toEqual(['01:00', '05:45']);
    expect(ends(night, '2026-10-25', 'Europe/Ljubljana', 0, 480)).toEqual(['02:00', '04:45']);
  });

  it('are never open when there is none, or none as long as the contact', () => {
    expect(neverOpen(hoursOf('UTC'))).toBe(true);
    expect(neverOpen({ zone: 'UTC', windows: null })).toBe(false);
    expect(neverOpen(hoursOf('UTC', '1 15:00-13:00'))).toBe(true);
    expect(neverOpen(hoursOf('UTC', '1 15:00-15:10'), 15)).toBe(true);
    expect(neverOpen(hoursOf('UTC', '1 23:00-00:00'), 60)).toBe(false);
  });

  it('open exactly where both walls show it', () => {
    const time = fc.integer({ min: 0, max: 95 }).map((quarter) => timeAt(quarter * 15));
    const window = fc.record({ weekday: anyWeekday(), from: time, to: time });
    const zone = fc.constantFrom(...ZONES);
    const hours = fc.record({ zone, windows: fc.array(window, { maxLength: 4 }) });
    // The days on which clocks change are looked at above: there a quarter of an hour is not always one.
    const day = fc.constantFrom('2026-02-28', '2028-02-29', '2026-11-27', '2026-12-31', '2027-01-01');
    fc.assert(
      fc.property(hours, zone, day, (theirs, own, on) => {
        const found = openStarts(theirs, { day: on, zone: own, from: 0, to: 1440 }, 15, 15);
        for (let start = 0; start < 1440; start += 15) {
          const wall = instantToWall(wallToInstant(on, timeAt(start), own), theirs.zone);
          const isIn = theirs.windows.some(
            ({ weekday: open, from, to }) =>
              open === weekday(wall.day) &&
              from <= wall.time &&
              minutesOf(wall.time) + 15 <= (minutesOf(to) || 1440),
          );
          expect(found.includes(start)).toBe(isIn);
          expect(isOpen(theirs, on, timeAt(start), own, 15)).toBe(isIn);
        }
      }),
    );
  });
});
