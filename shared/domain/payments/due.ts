import { addDays, addWorkingDays, type Day, type WorkingCalendar } from '@shared/domain/time';
import type { PaymentAnchor } from '@shared/domain/words';
import { assertNever } from '@shared/errors';

/** The days that payment lines count from; null or missing as long as they are not known. */
export interface PaymentDays {
  /** The contract was signed. */
  readonly signing: Day | null;
  /** When each invoice of the deal was sent, in the order of their numbers. */
  readonly invoices: readonly Day[];
  readonly event: Day | null;
}

/** When a line is due. */
export interface DueRule {
  readonly anchor: PaymentAnchor;
  /** Added to the anchor's day; negative: before it. */
  readonly offset: number;
  /** `wd`: working days of the user's calendar; `days`: days of the calendar. */
  readonly unit: 'wd' | 'days';
  /** The named day of `day`; else the day as it stands. */
  readonly dueDay: Day | null;
  /** `hand`: the user set the day, and it stays when its source moves (`product.md` §3, rule 5). */
  readonly dueBy: 'rule' | 'hand';
}

/**
 * The due days of a schedule's lines, in their order. Null: not known yet. The first line that counts from an invoice
 * counts from the first one, the second from the second; where a deal has fewer invoices, from its last.
 */
export function dueDays(
  lines: readonly DueRule[],
  days: PaymentDays,
  calendar: WorkingCalendar,
): (Day | null)[] {
  let invoiced = 0;
  return lines.map((line) => {
    const nth = line.anchor === 'invoice' ? invoiced++ : 0;
    if (line.dueBy === 'hand' || line.anchor === 'day') return line.dueDay;
    const from = anchorDay(line.anchor, nth, days);
    if (from === null) return null;
    return line.unit === 'days' ? addDays(from, line.offset) : addWorkingDays(from, line.offset, calendar);
  });
}

function anchorDay(
  anchor: Exclude<PaymentAnchor, 'day'>,
  nth: number,
  { signing, invoices, event }: PaymentDays,
): Day | null {
  switch (anchor) {
    case 'signing':
      return signing;
    case 'invoice':
      return invoices[Math.min(nth, invoices.length - 1)] ?? null;
    case 'event':
      return event;
    default:
      return assertNever(anchor);
  }
}
