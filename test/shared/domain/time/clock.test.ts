import { minutesAhead, minutesOf, timeAt } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';

describe('minutes of the day', () => {
  it('go there and back', () => {
    for (let minutes = 0; minutes < 1440; minutes += 1) expect(minutesOf(timeAt(minutes))).toBe(minutes);
    expect(timeAt(90)).toBe('01:30');
    for (const wrong of [-1, 1440, 0.5]) expect(() => timeAt(wrong)).toThrow(RangeError);
  });
});

describe('how far another clock is ahead', () => {
  it('counts over midnight to both sides', () => {
    expect(minutesAhead('2026-11-23', '12:00', 'Europe/Ljubljana', 'Europe/Moscow')).toBe(120);
    expect(minutesAhead('2026-11-23', '23:30', 'Pacific/Pago_Pago', 'Pacific/Kiritimati')).toBe(25 * 60);
    expect(minutesAhead('2026-11-23', '00:10', 'Pacific/Kiritimati', 'Pacific/Pago_Pago')).toBe(-25 * 60);
    expect(minutesAhead('2026-11-23', '12:00', 'Asia/Kathmandu', 'UTC')).toBe(-345);
  });

  it('differs in the weeks between two daylight-saving days', () => {
    const ahead = (day: string) => minutesAhead(day, '12:00', 'Europe/London', 'America/New_York');
    expect(ahead('2026-03-07')).toBe(-300);
    expect(ahead('2026-03-20')).toBe(-240);
    expect(ahead('2026-03-29')).toBe(-300);
  });
});
