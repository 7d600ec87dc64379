import {
  dueDayOfStep,
  eventDayVerdict,
  type MoveRequest,
  previewMove,
  type Step,
} from '@shared/domain/preparation';
import { addDays, type Day, PLAIN_CALENDAR } from '@shared/domain/time';
import { STAGES } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';
const EVENT = '2026-12-18';

const step = (id: string, offset: number | null, over: Partial<Step> = {}): Step => ({
  id,
  title: id,
  offset,
  dueDay: offset === null ? null : dueDayOfStep(offset, EVENT, PLAIN_CALENDAR),
  dueBy: offset === null ? 'hand' : 'rule',
  signOff: 'none',
  doneDay: null,
  ...over,
});
const move = (to: Day | null, over: Partial<MoveRequest> = {}) =>
  previewMove({
    deal: { stage: 'event', status: 'open' },
    ...{ from: EVENT, to, today: TODAY, calendar: PLAIN_CALENDAR },
    ...{ steps: [], points: [], lines: [] },
    ...over,
  });

describe('another event day', () => {
  test.each([
    ['presentation', 'open', '2026-12-01', 'fine'],
    ['presentation', 'open', TODAY, 'fine'],
    ['presentation', 'open', null, 'fine'],
    ['presentation', 'open', EVENT, 'unchanged'],
    ['payment', 'open', '2026-11-25', 'refused'],
    ['payment', 'paused', '2026-11-25', 'refused'],
    ['event', 'open', '2026-11-25', 'was'],
    ['closure', 'open', '2026-11-25', 'was'],
    ['proposal', 'lost', '2026-11-25', 'was'],
  ] as const)('at %s, %s, to %s: %s', (stage, status, to, verdict) => {
    expect(eventDayVerdict({ stage, status }, EVENT, to, TODAY)).toBe(verdict);
  });

  it('moves what counts from it, leaves what is done or set by hand, names what becomes impossible', () => {
    const { steps } = move('2026-12-04', {
      steps: [
        step('menu', -3),
        step('hall', -10),
        step('concept', -20, { doneDay: '2026-11-20' }),
        step('flowers', -2, { dueBy: 'hand', dueDay: '2026-12-03' }),
        step('photo', null, { dueDay: '2026-12-10' }),
      ],
    });
    expect(steps).toEqual([
      { id: 'menu', title: 'menu', from: '2026-12-15', to: '2026-12-01', fate: 'moves', why: null },
      {
        id: 'hall',
        title: 'hall',
        from: '2026-12-04',
        to: '2026-11-20',
        fate: 'impossible',
        why: 'before-today',
      },
      { id: 'concept', title: 'concept', from: '2026-11-20', to: '2026-11-20', fate: 'done', why: null },
      { id: 'flowers', title: 'flowers', from: '2026-12-03', to: '2026-12-03', fate: 'by-hand', why: null },
      {
        id: 'photo',
        title: 'photo',
        from: '2026-12-10',
        to: '2026-12-10',
        fate: 'impossible',
        why: 'after-event',
      },
    ]);
  });

  it('takes the days away with the event day, and finds no day in a calendar without working days', () => {
    expect(move(null, { steps: [step('menu', -3)] }).steps).toMatchObject([{ to: null, fate: 'moves' }]);
    const calendar = { workdays: new Set<never>(), daysOff: new Set<string>() };
    expect(move('2026-12-04', { calendar, steps: [step('menu', -3)] }).steps).toMatchObject([
      { to: null, fate: 'impossible', why: 'no-day' },
    ]);
  });

  it('shows the control points and payments that move', () => {
    const preview = move('2026-11-30', {
      points: [{ id: 'p', key: 'event-held', title: '', from: EVENT, to: '2026-11-30' }],
      lines: [
        {
          id: 'a',
          title: '50 %',
          offset: -7,
          unit: 'days',
          dueDay: '2026-12-11',
          dueBy: 'rule',
          paid: false,
        },
        { id: 'b', title: '50 %', offset: 3, unit: 'wd', dueDay: '2026-12-23', dueBy: 'rule', paid: false },
        { id: 'c', title: '', offset: 0, unit: 'days', dueDay: '2026-12-01', dueBy: 'hand', paid: false },
        { id: 'd', title: '', offset: 0, unit: 'days', dueDay: EVENT, dueBy: 'rule', paid: true },
      ],
    });
    expect(preview.points).toMatchObject([{ key: 'event-held', to: '2026-11-30', fate: 'moves' }]);
    expect(preview.payments.map(({ to, fate }) => [to, fate])).toEqual([
      ['2026-11-23', 'impossible'],
      ['2026-12-03', 'moves'],
      ['2026-12-01', 'by-hand'],
      [EVENT, 'done'],
    ]);
  });

  it('makes nothing impossible by writing down an event that was', () => {
    const preview = move('2026-11-20', { steps: [step('menu', -3)] });
    expect(preview.verdict).toBe('was');
    expect(preview.steps).toMatchObject([{ to: '2026-11-17', fate: 'moves' }]);
  });

  it('never puts an open step before today without saying so, and never touches what is done or set by hand', () => {
    const steps = fc.array(
      fc.record({
        offset: fc.integer({ min: -60, max: 20 }),
        byHand: fc.boolean(),
        done: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    const shift = fc.integer({ min: -40, max: 500 });
    fc.assert(
      fc.property(steps, shift, fc.constantFrom(...STAGES), (given, days, stage) => {
        const to = addDays(TODAY, days);
        const list = given.map(({ offset, byHand, done }, at) =>
          step(`s${at}`, offset, { dueBy: byHand ? 'hand' : 'rule', doneDay: done ? TODAY : null }),
        );
        const preview = move(to, { steps: list, deal: { stage, status: 'open' } });
        for (const [at, one] of preview.steps.entries()) {
          const { dueBy, doneDay, offset } = list[at] ?? step('', 0);
          if (doneDay !== null || dueBy === 'hand') expect(one.to).toBe(one.from);
          else expect(one.to).toBe(dueDayOfStep(offset ?? 0, to, PLAIN_CALENDAR));
          const early = doneDay === null && dueBy === 'rule' && one.to !== null && one.to < TODAY;
          expect(one.why === 'before-today').toBe(early && preview.verdict !== 'was');
        }
      }),
    );
  });
});
