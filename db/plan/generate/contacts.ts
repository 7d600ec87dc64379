import { insertActivity } from '@db/activities';
import type { CommandContext } from '@db/log/command';
import { readSettings } from '@db/settings/read';
import { isMeeting } from '@shared/domain/process';
import type { LineChange, MadeContact, Move, Place } from './changes';

/** The contact that a line has made: a new one, or the one made before as it should be now. */
export function makeContact(
  context: CommandContext,
  makes: MadeContact,
  { target }: LineChange,
  manager: string,
): { readonly id: string; readonly isNew: boolean } {
  const { db } = context;
  const { zone } = readSettings(db);
  if (target.activityId === null) {
    const { id } = insertActivity(context, {
      ...makes,
      ...{ manager, zone, value: '', notes: '', origin: 'plan' },
    });
    return { id, isNew: true };
  }
  const id = target.activityId;
  const { dealId, personId, productId, kind, day, time, minutes, purpose } = makes;
  const changed = db.run(
    `UPDATE activities SET deal_id = :dealId, person_id = :personId, product_id = :productId, kind = :kind, day = :day,
       time = :time, minutes = :minutes, purpose = :purpose, zone = :zone
     WHERE id = :id AND (deal_id, person_id, product_id, kind, day, time, minutes, purpose, zone)
       IS NOT (:dealId, :personId, :productId, :kind, :day, :time, :minutes, :purpose, :zone)`,
    { id, dealId, personId, productId, kind, day, time, minutes, purpose, zone },
  );
  return { id, isNew: changed > 0 };
}

/** Moves the user's contact; meetings that moved are noted with their deal in `touched`. Tells whether it moved. */
export function moveContact(context: CommandContext, { contact, to }: Move, touched: Set<string>): boolean {
  const changed = putContact(context.db, contact.id, to);
  if (changed && contact.dealId !== null && isMeeting(contact.kind)) touched.add(contact.dealId);
  return changed;
}

/** Puts a contact on a day and time; tells whether it stood elsewhere. */
export const putContact = (db: CommandContext['db'], id: string, to: Place): boolean =>
  db.run(
    `UPDATE activities SET day = :day, time = :time, asked = :asked
     WHERE id = :id AND (day, time, asked) IS NOT (:day, :time, :asked)`,
    { id, day: to.day, time: to.time, asked: to.asked },
  ) > 0;

/** Points that count from a planned meeting move with it. */
export function noteDeal({ db }: Pick<CommandContext, 'db'>, activityId: string, touched: Set<string>): void {
  const row = db.get<{ dealId: string | null; kind: MadeContact['kind'] }>(
    'SELECT deal_id AS dealId, kind FROM activities WHERE id = ?',
    [activityId],
  );
  if (row?.dealId && isMeeting(row.kind)) touched.add(row.dealId);
}
