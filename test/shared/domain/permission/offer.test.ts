import {
  CHANNELS,
  channelOf,
  contactVerdict,
  type Free,
  LONGEST_SEARCH,
  offerFor,
  type OfferWish,
} from '@shared/domain/permission';
import { minutesOf, PLAIN_CALENDAR } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCircumstances, buildReach, windowOf } from './build';

/** A call on Monday the 23rd at ten. */
const wish = (over: Partial<OfferWish> = {}): OfferWish => ({
  ...{ kind: 'call', preferred: null, day: '2026-11-23', time: '10:00', minutes: 15 },
  ...over,
});
const free = (over: Partial<Free> = {}): Free => ({ today: '2026-11-20', now: null, busy: [], ...over });
const friday = { zone: 'Europe/Ljubljana', windows: [windowOf('5 13:00-15:30')] };

describe('the nearest welcome contact', () => {
  it('is the next open window, at the time nearest to the wished one', () => {
    const person = buildReach({ hours: friday });
    const offer = (over: Partial<OfferWish>) => offerFor(wish(over), person, buildCircumstances(), free());
    expect(offer({})).toEqual({ kind: 'call', day: '2026-11-27', time: '13:00' });
    expect(offer({ time: '17:00' })).toEqual({ kind: 'call', day: '2026-11-27', time: '15:15' });
    expect(offer({ time: null })).toEqual({ kind: 'call', day: '2026-11-27', time: '13:00' });
    expect(offer({ day: '2026-11-27', time: '14:05' })).toEqual({
      kind: 'call',
      day: '2026-11-27',
      time: '14:05',
    });
  });

  it('goes beside appointments, and not into the past of today', () => {
    const person = buildReach({ hours: friday });
    const busy = [{ day: '2026-11-27', time: '13:00', minutes: 30 }];
    const around = buildCircumstances();
    expect(offerFor(wish(), person, around, free({ busy }))?.time).toBe('13:30');
    const today = { today: '2026-11-27', now: '15:20' };
    const late = offerFor(wish({ day: '2026-11-27', time: '13:00' }), person, around, free(today));
    expect(late).toEqual({ kind: 'call', day: '2026-12-04', time: '13:00' });
  });

  it('waits for a working day, the gap and working hours', () => {
    const around = buildCircumstances({
      calendar: { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-30']) },
      frequency: { minimumGap: 4, cap: null },
      contacts: ['2026-11-26'],
    });
    expect(offerFor(wish({ day: '2026-11-27', time: '20:00' }), buildReach(), around, free())).toEqual({
      ...{ kind: 'call', day: '2026-12-01', time: '17:45' },
    });
    expect(offerFor(wish({ day: '2026-11-28', time: null }), buildReach(), around, free())).toEqual({
      ...{ kind: 'call', day: '2026-12-01', time: null },
    });
  });

  it('changes the channel only when the person cannot be reached by the wished one, to the one liked best', () => {
    const person = buildReach({ permissions: { phone: 'withdrawn' } });
    const around = buildCircumstances();
    expect(offerFor(wish(), person, around, free())).toEqual({
      kind: 'message',
      day: '2026-11-23',
      time: '10:00',
    });
    expect(offerFor(wish({ preferred: 'email' }), person, around, free())?.kind).toBe('email');
    const nobody = buildReach({ clientDoNotContact: true });
    expect(offerFor(wish(), nobody, around, free())).toBeNull();
  });

  it('gives a message its time only within working hours', () => {
    const person = buildReach({ permissions: { phone: 'withdrawn' } });
    expect(offerFor(wish({ time: '23:30' }), person, buildCircumstances(), free())?.time).toBeNull();
  });

  it('gives up when no day will do', () => {
    const around = buildCircumstances({ calendar: { ...PLAIN_CALENDAR, workdays: new Set() } });
    expect(offerFor(wish(), buildReach(), around, free())).toBeNull();
    const night = buildReach({ hours: { zone: 'Europe/Ljubljana', windows: [windowOf('1 02:00-04:00')] } });
    expect(offerFor(wish(), night, buildCircumstances(), free())).toBeNull();
  });

  it('is welcome whatever the wish, in every zone', () => {
    const zones = ['Europe/Ljubljana', 'Pacific/Pago_Pago', 'Pacific/Kiritimati', 'America/New_York'];
    const anyWish = fc.record({
      day: fc.constantFrom('2026-03-07', '2026-03-28', '2026-10-24', '2028-02-28', '2026-12-31'),
      time: fc.constantFrom(null, '00:00', '09:00', '12:10', '23:30'),
      minutes: fc.constantFrom(5, 15, 60),
      theirs: fc.constantFrom(...zones),
      own: fc.constantFrom(...zones),
      weekday: fc.integer({ min: 1, max: 7 }),
      withdrawn: fc.subarray([...CHANNELS]),
    });
    fc.assert(
      fc.property(anyWish, ({ day, time, minutes, theirs, own, weekday, withdrawn }) => {
        const person = buildReach({
          hours: { zone: theirs, windows: [windowOf(`${weekday} 08:00-20:00`)] },
          permissions: Object.fromEntries(withdrawn.map((channel) => [channel, 'withdrawn'])),
        });
        const around = buildCircumstances({ zone: own });
        const asked = wish({ day, time, minutes });
        const offer = offerFor(asked, person, around, free({ today: day }));
        if (offer === null) return;
        const { kind, ...when } = offer;
        const found = contactVerdict({ channel: channelOf(kind), ...when, minutes }, person, around);
        expect(found.may).toBe(true);
        expect(offer.day >= day).toBe(true);
        if (offer.time !== null) expect(minutesOf(offer.time) % 5).toBe(0);
      }),
    );
    expect(LONGEST_SEARCH).toBeGreaterThan(90);
  });
});
