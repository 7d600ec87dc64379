import { addDays, compareDays, type Day, makeDay, parseDay, partsOf } from '@shared/domain/time';

/**
 * A day as people type it into a form: `2026-11-26`, `26.11.2026`, `26/11/26`, `26. 11.` (the next such day from today
 * on), `26` (this month or the next), `+3` (days from today). Day before month in all our languages; null when it is
 * no day.
 */
export function typedDay(text: string, today: Day): Day | null {
  const typed = text.trim();
  const ahead = /^\+(\d{1,4})$/.exec(typed);
  if (ahead) return addDays(today, Number(ahead[1]));
  const iso = parseDay(typed);
  if (iso) return iso;
  const numbers = /^(\d{1,2})(?:[./\-\s]+(\d{1,2})(?:[./\-\s]+(\d{4}|\d{2}))?)?\.?$/.exec(typed);
  if (!numbers) return null;
  const now = partsOf(today);
  const day = Number(numbers[1]);
  if (numbers[3]) return makeDay(fullYear(numbers[3]), Number(numbers[2]), day);
  if (numbers[2])
    return soonest(
      [0, 1, 2, 3, 4].map((later) => makeDay(now.year + later, Number(numbers[2]), day)),
      today,
    );
  return soonest(
    [0, 1, 2].map((later) => inMonth(now.year, now.month + later, day)),
    today,
  );
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const inMonth = (year: number, month: number, day: number): Day | null =>
  makeDay(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, day);

/** The first that exists (29 February may not) and is not over. */
function soonest(days: readonly (Day | null)[], today: Day): Day | null {
  return days.find((day) => day !== null && compareDays(day, today) >= 0) ?? null;
}
