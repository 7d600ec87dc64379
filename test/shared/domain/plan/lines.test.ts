import {
  lineOf,
  type PlaceRequest,
  type PlanActivity,
  type PlanLine,
  type PlanPoint,
  placeLines,
} from '@shared/domain/plan';
import { addDays, addWeeks, type Day, daysOfWeek, PLAIN_CALENDAR, weekOf } from '@shared/domain/time';
import { present } from '@shared/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCalendar, anyDay } from '../time/arbitrary';

const whom = {
  clientId: 'alfa',
  client: 'Alfa Events',
  dealId: null,
  deal: '',
  person: 'Anna',
  phone: '+7 912 345-67-89',
  email: '',
  product: '',
  manager: '',
};
const activity = (day: Day, over: Partial<PlanActivity> = {}): PlanActivity => ({
  ...whom,
  id: `a ${day}`,
  kind: 'call',
  status: 'planned',
  day,
  time: null,
  minutes: null,
  zone: 'Europe/Ljubljana',
  purpose: 'ask',
  value: '',
  snoozes: 0,
  firstDay: null,
  ...over,
});
const point = (dueDay: Day, over: Partial<PlanPoint> = {}): PlanPoint => ({
  ...whom,
  id: `p ${dueDay}`,
  text: 'proposal-sent',
  dueDay,
  ...over,
});
/** Wednesday in 2026-W48; the week runs from Monday 23 to Sunday 29 November. */
const today = '2026-11-25';
interface Given extends Omit<PlaceRequest, 'activities' | 'points'> {
  readonly activities: readonly PlanActivity[];
  readonly points: readonly PlanPoint[];
}
/** Agreed on the user's clock. */
const here = (of: PlanActivity): PlanActivity & { readonly here: Day } => ({ ...of, here: of.day });
/** The lines of a week with their texts. */
function plan(over: Partial<Given>): PlanLine[] {
  const request: Given = {
    week: '2026-W48',
    today,
    calendar: PLAIN_CALENDAR,
    zone: 'Europe/Ljubljana',
    activities: [],
    points: [],
    ...over,
  };
  const parts = {
    activities: new Map(request.activities.map((each) => [each.id, each])),
    points: new Map(request.points.map((each) => [each.id, each])),
  };
  return placeLines({ ...request, activities: request.activities.map(here) }).map((placed) =>
    present(lineOf(placed, parts), 'its parts were given'),
  );
}
const kinds = (lines: ReturnType<typeof plan>): string[] =>
  lines.map(({ day, reasons }) => `${day} ${reasons.map(({ kind }) => kind).join('+')}`);

