import {
  contactSign,
  lifecycleOf,
  proposeAfterClosing,
  proposeFirst,
  proposeNext,
} from '@shared/domain/contacts';
import { isWorkingDay, PLAIN_CALENDAR } from '@shared/domain/time';
import { RESULTS } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCalendar, anyDay } from '../time/arbitrary';

const today = '2026-11-20';

describe('the mark of a next contact', () => {
  const sign = (
    nextDay: string | null,
    status: 'open' | 'paused' | 'won' | null,
    pausedUntil: string | null = null,
  ) => contactSign({ status, pausedUntil, nextDay, today });

  it('compares its day with today', () => {
    expect(sign('2026-11-19', 'open')).toBe('overdue');
    expect(sign('2026-11-20', 'open')).toBe('today');
    expect(sign('2026-11-21', 'open')).toBe('planned');
    expect(sign(null, 'open')).toBe('none');
    expect(sign(null, null)).toBe('none');
  });

  it('is hidden by a pause until the day on which the deal counts again', () => {
    expect(sign('2026-11-19', 'paused', '2026-11-21')).toBe('paused');
    expect(sign(null, 'paused', null)).toBe('paused');
    expect(sign('2026-11-19', 'paused', '2026-11-20')).toBe('overdue');
    expect(sign(null, 'paused', '2026-11-01')).toBe('none');
  });
});

describe('where a client stands', () => {
  it.each([
    [{ deals: 0, openDeals: 0, wonDeals: 0 }, 'lead'],
    [{ deals: 1, openDeals: 1, wonDeals: 0 }, 'first-sale'],
    [{ deals: 2, openDeals: 1, wonDeals: 0 }, 'first-sale'],
    [{ deals: 2, openDeals: 1, wonDeals: 1 }, 'repeat-sale'],
    [{ deals: 1, openDeals: 0, wonDeals: 1 }, 'between-sales'],
    [{ deals: 1, openDeals: 0, wonDeals: 0 }, 'between-sales'],
  ] as const)('%o', (counts, lifecycle) => {
    expect(lifecycleOf({ ...counts, ended: false })).toBe(lifecycle);
  });

  it('has ended only while no deal is open', () => {
    expect(lifecycleOf({ deals: 2, openDeals: 0, wonDeals: 1, ended: true })).toBe('ended');
    expect(lifecycleOf({ deals: 2, openDeals: 1, wonDeals: 1, ended: true })).toBe('ended');
  });
});

describe('the proposal of a next contact', () => {
  const proposed = (result: (typeof RESULTS)[number], time: string | null = '15:30') =>
    proposeNext({ kind: 'meeting', time, result }, today, PLAIN_CALENDAR);

  it('tries again on the next working day at another time of day after no answer', () => {
    expect(proposed('no-answer', '15:30')).toEqual({ day: '2026-11-23', time: '10:00', kind: 'meeting' });
    expect(proposed('no-answer', '09:15')).toEqual({ day: '2026-11-23', time: '15:00', kind: 'meeting' });
    expect(proposed('no-answer', null).time).toBeNull();
  });

  it('comes in two weeks after a talk and in thirty days after a refusal', () => {
    expect(proposed('spoke')).toEqual({ day: '2026-12-04', time: null, kind: 'meeting' });
    // 20 December is a Sunday.
    expect(proposed('refused')).toEqual({ day: '2026-12-21', time: null, kind: 'call' });
    expect(proposed('held').day).toBe('2026-11-24');
    expect(proposed('agreed').day).toBe('2026-11-27');
  });

  it('keeps the day and time the client asked for, also on a Saturday', () => {
    const asked = { day: '2026-11-28', time: '11:00' };
    expect(
      proposeNext({ kind: 'call', time: null, result: 'call-back' }, today, PLAIN_CALENDAR, asked),
    ).toEqual({
      ...asked,
      kind: 'call',
    });
  });

  it('comes two months after a closed deal, at the end of a shorter month if need be', () => {
    expect(proposeAfterClosing('2026-11-20', PLAIN_CALENDAR).day).toBe('2027-01-20');
    // 28 February 2027 is a Sunday.
    expect(proposeAfterClosing('2026-12-31', PLAIN_CALENDAR).day).toBe('2027-03-01');
  });

  it('is always a later working day', () => {
    fc.assert(
      fc.property(
        anyDay().chain((day) => fc.tuple(fc.constant(day), anyCalendar(day))),
        fc.constantFrom(...RESULTS),
        ([day, calendar], result) => {
          const contact = { kind: 'call', time: '10:00', result } as const;
          const proposals = [
            proposeNext(contact, day, calendar),
            proposeFirst(day, calendar),
            proposeAfterClosing(day, calendar),
          ];
          for (const next of proposals) {
            expect(next.day > day).toBe(true);
            expect(isWorkingDay(next.day, calendar)).toBe(true);
          }
        },
      ),
    );
  });
});
