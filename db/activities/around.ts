import { clientCadence, contactDaysOf, frequenciesOf } from '@db/cadence';
import type { ReadableDb } from '@db/connection/sqlite';
import { appointmentsOf, readReach } from '@db/permissions';
import { readCalendar, readSettings } from '@db/settings/read';
import type { Activity } from '@shared/contract/activity';
import { isTwoWay } from '@shared/domain/cadence';
import { type Appointment, channelOf, NO_LIMIT } from '@shared/domain/permission';
import { slotOf } from '@shared/domain/planner/settings';
import { nextKind, type CadenceDue, dueByCadence, type StepCircumstances } from '@shared/domain/results';
import { addDays, type Day } from '@shared/domain/time';
import type { ActivityKind, ContactResult } from '@shared/domain/words';

/** A contact that has just ended: one that was planned, or one that is being entered (its id is ''). */
export type EndedActivity = Pick<
  Activity,
  | 'id'
  | 'clientId'
  | 'dealId'
  | 'personId'
  | 'productId'
  | 'kind'
  | 'status'
  | 'day'
  | 'time'
  | 'minutes'
  | 'manager'
  | 'purpose'
  | 'value'
  | 'recurrenceId'
>;

/** What the rule of the next step looks at after a contact ended with `result` (null: without one), but for the appointments of the day. */
export function circumstancesAfter(
  db: ReadableDb,
  last: EndedActivity,
  result: ContactResult | null,
  today: Day,
): StepCircumstances {
  const { zone, workStart, workEnd, planner } = readSettings(db);
  const { clientId, personId, kind } = last;
  const next = nextKind(kind, result ?? WITHOUT_RESULT);
  const reach = readReach(db, { clientIds: [clientId], today }).of(clientId, personId);
  return {
    ...{ today, zone, workStart, workEnd, calendar: readCalendar(db) },
    // The contact has just been made, so there is a way to make it.
    reach: { ...reach, addresses: new Set([...reach.addresses, channelOf(kind)]) },
    minutes: minutesFor(next, last) ?? planner.minutes[slotOf(next)],
    frequency: frequenciesOf(db, [clientId]).get(clientId) ?? NO_LIMIT,
    contacts: contactDays(db, last, result, today),
    byCadence: byCadence(db, clientId, result, today),
    busy: [],
  };
}

/** As long as the last one, if it is of the same kind: the call after a long meeting is a short one. */
export const minutesFor = (kind: ActivityKind, last: EndedActivity): number | null =>
  kind === last.kind ? last.minutes : null;

/** A contact without a result of its own, such as a message, is followed up like a talk. */
export const WITHOUT_RESULT: ContactResult = 'spoke';

/** The appointments of the contact's manager on the day that is proposed; the contact itself is not in its own way. */
export const busyOn = (db: ReadableDb, { id, manager }: EndedActivity, day: Day): Appointment[] =>
  appointmentsOf(db, { from: day, to: day, manager, but: id });

/** Only between two sales: a sale has a pace of its own, and so has the way to the first one. */
function byCadence(
  db: ReadableDb,
  clientId: string,
  result: ContactResult | null,
  today: Day,
): CadenceDue | null {
  const between = db.get("SELECT 1 FROM client_state WHERE client_id = ? AND lifecycle = 'between-sales'", [
    clientId,
  ]);
  return between === undefined
    ? null
    : dueByCadence(isTwoWay(result), clientCadence(db, clientId, today), today);
}

/**
 * The client's contacts around the next one. The talk that has just ended counts where it led to nothing; what was agreed in it is
 * waited for, so no gap holds it up.
 */
function contactDays(db: ReadableDb, last: EndedActivity, result: ContactResult | null, today: Day): Day[] {
  const days = contactDaysOf(db, [last.clientId], addDays(today, -AROUND), addDays(today, AROUND), today);
  const others = [...(days.get(last.clientId) ?? [])];
  const own = others.indexOf(last.day);
  if (last.status === 'planned' && last.day >= today && own >= 0) others.splice(own, 1);
  return result === null || LED_TO_NOTHING.has(result) ? [...others, today] : others;
}

const LED_TO_NOTHING: ReadonlySet<ContactResult> = new Set<ContactResult>(['spoke', 'refused']);

/** In days: longer than any gap and any cap that is in use. */
const AROUND = 200;
