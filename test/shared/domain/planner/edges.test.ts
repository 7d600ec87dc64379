import { type ContactHours, neverOpen } from '@shared/domain/permission';
import { type Candidate, generateWeek, type PlanRequest } from '@shared/domain/planner';
import { addDays, PLAIN_CALENDAR, today, wallToInstant, type Weekday } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../permission/build';
import {
  buildCandidate,
  buildLine,
  buildReason,
  buildRequest,
  buildSettings,
  byDay,
  everyDay,
  FRI,
  MON,
  outside,
  SAT,
  THU,
  TUE,
  WED,
} from './build';

const reachOf = (over: Partial<Candidate['reach']>) => ({ ...buildCandidate('a').reach, ...over });
const many = (count: number, over: Partial<Candidate> = {}) =>
  Array.from({ length: count }, (_, index) => buildCandidate(`c${String(index).padStart(4, '0')}`, over));

describe('a week in which nothing can be placed', () => {
  const week = daysOffOf(MON, 7);
  const cases: [string, Partial<PlanRequest>, string][] = [
    ['is without working days', { calendar: { ...PLAIN_CALENDAR, daysOff: week } }, 'no-working-day'],
    [
      'is without weekdays',
      { calendar: { workdays: new Set<Weekday>(), daysOff: new Set() } },
      'no-working-day',
    ],
    ['has no capacity', { settings: buildSettings({ capacity: everyDay(0, 0) }) }, 'no-capacity'],
    ['has passed', { today: addDays(MON, 7), now: wallToInstant(addDays(MON, 7), '09:00', 'UTC') }, 'past'],
    [
      'has no working hours',
      { settings: buildSettings({ workStart: '18:00', workEnd: '09:00' }) },
      'no-time',
    ],
    [
      'is full of appointments',
      {
        settings: buildSettings({ capacity: everyDay(1, 0) }),
        fixed: [MON, TUE, WED, THU, FRI].map((day) => buildLine('x', day, { key: day })),
      },
      'taken',
    ],
  ];

  it.each(cases)('%s', (_, over, obstacle) => {
    const plan = generateWeek(buildRequest({ candidates: many(3), ...over }));
    expect(plan.obstacle).toBe(obstacle);
    expect(plan.lines.filter(({ origin }) => origin === 'generated')).toEqual([]);
    expect(plan.leftOut).toHaveLength(3);
    expect(plan.leftOut[0]?.days).toHaveLength(7);
  });

  it('says nothing about the week when there is room', () => {
    expect(generateWeek(buildRequest()).obstacle).toBeNull();
    expect(generateWeek(buildRequest())).toMatchObject({ lines: [], leftOut: [], stretched: null });
  });
});

describe('people who cannot be reached', () => {
  const never: ContactHours = { zone: 'UTC', windows: [] };
  const cases: [string, Partial<Candidate['reach']>, string][] = [
    ['all do-not-contact', { clientDoNotContact: true }, 'client-do-not-contact'],
    ['the person does not want it', { personDoNotContact: true }, 'person-do-not-contact'],
    ['a withdrawn permission', { permissions: { phone: 'withdrawn' } }, 'permission-withdrawn'],
    ['a person without phone', { addresses: new Set(['email']) }, 'no-address'],
    ['a window that is never open', { hours: never }, 'window-never-open'],
  ];

  it.each(cases)('%s', (_, over, code) => {
    const plan = generateWeek(buildRequest({ candidates: many(3, { reach: reachOf(over) }) }));
    expect(plan.lines).toEqual([]);
    expect(Object.values(outside(plan))).toEqual([code, code, code]);
    expect(plan.stretched).toBeNull();
  });

  it('find no day when the window is only open on a day off', () => {
    const hours = { zone: 'Europe/Ljubljana', windows: [windowOf('6 10:00-12:00')] };
    const plan = generateWeek(buildRequest({ candidates: many(1, { reach: reachOf({ hours }) }) }));
    expect(neverOpen(hours)).toBe(false);
    expect(outside(plan)).toEqual({ c0000: 'no-day' });
    expect(plan.leftOut[0]?.days[5]).toEqual({ day: SAT, note: 'day-off' });
  });
});

