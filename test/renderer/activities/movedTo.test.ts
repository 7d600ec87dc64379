import { movedTo, shownAt } from '@renderer/activities/movedTo';
import { describe, expect, it } from 'vitest';

const HERE = 'Europe/Ljubljana';
/** Half past eight in the evening of the 25th, agreed for the 26th on the other side of the day line. */
const agreed = { day: '2026-11-26', time: '09:30', zone: 'Pacific/Kiritimati' } as const;
const shown = { day: '2026-11-25', time: '20:30', agreed } as const;

describe('a contact that is put on another place of the calendar', () => {
  it('stands on the user’s clock', () => {
    expect(shownAt(agreed, HERE)).toEqual(shown);
    expect(shownAt({ ...agreed, zone: HERE }, HERE)).toEqual({ day: '2026-11-26', time: '09:30' });
    expect(shownAt({ ...agreed, time: null }, HERE)).toEqual({ day: '2026-11-26', time: null });
  });

  it('keeps its own clock as long as only its day changes', () => {
    const onFriday = { day: '2026-11-28' };
    expect(movedTo(shown, { day: '2026-11-27' }, HERE)).toEqual(onFriday);
    expect(movedTo(shown, { day: '2026-11-27', time: '20:30' }, HERE)).toEqual(onFriday);
    expect(movedTo(shown, { day: '2026-11-25', time: '20:30', minutes: 45 }, HERE)).toEqual({
      ...{ day: '2026-11-26', minutes: 45 },
    });
  });

  it('gets the user’s clock with a new time, also where it reads as before', () => {
    for (const time of ['10:00', '09:30']) {
      const to = { day: '2026-11-25', time };
      expect(movedTo(shown, to, HERE)).toEqual({ ...to, zone: HERE });
    }
    expect(movedTo(shown, { day: '2026-11-25', time: null }, HERE)).toEqual({
      ...{ day: '2026-11-25', time: null },
    });
  });

  it('is simply moved where its clock is the user’s', () => {
    const own = { day: '2026-11-25', time: '10:00' };
    expect(movedTo(own, { day: '2026-11-27' }, HERE)).toEqual({ day: '2026-11-27' });
    expect(movedTo(own, { day: '2026-11-27', time: '10:00' }, HERE)).toEqual({
      ...{ day: '2026-11-27', time: '10:00' },
    });
  });
});
