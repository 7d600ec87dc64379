import { dayFigures, makeDay, parseDay } from '@shared/domain/time';

/**
 * A birthday as people type it: `26.11.1985`, `26 Nov 1985`, `26. 11.`, `26/11`, `1985-11-26`; also as `birthdayInField` writes it. Without a year
 * it is kept as `--MM-DD`. Null when it is no day; a birthday is never later than `today`.
 */
export function typedBirthday(text: string, today: string): string | null {
  const typed = text.trim();
  const iso = parseDay(typed);
  if (iso) return iso <= today ? iso : null;
  const figures = dayFigures(typed);
  if (!figures || figures.month === null) return null;
  const { day, month, year } = figures;
  if (year !== null) {
    const whole = year.length === 4 ? makeDay(Number(year), month, day) : null;
    return whole !== null && whole <= today ? whole : null;
  }
  // 2000 was a leap year, so 29 February stays possible.
  const anyYear = makeDay(2000, month, day);
  return anyYear === null ? null : `--${anyYear.slice(5)}`;
}
