import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarItem } from '@shared/contract/calendar';
import { addDays, type Day, onWall, type Planned, type Time, type Zone } from '@shared/domain/time';
import type { Span } from './counts';

export type Contact = Extract<CalendarItem, { layer: 'activity' }>;
/** A contact as it is stored, on its own clock. */
export type StoredContact = Omit<Contact, 'layer' | 'agreed'> & { readonly zone: Zone };
/** Day and time on the user's clock. */
export type Clock = (of: Planned) => { readonly day: Day; readonly time: Time | null };

/** No two clocks are further apart than 26 hours. */
const MOST_DAYS = 2;

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

/**
 * A contact where it stands for the user: at its hour on the user's clock, which may be on another day than the one that was agreed.
 * What is done stays on its day.
 */
export function onOwnClock({ zone, ...row }: StoredContact, own: Zone, clock: Clock): Contact {
  const { day, time } = row;
  if (time === null || zone === own) return { layer: 'activity', ...row };
  const wall = clock({ day, time, zone });
  const stays = row.status === 'done' && wall.day !== day;
  return { layer: 'activity', ...row, ...(stays ? {} : wall), agreed: { day, time, zone } };
}

/** The days before and after a span from which a contact may come into it. */
export const daysBeside = ({ from, to }: { readonly from: Day; readonly to: Day }) => [
  { from: addDays(from, -MOST_DAYS), to: addDays(from, -1) },
  { from: addDays(to, 1), to: addDays(to, MOST_DAYS) },
];

/** Ids of planned contacts of the days beside a span that stand within it on the user's clock, the first of each day. */
export function arrivingIds(db: ReadableDb, span: Span, own: Zone, clock: Clock, perDay: number): string[] {
  const { from, to, manager } = span;
  const found = daysBeside({ from, to }).flatMap((days) =>
    db
      .all<Planned & { readonly id: string }>(ELSEWHERE, { ...days, manager, own })
      .map(({ id, ...of }) => ({ id, ...clock(of) })),
  );
  const left = new Map<Day, number>();
  return found
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1))
    .filter(({ day }) => {
      const before = left.get(day) ?? 0;
      left.set(day, before + 1);
      return before < perDay;
    })
    .map(({ id }) => id);
}

/** Planned contacts with a time of another zone than the user's, from an index alone. */
export const ELSEWHERE = `SELECT id, day, time, zone FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND day BETWEEN :from AND :to AND time IS NOT NULL AND zone <> :own
    AND (:manager IS NULL OR manager = :manager)`;
