import {
  addDays,
  addMonths,
  addWorkingDays,
  type Day,
  type Time,
  type WorkingCalendar,
  workingDayFrom,
} from '@shared/domain/time';
import type { ActivityKind, ContactResult } from '@shared/domain/words';

/** When and how the next contact follows a result. Windows, gaps and the end after N attempts will join these rules. */
export interface NextRule {
  readonly after: number;
  /** `wd`: working days; `days`: then moved to a working day. */
  readonly unit: 'wd' | 'days';
  /** `same`: as the contact that has just ended. */
  readonly kind: 'same' | ActivityKind;
  /** `other-half`: before noon after an attempt in the afternoon and the other way round. */
  readonly time: 'same' | 'other-half' | 'none';
}

/** The defaults of `product.md` §4: at another time of day after "no answer", 30 days after a refusal, minutes after a meeting. */
export const NEXT_RULES: Readonly<Record<ContactResult, NextRule>> = {
  spoke: { after: 14, unit: 'days', kind: 'same', time: 'none' },
  'no-answer': { after: 1, unit: 'wd', kind: 'same', time: 'other-half' },
  'call-back': { after: 1, unit: 'wd', kind: 'call', time: 'same' },
  refused: { after: 30, unit: 'days', kind: 'call', time: 'none' },
  agreed: { after: 5, unit: 'wd', kind: 'call', time: 'none' },
  held: { after: 2, unit: 'wd', kind: 'call', time: 'none' },
  moved: { after: 1, unit: 'wd', kind: 'same', time: 'same' },
  'did-not-come': { after: 1, unit: 'wd', kind: 'call', time: 'none' },
};

export interface NextContact {
  readonly day: Day;
  readonly time: Time | null;
  readonly kind: ActivityKind;
}

/**
 * The next contact to propose after a contact with `result`. Always a working day after `today`, except that a day the client
 * `asked` for is kept as it is. Purpose, person and product carry over from the contact and are the caller's.
 * Throws a `RangeError` for a calendar without working days.
 */
export function proposeNext(
  contact: { readonly kind: ActivityKind; readonly time: Time | null; readonly result: ContactResult },
  today: Day,
  calendar: WorkingCalendar,
  asked: { readonly day: Day; readonly time: Time | null } | null = null,
  rules: Readonly<Record<ContactResult, NextRule>> = NEXT_RULES,
): NextContact {
  const rule = rules[contact.result];
  const kind = rule.kind === 'same' ? contact.kind : rule.kind;
  if (asked) return { ...asked, kind };
  const day =
    rule.unit === 'wd'
      ? addWorkingDays(today, rule.after, calendar)
      : workingDayFrom(addDays(today, rule.after), calendar);
  return { day, time: timeOf(rule.time, contact.time), kind };
}

/** The next contact after a closed deal: a call in two months, on a working day (`product.md` §3, rule 4). */
export function proposeAfterClosing(today: Day, calendar: WorkingCalendar): NextContact {
  return { day: workingDayFrom(addMonths(today, 2), calendar), time: null, kind: 'call' };
}

/** The first contact to propose where nothing is known: a call on the next working day. */
export function proposeFirst(today: Day, calendar: WorkingCalendar): NextContact {
  return { day: addWorkingDays(today, 1, calendar), time: null, kind: 'call' };
}

function timeOf(wanted: NextRule['time'], last: Time | null): Time | null {
  if (wanted === 'none' || last === null) return null;
  if (wanted === 'same') return last;
  return last < '13:00' ? '15:00' : '10:00';
}
