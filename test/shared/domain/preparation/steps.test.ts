import {
  DEFAULT_PREPARATION,
  dueDayOfStep,
  eventTypeOf,
  finish,
  progressOf,
  showsPreparation,
  type SignedStep,
  signOff,
  stepState,
} from '@shared/domain/preparation';
import { zPreparationTemplates } from '@shared/domain/preparation/schema';
import {
  addDays,
  PLAIN_CALENDAR,
  type Weekday,
  type WorkingCalendar,
  workingDaysBetween,
} from '@shared/domain/time';
import { catalogues } from '@shared/text';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const TODAY = '2026-11-26';
const holidays: WorkingCalendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-12-25', '2027-01-01']) };

describe('the day of a step', () => {
  test.each([
    ['a day before the event', -1, '2026-12-18', '2026-12-17'],
    ['over a weekend', -1, '2026-12-21', '2026-12-18'],
    ['of an event on a Saturday', -1, '2026-12-19', '2026-12-18'],
    ['over a holiday', -1, '2026-12-28', '2026-12-24'],
    ['over the turn of the year', -5, '2027-01-04', '2026-12-24'],
    ['on the event day, also on a day off', 0, '2026-12-19', '2026-12-19'],
    ['after the event', 1, '2026-12-18', '2026-12-21'],
    ['around 29 February', -1, '2028-03-01', '2028-02-29'],
    ['over the day on which the clocks go back', -1, '2026-10-26', '2026-10-23'],
    ['over the day on which the clocks go forward', -1, '2026-03-30', '2026-03-27'],
  ])('%s', (_, offset, event, due) => {
    expect(dueDayOfStep(offset, event, holidays)).toBe(due);
  });

  it('is not known without an event day or without working days', () => {
    expect(dueDayOfStep(-3, null, holidays)).toBeNull();
    const never: WorkingCalendar = { workdays: new Set(), daysOff: new Set() };
    expect(dueDayOfStep(-3, TODAY, never)).toBeNull();
    expect(dueDayOfStep(0, TODAY, never)).toBe(TODAY);
    expect(dueDayOfStep(-400, '1900-01-02', PLAIN_CALENDAR)).toBeNull();
    // The last day that may be stored is a Tuesday, the first one a Monday.
    expect(dueDayOfStep(1, '2999-12-30', PLAIN_CALENDAR)).toBe('2999-12-31');
    expect(dueDayOfStep(1, '2999-12-31', PLAIN_CALENDAR)).toBeNull();
    expect(dueDayOfStep(-1, '1900-01-02', PLAIN_CALENDAR)).toBe('1900-01-01');
    expect(dueDayOfStep(-1, '1900-01-01', PLAIN_CALENDAR)).toBeNull();
  });

  it('lies exactly so many working days away, in every calendar', () => {
    const workdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
    const off = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 20 });
    const offsets = fc.integer({ min: -60, max: 30 }).filter((offset) => offset !== 0);
    fc.assert(
      fc.property(
        workdays,
        off,
        offsets,
        fc.integer({ min: -800, max: 800 }),
        (days, daysOff, offset, shift) => {
          const event = addDays('2028-02-29', shift);
          const calendar: WorkingCalendar = {
            workdays: new Set(days as Weekday[]),
            daysOff: new Set(daysOff.map((each) => addDays(event, each))),
          };
          const due = dueDayOfStep(offset, event, calendar);
          expect(due && workingDaysBetween(event, due, calendar)).toBe(offset);
        },
      ),
    );
  });
});

describe('a step today', () => {
  test.each([
    [{ doneDay: '2026-11-20', dueDay: '2026-11-01' }, 'done'],
    [{ doneDay: null, dueDay: '2026-11-25' }, 'late'],
    [{ doneDay: null, dueDay: TODAY }, 'today'],
    [{ doneDay: null, dueDay: '2026-11-27' }, 'open'],
    [{ doneDay: null, dueDay: null }, 'no-day'],
  ])('%o is %s', (step, state) => {
    expect(stepState(step, TODAY)).toBe(state);
  });

  it('counts in the progress', () => {
    const step = (doneDay: string | null, dueDay: string | null, state: SignedStep['signOff'] = 'none') => ({
      ...{ doneDay, dueDay, signOff: state },
    });
    const steps = [step(TODAY, '2026-11-01'), step(null, '2026-11-25', 'asked'), step(null, null, 'needed')];
    expect(progressOf(steps, TODAY)).toEqual({ done: 1, count: 3, late: 1, asked: 1 });
  });

  it('is shown when its time has come, or when there are steps', () => {
    expect(showsPreparation({ stage: 'presentation', status: 'open' }, 0)).toBe(false);
    expect(showsPreparation({ stage: 'presentation', status: 'lost' }, 2)).toBe(true);
    expect(showsPreparation({ stage: 'payment', status: 'open' }, 0)).toBe(true);
    expect(showsPreparation({ stage: 'event', status: 'lost' }, 0)).toBe(false);
    expect(showsPreparation({ stage: 'closure', status: 'open' }, 0)).toBe(false);
  });
});

