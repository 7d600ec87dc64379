import type { ReadableDb } from '@db/connection/sqlite';
import type { ActivityPlace, PointPlace } from '@shared/domain/plan';
import type { Day, Time, Zone } from '@shared/domain/time';

// What the places of a week depend on; each statement reads one index and nothing else.

/** Days from the first to the last, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export interface Whose {
  /** Null: everybody's. */
  readonly manager: string | null;
  /** Managers whose plan of the week was generated, as JSON: what they had left over has its place in the plan or was left out of it. */
  readonly generated: string;
  /** Contacts that stand on another day than agreed (`away.ts`), as JSON: whoever asks puts them where they stand. */
  readonly moved: string;
}

/** Clients, as JSON, and whether only theirs is asked for (1) or only that of the others (0). */
export interface Among {
  readonly clients: string;
  readonly isIn: 0 | 1;
}

/** Whose contacts or points a day holds: the ids of the clients with a space between them. */
export interface DayClients {
  readonly day: Day;
  readonly clients: string;
}

/** Clients with a planned contact, by the day it is planned for. One text a day: ten thousand rows would take four times as long. */
export const clientsOfContacts = (db: ReadableDb, span: Span, { manager, moved }: Whose): DayClients[] =>
  db.all(CONTACT_CLIENTS, { ...span, manager, moved });

/** Clients with a control point that waits, by its due day. */
export const clientsOfPoints = (db: ReadableDb, span: Span, today: Day, whose: Whose): DayClients[] =>
  db.all(POINT_CLIENTS[either(whose)], { ...span, today, ...bound(whose) });

/** Clients with a contact of the span that is left over, in some texts. */
export const lateClients = (db: ReadableDb, span: Span, whose: Whose): string[] =>
  db.all<DayClients>(LATE_CLIENTS, { ...span, ...whose }).map(({ clients }) => clients);

/** Days of the span on which contacts were done, and how many. */
export const doneCounts = (db: ReadableDb, span: Span, { manager }: Whose): { day: Day; count: number }[] =>
  db.all(DONE_COUNTS, { ...span, manager });

/** Clients with a contact planned for a time of the day, some of them more than once. `until`: only up to this time. */
export const clientsWithTime = (
  db: ReadableDb,
  day: Day,
  { manager, moved }: Whose,
  until: Time = LAST_TIME,
): string[] =>
  db.all<{ clientId: string }>(WITH_TIME, { day, manager, moved, until }).map(({ clientId }) => clientId);

/** The earliest time for which something is planned on a day; null: nothing is, or the times of the day are of several zones. */
export function firstTime(db: ReadableDb, day: Day, { manager, moved }: Whose): Time | null {
  const planned = db.get<Times>(TIMES.planned, { day, manager, moved });
  const done = db.get<Times>(TIMES.done, { day, manager });
  const zones = [planned?.first, planned?.last, done?.first, done?.last].filter((zone) => zone != null);
  return new Set(zones).size === 1 ? (planned?.time ?? null) : null;
}

interface Times {
  readonly time: Time | null;
  /** Zones, by the alphabet. */
  readonly first: Zone | null;
  readonly last: Zone | null;
}

/** The contacts planned for these days. */
export const contactsOn = (
  db: ReadableDb,
  days: readonly Day[],
  { manager, moved }: Whose,
  among: Among,
): ActivityPlace[] =>
  days.length === 0 ? [] : db.all(PLANNED.days, { days: JSON.stringify(days), manager, moved, ...among });

/** What is overdue. */
export interface LeftOver {
  readonly activities: ActivityPlace[];
  readonly points: PointPlace[];
}

/** The contacts and control points of a span that are left over. */
export const leftOver = (db: ReadableDb, span: Span, today: Day, whose: Whose, among: Among): LeftOver => ({
  activities: db.all(PLANNED.span, { ...span, ...whose, ...among }),
  points: db.all(POINTS.span[either(whose)], { ...span, today, ...bound(whose), ...among }),
});

/**
 * The contacts done on a day, with a time (up to `until`) or without; one that was done on another day than planned has lost its time.
 */
export const doneOn = (
  db: ReadableDb,
  day: Day,
  { manager }: Whose,
  { isIn: withTime }: Among,
  until: Time = LAST_TIME,
): ActivityPlace[] => db.all(DONE, { day, manager, withTime, until });

