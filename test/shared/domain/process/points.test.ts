import {
  type ControlPoint,
  effectiveState,
  pointOnDemand,
  pointsMetBy,
  pointsOnEntering,
  recalculate,
  ruleDueDay,
} from '@shared/domain/process';
import { addDays, daysBetween, PLAIN_CALENDAR } from '@shared/domain/time';
import { STAGES, type Stage } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCalendar, anyDay } from '../time/arbitrary';
import { buildContext, buildPoint, definition, today } from './build';

const created = (stage: Stage, over: Parameters<typeof buildContext>[0] = {}) =>
  Object.fromEntries(
    pointsOnEntering(definition, stage, buildContext({ entered: { [stage]: today }, ...over })).map(
      ({ key, dueDay }) => [key, dueDay],
    ),
  );

describe('the control points a deal gets on entering a stage', () => {
  it('have their days by the table of the process', () => {
    expect(created('presentation')).toEqual({ 'presentation-held': '2026-11-27', 'minutes-sent': null });
    expect(created('presentation', { plannedMeeting: '2026-12-05' })['presentation-held']).toBe('2026-12-05');
    expect(created('proposal')).toEqual({ 'proposal-sent': '2026-11-24', 'proposal-valid': null });
    expect(created('contract')).toEqual({ 'contract-signed': '2026-12-04' });
    expect(created('payment')).toEqual({ 'invoice-sent': '2026-11-23', 'invoice-valid': null });
    expect(created('event')).toEqual({ 'event-held': null });
    expect(created('event', { eventDay: '2026-12-26' })).toEqual({ 'event-held': '2026-12-26' });
  });

  it('count from the event in closure, over the holidays of the new year', () => {
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(daysBetween('2027-01-01', '2027-01-08')) };
    expect(
      created('closure', { eventDay: '2026-12-30', calendar, entered: { closure: '2026-12-31' } }),
    ).toEqual({
      'act-sent': '2027-01-11',
      'act-signed': null,
      'balance-paid': null,
      'survey-done': '2027-01-12',
      'next-contact': '2027-02-05',
    });
    expect(created('closure')['act-sent']).toBe('2026-11-24');
  });

  it('are not doubled while one is pending, and asked again after they were met', () => {
    const points = [
      buildPoint({ key: 'presentation-held', state: 'met', metDay: '2026-11-10' }),
      buildPoint({ key: 'minutes-sent' }),
    ];
    expect(created('presentation', { points })).toEqual({ 'presentation-held': '2026-11-27' });
  });

  it('do not count from what was met on an earlier visit', () => {
    const points = [
      buildPoint({ key: 'presentation-held', state: 'met', metDay: '2026-11-10' }),
      buildPoint({ key: 'minutes-sent', state: 'waived' }),
    ];
    expect(created('presentation', { points })['minutes-sent']).toBeNull();
  });

  it('come on demand, counted from the day they were asked for', () => {
    expect(pointOnDemand(definition, 'proposal', 'corrections-sent', today, buildContext())).toEqual({
      stage: 'proposal',
      key: 'corrections-sent',
      dueDay: '2026-11-24',
      mandatory: false,
    });
    expect(pointOnDemand(definition, 'contract', 'corrections-sent', today, buildContext())).toBeNull();
  });
});

