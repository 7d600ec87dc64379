import type { ReadableDb } from '@db/connection/sqlite';
import { readZone } from '@db/settings/read';
import { addDays, type Day, onWall, type Planned, type Time, type Zone } from '@shared/domain/time';

/** Day and time on the user's clock. */
export type Clock = (of: Planned) => { readonly day: Day; readonly time: Time | null };

/** The clocks of a file besides the user's. */
export interface Away {
  /** The user's zone. */
  readonly own: Zone;
  /** The other zones in which contacts are planned for a time of the day; mostly none. */
  readonly zones: readonly Zone[];
  readonly clock: Clock;
}

/** A planned contact that was agreed on another clock than the user's. */
export interface AwayContact {
  /** Its rowid, for the same statement or answer only. */
  readonly place: number;
  readonly id: string;
  readonly manager: string;
  /** Its own clock. */
  readonly zone: Zone;
  /** As it was agreed, on its own clock. */
  readonly agreed: Day;
  readonly agreedTime: Time;
  /** Where it stands for the user. */
  readonly day: Day;
  readonly time: Time;
}

/** No two clocks are further apart than 26 hours. */
export const MOST_DAYS = 2;

/** The user's clock; contacts of one list share many times, and finding one costs some microseconds. */
export function clockOf(own: Zone): Clock {
  const known = new Map<string, ReturnType<Clock>>();
  return (of) => {
    if (of.time === null || of.zone === own) return of;
    const key = `${of.day} ${of.time} ${of.zone}`;
    const wall = known.get(key) ?? onWall(of, own);
    known.set(key, wall);
    return wall;
  };
}

/** Whose clocks there are: a step of an index for each zone. */
export function readAway(db: ReadableDb): Away {
  const own = readZone(db);
  const zones: Zone[] = [];
  for (let zone = nextZone(db, ''); zone !== null; zone = nextZone(db, zone))
    if (zone !== own) zones.push(zone);
  return { own, zones, clock: clockOf(own) };
}

/** By the alphabet; null after the last one. */
const nextZone = (db: ReadableDb, after: Zone): Zone | null => db.value<Zone | null>(NEXT_ZONE, { after });

/** The contacts of other clocks that were agreed for a day of the span, one clock after the other. Null: everybody's. */
export const awayAgreed = (
  db: ReadableDb,
  { zones, clock }: Away,
  span: { readonly from: Day; readonly to: Day },
  manager: string | null,
): AwayContact[] =>
  zones.flatMap((zone) =>
    db.all<Stored>(AGREED, { ...span, manager, zone }).map((row) => placed(row, clock)),
  );

/** Those that stand before `day` for the user: of each clock the first `limit`, which is enough for as many of them all. */
export const awayBefore = (
  db: ReadableDb,
  { zones, clock }: Away,
  day: Day,
  manager: string | null,
  limit: number,
): AwayContact[] =>
  zones
    .flatMap((zone) =>
      db
        .all<Stored>(BEFORE, { until: addDays(day, MOST_DAYS), manager, zone, limit })
        .map((row) => placed(row, clock)),
    )
    .filter((contact) => contact.day < day);

type Stored = Omit<AwayContact, 'agreed' | 'agreedTime'>;

function placed({ day, time, ...contact }: Stored, clock: Clock): AwayContact {
  const wall = clock({ day, time, zone: contact.zone });
  return { ...contact, agreed: day, agreedTime: time, day: wall.day, time: wall.time ?? time };
}

const TIMED = `FROM activities INDEXED BY activities_by_zone
  WHERE status = 'planned' AND deleted_at IS NULL AND time IS NOT NULL`;
const NEXT_ZONE = `SELECT min(zone) ${TIMED} AND zone > :after`;
const OF_ZONE = `SELECT rowid AS place, id, manager, day, time, zone ${TIMED} AND zone = :zone
  AND (:manager IS NULL OR manager = :manager)`;
const AGREED = `${OF_ZONE} AND day BETWEEN :from AND :to`;
const BEFORE = `${OF_ZONE} AND day < :until ORDER BY day, time, id LIMIT :limit`;
