import { cityOf, dayFor, onWall, timeWithCity } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';

const WEST = 'Pacific/Pago_Pago';
const EAST = 'Pacific/Kiritimati';

describe('a planned time on the user’s clock', () => {
  it.each([
    // planned for, in; the user's zone and clock
    ['2026-11-26', '23:30', WEST, EAST, '2026-11-28', '00:30'],
    ['2026-11-26', '23:30', EAST, WEST, '2026-11-25', '22:30'],
    ['2026-11-26', '00:30', EAST, WEST, '2026-11-24', '23:30'],
    ['2026-11-26', '10:00', WEST, 'Europe/Ljubljana', '2026-11-26', '22:00'],
    ['2028-02-29', '23:30', 'Europe/London', 'Europe/Ljubljana', '2028-03-01', '00:30'],
    // The night in which clocks go on: half past two is half past three.
    ['2026-03-29', '02:30', 'Europe/Ljubljana', 'UTC', '2026-03-29', '01:30'],
  ])('%s %s in %s is for %s %s %s', (day, time, zone, own, ownDay, ownTime) => {
    expect(onWall({ day, time, zone }, own)).toEqual({ day: ownDay, time: ownTime });
  });

  it('is what was agreed where nobody knows the zone', () => {
    const agreed = { day: '2026-11-26', time: '10:00' };
    expect(onWall({ ...agreed, zone: 'Mars/Olympus' }, EAST)).toEqual(agreed);
  });

  it('is the same day everywhere without a time', () => {
    expect(onWall({ day: '2026-11-26', time: null, zone: EAST }, WEST)).toEqual({
      ...{ day: '2026-11-26', time: null },
    });
  });
});

describe('the day to agree for a day of the user', () => {
  it.each([
    // agreed for, in; the user's zone and wish; the day to agree
    ['2026-11-27', '01:00', 'Asia/Tokyo', 'Europe/Ljubljana', '2026-11-27', '2026-11-28'],
    ['2026-11-26', '23:30', WEST, EAST, '2026-11-30', '2026-11-28'],
    ['2026-11-26', '00:30', EAST, WEST, '2026-11-30', '2026-12-02'],
    // Half past eleven in the evening in winter, half past twelve of the next day once summer time has begun, and back.
    ['2026-03-27', '07:30', 'Asia/Tokyo', 'Europe/Ljubljana', '2026-03-30', '2026-03-30'],
    ['2026-10-24', '07:30', 'Asia/Tokyo', 'Europe/Ljubljana', '2026-10-27', '2026-10-28'],
    ['2026-11-26', null, EAST, WEST, '2026-11-30', '2026-11-30'],
  ])('%s %s in %s becomes, for %s on %s, %s', (day, time, zone, own, wanted, agreed) => {
    expect(dayFor({ day, time, zone }, wanted, own)).toBe(agreed);
    expect(onWall({ day: agreed, time, zone }, own).day).toBe(wanted);
  });
});

describe('a time in words', () => {
  it('has its city only where the user’s clock is another one', () => {
    expect(timeWithCity({ time: '10:00', zone: 'Asia/Tokyo' }, 'Europe/Ljubljana')).toBe('10:00 Tokyo');
    expect(timeWithCity({ time: '10:00', zone: 'Asia/Tokyo' }, 'Asia/Tokyo')).toBe('10:00');
    expect(timeWithCity({ time: null, zone: 'Asia/Tokyo' }, 'Europe/Ljubljana')).toBe('');
  });

  it('tells a zone by its city', () => {
    expect(['Europe/Moscow', 'America/Argentina/Buenos_Aires', 'UTC'].map(cityOf)).toEqual([
      ...['Moscow', 'Buenos Aires', 'UTC'],
    ]);
  });
});
