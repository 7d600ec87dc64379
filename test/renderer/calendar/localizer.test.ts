import { createLocalizer, inEventRange, sortEvents } from '@renderer/calendar/localizer';
import { format, getDay, startOfWeek } from 'date-fns';
import fc from 'fast-check';
import { dateFnsLocalizer } from 'react-big-calendar';
import { expect, test } from 'vitest';

/** The library's own, by which ours are judged; its types leave these two out. */
const library = dateFnsLocalizer({ format, startOfWeek, getDay, locales: {} }) as unknown as {
  inEventRange: typeof inEventRange;
  sortEvents: typeof sortEvents;
};

/** Something that lies in one day, as all in the calendar does: from a minute to a later one, or the whole day. */
const placed = fc
  .record({
    day: fc.integer({ min: 0, max: 20 }),
    from: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    minutes: fc.integer({ min: 0, max: 300 }),
    allDay: fc.boolean(),
  })
  .map(({ day, from, minutes, allDay }) => {
    const at = (minute: number) => new Date(2026, 9, 15 + day, 0, allDay ? 0 : minute);
    return { start: at(from), end: at(Math.min(from + minutes, 24 * 60 - 1)), allDay };
  });

test('an item lies in a week where the library says so', () => {
  fc.assert(
    fc.property(placed, fc.integer({ min: 0, max: 20 }), (event, first) => {
      const range = { start: new Date(2026, 9, 15 + first), end: new Date(2026, 9, 15 + first + 6) };
      expect(inEventRange({ event, range })).toBe(library.inEventRange({ event, range }));
    }),
  );
});

test('items of a week stand in the order of the library', () => {
  fc.assert(
    fc.property(placed, placed, (evtA, evtB) => {
      expect(Math.sign(sortEvents({ evtA, evtB }))).toBe(Math.sign(library.sortEvents({ evtA, evtB })));
    }),
  );
});

test('the calendar is given both', () => {
  expect(createLocalizer(1)).toMatchObject({ inEventRange, sortEvents });
});
