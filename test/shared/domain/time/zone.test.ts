import {
  boundsOfDay,
  diffDays,
  instantToWall,
  isTime,
  isZone,
  today,
  wallToInstant,
  zoneOrUtc,
} from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from './arbitrary';

const ZONES = [
  'UTC',
  'Europe/Ljubljana',
  'Europe/Moscow',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Pacific/Apia',
];
const at = (text: string): number => Date.parse(text);
const anyTime = (): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: 1439 })
    .map(
      (minutes) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    );

describe('today', () => {
  it('is the day on the wall of the zone, not of UTC', () => {
    const now = at('2026-11-21T10:30:00Z');
    expect(today(now, 'Pacific/Pago_Pago')).toBe('2026-11-20');
    expect(today(now, 'Europe/Ljubljana')).toBe('2026-11-21');
    expect(today(now, 'Pacific/Kiritimati')).toBe('2026-11-22');
  });

  it('is still today at 23:30 and tomorrow half an hour later', () => {
    for (const zone of ZONES) {
      const late = wallToInstant('2026-12-31', '23:30', zone);
      expect(today(late, zone), zone).toBe('2026-12-31');
      expect(today(late + 30 * 60_000, zone), zone).toBe('2027-01-01');
    }
  });

  it('knows 29 February in the zones at both ends', () => {
    expect(today(at('2028-02-29T10:59:00Z'), 'Pacific/Pago_Pago')).toBe('2028-02-28');
    expect(today(at('2028-02-28T10:00:00Z'), 'Pacific/Kiritimati')).toBe('2028-02-29');
  });
});

describe('a wall-clock time in a zone', () => {
  it('goes there and back wherever the clock shows it', () => {
    fc.assert(
      fc.property(anyDay(), anyTime(), fc.constantFrom(...ZONES), (day, time, zone) => {
        const instant = wallToInstant(day, time, zone);
        const wall = instantToWall(instant, zone);
        const moved = wall.day !== day || wall.time !== time;
        // Only in a gap does another time come back, and then a later one.
        if (moved) expect(`${wall.day} ${wall.time}` > `${day} ${time}`).toBe(true);
        expect(Math.abs(diffDays(day, wall.day))).toBeLessThanOrEqual(1);
        expect(wallToInstant(wall.day, wall.time, zone)).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 500 },
    );
  });

  it('moves forward over the gap of spring in Ljubljana', () => {
    expect(wallToInstant('2026-03-29', '01:59', 'Europe/Ljubljana')).toBe(at('2026-03-29T00:59:00Z'));
    expect(wallToInstant('2026-03-29', '02:30', 'Europe/Ljubljana')).toBe(at('2026-03-29T01:30:00Z'));
    expect(instantToWall(at('2026-03-29T01:30:00Z'), 'Europe/Ljubljana').time).toBe('03:30');
    expect(wallToInstant('2026-03-29', '03:00', 'Europe/Ljubljana')).toBe(at('2026-03-29T01:00:00Z'));
  });

  it('means the first of two equal times of autumn in Ljubljana', () => {
    expect(wallToInstant('2026-10-25', '02:30', 'Europe/Ljubljana')).toBe(at('2026-10-25T00:30:00Z'));
    expect(instantToWall(at('2026-10-25T00:30:00Z'), 'Europe/Ljubljana').time).toBe('02:30');
    expect(instantToWall(at('2026-10-25T01:30:00Z'), 'Europe/Ljubljana').time).toBe('02:30');
    expect(wallToInstant('2026-10-25', '03:00', 'Europe/Ljubljana')).toBe(at('2026-10-25T02:00:00Z'));
  });

  it('knows clocks that change by half an hour and days that were left out', () => {
    expect(wallToInstant('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe(at('2026-10-03T15:45:00Z'));
    // Samoa went to bed on 29 December 2011 and woke up on the 31st.
    expect(instantToWall(wallToInstant('2011-12-30', '12:00', 'Pacific/Apia'), 'Pacific/Apia')).toEqual({
      day: '2011-12-31',
      time: '12:00',
    });
  });

  it('gives days of 23 and 25 hours at the changes of the clock', () => {
    const hours = (day: string): number => {
      const { start, end } = boundsOfDay(day, 'Europe/Ljubljana');
      return (end - start) / 3_600_000;
    };
    expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
  });

  it('works before 1970 and drops seconds', () => {
    expect(instantToWall(at('1969-12-31T23:59:59.999Z'), 'UTC')).toEqual({
      day: '1969-12-31',
      time: '23:59',
    });
    expect(instantToWall(-1, 'Europe/Moscow')).toEqual({ day: '1970-01-01', time: '02:59' });
  });

  it('refuses what is no time or no zone', () => {
    expect(['00:00', '23:59'].every(isTime)).toBe(true);
    expect(['24:00', '9:00', '12:60', '12:00:00', ''].some(isTime)).toBe(false);
    expect(isZone('Europe/Ljubljana')).toBe(true);
    expect([isZone('Europe/Nowhere'), isZone(''), isZone(null)]).toEqual([false, false, false]);
    expect(() => wallToInstant('2026-11-21', '25:00', 'UTC')).toThrow(RangeError);
    expect(() => today(0, 'Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('the zone that a system names', () => {
  it.each([
    ['Europe/Ljubljana', 'Europe/Ljubljana'],
    ['Etc/Unknown', 'UTC'],
    ['', 'UTC'],
  ])('%j is %s', (named, zone) => {
    expect(zoneOrUtc(named)).toBe(zone);
  });
});