/** The control points that are due on these days, as far as they wait. */
export const pointsOn = (
  db: ReadableDb,
  days: readonly Day[],
  today: Day,
  whose: Whose,
  among: Among,
): PointPlace[] =>
  days.length === 0
    ? []
    : db.all(POINTS.days[either(whose)], { days: JSON.stringify(days), today, ...bound(whose), ...among });

const either = ({ manager }: Whose): 'all' | 'own' => (manager === null ? 'all' : 'own');
/** The values that the statement for these names; SQLite's driver refuses others. */
const bound = ({ manager, generated }: Whose): Readonly<Record<string, string>> =>
  manager === null ? { generated } : { manager, generated };

/** What the plan of the week has not taken care of. */
const UNPLANNED = 'manager NOT IN (SELECT value FROM json_each(:generated))';
const CONTACTS = `FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND (:manager IS NULL OR manager = :manager)
    AND (:moved = '[]' OR id NOT IN (SELECT value FROM json_each(:moved)))`;
const CONTACT_CLIENTS = `SELECT day, group_concat(client_id, ' ') AS clients ${CONTACTS}
    AND day BETWEEN :from AND :to GROUP BY day`;
const LATE_CLIENTS = `SELECT day, group_concat(client_id, ' ') AS clients ${CONTACTS}
    AND day BETWEEN :from AND :to AND ${UNPLANNED} GROUP BY day`;
const AMONG = '(client_id IN (SELECT value FROM json_each(:clients))) = :isIn';
const planned = (when: string) =>
  `SELECT id, client_id AS clientId, status, day, time, zone, day AS here ${CONTACTS} AND ${when}`;
const PLANNED = {
  span: planned(`day BETWEEN :from AND :to AND ${UNPLANNED} AND ${AMONG}`),
  days: planned(`day IN (SELECT value FROM json_each(:days)) AND ${AMONG}`),
};
const LAST_TIME = '24:00';
const WITH_TIME = `SELECT client_id AS clientId ${CONTACTS} AND day = :day AND time <= :until`;

const ENDED = `FROM activities INDEXED BY activities_done
  WHERE status = 'done' AND deleted_at IS NULL AND (:manager IS NULL OR manager = :manager)`;
/** From the kept counts: no contact is looked at. */
const DONE_COUNTS = `SELECT day, sum(count) AS count FROM contact_counts
  WHERE figure = 'done' AND day BETWEEN :from AND :to AND (:manager IS NULL OR manager = :manager) GROUP BY day`;
const TIME = 'CASE WHEN done_day = day THEN time END';
const DONE = `SELECT id, '' AS clientId, status, done_day AS day, ${TIME} AS time, zone, done_day AS here
  ${ENDED} AND done_day = :day AND (${TIME} IS NOT NULL) = :withTime AND coalesce(${TIME} <= :until, TRUE)`;
const timesOf = (when: string) =>
  `SELECT min(time) AS time, min(zone) AS first, max(zone) AS last ${when} AND time IS NOT NULL`;
const TIMES = {
  planned: timesOf(`${CONTACTS} AND day = :day`),
  done: timesOf(`${ENDED} AND done_day = :day AND day = done_day`),
};

/**
 * Pending points of deals that are worked on; the points of a paused deal wait until its pause is over. Those that need a contact are
 * reasons of a line once the plan is generated.
 */
const WAITING = `(paused_until IS NULL OR paused_until <= max(due_day, :today)) AND ${UNPLANNED}`;
/** Each reads the index in which its rows stand together. */
const eitherWay = (statement: (from: string) => string) => ({
  all: statement(`FROM point_state INDEXED BY point_state_by_day WHERE ${WAITING}`),
  own: statement(
    `FROM point_state INDEXED BY point_state_by_manager WHERE ${WAITING} AND manager = :manager`,
  ),
});
const POINT_CLIENTS = eitherWay(
  (from) => `SELECT due_day AS day, group_concat(client_id, ' ') AS clients ${from}
    AND due_day BETWEEN :from AND :to GROUP BY due_day`,
);
const points = (when: string) =>
  eitherWay((from) => `SELECT point_id AS id, client_id AS clientId, due_day AS dueDay ${from} AND ${when}`);
const POINTS = {
  span: points(`due_day BETWEEN :from AND :to AND ${AMONG}`),
  days: points(`due_day IN (SELECT value FROM json_each(:days)) AND ${AMONG}`),
};
