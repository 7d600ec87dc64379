import { portionOf, spanOf, stepped } from '@renderer/calendar/views';
import { diffDays } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';

describe('the span of a view', () => {
  it.each([
    ['month', '2026-11-26', 1, '2026-10-26', '2026-12-06'],
    ['month', '2026-11-26', 7, '2026-11-01', '2026-12-05'],
    ['month', '2027-02-10', 1, '2027-02-01', '2027-02-28'],
    ['week', '2026-11-26', 1, '2026-11-23', '2026-11-29'],
    ['week', '2026-11-26', 7, '2026-11-22', '2026-11-28'],
    ['week', '2026-11-26', 6, '2026-11-21', '2026-11-27'],
    ['day', '2026-11-26', 1, '2026-11-26', '2026-11-26'],
    ['agenda', '2026-11-26', 1, '2026-11-26', '2026-12-09'],
  ] as const)('of a %s at %s with weeks from %i', (view, day, weekStart, from, to) => {
    expect(spanOf(view, day, weekStart)).toEqual({ from, to });
  });

  it.each([
    ['month', '2026-01-31', 1, '2026-02-01'],
    ['month', '2026-01-31', -1, '2025-12-01'],
    ['week', '2026-12-28', 1, '2027-01-04'],
    ['day', '2028-02-28', 1, '2028-02-29'],
    ['agenda', '2026-11-26', -1, '2026-11-12'],
  ] as const)('a step of a %s from %s by %i leads to %s', (view, day, by, there) => {
    expect(stepped(view, day, by)).toBe(there);
  });

  it('asks for more of a day where a month has fewer weeks and the window is higher', () => {
    const six = spanOf('month', '2026-11-26', 1);
    const four = spanOf('month', '2027-02-10', 1);
    expect([diffDays(six.from, six.to), diffDays(four.from, four.to)]).toEqual([41, 27]);
    const rows = [six, four].flatMap((span) =>
      [800, 1080].map((height) => portionOf('month', span, height).perDay),
    );
    expect(rows).toEqual([7, 10, 10, 14]);
  });
});
