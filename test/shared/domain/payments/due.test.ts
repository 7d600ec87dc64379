import { type DueRule, dueDays, type PaymentDays } from '@shared/domain/payments';
import { addDays, PLAIN_CALENDAR, type WorkingCalendar } from '@shared/domain/time';
import { anyDay } from '@test/shared/domain/time/arbitrary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rule = (anchor: DueRule['anchor'], offset = 0, unit: DueRule['unit'] = 'wd'): DueRule => ({
  ...{ anchor, offset, unit, dueDay: null, dueBy: 'rule' },
});
const DAYS: PaymentDays = { signing: '2026-11-20', invoices: ['2026-11-24'], event: '2026-12-24' };
const HOLIDAYS: WorkingCalendar = {
  ...PLAIN_CALENDAR,
  daysOff: new Set(['2026-12-25', '2027-01-01', '2027-01-04']),
};
const due = (line: DueRule, days = DAYS, calendar: WorkingCalendar = PLAIN_CALENDAR) =>
  dueDays([line], days, calendar)[0];

describe('the due day of a payment', () => {
  it.each([
    ['signing on a Friday, 5 working days', rule('signing', 5), '2026-11-27'],
    ['signing on a Friday, 5 days', rule('signing', 5, 'days'), '2026-11-25'],
    ['with the signing', rule('signing'), '2026-11-20'],
    ['the invoice, 5 working days', rule('invoice', 5), '2026-12-01'],
    ['5 working days before the event', rule('event', -5), '2026-12-17'],
    ['14 days before the event', rule('event', -14, 'days'), '2026-12-10'],
    ['after the event', rule('event', 5), '2026-12-31'],
  ])('counts from %s', (_, line, day) => {
    expect(due(line)).toBe(day);
  });

  it('knows holidays', () => {
    expect(due(rule('event', 5), DAYS, HOLIDAYS)).toBe('2027-01-05');
    expect(due(rule('event', 0), { ...DAYS, event: '2026-12-25' }, HOLIDAYS)).toBe('2026-12-28');
  });

  it.each([
    ['29 February', '2028-02-28', 1, '2028-02-29'],
    ['the clocks going forward', '2026-03-28', 1, '2026-03-29'],
    ['the clocks going back', '2026-10-24', 1, '2026-10-25'],
    ['a year without 29 February', '2027-02-28', 1, '2027-03-01'],
  ])('passes %s', (_, event, offset, day) => {
    expect(due(rule('event', offset, 'days'), { ...DAYS, event })).toBe(day);
  });

  it('is not known before its anchor is', () => {
    const nothing: PaymentDays = { signing: null, invoices: [], event: null };
    for (const anchor of ['signing', 'invoice', 'event'] as const)
      expect(due(rule(anchor, 5), nothing)).toBeNull();
  });

  it('set by hand stays, and a named day is itself', () => {
    expect(due({ ...rule('event', 5), dueDay: '2026-12-01', dueBy: 'hand' })).toBe('2026-12-01');
    expect(due({ ...rule('day', 5), dueDay: '2026-12-02' })).toBe('2026-12-02');
  });

  it('counts the second invoice line from the second invoice, or from the last there is', () => {
    const lines = [rule('invoice', 1), rule('event', 0), rule('invoice', 1), rule('invoice', 1)];
    const invoices = ['2026-11-24', '2026-12-01'];
    expect(dueDays(lines, { ...DAYS, invoices }, PLAIN_CALENDAR)).toEqual([
      '2026-11-25',
      '2026-12-24',
      '2026-12-02',
      '2026-12-02',
    ]);
    expect(dueDays(lines, DAYS, PLAIN_CALENDAR)[3]).toBe('2026-11-25');
  });

  it('moves with the event, day by day', () => {
    fc.assert(
      fc.property(
        anyDay(),
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: -60, max: 60 }),
        (event, by, offset) => {
          const at = due(rule('event', offset, 'days'), { ...DAYS, event });
          expect(due(rule('event', offset, 'days'), { ...DAYS, event: addDays(event, by) })).toBe(
            addDays(at ?? '', by),
          );
        },
      ),
    );
  });
});
