import { addDays, addWeeks, type Day, parseWeek, type Week, weekOf } from '@shared/domain/time';
import { isDayOfPlanner } from '../options';

/** What a scheduled command can say every time: a job cannot name the day on which it will run. */
const WEEKS: Readonly<Record<string, number>> = { this: 0, next: 1, last: -1 };
const DAYS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

/** `2026-W48`, or `this`, `next`, `last` as seen from `today`; null for anything else. */
export function weekIn(text: string, today: Day): Week | null {
  const weeks = Object.hasOwn(WEEKS, text) ? WEEKS[text] : undefined;
  if (weeks !== undefined) return addWeeks(weekOf(today), weeks);
  return parseWeek(text);
}

/** `2026-11-26`, or `today`, `tomorrow`, `yesterday`; null for anything else. */
export function dayIn(text: string, today: Day): Day | null {
  const days = Object.hasOwn(DAYS, text) ? DAYS[text] : undefined;
  if (days !== undefined) return addDays(today, days);
  return isDayOfPlanner(text) ? text : null;
}
