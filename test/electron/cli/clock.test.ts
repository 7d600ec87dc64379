import { shiftTo } from '@electron/cli/clock';
import { instantToWall } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';

describe('the clock as of another day', () => {
  it.each([
    ['into the shorter day of spring', '2026-03-28T22:30:15.250Z', '2026-03-29', '23:30'],
    ['out of it', '2026-03-29T22:15:00.000Z', '2026-03-29', '00:15'],
    ['into the longer day of autumn', '2026-10-24T22:05:00.000Z', '2026-10-26', '00:05'],
    ['half a year back', '2026-07-01T21:59:59.999Z', '2026-01-01', '23:59'],
    ['an ordinary week on', '2026-11-22T14:00:00.000Z', '2026-11-29', '15:00'],
  ])('shows the same time on the wall: %s', (_what, instant, day, time) => {
    const now = Date.parse(instant);
    const then = now + shiftTo(day, now, 'Europe/Ljubljana');
    expect(instantToWall(then, 'Europe/Ljubljana')).toEqual({ day, time });
    expect(Math.abs((then - now) % 1_000)).toBe(0);
  });

  it('is the clock itself on the present day, also in the hour that comes twice', () => {
    expect(shiftTo('2026-10-25', Date.parse('2026-10-25T01:30:00Z'), 'Europe/Ljubljana')).toBe(0);
  });
});
