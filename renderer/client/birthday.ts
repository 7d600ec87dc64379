import { makeDay, parseDay } from '@shared/domain/time';

/**
 * A birthday as people type it: `26.11.1985`, `26. 11.`, `26/11`, `1985-11-26`. Without a year it is kept as
 * `--MM-DD`. Null when it is no day; a birthday is never later than `today`.
 */
export function typedBirthday(text: string, today: string): string | null {
  const typed = text.trim();
  const iso = parseDay(typed);
  if (iso) return iso <= today ? iso : null;
  const numbers = /^(\d{1,2})[./\-\s]+(\d{1,2})(?:[./\-\s]+(\d{4}))?[.\s]*$/.exec(typed);
  if (!numbers) return null;
  const [day, month] = [Number(numbers[1]), Number(numbers[2])];
  if (numbers[3]) {
    const whole = makeDay(Number(numbers[3]), month, day);
    return whole !== null && whole <= today ? whole : null;
  }
  // 2000 was a leap year, so 29 February stays possible.
  const anyYear = makeDay(2000, month, day);
  return anyYear === null ? null : `--${anyYear.slice(5)}`;
}

/** The birthday as {@link typedBirthday} reads it back. */
export function birthdayText(birthday: string | null): string {
  if (birthday === null) return '';
  const [day, month] = [birthday.slice(-2), birthday.slice(-5, -3)];
  return birthday.startsWith('--') ? `${day}.${month}.` : `${day}.${month}.${birthday.slice(0, 4)}`;
}
