import type { CommandContext } from '@db/log/command';
import { readSettings } from '@db/settings/read';
import { type Day, instantToWall } from '@shared/domain/time';
import { settlePlanned } from './settle';
import { insertActivity, type NewContact } from './store';

/**
 * Plans a contact inside a command that is already open (a retry after a loss, the next contact after a deal is won)
 * and meets what a planned contact meets on `today`. Throws as {@link insertActivity}.
 */
export function planActivity(
  context: CommandContext,
  fields: NewContact,
  today: Day,
): { id: string; client: string } {
  const planned = insertActivity(context, fields);
  settlePlanned(context, fields, today);
  return planned;
}

/** The user's day at the instant of the command. */
export const todayOf = ({ db, now }: CommandContext): Day =>
  instantToWall(Date.parse(now), readSettings(db).zone).day;