describe('a due day moves with its source', () => {
  it('minutes are due a working day after the presentation was held', () => {
    const points = [
      buildPoint({ key: 'presentation-held', state: 'met', metDay: today }),
      buildPoint({ key: 'minutes-sent', dueDay: null }),
    ];
    expect(recalculate(definition, buildContext({ points }))).toEqual([
      { id: 'minutes-sent', key: 'minutes-sent', from: null, to: '2026-11-23' },
    ]);
  });

  it('and loses it when the source is gone', () => {
    const points = [
      buildPoint({ key: 'presentation-held', dueBy: 'hand' }),
      buildPoint({ key: 'minutes-sent' }),
    ];
    expect(recalculate(definition, buildContext({ points }))).toEqual([
      { id: 'minutes-sent', key: 'minutes-sent', from: today, to: null },
    ]);
  });

  it('the date of the event moves the points of event and closure', () => {
    const points = [
      buildPoint({ key: 'event-held', stage: 'event', dueDay: '2026-12-18' }),
      buildPoint({ key: 'act-sent', stage: 'closure', dueDay: '2026-12-22' }),
    ];
    const moved = recalculate(definition, buildContext({ points, eventDay: '2026-12-25' }));
    expect(moved.map(({ to }) => to)).toEqual(['2026-12-25', '2026-12-29']);
  });

  it('unless it was set by hand, or the point is met, waived, asked for or without a rule', () => {
    const event = { stage: 'event', dueDay: '2026-12-18' } as const;
    const points = [
      buildPoint({ key: 'event-held', ...event, id: '1', dueBy: 'hand' }),
      buildPoint({ key: 'event-held', ...event, id: '2', state: 'met', metDay: '2026-12-18' }),
      buildPoint({ key: 'event-held', ...event, id: '3', state: 'waived' }),
      buildPoint({ key: 'corrections-sent', id: '4', stage: 'proposal' }),
      buildPoint({ key: '', id: '5', stage: 'event' }),
      buildPoint({ key: 'removed-by-the-user', id: '6', stage: 'event' }),
    ];
    expect(recalculate(definition, buildContext({ points, eventDay: '2026-12-25' }))).toEqual([]);
  });

  it('follows the last point of a key, the waived ones left out', () => {
    const held = { key: 'presentation-held', state: 'met' } as const;
    const points: ControlPoint[] = [
      buildPoint({ ...held, id: '1', metDay: '2026-11-02' }),
      buildPoint({ key: 'minutes-sent', id: '5', dueDay: null }),
      buildPoint({ ...held, id: '3', metDay: '2026-11-18' }),
      buildPoint({ key: 'presentation-held', id: '4', state: 'waived' }),
      buildPoint({ ...held, id: '2', metDay: '2026-11-09' }),
    ];
    expect(recalculate(definition, buildContext({ points }))[0]?.to).toBe('2026-11-19');
  });

  it('can be given back to its rule', () => {
    const context = buildContext({ entered: { contract: today } });
    expect(ruleDueDay(definition, 'contract', 'contract-signed', context)).toBe('2026-12-04');
    expect(ruleDueDay(definition, 'contract', 'unknown', context)).toBeNull();
  });

  it('once, and nothing is left to move', () => {
    const anyState = fc.constantFrom<ControlPoint['state']>('pending', 'met', 'waived', 'missed');
    const anyCase = anyDay().chain((day) =>
      fc.record({
        day: fc.constant(day),
        calendar: anyCalendar(day),
        eventDay: fc.option(fc.integer({ min: -50, max: 50 }).map((count) => addDays(day, count))),
        states: fc.array(anyState, { minLength: 12, maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(anyCase, ({ day, calendar, eventDay, states }) => {
        const rules = definition.stages.flatMap(({ stage, points }) =>
          points.map(({ key }) => ({ stage, key })),
        );
        const entered = Object.fromEntries(STAGES.map((stage) => [stage, day]));
        const points = rules.map(({ stage, key }, index): ControlPoint => {
          const state = states[index] ?? 'pending';
          return buildPoint({ key, id: String(index), stage, state, metDay: state === 'met' ? day : null });
        });
        const context = buildContext({ calendar, dealCreated: day, entered, eventDay, points });
        const moves = new Map(recalculate(definition, context).map(({ id, to }) => [id, to]));
        const after = points.map((each) => ({
          ...each,
          dueDay: moves.has(each.id) ? (moves.get(each.id) ?? null) : each.dueDay,
        }));
        expect(recalculate(definition, { ...context, points: after })).toEqual([]);
        for (const each of after.filter(({ state }) => state !== 'pending'))
          expect(moves.has(each.id)).toBe(false);
      }),
    );
  });
});

describe('what a point means today', () => {
  it('depends on its day only while it is pending', () => {
    const state = (dueDay: string | null) => effectiveState({ state: 'pending', dueDay }, today);
    expect([state('2026-11-19'), state(today), state('2026-11-21'), state(null)]).toEqual([
      'missed',
      'due-today',
      'pending',
      'pending',
    ]);
    expect(effectiveState({ state: 'met', dueDay: '2026-01-01' }, today)).toBe('met');
    expect(effectiveState({ state: 'waived', dueDay: '2026-01-01' }, today)).toBe('waived');
    expect(effectiveState({ state: 'missed', dueDay: '2026-12-31' }, today)).toBe('missed');
  });
});

describe('points that are met by what happens', () => {
  const points = [
    buildPoint({ key: 'presentation-held', id: 'held' }),
    buildPoint({ key: 'minutes-sent', id: 'minutes' }),
    buildPoint({ key: 'next-contact', id: 'next', stage: 'closure' }),
  ];

  it('a meeting that was held is the presentation, a call is not', () => {
    const met = (activity: 'meeting' | 'video' | 'call', result: 'held' | 'moved') =>
      pointsMetBy(definition, 'presentation', points, { kind: 'activity', activity, result });
    expect(met('meeting', 'held')).toEqual(['held']);
    expect(met('video', 'held')).toEqual(['held']);
    expect(met('meeting', 'moved')).toEqual([]);
    expect(met('call', 'held')).toEqual([]);
  });

  it('only in the stage in which the deal is', () => {
    expect(pointsMetBy(definition, 'presentation', points, { kind: 'next-contact' })).toEqual([]);
    expect(pointsMetBy(definition, 'closure', points, { kind: 'next-contact' })).toEqual(['next']);
    const meeting = { kind: 'activity', activity: 'meeting', result: 'held' } as const;
    expect(pointsMetBy(definition, 'proposal', points, meeting)).toEqual([]);
  });
});
