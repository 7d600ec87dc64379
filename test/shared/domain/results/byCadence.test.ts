import { cadenceOf, type OwnCadence, touchOn } from '@shared/domain/cadence';
import { AFTER_SENT, dueByCadence } from '@shared/domain/results';
import { addDays, type Day } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../time/arbitrary';

const TODAY = '2026-11-20';
const of = (segment: string, lastTwoWay: Day, paused: OwnCadence['paused'] = null, today: Day = TODAY) => {
  const cadence = cadenceOf(segment, null);
  const touch = touchOn({ cadence, paused, lastTwoWay, since: lastTwoWay, wonDay: null }, today);
  return { cadence, paused, touch };
};

describe('the next contact by the cadence', () => {
  it('begins anew after a talk', () => {
    expect(dueByCadence(true, of('C', '2026-09-01'), TODAY)).toEqual({ day: '2027-01-19', every: 60 });
    expect(dueByCadence(true, of('VIP', '2026-11-19'), TODAY)).toEqual({ day: '2026-11-27', every: 7 });
  });

  it('goes on after what was only sent, but not within a week', () => {
    expect(dueByCadence(false, of('B', '2026-11-10'), TODAY)?.day).toBe('2026-12-10');
    expect(dueByCadence(false, of('B', '2026-10-22'), TODAY)?.day).toBe(addDays(TODAY, AFTER_SENT));
    expect(dueByCadence(false, of('B', '2025-01-01'), TODAY)?.day).toBe(addDays(TODAY, AFTER_SENT));
  });

  it('waits for the end of a pause, and is none while it rests for good', () => {
    expect(dueByCadence(true, of('A', '2026-11-01', '2027-02-01'), TODAY)?.day).toBe('2027-02-01');
    expect(dueByCadence(true, of('A', '2026-11-01', '2026-11-20'), TODAY)?.day).toBe('2026-12-04');
    expect(dueByCadence(true, of('A', '2026-11-01', 'for-good'), TODAY)).toBeNull();
  });

  it('never comes before tomorrow, nor lets a client slip away by itself after a talk', () => {
    fc.assert(
      fc.property(
        anyDay(),
        fc.constantFrom('A', 'B', 'C', 'VIP', ''),
        fc.integer({ min: 0, max: 800 }),
        fc.boolean(),
        (today, segment, ago, isTwoWay) => {
          const found = dueByCadence(isTwoWay, of(segment, addDays(today, -ago), null, today), today);
          expect(found !== null && found.day > today).toBe(true);
          if (isTwoWay)
            expect(found !== null && found.day <= addDays(today, cadenceOf(segment, null).maximum)).toBe(
              true,
            );
        },
      ),
    );
  });
});