describe('the lines of a week', () => {
  it('stand on their days in the order of day and time', () => {
    const lines = plan({
      activities: [
        activity('2026-11-27', { id: '1', clientId: 'a' }),
        activity('2026-11-26', { id: '2', clientId: 'b', time: '14:00' }),
        activity('2026-11-26', { id: '3', clientId: 'c', time: '09:30' }),
        activity('2026-11-26', { id: '4', clientId: 'd' }),
        activity('2026-11-28', { id: '5', clientId: 'e' }),
        activity('2026-11-30', { id: '6', clientId: 'f' }),
      ],
    });
    expect(lines.map(({ uid }) => uid)).toEqual(['3', '2', '4', '1', '5']);
    expect(lines.map(({ activityId, reasons }) => [activityId, reasons[0]?.kind])).toContainEqual([
      '3',
      'planned',
    ]);
  });

  it('follow one another in real time when their zones differ', () => {
    const lines = plan({
      activities: [
        activity(today, { id: 'lj', clientId: 'a', time: '10:00' }),
        activity(today, { id: 'moscow', clientId: 'b', time: '11:00', zone: 'Europe/Moscow' }),
      ],
    });
    expect(lines.map(({ uid }) => uid)).toEqual(['moscow', 'lj']);
  });

  it('gather the reasons of one client and day; the earliest appointment leads', () => {
    const lines = plan({
      activities: [
        activity(today, { id: 'any', person: '', phone: '', product: 'party' }),
        activity(today, { id: 'late', time: '16:00', purpose: 'contract' }),
        activity(today, { id: 'early', time: '10:00', purpose: 'minutes', person: '', phone: '' }),
      ],
      points: [point(today), point('2026-11-20', { id: 'old', text: 'minutes-sent' })],
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      uid: 'early',
      time: '10:00',
      purpose: 'minutes',
      person: 'Anna',
      phone: '+7 912 345-67-89',
      product: 'party',
    });
    expect(lines[0]?.reasons).toEqual([
      { id: 'early', kind: 'planned', text: 'minutes', day: today },
      { id: 'late', kind: 'planned', text: 'contract', day: today },
      { id: 'any', kind: 'planned', text: 'ask', day: today },
      { id: 'old', kind: 'point-missed', text: 'minutes-sent', day: '2026-11-20' },
      { id: `p ${today}`, kind: 'point-due', text: 'proposal-sent', day: today },
    ]);
  });

  it('without a time put what is late first, what waits longest before the rest', () => {
    const lines = plan({
      activities: [
        activity(today, { id: 'today', clientId: 'a' }),
        activity('2026-11-20', { id: 'friday', clientId: 'b' }),
        activity('2026-11-02', { id: 'longest', clientId: 'c' }),
        activity(today, { id: 'timed', clientId: 'd', time: '18:00' }),
      ],
      points: [
        point('2026-11-10', { id: 'missed', clientId: 'e' }),
        point('2026-11-09', { id: 'joins', clientId: 'b' }),
      ],
    });
    expect(lines.map(({ uid }) => uid)).toEqual(['timed', 'longest', 'friday', 'missed', 'today']);
  });

  it('are none when one of their parts is gone', () => {
    const [placed] = placeLines({
      ...{ week: '2026-W48', today, calendar: PLAIN_CALENDAR, zone: 'UTC', points: [] },
      activities: [here(activity(today, { id: '1' })), here(activity(today, { id: '2' }))],
    });
    const only = new Map([['1', activity(today, { id: '1' })]]);
    expect(lineOf(present(placed, 'there is a line'), { activities: only, points: new Map() })).toBeNull();
  });

  it('keep what is done apart', () => {
    const done = activity(today, { id: 'done', status: 'done', time: '09:00' });
    const past = activity('2026-11-23', { id: 'past', status: 'done' });
    const lines = plan({ activities: [activity(today, { id: 'open' }), done, past] });
    expect(lines.map(({ uid, day, status }) => `${uid} ${day} ${status}`)).toEqual([
      'past 2026-11-23 done',
      'done 2026-11-25 done',
      'open 2026-11-25 planned',
    ]);
  });

  it('say of a control point what it is and that it is to be called about', () => {
    expect(plan({ points: [point('2026-11-26')] })).toEqual([
      {
        ...whom,
        uid: 'p 2026-11-26',
        activityId: null,
        day: '2026-11-26',
        time: null,
        minutes: null,
        zone: 'Europe/Ljubljana',
        agreedDay: '2026-11-26',
        kind: 'call',
        status: 'planned',
        purpose: '',
        value: '',
        snoozes: 0,
        firstDay: null,
        reasons: [{ id: 'p 2026-11-26', kind: 'point-due', text: 'proposal-sent', day: '2026-11-26' }],
      },
    ]);
  });
});

describe('what is overdue', () => {
  const late = { activities: [activity('2026-11-12', { time: '14:00' })], points: [point('2026-11-23')] };

  it('lands on today in the week of today, without the time that has passed', () => {
    const lines = plan(late);
    expect(kinds(lines)).toEqual(['2026-11-25 overdue+point-missed']);
    expect(lines[0]?.time).toBeNull();
    expect(lines[0]?.reasons[0]?.day).toBe('2026-11-12');
  });

  it('lands on the first working day from today on, or on today if none is left', () => {
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-25']) };
    expect(kinds(plan({ ...late, calendar }))).toEqual(['2026-11-26 overdue+point-missed']);
    expect(kinds(plan({ ...late, today: '2026-11-28' }))).toEqual(['2026-11-28 overdue+point-missed']);
  });

  it('lands on the first working day of a later week', () => {
    expect(kinds(plan({ ...late, week: '2026-W49' }))).toEqual(['2026-11-30 overdue+point-missed']);
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-30']) };
    expect(kinds(plan({ ...late, week: '2026-W49', calendar }))).toEqual(['2026-12-01 overdue+point-missed']);
  });

  it('stays on its day in the past week it belongs to and opens the weeks after it', () => {
    expect(kinds(plan({ ...late, week: '2026-W46' }))).toEqual(['2026-11-12 overdue']);
    expect(kinds(plan({ ...late, week: '2026-W47' }))).toEqual(['2026-11-16 overdue']);
    expect(kinds(plan({ ...late, week: '2026-W45' }))).toEqual([]);
  });
});

