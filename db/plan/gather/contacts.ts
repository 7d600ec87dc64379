import { clockOf } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import { readZone } from '@db/settings/read';
import { compareTexts } from '@shared/domain/order';
import type { StandingLine } from '@shared/domain/planner';
import { addDays, type Day, earlierDay, onWall, type Time, type Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { idsOf, movedNear } from '../away';

/** A planned contact as the plan sees it. */
export interface PlannedContact {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string | null;
  /** Null also for somebody who is deleted by now. */
  readonly personId: string | null;
  readonly productId: string | null;
  readonly kind: ActivityKind;
  /** Wall clock in `zone`. */
  readonly day: Day;
  readonly time: Time | null;
  /** The day on which it stands for the user. */
  readonly here: Day;
  readonly minutes: number | null;
  readonly zone: Zone;
  readonly purpose: string;
  /** The client named the day. */
  readonly asked: 0 | 1;
  /** Which attempt in a row after "no answer"; 0 unless it is one. */
  readonly attempt: number;
}

export interface WeekOf {
  /** Monday and Sunday. */
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly manager: string;
}

/** A few milliseconds of work. */
export const SLICE = 500;

/**
 * The contacts that a manager has planned in the week, and everything that is overdue on `today`, in the order of days. Slices: the
 * ids come from an index alone, the rest by some hundreds.
 */
export function* plannedContacts(db: ReadableDb, week: WeekOf): Generator<void, PlannedContact[]> {
  const { from, to, manager } = week;
  const late = addDays(earlierDay(week.today, from), -1);
  const ids = db.all<{ id: string }>(PLANNED_IDS, { from, to, manager, late, first: FIRST_DAY });
  const moved = movedNear(db, [week, { from: late, to: late }], manager);
  const contacts = yield* detailsOf(db, [...new Set([...ids, ...moved].map(({ id }) => id))]);
  if (moved.length === 0) return contacts;
  return contacts
    .filter(({ here }) => here <= late || (here >= from && here <= to))
    .sort((a, b) => compareTexts(a.here, b.here));
}

/** Some contacts by their ids, in that order; the ones that are not planned any more are left out. */
export function* detailsOf(db: ReadableDb, ids: readonly string[]): Generator<void, PlannedContact[]> {
  const contacts: PlannedContact[] = [];
  const clock = clockOf(readZone(db));
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = db.all<Stored>(CONTACTS, { ids: JSON.stringify(ids.slice(at, at + SLICE)) });
    contacts.push(...slice.map((contact) => ({ ...contact, here: clock(contact).day })));
    yield;
  }
  return contacts;
}

type Stored = Omit<PlannedContact, 'here'>;

const FIRST_DAY = '0001-01-01';

const PLANNED = `FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND manager = :manager`;
const PLANNED_IDS = `SELECT id ${PLANNED} AND day BETWEEN :first AND :late
  UNION ALL SELECT id ${PLANNED} AND day BETWEEN :from AND :to`;

const CONTACTS = `SELECT a.id, a.client_id AS clientId, a.deal_id AS dealId, p.id AS personId, a.product_id AS productId, a.kind,
    a.day, a.time, a.minutes, a.zone, a.purpose, a.asked, a.attempt
  FROM json_each(:ids) j CROSS JOIN activities a ON a.id = j.value
    LEFT JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
  WHERE a.status = 'planned' AND a.deleted_at IS NULL`;

/** What was done in the week, by the day on which it was; a time only where it was the planned day. */
export function finishedContacts(db: ReadableDb, { from, to, manager }: WeekOf, zone: Zone): StandingLine[] {
  return db.all<Stored>(FINISHED, { from, to, manager }).map((contact) => standingLine(contact, zone));
}

const FINISHED = `SELECT a.id, a.client_id AS clientId, a.person_id AS personId, a.kind, a.done_day AS day,
    CASE WHEN a.done_day = a.day THEN a.time END AS time, a.minutes, a.zone
  FROM activities a INDEXED BY activities_done
  WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.manager = :manager AND a.done_day BETWEEN :from AND :to`;

/** A contact as a line that stands, on the user's wall clock. */
export function standingLine(
  contact: Pick<
    PlannedContact,
    'id' | 'clientId' | 'personId' | 'kind' | 'day' | 'time' | 'minutes' | 'zone'
  >,
  zone: Zone,
): StandingLine {
  const { id, clientId, personId, kind, minutes } = contact;
  return { key: id, clientId, personId, kind, minutes, ...onWall(contact, zone) };
}

/**
 * The last planned contact of each client from today until the day before the week: until the week comes, it will have taken place.
 * Empty for the present week.
 */
export function contactsBefore(db: ReadableDb, { from, today }: WeekOf): Map<string, Day> {
  if (from <= today) return new Map();
  const until = addDays(from, -1);
  const moved = movedNear(db, [{ from: today, to: until }], null);
  const rows = db.all<{ clientId: string; day: Day }>(BEFORE, { today, until, moved: idsOf(moved) });
  const last = new Map(rows.map(({ clientId, day }) => [clientId, day]));
  for (const { clientId, day } of moved)
    if (day >= today && day <= until && day > (last.get(clientId) ?? '')) last.set(clientId, day);
  return last;
}

const BEFORE = `SELECT client_id AS clientId, max(day) AS day FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND day BETWEEN :today AND :until
    AND (:moved = '[]' OR id NOT IN (SELECT value FROM json_each(:moved))) GROUP BY client_id`;
