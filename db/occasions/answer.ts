import { planActivity } from '@db/activities';
import type { CommandContext } from '@db/log/command';
import { readCalendar } from '@db/settings/read';
import type { Occasion, OccasionContact } from '@shared/domain/occasions';
import { addDays, type Day, isWorkingDay, type Time, type WorkingCalendar } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

/** How the contact about an occasion is planned; what is not given follows from the occasion. */
export interface Answer {
  readonly purpose: string;
  readonly value: string;
  readonly day?: Day | undefined;
  readonly time: Time | null;
  readonly kind?: ActivityKind | undefined;
}

/** Greetings and invitations go by the person's preferred channel, so they have kinds of their own. */
export const KIND_OF: Readonly<Record<OccasionContact, ActivityKind>> = {
  greeting: 'greeting',
  invitation: 'invitation',
  sales: 'call',
};

/** Plans the contact about an occasion; null when it has one, planned or done. */
export function planOccasion(
  context: CommandContext,
  occasion: Occasion,
  answer: Answer,
  today: Day,
): { id: string; client: string } | null {
  const { db } = context;
  if (hasContact(context, occasion.id)) return null;
  // Planned after all.
  db.run('DELETE FROM occasion_skips WHERE occasion = ?', [occasion.id]);
  const { clientId, personId } = occasion;
  const kind = answer.kind ?? KIND_OF[occasion.makes];
  return planActivity(
    context,
    {
      ...{ clientId, dealId: null, personId, kind, time: answer.time, minutes: null, notes: '' },
      day: answer.day ?? dayFor(occasion, today, readCalendar(db)),
      ...{ purpose: answer.purpose, value: answer.value, productId: productOf(context, occasion) },
      ...{ origin: 'occasion', occasion: occasion.id, manager: managerOf(context, clientId) },
    },
    today,
  );
}

/** The best day; when that has passed the next working day on which it still makes sense, else today. */
export function dayFor({ best, until }: Occasion, today: Day, calendar: WorkingCalendar): Day {
  if (best >= today) return best;
  for (let day = today; day <= until; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) return day;
  return today;
}

/** Lets an occasion pass; false when that was said before or it has a contact. */
export function skipOccasion(context: CommandContext, key: string, clientId: string): boolean {
  const { db, newId, now } = context;
  if (hasContact(context, key)) return false;
  if (db.get('SELECT 1 FROM occasion_skips WHERE occasion = ?', [key])) return false;
  db.one('INSERT INTO occasion_skips (id, client_id, occasion, created_at) VALUES (?, ?, ?, ?)', [
    ...[newId(), clientId, key, now],
  ]);
  return true;
}

const hasContact = ({ db }: CommandContext, key: string): boolean =>
  db.get("SELECT 1 FROM activities WHERE occasion = ? AND status <> 'cancelled' AND deleted_at IS NULL", [
    key,
  ]) !== undefined;

/** What the client bought then is what it may want again. */
const productOf = ({ db }: CommandContext, { kind, recordId, makes }: Occasion): string | null =>
  kind === 'anniversary' && makes !== 'greeting'
    ? (db.get<{ id: string | null }>(
        `SELECT p.id FROM deals d JOIN products p ON p.id = d.product_id AND p.deleted_at IS NULL WHERE d.id = ?`,
        [recordId],
      )?.id ?? null)
    : null;

const managerOf = ({ db, who }: CommandContext, clientId: string): string =>
  db.get<{ manager: string }>('SELECT manager FROM clients WHERE id = ?', [clientId])?.manager || who;
