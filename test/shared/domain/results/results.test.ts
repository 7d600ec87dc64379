import { isOpen } from '@shared/domain/permission';
import {
  type EndedContact,
  NEVER_SNOOZED,
  type NextStep,
  proposeStep,
  resultsOf,
  retryGap,
  retryTime,
  snooze,
  STEP_RULES,
  type StepCircumstances,
} from '@shared/domain/results';
import { addDays, isWorkingDay, PLAIN_CALENDAR, type Weekday } from '@shared/domain/time';
import { ACTIVITY_KINDS } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCircumstances, buildReach, windowOf } from '../permission/build';
import { anyCalendar, anyDay } from '../time/arbitrary';

/** A Friday. */
const TODAY = '2026-11-20';
const ended = (over: Partial<EndedContact> = {}): EndedContact => ({
  kind: 'call',
  result: 'spoke',
  time: '10:00',
  attempts: 0,
  tried: [],
  asked: null,
  ...over,
});
const around = (over: Partial<StepCircumstances> = {}): StepCircumstances => ({
  ...buildCircumstances(),
  ...{ today: TODAY, reach: buildReach({ permissions: { phone: 'granted' } }), minutes: 15 },
  ...{ byCadence: null, busy: [] },
  ...over,
});
const when = (step: NextStep) =>
  step.step === 'contact' ? `${step.day} ${step.time ?? '-'} ${step.kind}` : step.why;
const stepAfter = (over: Partial<EndedContact>, circumstances: Partial<StepCircumstances> = {}) =>
  when(proposeStep(ended(over), around(circumstances)));