describe('5,000 overdue lines', () => {
  it('fill the week by urgency, and everybody else is told by whom', () => {
    const candidates = many(5000).map((candidate, index) => ({
      ...candidate,
      reasons: [buildReason({ day: addDays(MON, -1 - index), urgency: 1 + index })],
    }));
    const plan = generateWeek(buildRequest({ candidates }));
    expect(plan.lines).toHaveLength(100);
    expect(plan.lines[0]).toMatchObject({ clientId: 'c4999', day: MON, why: 'soonest' });
    expect(plan.lines[99]).toMatchObject({ clientId: 'c4900', day: FRI });
    expect(plan.leftOut).toHaveLength(4900);
    expect(plan.leftOut[0]).toMatchObject({ clientId: 'c4899', code: 'no-room' });
    expect(plan.leftOut[0]?.takenBy).toHaveLength(100);
    expect(plan.leftOut[0]?.days.map(({ note }) => note)).toEqual([
      ...['full', 'full', 'full', 'full', 'full', 'day-off', 'day-off'],
    ]);
  });
});

describe('the clock', () => {
  const at = (day: string, time: string, zone: string, over: Partial<PlanRequest> = {}) => {
    const now = wallToInstant(day, time, zone);
    const settings = buildSettings({ zone });
    return generateWeek(
      buildRequest({ candidates: many(30), now, today: today(now, zone), settings, ...over }),
    );
  };

  it('leaves past days and past hours of today alone', () => {
    // From 17:30 there are two quarters of an hour left.
    expect(byDay(at(THU, '17:30', 'Europe/Ljubljana'))[THU]).toHaveLength(2);
    expect(Object.keys(byDay(at(THU, '17:30', 'Europe/Ljubljana')))).toEqual([THU, FRI]);
  });

  it.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Europe/Ljubljana', 'America/New_York'])(
    'at 23:30 in %s has nothing left of today, half an hour later a whole day',
    (zone) => {
      expect(Object.keys(byDay(at(WED, '23:30', zone)))).toEqual([THU, FRI]);
      expect(Object.keys(byDay(at(THU, '00:00', zone)))).toEqual([THU, FRI]);
      expect(byDay(at(WED, '00:00', zone))[WED]).toHaveLength(10);
      const night = buildSettings({ zone, workStart: '23:00', workEnd: '23:59' });
      expect(byDay(at(WED, '23:30', zone, { settings: night }))[WED]).toHaveLength(1);
    },
  );

  const hours = { zone: 'America/New_York', windows: [windowOf('1 09:00-10:00'), windowOf('2 09:00-10:00')] };
  it.each([
    // Between the American and the European daylight-saving day the clocks are five hours apart, else six.
    ['2026-W10', '2026-03-02', '15:00'],
    ['2026-W11', '2026-03-09', '14:00'],
    ['2026-W13', '2026-03-23', '14:00'],
    ['2026-W14', '2026-03-30', '15:00'],
    ['2026-W44', '2026-10-26', '14:00'],
    ['2026-W45', '2026-11-02', '15:00'],
  ])('finds windows of another zone in %s, near the daylight-saving days', (week, day, time) => {
    const request = buildRequest({ week, today: day, now: wallToInstant(day, '08:00', 'Europe/Ljubljana') });
    const plan = generateWeek({ ...request, candidates: many(1, { reach: reachOf({ hours }) }) });
    expect(plan.lines).toMatchObject([{ day, time }]);
  });

  it('plans on 29 February', () => {
    const now = wallToInstant('2028-02-28', '23:30', 'Europe/Ljubljana');
    const request = buildRequest({
      week: '2028-W09',
      today: '2028-02-28',
      now,
      settings: buildSettings({ capacity: everyDay(1, 0) }),
    });
    const reasons = [buildReason({ from: '2028-02-28', until: '2028-02-29' })];
    const plan = generateWeek({ ...request, candidates: many(2, { reasons }) });
    expect(byDay(plan)).toEqual({ '2028-02-29': ['c0000'] });
  });

  it('reaches people in another zone at courteous times of theirs', () => {
    // At nine in Ljubljana it is 18:00 in Vladivostok.
    const away = { zone: 'Asia/Vladivostok', windows: null };
    const plan = generateWeek(buildRequest({ candidates: many(9, { reach: reachOf({ hours: away }) }) }));
    expect(new Set(plan.lines.map(({ time }) => time))).toEqual(new Set(['09:00', '09:15']));
    const rude = buildSettings({ courteous: null });
    const free = generateWeek(
      buildRequest({ candidates: many(1, { reach: reachOf({ hours: away }) }), settings: rude }),
    );
    expect(free.lines[0]?.time).toBeNull();
  });
});

function daysOffOf(from: string, count: number): Set<string> {
  return new Set(Array.from({ length: count }, (_, index) => addDays(from, index)));
}
