import {
  contactKey,
  DEFAULT_REMINDERS,
  dueReminders,
  isQuiet,
  morningKey,
  nextReminder,
  reminderAt,
  type ReminderChoices,
  type TimedContact,
} from '@shared/domain/reminders';
import { type Instant, instantToWall, wallToInstant, type Zone } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ZONES = ['Europe/Ljubljana', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'UTC'] as const;
const LOUD: ReminderChoices = { ...DEFAULT_REMINDERS, quiet: null, morning: null };
const at = (day: string, time: string, zone: Zone): Instant => wallToInstant(day, time, zone);
const contact = (over: Partial<TimedContact> = {}): TimedContact => ({
  ...{ id: 'a', day: '2026-11-26', time: '10:00', zone: 'Europe/Ljubljana', remindMinutes: null },
  ...over,
});
const ask = (
  contacts: readonly TimedContact[],
  now: Instant,
  {
    zone = 'Europe/Ljubljana' as Zone,
    choices = LOUD,
    said = new Map<string, Instant>() as ReadonlyMap<string, Instant>,
  } = {},
) =>
  dueReminders(contacts, {
    ...{ now, zone, choices, isWorkingDay: () => true },
    saidAt: (key) => said.get(key),
  });
const ids = (contacts: readonly TimedContact[]) => contacts.map(({ id }) => id);

describe('the moment of a reminder', () => {
  it.each([
    // contact, minutes of the settings, wall clock of the reminder in the contact's zone
    [contact(), 10, '2026-11-26 09:50'],
    [contact({ remindMinutes: 0 }), 10, '2026-11-26 10:00'],
    [contact({ remindMinutes: 24 * 60 }), 10, '2026-11-25 10:00'],
    [contact({ time: '00:05' }), 10, '2026-11-25 23:55'],
    // The nights on which clocks change: an hour is an hour on the clock that counts, not on the wall.
    [contact({ day: '2026-03-29', time: '03:30', remindMinutes: 60 }), 10, '2026-03-29 01:30'],
    [contact({ day: '2026-10-25', time: '03:30', remindMinutes: 60 }), 10, '2026-10-25 02:30'],
    [contact({ day: '2028-03-01', time: '00:00', remindMinutes: 30 }), 10, '2028-02-29 23:30'],
    [contact({ zone: 'Pacific/Pago_Pago' }), 10, '2026-11-26 09:50'],
    [contact({ zone: 'Pacific/Kiritimati', time: '23:30' }), 45, '2026-11-26 22:45'],
  ])('%o, %i minutes before: %s', (of, usual, expected) => {
    const wall = instantToWall(reminderAt(of, usual) ?? 0, of.zone);
    expect(`${wall.day} ${wall.time}`).toBe(expected);
  });

  it('is none for a contact that wants none', () => {
    expect(reminderAt(contact({ remindMinutes: -1 }), 10)).toBeNull();
    expect(
      ask([contact({ remindMinutes: -1 })], at('2026-11-26', '10:00', 'Europe/Ljubljana')).single,
    ).toEqual([]);
  });
});

