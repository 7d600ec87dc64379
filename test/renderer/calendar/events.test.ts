import { eventsOf, isOpen, isShort } from '@renderer/calendar/events';
import { toWall } from '@renderer/calendar/wallDate';
import type { CalendarItem } from '@shared/contract/calendar';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const words = { title: (item: CalendarItem) => item.id, detail: () => '', hint: () => '' };
const shown = { day: TODAY, clientId: 'c', clientName: 'Alfa', dealTitle: '', dealId: 'd' } as const;

const contact = (
  id: string,
  rest: Partial<Extract<CalendarItem, { layer: 'activity' }>> = {},
): CalendarItem => ({
  ...{
    layer: 'activity',
    id,
    ...shown,
    time: null,
    minutes: null,
    personId: null,
    kind: 'call',
    status: 'planned',
    purpose: '',
  },
  ...rest,
});
const point = (id: string, rest: Partial<Extract<CalendarItem, { layer: 'point' }>> = {}): CalendarItem => ({
  ...{ layer: 'point', id, ...shown, stage: 'proposal', key: 'proposal-sent', title: '', state: 'pending' },
  mandatory: false,
  ...rest,
});

describe('signs', () => {
  it.each([
    [contact('a', { day: '2026-11-25' }), 'overdue'],
    [contact('a'), 'today'],
    [contact('a', { day: '2026-11-27' }), 'planned'],
    [contact('a', { status: 'done' }), 'met'],
    [point('a', { day: '2026-11-25' }), 'missed'],
    [point('a'), 'today'],
    [point('a', { day: '2026-11-27' }), 'pending'],
    [point('a', { state: 'met' }), 'met'],
    [point('a', { state: 'missed' }), 'missed'],
  ])('%# %o', (item, sign) => {
    expect(eventsOf([item], 'month', TODAY, words)[0]?.sign).toBe(sign);
  });
});

describe('the order of a cell', () => {
  const items = [
    contact('done', { time: '08:00', status: 'done' }),
    point('met', { state: 'met' }),
    contact('any time'),
    contact('late', { time: '18:00' }),
    contact('early', { time: '09:00' }),
    point('open'),
    point('missed', { state: 'missed' }),
    contact('tomorrow', { day: '2026-11-27', time: '07:00' }),
  ];
  const order = ['missed', 'early', 'late', 'any time', 'open', 'done', 'met', 'tomorrow'];

  it('is what was missed, open contacts by time, open points, then what is done', () => {
    const events = eventsOf(items, 'month', TODAY, words);
    expect(events.map(({ id }) => id)).toEqual(order);
    // The library sorts by start: it must come to the same order.
    expect(events.toSorted((a, b) => +a.start - +b.start).map(({ id }) => id)).toEqual(order);
    expect(new Set(events.map(({ start }) => toWall(start).day))).toEqual(new Set([TODAY, '2026-11-27']));
  });

  it('in a week gives each contact its time and puts the rest above', () => {
    const events = eventsOf(items, 'week', TODAY, words);
    const places = Object.fromEntries(
      events.map(({ id, allDay, start, end }) => [
        id,
        allDay ? null : [toWall(start).time, toWall(end).time],
      ]),
    );
    expect(places).toEqual({
      ...{ open: null, missed: null, met: null, 'any time': null, done: ['08:00', '08:30'] },
      ...{ early: ['09:00', '09:30'], late: ['18:00', '18:30'], tomorrow: ['07:00', '07:30'] },
    });
  });
});

it('only what is still to be done can be moved', () => {
  const events = eventsOf(
    [
      contact('a'),
      contact('b', { status: 'done' }),
      point('c'),
      point('d', { state: 'met' }),
      point('e', { state: 'missed' }),
    ],
    'week',
    TODAY,
    words,
  );
  expect(
    events
      .filter(isOpen)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'c', 'e']);
});

it('a contact shorter than an hour has one line', () => {
  const events = eventsOf(
    [contact('a'), contact('b', { minutes: 60 }), contact('c', { minutes: 45 })],
    'week',
    TODAY,
    words,
  );
  expect(Object.fromEntries(events.map((event) => [event.id, isShort(event)]))).toEqual({
    a: true,
    b: false,
    c: true,
  });
});
