import {
  addDays,
  compareDays,
  type Day,
  dayFigures,
  daysAwayOf,
  makeDay,
  parseDay,
  partsOf,
} from '@shared/domain/time';

/** Both ends are permitted. */
export interface DayLimits {
  readonly minDay?: Day | undefined;
  readonly maxDay?: Day | undefined;
}

/**
 * A day as people type it into a form: `2026-11-26`, `26.11.2026`, `26/11/26`, `26 Nov`, `Nov 26, 2026`, `26. 11.` and `26` (the next
 * such day from today on; where days end at `maxDay`, the latest until then), `+3` and `-3` (days from today), `tomorrow`. In figures
 * the day stands before the month in all our languages; null when it is no day, or none that is permitted.
 */
export function typedDay(text: string, today: Day, limits: DayLimits = {}): Day | null {
  const day = dayOf(text.trim(), today, limits);
  return day !== null && isWithin(day, limits) ? day : null;
}

function dayOf(typed: string, today: Day, limits: DayLimits): Day | null {
  const away = /^[+-]\d{1,4}$/.exec(typed);
  if (away) return addDays(today, Number(typed));
  const word = daysAwayOf(typed);
  if (word !== null) return addDays(today, word);
  const iso = parseDay(typed);
  if (iso) return iso;
  const figures = dayFigures(typed);
  if (!figures) return null;
  const { day, month, year: written } = figures;
  if (written !== null && month !== null) return makeDay(fullYear(written), month, day);
  const { maxDay, minDay = today } = limits;
  const from = compareDays(minDay, today) > 0 ? minDay : today;
  const { year, month: thisMonth } = partsOf(maxDay ?? from);
  const way = maxDay ? -1 : 1;
  const days =
    month !== null
      ? [0, 1, 2, 3, 4].map((step) => makeDay(year + way * step, month, day))
      : [0, 1, 2].map((step) => inMonth(year, thisMonth + way * step, day));
  // The nearest that exists; 29 February may not.
  return days.find((each) => each !== null && isWithin(each, maxDay ? { maxDay } : { minDay: from })) ?? null;
}

const isWithin = (day: Day, { minDay, maxDay }: DayLimits): boolean =>
  (minDay === undefined || compareDays(day, minDay) >= 0) &&
  (maxDay === undefined || compareDays(day, maxDay) <= 0);

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** `month` may lie in another year: 0 is the December before. */
const inMonth = (year: number, month: number, day: number): Day | null =>
  makeDay(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, day);
