import { generateWeek, type Reason } from '@shared/domain/planner';
import { addDays, PLAIN_CALENDAR } from '@shared/domain/time';
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
  THU,
  TUE,
  WED,
  ZONE,
} from './build';

const wants = (clientId: string, over: Partial<Reason> = {}) =>
  buildCandidate(clientId, { reasons: [buildReason({ id: clientId, ...over })] });
const oneADay = buildSettings({ capacity: everyDay(1, 1) });

describe('the day of a line', () => {
  it('is spread over the week when any day would do', () => {
    const candidates = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => wants(id, { urgency: 9 - index }));
    const plan = generateWeek(buildRequest({ candidates }));
    expect(byDay(plan)).toEqual({
      [MON]: ['a', 'f'],
      [TUE]: ['b'],
      [WED]: ['c'],
      [THU]: ['d'],
      [FRI]: ['e'],
    });
    expect(plan.lines[0]?.why).toBe('spread');
  });

  it('is less a day that appointments fill already', () => {
    const fixed = [buildLine('x', MON), buildLine('y', MON, { key: 'other' })];
    const plan = generateWeek(
      buildRequest({ candidates: ['a', 'b', 'c', 'd', 'e'].map((id) => wants(id)), fixed }),
    );
    expect(byDay(plan)[MON]).toEqual(['x', 'y']);
  });

  it('is the one the reason asks for, or the nearest with room, the earlier of two', () => {
    const candidates = [wants('a', { day: WED, urgency: 3 }), wants('b', { day: WED, urgency: 2 })];
    const plan = generateWeek(buildRequest({ candidates, settings: oneADay }));
    expect(byDay(plan)).toEqual({ [TUE]: ['b'], [WED]: ['a'] });
    expect(plan.lines.map(({ why }) => why)).toEqual(['nearest-day', 'asked-day']);
    expect(plan.lines[0]?.days.map(({ note }) => note)).toEqual([
      ...['open', 'chosen', 'full', 'open', 'open', 'day-off', 'day-off'],
    ]);
  });

  it('is the soonest for what is overdue, the more urgent first', () => {
    const late = { day: addDays(MON, -9) };
    const candidates = [wants('a', { ...late, urgency: 1 }), wants('b', { ...late, urgency: 2 })];
    const plan = generateWeek(buildRequest({ candidates, settings: oneADay }));
    expect(byDay(plan)).toEqual({ [MON]: ['b'], [TUE]: ['a'] });
    expect(plan.lines[0]?.why).toBe('soonest');
  });

  it('keeps a deadline, and is late only when nothing before it is free', () => {
    const due = { hard: true, day: TUE };
    const candidates = [wants('a', due), wants('b', due), wants('c', due), wants('d', { urgency: 99 })];
    const plan = generateWeek(buildRequest({ candidates, settings: oneADay }));
    expect(byDay(plan)).toEqual({ [MON]: ['b'], [TUE]: ['a'], [WED]: ['c'], [THU]: ['d'] });
    expect(plan.lines.map(({ why }) => why)).toEqual(['deadline', 'deadline', 'late', 'spread']);
    // Also what comes late is what the contact is for.
    expect(plan.lines.every(({ reasons: [lead] }) => lead?.served)).toBe(true);
  });

  it('does not do for a deadline that it misses, but does for one that is over already', () => {
    const reasons = [
      buildReason({ id: 'over', day: '2026-11-10', hard: true }),
      buildReason({ id: 'missed', day: TUE, hard: true }),
    ];
    const candidates = [buildCandidate('a', { reasons })];
    const [line] = generateWeek(buildRequest({ candidates, pinned: [buildLine('a', WED)] })).lines;
    expect(line?.reasons.map(({ id, served }) => [id, served])).toEqual([
      ['over', true],
      ['missed', false],
    ]);
  });

  it('gives way when somebody of lower priority can stand nowhere else', () => {
    const candidates = [
      wants('a', { day: WED, urgency: 5 }),
      wants('b', { from: WED, until: WED, urgency: 1 }),
    ];
    const plan = generateWeek(buildRequest({ candidates, settings: oneADay }));
    expect(byDay(plan)).toEqual({ [TUE]: ['a'], [WED]: ['b'] });
    expect(plan.lines.map(({ why }) => why)).toEqual(['nearest-day', 'only-day']);
  });

  it('lies in the window of the person, at a time in it, and two do not get the same time', () => {
    const hours = { zone: ZONE, windows: [windowOf('5 13:00-13:30')] };
    const plain = buildCandidate('a').reach;
    const candidates = ['a', 'b', 'c'].map((id) => buildCandidate(id, { reach: { ...plain, hours } }));
    const plan = generateWeek(buildRequest({ candidates }));
    expect(plan.lines.map(({ day, time, clientId }) => [day, time, clientId])).toEqual([
      [FRI, '13:00', 'a'],
      [FRI, '13:15', 'b'],
    ]);
    expect(plan.leftOut).toMatchObject([{ clientId: 'c', code: 'no-room' }]);
    expect(plan.leftOut[0]?.takenBy).toEqual(['a@2026-W48', 'b@2026-W48']);
    expect(plan.leftOut[0]?.days[0]).toEqual({ day: MON, note: 'window-closed' });
  });

  it('does not meet one and call another at the same time as long as both windows have room', () => {
    const plain = buildCandidate('a').reach;
    const at = (clientId: string, urgency: number, window: string, over: Partial<Reason> = {}) =>
      buildCandidate(clientId, {
        reasons: [buildReason({ id: clientId, urgency, ...over })],
        reach: { ...plain, hours: { zone: ZONE, windows: [windowOf(window)] } },
      });
    const meeting = { kinds: ['meeting'] as const };
    const planOf = (...candidates: ReturnType<typeof at>[]) =>
      generateWeek(buildRequest({ candidates })).lines.map(({ clientId, time }) => [clientId, time]);
    // Whoever is more important: the call has only the first hour, the meeting has both.
    for (const urgency of [1, 3]) {
      expect(planOf(at('m', urgency, '5 13:00-15:00', meeting), at('c', 2, '5 13:00-14:00'))).toEqual([
        ['c', '13:00'],
        ['m', '14:00'],
      ]);
    }
    expect(planOf(at('m', 1, '5 13:00-14:00', meeting), at('c', 2, '5 13:00-15:00'))).toEqual([
      ['m', '13:00'],
      ['c', '14:00'],
    ]);
    expect(
      planOf(
        at('m', 1, '5 13:00-15:00', meeting),
        at('n', 1, '5 13:00-16:00', meeting),
        at('c', 2, '5 14:00-15:00'),
      ),
    ).toEqual([
      ['m', '13:00'],
      ['c', '14:00'],
      ['n', '15:00'],
    ]);
    // Where nothing else is possible both stand in their windows.
    expect(planOf(at('m', 1, '5 13:00-14:00', meeting), at('c', 2, '5 13:00-14:00'))).toHaveLength(2);
  });

  describe('in a window between two beginnings of the grid', () => {
    const settings = buildSettings({ workStart: '08:30', workEnd: '17:00', capacity: everyDay(20, 3) });
    const meets = (clientId: string, window: string | null, urgency = 1) =>
      buildCandidate(clientId, {
        reasons: [buildReason({ id: clientId, kinds: ['meeting'], urgency })],
        reach: {
          ...buildCandidate('a').reach,
          hours: window === null ? null : { zone: ZONE, windows: [windowOf(window)] },
        },
      });
    const times = (candidates: ReturnType<typeof meets>[], over = {}) =>
      generateWeek(buildRequest({ settings: { ...settings, ...over }, candidates })).lines.map(
        ({ clientId, day, time }) => [clientId, day, time],
      );

    it('is found all the same, by one', () => {
      expect(times([meets('a', '2 10:00-11:00'), meets('b', '2 10:00-11:00')])).toEqual([
        ['a', TUE, '10:00'],
      ]);
      expect(times([meets('a', '2 10:07-11:10')])).toEqual([['a', TUE, '10:10']]);
      expect(times([meets('a', '2 16:00-17:30')])).toEqual([['a', TUE, '16:00']]);
    });

    it('keeps off the appointments', () => {
      const fixed = [buildLine('x', TUE, { time: '10:30', minutes: 15 })];
      const candidates = [meets('a', '2 10:00-11:00'), meets('b', '2 10:15-12:00')];
      const { lines } = generateWeek(buildRequest({ settings, candidates, fixed }));
      expect(lines.map(({ clientId, time }) => [clientId, time])).toEqual([
        ['x', '10:30'],
        ['b', '10:45'],
      ]);
    });

    it('takes nobody the only beginning and the day no room', () => {
      expect(times([meets('a', '2 10:00-11:00', 9), meets('b', '2 09:30-10:30')])).toEqual([
        ['b', TUE, '09:30'],
      ]);
      const all = Array.from({ length: 40 }, (_, index) => meets(`c${10 + index}`, null));
      const full = { capacity: everyDay(0, 8) };
      expect(times([meets('a', '2 10:00-11:00', 0.1), ...all], full)).toHaveLength(40);
      // A meeting without a time needs a beginning of its own too.
      const fixed = [buildLine('x', TUE, { kind: 'meeting' })];
      const plan = generateWeek(
        buildRequest({
          settings: { ...settings, ...full },
          candidates: [meets('a', '2 10:00-11:00', 0.1), ...all],
          fixed,
        }),
      );
      expect(plan.lines.filter(({ day }) => day === TUE)).toHaveLength(8);
    });
  });

  it('keeps off appointments that lie in the window', () => {
    const hours = { zone: ZONE, windows: [windowOf('5 13:00-13:30')] };
    const candidate = buildCandidate('a', { reach: { ...buildCandidate('a').reach, hours } });
    const fixed = [buildLine('x', FRI, { kind: 'meeting', time: '12:30', minutes: 45 })];
    const line = generateWeek(buildRequest({ candidates: [candidate], fixed })).lines[1];
    expect(line).toMatchObject({ clientId: 'a', time: '13:15' });
  });

  it('alternates between days of calls and of meetings, counted by working days', () => {
    const settings = buildSettings({ capacity: everyDay(9, 9), alternation: 'calls-first' });
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set([TUE]) };
    const meeting = { kinds: ['meeting'] as const };
    const candidates = ['a', 'b', 'c', 'd'].map((id, index) => wants(id, index % 2 ? meeting : {}));
    const plan = generateWeek(buildRequest({ candidates, settings, calendar }));
    expect(byDay(plan)).toEqual({ [MON]: ['a'], [WED]: ['b'], [THU]: ['c'], [FRI]: ['d'] });
    const other = generateWeek(
      buildRequest({ candidates, settings: { ...settings, alternation: 'meetings-first' } }),
    );
    expect(byDay(other)).toEqual({ [MON]: ['b'], [TUE]: ['a'], [WED]: ['d'], [THU]: ['c'] });
    expect(other.lines[0]?.days[1]).toEqual({ day: TUE, note: 'other-kind' });
  });

  it('keeps the minimum gap and the cap to other contacts, unless the client asked', () => {
    const near = { frequency: { minimumGap: 5, cap: null }, contacts: [addDays(MON, -1), addDays(FRI, 6)] };
    const plan = generateWeek(buildRequest({ candidates: [buildCandidate('a', near)] }));
    expect(byDay(plan)).toEqual({ [FRI]: ['a'] });
    const capped = {
      frequency: { minimumGap: 0, cap: { contacts: 1, days: 4 } },
      contacts: [addDays(MON, -1)],
    };
    expect(byDay(generateWeek(buildRequest({ candidates: [buildCandidate('a', capped)] })))).toEqual({
      [THU]: ['a'],
    });
    const asked = [buildReason({ day: MON, ignoresGap: true })];
    const wished = generateWeek(
      buildRequest({ candidates: [buildCandidate('a', { ...near, reasons: asked })] }),
    );
    expect(byDay(wished)).toEqual({ [MON]: ['a'] });
    const never = { frequency: { minimumGap: 30, cap: null }, contacts: [WED] };
    const none = generateWeek(buildRequest({ candidates: [buildCandidate('a', never)] }));
    expect(outside(none)).toEqual({ a: 'no-day' });
    expect(none.leftOut[0]?.days.map(({ note }) => note)).toEqual([
      ...['gap', 'gap', 'gap', 'gap', 'gap', 'day-off', 'day-off'],
    ]);
  });
});