describe('the step after a result', () => {
  it('follows the rule of kind and result', () => {
    expect(stepAfter({ result: 'spoke' })).toBe('2026-12-04 - call');
    expect(stepAfter({ result: 'refused' })).toBe('2026-12-21 - call');
    expect(stepAfter({ result: 'agreed' })).toBe('2026-11-27 - call');
    expect(stepAfter({ kind: 'meeting', result: 'held' })).toBe('2026-11-24 - call');
    expect(stepAfter({ kind: 'meeting', result: 'moved', time: '14:00' })).toBe('2026-11-23 14:00 meeting');
    expect(stepAfter({ kind: 'meeting', result: 'did-not-come' })).toBe('2026-11-23 - call');
    expect(stepAfter({ kind: 'email', result: 'no-answer' })).toBe('2026-11-25 - call');
  });

  it('after a greeting is a talk and no second greeting; an invitation is called about', () => {
    for (const result of ['spoke', 'no-answer'] as const)
      expect(stepAfter({ kind: 'greeting', result })).toBe('2026-12-04 - call');
    expect(stepAfter({ kind: 'invitation', result: 'spoke' })).toBe('2026-11-27 - call');
    expect(stepAfter({ kind: 'invitation', result: 'no-answer' })).toBe('2026-11-25 - call');
  });

  it('between two sales follows the cadence after a talk, on a working day, and only then', () => {
    // A Saturday.
    const byCadence = { day: '2026-12-19', every: 30 };
    const step = proposeStep(ended({ result: 'spoke' }), around({ byCadence }));
    expect(step).toMatchObject({ day: '2026-12-21', time: null, every: 30, attempt: 0 });
    expect(stepAfter({ kind: 'greeting', result: 'no-answer' }, { byCadence })).toBe('2026-12-21 - call');
    for (const result of ['refused', 'agreed', 'no-answer', 'call-back'] as const)
      expect(stepAfter({ result }, { byCadence })).toBe(stepAfter({ result }));
    expect(stepAfter({ kind: 'invitation', result: 'spoke' }, { byCadence })).toBe('2026-11-27 - call');
  });

  it('does not lie across an appointment of the user', () => {
    const busy = [{ day: '2026-11-23', time: '14:30', minutes: 60 }];
    // At 15:00 was the meeting; a quarter of an hour fits before and after it.
    expect(stepAfter({ result: 'no-answer', attempts: 1, tried: ['10:00'] }, { busy })).toBe(
      '2026-11-23 15:30 call',
    );
    expect(stepAfter({ kind: 'meeting', result: 'moved', time: '14:00' }, { busy })).toBe(
      '2026-11-23 14:00 meeting',
    );
    const elsewhere = [{ day: '2026-11-24', time: '15:00', minutes: 60 }];
    expect(stepAfter({ result: 'no-answer', attempts: 1, tried: ['10:00'] }, { busy: elsewhere })).toBe(
      '2026-11-23 15:00 call',
    );
    const allDay = [{ day: '2026-11-23', time: '08:00', minutes: 700 }];
    expect(stepAfter({ result: 'no-answer', attempts: 1, tried: ['10:00'] }, { busy: allDay })).toBe(
      '2026-11-23 15:00 call',
    );
    const hours = { zone: 'Europe/Ljubljana', windows: [windowOf('1 14:00-16:00')] };
    const reach = buildReach({ permissions: { phone: 'granted' }, hours });
    expect(stepAfter({ result: 'no-answer', attempts: 1, tried: ['10:00'] }, { busy, reach })).toBe(
      '2026-11-23 15:30 call',
    );
  });

  it('ends after the last attempt, whichever way it was made', () => {
    expect(stepAfter({ kind: 'email', result: 'no-answer', attempts: 4 })).toBe('2026-11-25 - call');
    expect(stepAfter({ kind: 'email', result: 'no-answer', attempts: 5 })).toBe('attempts-used');
    expect(stepAfter({ kind: 'call', result: 'no-answer', attempts: 5 })).toBe('attempts-used');
  });

  it('keeps the day the client asked for, with what speaks against it', () => {
    const asked = { day: '2026-11-21', time: '20:00' };
    const step = proposeStep(ended({ result: 'call-back', asked }), around({ contacts: ['2026-11-20'] }));
    expect(step).toMatchObject({ ...asked, kind: 'call', step: 'contact' });
    expect(step.step === 'contact' && step.objections.map(({ code }) => code)).toEqual([
      'day-off',
      'outside-work',
    ]);
  });

  it('waits for a working day, a window and the minimum gap, and says for which', () => {
    const hours = { zone: 'Europe/Ljubljana', windows: [windowOf('5 13:00-15:30')] };
    const reach = buildReach({ permissions: { phone: 'granted' }, hours });
    const frequency = { minimumGap: 12, cap: null };
    const calendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-12-11']) };
    const step = proposeStep(
      ended({ result: 'agreed' }),
      around({ reach, frequency, calendar, contacts: ['2026-11-25'] }),
    );
    // 27 November and 4 December are too soon, 11 December is a holiday.
    expect(when(step)).toBe('2026-12-18 13:00 call');
    expect(step.step === 'contact' && [...step.shifted].sort()).toEqual(['day-off', 'gap', 'window-closed']);
  });

  it('stops where the person may not be reached, and names another way', () => {
    const reach = buildReach({ permissions: { phone: 'withdrawn' }, addresses: new Set(['phone', 'email']) });
    expect(proposeStep(ended(), around({ reach }))).toEqual({
      ...{ step: 'stop', why: 'permission-withdrawn', instead: 'email' },
    });
    expect(proposeStep(ended(), around({ reach: buildReach({ clientDoNotContact: true }) }))).toEqual({
      ...{ step: 'stop', why: 'client-do-not-contact', instead: null },
    });
    expect(stepAfter({}, { calendar: { workdays: new Set<Weekday>(), daysOff: new Set() } })).toBe('no-day');
    expect(
      stepAfter({ result: 'agreed' }, { calendar: { workdays: new Set<Weekday>(), daysOff: new Set() } }),
    ).toBe('no-day');
  });

  it('is always a working day after today in an open window, for every kind and result', () => {
    const kind = fc.constantFrom(...ACTIVITY_KINDS);
    const window = fc
      .constantFrom('1 09:00-10:00', '3 12:00-14:00', '5 16:00-18:00', '7 10:00-12:00')
      .map(windowOf);
    const windows = fc.option(fc.uniqueArray(window, { minLength: 1, maxLength: 3 }));
    const dayAndCalendar = anyDay().chain((day) => fc.tuple(fc.constant(day), anyCalendar(day)));
    const contact = kind.chain((each) => fc.tuple(fc.constant(each), fc.constantFrom(...resultsOf(each))));
    fc.assert(
      fc.property(
        dayAndCalendar,
        contact,
        windows,
        fc.integer({ min: 0, max: 4 }),
        ([today, calendar], [each, result], open, attempts) => {
          const reach = buildReach({ hours: { zone: 'Europe/Moscow', windows: open } });
          const step = proposeStep(
            ended({ kind: each, result, attempts }),
            around({ today, calendar, reach }),
          );
          if (step.step === 'stop') {
            expect(step.why).toBe('no-day');
            return;
          }
          expect(step.day > today && isWorkingDay(step.day, calendar)).toBe(true);
          const isLive = ['call', 'meeting', 'video', 'visit'].includes(step.kind);
          if (open && isLive) {
            expect(
              isOpen(
                { zone: 'Europe/Moscow', windows: open },
                step.day,
                step.time ?? '',
                'Europe/Ljubljana',
                15,
              ),
            ).toBe(true);
          }
        },
      ),
    );
  });
});

