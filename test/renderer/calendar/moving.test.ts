import { type Place, type Step, stepped } from '@renderer/calendar/moving';
import type { View } from '@renderer/calendar/views';
import { describe, expect, it } from 'vitest';

const at = (day: string, time: string | null = '10:00', minutes = 30): Place => ({ day, time, minutes });
const go =
  (place: Place, ...steps: Step[]) =>
  (view: View) =>
    steps.reduce((now, step) => stepped(now, step, view, '09:00'), place);

describe('carrying by keys', () => {
  it.each<[Place, Step, View, Place]>([
    [at('2026-11-26'), 'left', 'week', at('2026-11-25')],
    [at('2026-11-30'), 'right', 'week', at('2026-12-01')],
    [at('2026-11-26'), 'up', 'week', at('2026-11-26', '09:30')],
    [at('2026-11-26'), 'down', 'day', at('2026-11-26', '10:30')],
    [at('2026-11-26', '00:00'), 'up', 'week', at('2026-11-26', '00:00')],
    [at('2026-11-26', '23:30'), 'down', 'week', at('2026-11-26', '23:30')],
    [at('2026-11-26', null), 'down', 'week', at('2026-11-26', '09:00')],
    [at('2026-11-26'), 'down', 'month', at('2026-12-03')],
    [at('2026-11-26', null), 'up', 'agenda', at('2026-11-19', null)],
    [at('2028-02-28'), 'right', 'month', at('2028-02-29')],
    [at('2026-11-26'), 'longer', 'week', at('2026-11-26', '10:00', 45)],
    [at('2026-11-26', '10:00', 15), 'shorter', 'week', at('2026-11-26', '10:00', 15)],
    [at('2026-11-26'), 'any-time', 'week', at('2026-11-26', null)],
    [at('2026-11-26', null), 'any-time', 'week', at('2026-11-26', '09:00')],
  ])('%o %s in a %s is %o', (place, step, view, to) => {
    expect(stepped(place, step, view, '09:00')).toEqual(to);
  });

  it('comes back by the keys the other way', () => {
    const place = at('2026-03-29', '02:30');
    expect(go(place, 'left', 'down', 'longer', 'right', 'up', 'shorter')('week')).toEqual(place);
  });
});