describe('the client’s sign-off', () => {
  const fresh: SignedStep = {
    signOff: 'needed',
    askedDay: null,
    answeredDay: null,
    comment: '',
    doneDay: null,
  };
  const asked: SignedStep = { ...fresh, signOff: 'asked', askedDay: '2026-11-24' };
  const rejected: SignedStep = {
    ...asked,
    signOff: 'rejected',
    answeredDay: '2026-11-25',
    comment: 'too dear',
  };
  const to = (step: SignedStep, state: 'asked' | 'given' | 'rejected', comment = '', day = TODAY) =>
    signOff({ step, to: state, day, today: TODAY, comment });

  it('goes from asked to rejected with a comment, is asked again and given; then the step is done', () => {
    expect(to(fresh, 'asked')).toEqual({
      kind: 'changed',
      step: { ...fresh, signOff: 'asked', askedDay: TODAY },
    });
    expect(to(asked, 'rejected', 'too dear', '2026-11-25')).toEqual({ kind: 'changed', step: rejected });
    const again = { ...rejected, signOff: 'asked', askedDay: TODAY, answeredDay: null };
    expect(to(rejected, 'asked')).toEqual({ kind: 'changed', step: again });
    expect(to(again as SignedStep, 'given')).toEqual({
      kind: 'changed',
      step: { signOff: 'given', askedDay: TODAY, answeredDay: TODAY, comment: '', doneDay: TODAY },
    });
  });

  it('may be given without having been asked for', () => {
    expect(to(fresh, 'given')).toMatchObject({
      step: { askedDay: TODAY, answeredDay: TODAY, doneDay: TODAY },
    });
  });

  it('opens a finished step again when the client changes the mind', () => {
    const given: SignedStep = { ...asked, signOff: 'given', answeredDay: TODAY, doneDay: TODAY };
    expect(to(given, 'rejected', 'the soup')).toMatchObject({ step: { signOff: 'rejected', doneDay: null } });
    expect(finish(given, null, TODAY)).toMatchObject({
      step: { signOff: 'asked', answeredDay: null, doneDay: null },
    });
  });

  test.each([
    ['a step that needs none', to({ ...fresh, signOff: 'none' }, 'asked'), 'sign-off-not-needed'],
    ['a no without a comment', to(asked, 'rejected', ' '), 'sign-off-needs-comment'],
    ['an answer before the question', to(asked, 'given', '', '2026-11-23'), 'sign-off-day'],
    ['an answer from tomorrow', to(asked, 'given', '', '2026-11-27'), 'sign-off-day'],
    ['finishing what is not signed off', finish(asked, TODAY, TODAY), 'sign-off-open'],
    ['finishing tomorrow', finish({ ...fresh, signOff: 'none' }, '2026-11-27', TODAY), 'sign-off-day'],
  ])('%s is refused', (_, result, reason) => {
    expect(result).toEqual({ kind: 'refused', reason });
  });
});

describe('the built-in templates', () => {
  it('are valid and named in every language', () => {
    expect(zPreparationTemplates.parse(DEFAULT_PREPARATION)).toEqual(DEFAULT_PREPARATION);
    const types = DEFAULT_PREPARATION.types.map(({ key }) => key).sort();
    const steps = new Set(DEFAULT_PREPARATION.types.flatMap((type) => type.steps.map(({ key }) => key)));
    for (const { preparation } of Object.values(catalogues)) {
      expect(Object.keys(preparation.types).sort()).toEqual(types);
      expect(Object.keys(preparation.steps).sort()).toEqual([...steps].sort());
    }
  });

  it('refuse a key that occurs twice', () => {
    const [party] = DEFAULT_PREPARATION.types;
    expect(zPreparationTemplates.safeParse({ types: [party, party] }).success).toBe(false);
    expect(eventTypeOf(DEFAULT_PREPARATION, 'party')).toBe(party);
    expect(eventTypeOf(DEFAULT_PREPARATION, 'Ball')).toBeNull();
  });
});