describe('retries after "no answer"', () => {
  it('grow apart and end', () => {
    const { retry } = STEP_RULES;
    expect([0, 1, 2, 3, 4, 5, 6].map((attempts) => retryGap(attempts, retry))).toEqual([
      1,
      1,
      2,
      3,
      5,
      null,
      null,
    ]);
    expect(stepAfter({ result: 'no-answer', attempts: 5 })).toBe('attempts-used');
  });

  it('go through all times of the day, never twice the same in a row', () => {
    const tried: string[] = ['10:20'];
    for (let count = 0; count < 4; count += 1) tried.push(retryTime(tried, STEP_RULES.retry) ?? '');
    expect(tried.slice(1)).toEqual(['15:00', '12:00', '17:00', '10:00']);
    expect(retryTime([], STEP_RULES.retry)).toBe('10:00');
    const lastIsRare = ['10:00', '10:00', '15:00', '15:00', '12:00', '12:00', '17:00'];
    expect(retryTime(lastIsRare, STEP_RULES.retry)).toBe('10:00');
    expect(retryTime(['10:00'], { ...STEP_RULES.retry, times: ['10:00'] })).toBe('10:00');
    expect(retryTime(['10:00'], { ...STEP_RULES.retry, times: [] })).toBeNull();
  });

  it('take the time in the window that is nearest, and ignore gap and cap', () => {
    const no = { result: 'no-answer' as const, attempts: 1, tried: ['10:00'] };
    expect(stepAfter(no)).toBe('2026-11-23 15:00 call');
    const hours = { zone: 'Europe/Ljubljana', windows: [windowOf('2 09:00-11:00')] };
    const reach = buildReach({ permissions: { phone: 'granted' }, hours });
    expect(stepAfter(no, { reach })).toBe('2026-11-24 10:45 call');
    const tight = { frequency: { minimumGap: 9, cap: { contacts: 1, days: 30 } }, contacts: [TODAY] };
    expect(stepAfter(no, tight)).toBe('2026-11-23 15:00 call');
    expect(stepAfter({ ...no, attempts: 3, tried: ['10:00', '15:00', '12:00'] })).toBe(
      '2026-11-25 17:00 call',
    );
  });

  it('leap over 29 February and holidays at the end of the year', () => {
    const no = { result: 'no-answer' as const, attempts: 2, tried: ['10:00', '15:00'] };
    expect(stepAfter(no, { today: '2028-02-28' })).toBe('2028-03-01 12:00 call');
    const daysOff = new Set(['2026-12-25', '2027-01-01']);
    expect(stepAfter(no, { today: '2026-12-31', calendar: { ...PLAIN_CALENDAR, daysOff } })).toBe(
      '2027-01-05 12:00 call',
    );
  });
});

describe('snooze', () => {
  it('keeps the first day, counts, and asks from the third time on', () => {
    const first = snooze(NEVER_SNOOZED, TODAY, addDays(TODAY, 3));
    expect(first).toEqual({ firstDay: TODAY, count: 1, day: '2026-11-23', asksWhetherAlive: false });
    const second = snooze(first, first.day, addDays(first.day, 1));
    expect(second).toEqual({ firstDay: TODAY, count: 2, day: '2026-11-24', asksWhetherAlive: false });
    expect(snooze(second, second.day, '2026-12-01')).toMatchObject({
      firstDay: TODAY,
      count: 3,
      asksWhetherAlive: true,
    });
  });

  it('does not count bringing forward', () => {
    expect(snooze(NEVER_SNOOZED, TODAY, '2026-11-19')).toEqual({
      ...{ ...NEVER_SNOOZED, day: '2026-11-19', asksWhetherAlive: false },
    });
  });
});
