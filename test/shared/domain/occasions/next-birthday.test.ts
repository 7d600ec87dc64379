import { nextBirthday } from '@shared/domain/occasions';
import { today } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';

describe('the next birthday', () => {
  it.each([
    ['1984-03-12', '2026-11-26', { day: '2027-03-12', away: 106, age: 43 }],
    ['--03-12', '2026-11-26', { day: '2027-03-12', away: 106, age: null }],
    ['1984-11-26', '2026-11-26', { day: '2026-11-26', away: 0, age: 42 }],
    ['1984-11-25', '2026-11-26', { day: '2027-11-25', away: 364, age: 43 }],
    ['1992-02-29', '2026-11-26', { day: '2027-02-28', away: 94, age: 35 }],
    ['1992-02-29', '2027-03-01', { day: '2028-02-29', away: 365, age: 36 }],
    ['2030-01-01', '2026-11-26', null],
    ['soon', '2026-11-26', null],
  ])('of %s on %s', (birthday, day, next) => {
    expect(nextBirthday(birthday, day)).toEqual(next);
  });

  it('is today where the user lives, also half an hour before midnight and at the edges of the world', () => {
    // Half past eleven at night on 26 November in each zone.
    for (const [zone, instant] of [
      ['Pacific/Pago_Pago', '2026-11-27T10:30:00Z'],
      ['Pacific/Kiritimati', '2026-11-26T09:30:00Z'],
      ['Europe/Ljubljana', '2026-11-26T22:30:00Z'],
    ] as const)
      expect(nextBirthday('--11-26', today(Date.parse(instant), zone))?.away).toBe(0);
  });
});
