import {
  cadenceOf,
  compareTouch,
  frequencyOf,
  isTwoWay,
  type OwnCadence,
  SEGMENT_CADENCES,
  standingOf,
  type TouchFacts,
  touchOn,
} from '@shared/domain/cadence';
import { addDays, today } from '@shared/domain/time';
import { RESULTS } from '@shared/domain/words';
import { describe, expect, it } from 'vitest';

const own = (over: Partial<OwnCadence> = {}): OwnCadence => ({
  ideal: null,
  maximum: null,
  minimumGap: null,
  paused: null,
  ...over,
});
/** A client of segment A that was spoken to on 1 November. */
const facts = (over: Partial<TouchFacts> = {}): TouchFacts => ({
  cadence: cadenceOf('A', null),
  paused: null,
  lastTwoWay: '2026-11-01',
  since: '2025-01-01',
  wonDay: null,
  ...over,
});

describe('the cadence of a client', () => {
  it('has the defaults of the segments', () => {
    const days = Object.entries(SEGMENT_CADENCES).map(([name, { ideal, maximum }]) => [name, ideal, maximum]);
    expect(days).toEqual([
      ['A', 14, 21],
      ['B', 30, 45],
      ['C', 60, 90],
      ['VIP', 7, 14],
    ]);
    expect(cadenceOf('nobody knows it', null).ideal).toBe(60);
    expect(cadenceOf('constructor', null).ideal).toBe(60);
  });

  it('takes what the client has of its own, and the maximum follows in proportion', () => {
    expect(cadenceOf('A', own({ ideal: 28 }))).toEqual({ ideal: 28, maximum: 42, minimumGap: 3 });
    expect(cadenceOf('A', own({ maximum: 7 }))).toEqual({ ideal: 14, maximum: 14, minimumGap: 3 });
    expect(cadenceOf('B', own({ ideal: 2 }))).toEqual({ ideal: 2, maximum: 3, minimumGap: 2 });
    expect(cadenceOf('Gold', null, { Gold: { ideal: 5, maximum: 6, minimumGap: 1 } }).maximum).toBe(6);
    expect(frequencyOf(cadenceOf('A', null))).toEqual({ minimumGap: 3, cap: null });
  });
});

describe('touch', () => {
  it('goes from resting to losing touch, and urgency is elapsed ÷ ideal', () => {
    const at = (elapsed: number) => touchOn(facts(), addDays('2026-11-01', elapsed));
    expect([0, 9, 10, 13, 14, 21, 22, 365, 366].map((elapsed) => at(elapsed).state)).toEqual([
      ...['resting', 'resting', 'soon', 'soon', 'due', 'due', 'losing-touch', 'losing-touch', 'dormant'],
    ]);
    expect(at(7).urgency).toBe(0.5);
    expect(at(21).urgency).toBe(1.5);
    expect(at(7)).toMatchObject({ idealDay: '2026-11-15', maximumDay: '2026-11-22', elapsed: 7 });
  });

  it('begins with the client as long as nobody was spoken to', () => {
    const touch = touchOn(facts({ lastTwoWay: null, since: '2026-11-10' }), '2026-11-20');
    expect(touch).toMatchObject({ from: '2026-11-10', elapsed: 10, state: 'soon' });
  });

  it('rests for 60 days after a deal closed well, until somebody is spoken to', () => {
    const closed = facts({ wonDay: '2026-11-01' });
    expect(touchOn(closed, '2026-11-30').state).toBe('resting');
    expect(touchOn(closed, '2026-12-31')).toMatchObject({ state: 'due', ideal: 60, maximum: 90 });
    const spoken = facts({ wonDay: '2026-11-01', lastTwoWay: '2026-11-20' });
    expect(touchOn(spoken, '2026-12-04')).toMatchObject({ state: 'due', ideal: 14 });
  });

  it('is dormant only after twice the maximum of a slow client', () => {
    const slow = facts({ cadence: { ideal: 365, maximum: 400, minimumGap: 7 } });
    expect(touchOn(slow, addDays('2026-11-01', 800)).state).toBe('losing-touch');
    expect(touchOn(slow, addDays('2026-11-01', 801)).state).toBe('dormant');
  });

  it('is paused until the day that counts again', () => {
    const state = (paused: OwnCadence['paused']) => touchOn(facts({ paused }), '2026-11-20').state;
    expect(state('2026-11-21')).toBe('paused');
    expect(state('2026-11-20')).toBe('due');
    expect(state('for-good')).toBe('paused');
  });

  it('counts days over 29 February and never below nothing', () => {
    expect(touchOn(facts({ lastTwoWay: '2028-02-28' }), '2028-03-01').elapsed).toBe(2);
    expect(touchOn(facts({ lastTwoWay: '2026-12-01' }), '2026-11-20')).toMatchObject({
      elapsed: 0,
      urgency: 0,
    });
  });

  it('changes with the day of the user, not with the day of UTC', () => {
    const now = Date.parse('2026-11-15T10:30:00Z');
    const state = (zone: string) => touchOn(facts(), today(now, zone)).state;
    expect(state('Pacific/Pago_Pago')).toBe('soon');
    expect(state('Pacific/Kiritimati')).toBe('due');
  });

  it('is reset by results in which both sides took part', () => {
    expect(RESULTS.filter(isTwoWay)).toEqual(['spoke', 'call-back', 'refused', 'agreed', 'held']);
    expect(isTwoWay(null)).toBe(false);
  });
});

describe('the standing of a client', () => {
  const now = { today: '2026-12-01', wokenDay: null };
  const silent = touchOn(facts(), '2026-12-01');

  it('is losing touch or dormant only between sales or as a lead', () => {
    expect(standingOf('between-sales', silent, now)).toBe('losing-touch');
    expect(standingOf('lead', { ...silent, state: 'dormant' }, now)).toBe('dormant');
    expect(standingOf('first-sale', silent, now)).toBe('first-sale');
    expect(standingOf('ended', silent, now)).toBe('ended');
    expect(standingOf('between-sales', { ...silent, state: 'paused' }, now)).toBe('between-sales');
  });

  it('is won back for a quarter', () => {
    const since = (wokenDay: string) => standingOf('repeat-sale', silent, { ...now, wokenDay });
    expect(since('2026-12-01')).toBe('won-back');
    expect(since(addDays('2026-12-01', -89))).toBe('won-back');
    expect(since(addDays('2026-12-01', -90))).toBe('repeat-sale');
  });

  it('is listed with the most urgent first', () => {
    const list = [
      { id: 'b', touch: touchOn(facts({ lastTwoWay: '2026-11-10' }), '2026-12-01') },
      { id: 'c', touch: touchOn(facts({ lastTwoWay: '2026-10-01' }), '2026-12-01') },
      { id: 'a', touch: touchOn(facts({ lastTwoWay: '2026-11-10' }), '2026-12-01') },
    ];
    expect(list.sort(compareTouch).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
