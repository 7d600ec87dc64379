import { type Day, fromEpochDay, type Weekday, type WorkingCalendar } from '@shared/domain/time';
import fc from 'fast-check';

/** Any day from 1902 to 2173, so that every rule also sees old birthdays and far plans. */
export const anyDay = (): fc.Arbitrary<Day> =>
  fc.integer({ min: -24_800, max: 74_300 }).map((epochDay) => fromEpochDay(epochDay));

export const anyWeekday = (): fc.Arbitrary<Weekday> => fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);

/** Any calendar with at least one working weekday and some days off around `near`. */
export const anyCalendar = (near: Day): fc.Arbitrary<WorkingCalendar> =>
  fc
    .record({
      workdays: fc.uniqueArray(anyWeekday(), { minLength: 1, maxLength: 7 }),
      offsets: fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 20 }),
    })
    .map(({ workdays, offsets }) => ({
      workdays: new Set(workdays),
      daysOff: new Set(offsets.map((offset) => shifted(near, offset))),
    }));

const shifted = (day: Day, offset: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + offset);
  return date.toISOString().slice(0, 10);
};