describe('what is due', () => {
  it.each(ZONES)('comes at its time, not a minute before, in %s', (zone) => {
    const of = contact({ zone });
    expect(ask([of], at('2026-11-26', '09:49', zone), { zone }).single).toEqual([]);
    expect(ids(ask([of], at('2026-11-26', '09:50', zone), { zone }).single)).toEqual(['a']);
  });

  it('comes alone as long as the contact is ahead, even when its reminder was slept through', () => {
    expect(ids(ask([contact()], at('2026-11-26', '09:59', 'Europe/Ljubljana')).single)).toEqual(['a']);
  });

  it('gathers what went by into one', () => {
    const three = ['08:00', '09:00', '10:00'].map((time) => contact({ id: time, time }));
    const { single, missed } = ask(three, at('2026-11-26', '09:55', 'Europe/Ljubljana'));
    expect([ids(single), ids(missed)]).toEqual([['10:00'], ['08:00', '09:00']]);
  });

  it('lets go what went by longer ago than a long weekend', () => {
    const friday = contact({ day: '2026-11-20', time: '16:00' });
    expect(ids(ask([friday], at('2026-11-24', '09:00', 'Europe/Ljubljana')).missed)).toEqual(['a']);
    expect(ask([friday], at('2026-11-24', '16:01', 'Europe/Ljubljana')).missed).toEqual([]);
  });

  it('says nothing twice, also when the clock is set back, and again when the contact moves', () => {
    const said = new Map([[contactKey(contact()), at('2026-11-26', '09:50', 'Europe/Ljubljana')]]);
    expect(ask([contact()], at('2026-11-26', '09:55', 'Europe/Ljubljana'), { said }).single).toEqual([]);
    expect(ask([contact()], at('2026-11-26', '09:50', 'Europe/Ljubljana'), { said }).single).toEqual([]);
    const moved = contact({ time: '11:00' });
    expect(ids(ask([moved], at('2026-11-26', '10:55', 'Europe/Ljubljana'), { said }).single)).toEqual(['a']);
  });

  it.each([
    // minutes before it at which it was said and now is wanted; the time at which it is said again
    [10, 30, undefined],
    [30, 10, '09:50'],
    [30, 0, '10:00'],
    [30, -1, undefined],
    [10, 10, undefined],
  ])(
    'said %i minutes before and now wanted %i minutes before, comes again at %s',
    (before, wanted, again) => {
      const here = (time: string) => at('2026-11-26', time, 'Europe/Ljubljana');
      const said = new Map([[contactKey(contact()), here('10:00') - before * 60_000 + 400]]);
      const after = ['09:31', '09:49', '09:50', '09:51', '09:59', '10:00', '10:04'];
      const times = after.filter(
        (time) => ask([contact({ remindMinutes: wanted })], here(time), { said }).single.length > 0,
      );
      expect(times).toEqual(again === undefined ? [] : after.filter((time) => time >= again));
    },
  );

  it('comes again when another zone puts its moment behind what was said', () => {
    const said = new Map([[contactKey(contact()), at('2026-11-26', '09:50', 'Europe/Ljubljana')]]);
    const inLondon = contact({ zone: 'Europe/London' });
    const now = at('2026-11-26', '09:50', 'Europe/London');
    expect(ids(ask([inLondon], now, { said }).single)).toEqual(['a']);
    expect(ask([inLondon], now - 60_000, { said }).single).toEqual([]);
    expect(ask([contact({ zone: 'Europe/Moscow' })], now, { said }).single).toEqual([]);
  });

  it('waits in quiet hours and gathers afterwards', () => {
    const choices = { ...LOUD, quiet: { from: '20:00', to: '08:00' } };
    const late = contact({ time: '21:00' });
    const none = { single: [], missed: [], morning: null };
    expect(ask([late], at('2026-11-26', '20:55', 'Europe/Ljubljana'), { choices })).toEqual(none);
    expect(ids(ask([late], at('2026-11-27', '08:00', 'Europe/Ljubljana'), { choices }).missed)).toEqual([
      'a',
    ]);
  });

  it('says nothing when reminders are off', () => {
    const choices = { ...LOUD, on: false, morning: '09:00' };
    expect(ask([contact()], at('2026-11-26', '09:55', 'Europe/Ljubljana'), { choices }).single).toEqual([]);
    expect(ask([], at('2026-11-26', '09:00', 'Europe/Ljubljana'), { choices }).morning).toBeNull();
  });

  it('tells each contact exactly once however the clock runs', () => {
    const times = fc.array(fc.integer({ min: -3, max: 60 * 24 * 3 }), { minLength: 1, maxLength: 40 });
    const planned = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 60 * 24 * 3 - 1 }), zone: fc.constantFrom(...ZONES) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(times, planned, fc.constantFrom(...ZONES), (ticks, plans, zone) => {
        const start = at('2026-03-28', '00:00', zone);
        const contacts = plans.map(({ minute, zone: of }, index) => ({
          id: String(index),
          ...instantToWall(start + minute * 60_000, of),
          ...{ zone: of, remindMinutes: null },
        }));
        const said = new Map<string, Instant>();
        const told: string[] = [];
        // Back and forth, and once at the end, when all of them are due.
        for (const minute of [...ticks, 60 * 24 * 3 + 15]) {
          const now = start + minute * 60_000;
          const { single, missed } = ask(contacts, now, { zone, said });
          for (const each of [...single, ...missed]) {
            expect((reminderAt(each, LOUD.minutes) ?? Number.POSITIVE_INFINITY) <= now).toBe(true);
            told.push(each.id);
            said.set(contactKey(each), now);
          }
        }
        expect(told.sort()).toEqual(ids(contacts).sort());
      }),
    );
  });
});

describe('the morning', () => {
  const choices = { ...LOUD, morning: '09:00' };
  it.each(ZONES)('is said once on a working day, for some hours, in %s', (zone) => {
    const morning = (time: string, said: readonly string[] = []) =>
      ask([], at('2026-11-26', time, zone), {
        ...{ zone, choices, said: new Map(said.map((key) => [key, at('2026-11-26', '09:00', zone)])) },
      }).morning;
    expect(['08:59', '09:00', '12:59', '13:01'].map((time) => morning(time))).toEqual([
      null,
      '2026-11-26',
      '2026-11-26',
      null,
    ]);
    expect(morning('09:01', [morningKey('2026-11-26')])).toBeNull();
  });

  it('is left out on a day off', () => {
    const now = at('2026-11-28', '09:00', 'UTC');
    const off = { now, zone: 'UTC', choices, isWorkingDay: () => false, saidAt: () => undefined };
    expect(dueReminders([], off).morning).toBeNull();
  });
});

describe('quiet hours', () => {
  it.each([
    [
      '20:00',
      '08:00',
      ['19:59', '20:00', '23:30', '00:00', '07:59', '08:00'],
      [false, true, true, true, true, false],
    ],
    ['12:00', '13:00', ['11:59', '12:00', '12:59', '13:00'], [false, true, true, false]],
    ['09:00', '09:00', ['09:00', '21:00'], [false, false]],
  ])('from %s to %s', (from, to, times, expected) => {
    expect(times.map((time) => isQuiet(time, { from, to }))).toEqual(expected);
  });
});

describe('the next moment', () => {
  it('is the earliest one ahead', () => {
    const now = at('2026-11-26', '09:50', 'Europe/Ljubljana');
    const later = contact({ id: 'b', time: '12:00' });
    expect(nextReminder([contact(), later], now, 10)).toBe(at('2026-11-26', '11:50', 'Europe/Ljubljana'));
    expect(nextReminder([contact()], now, 10)).toBeNull();
  });
});
