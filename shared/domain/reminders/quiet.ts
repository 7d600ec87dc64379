import type { Time } from '@shared/domain/time';
import type { ReminderChoices } from './settings';

/** Whether that time of the user's clock lies in the quiet hours. They may lie around midnight; equal ends are none. */
export function isQuiet(time: Time, quiet: ReminderChoices['quiet']): boolean {
  if (quiet === null || quiet.from === quiet.to) return false;
  if (quiet.from < quiet.to) return time >= quiet.from && time < quiet.to;
  return time >= quiet.from || time < quiet.to;
}