describe('a control point due on a day off', () => {
  it('stands on the last working day of its week before it', () => {
    expect(kinds(plan({ points: [point('2026-11-29')] }))).toEqual(['2026-11-27 point-due']);
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-26', '2026-11-27']) };
    expect(kinds(plan({ points: [point('2026-11-28')], calendar }))).toEqual(['2026-11-25 point-due']);
  });

  it('stays where it is when no working day is left before it', () => {
    expect(kinds(plan({ points: [point('2026-11-29')], today: '2026-11-28' }))).toEqual([
      '2026-11-29 point-due',
    ]);
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-30']) };
    expect(kinds(plan({ week: '2026-W49', points: [point('2026-11-30')], calendar }))).toEqual([
      '2026-11-30 point-due',
    ]);
    expect(kinds(plan({ points: [point('2026-11-30')], calendar }))).toEqual([]);
  });
});

describe('a plan', () => {
  const anyCase = anyDay().chain((day) => {
    const near = fc.integer({ min: -20, max: 20 }).map((count) => addDays(day, count));
    const client = fc.constantFrom('a', 'b', 'c');
    return fc.record({
      today: fc.constant(day),
      calendar: anyCalendar(day),
      activities: fc.array(
        fc.record({ day: near, clientId: client, time: fc.constantFrom(null, '10:00', '23:30') }),
      ),
      points: fc.array(fc.record({ dueDay: near, clientId: client })),
      shift: fc.integer({ min: -3, max: 3 }),
    });
  });

  it('has one line per client and day, in order, inside its week, and loses nothing of this week', () => {
    fc.assert(
      fc.property(anyCase, ({ today: day, calendar, activities, points, shift }) => {
        const week = addWeeks(weekOf(day), shift);
        const request = {
          week,
          today: day,
          calendar,
          activities: activities.map(({ day: own, ...over }, index) =>
            activity(own, { ...over, id: `a${index}` }),
          ),
          points: points.map(({ dueDay, ...over }, index) => point(dueDay, { ...over, id: `p${index}` })),
        };
        const lines = plan(request);
        const days = daysOfWeek(week);
        expect(new Set(lines.map((line) => `${line.day} ${line.clientId}`)).size).toBe(lines.length);
        expect(new Set(lines.map(({ uid }) => uid)).size).toBe(lines.length);
        expect(lines.map((line) => line.day)).toEqual(lines.map((line) => line.day).sort());
        expect(lines.every((line) => days.includes(line.day))).toBe(true);
        const own = [
          ...request.activities.map((each) => each.day),
          ...request.points.map((each) => each.dueDay),
        ];
        const reasonDays = lines.flatMap((line) => line.reasons.map((reason) => reason.day));
        expect(reasonDays.every((each) => each <= (days[6] ?? ''))).toBe(true);
        const inWeek = (each: Day): boolean => days.includes(each);
        expect(reasonDays.filter(inWeek).sort()).toEqual(own.filter(inWeek).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which things come', () => {
    fc.assert(
      fc.property(anyCase, ({ today: day, calendar, activities, points }) => {
        const given = {
          week: weekOf(day),
          today: day,
          calendar,
          activities: activities.map(({ day: own, ...over }, index) =>
            activity(own, { ...over, id: `a${index}` }),
          ),
          points: points.map(({ dueDay, ...over }, index) => point(dueDay, { ...over, id: `p${index}` })),
        };
        const turned = {
          ...given,
          activities: given.activities.toReversed(),
          points: given.points.toReversed(),
        };
        expect(plan(turned)).toEqual(plan(given));
      }),
    );
  });
});
