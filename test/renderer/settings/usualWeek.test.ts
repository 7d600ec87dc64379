import { usualWeek } from '@renderer/settings/planner/usualWeek';
import { planFrame } from '@shared/domain/planner/frame';
import { DEFAULT_PLANNER, plannerSettings } from '@shared/domain/planner/schema';
import type { Weekday } from '@shared/domain/time';
import { describe, expect, test } from 'vitest';

const works = { workingDays: [1, 2, 3, 4, 5], workStart: '09:00', workEnd: '18:00' };

describe('a week without holidays', () => {
  test('takes a hundred calls and fifteen meetings to begin with', () => {
    const { sum, days, workMinutes } = usualWeek(DEFAULT_PLANNER, works);
    expect(sum).toEqual({ calls: 100, meetings: 15 });
    expect(workMinutes).toBe(540);
    expect(days[0]).toMatchObject({ works: true, only: null, minutes: 20 * 15 + 3 * 60 });
    expect(days[6]).toMatchObject({ works: false, takes: { calls: 0, meetings: 0 }, minutes: 0 });
  });

  test('takes nothing without working days', () => {
    expect(usualWeek(DEFAULT_PLANNER, { ...works, workingDays: [] }).sum).toEqual({ calls: 0, meetings: 0 });
  });

  test.each([
    ['none', [1, 2, 3, 4, 5]],
    ['calls-first', [1, 2, 3, 4, 5]],
    ['meetings-first', [1, 3, 6]],
  ] as const)('takes what the planner would place: %s on %j', (alternation, workingDays) => {
    const planner = {
      ...DEFAULT_PLANNER,
      alternation,
      capacity: { ...DEFAULT_PLANNER.capacity, 3: { calls: 7, meetings: 0 } },
    };
    const { days } = usualWeek(planner, { ...works, workingDays });
    const frame = planFrame(
      {
        week: '2026-W48',
        today: '2026-11-01',
        now: Date.parse('2026-11-01T00:00:00Z'),
        settings: plannerSettings(planner, { zone: 'UTC', workStart: '09:00', workEnd: '18:00' }),
        calendar: { workdays: new Set<Weekday>(workingDays), daysOff: new Map() },
      },
      [],
    );
    const placed = frame.of.calls.map(({ capacity }, at) => [capacity, frame.of.meetings[at]?.capacity]);
    expect(days.map(({ takes }) => [takes.calls, takes.meetings])).toEqual(placed);
  });
});
