import { compareTexts } from '@shared/domain/order';
import { type Clock, MOST_DAYS } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import type { CalendarItem } from '@shared/contract/calendar';
import { addDays, type Day, type Planned, type Zone } from '@shared/domain/time';
import type { Span } from './counts';

export type Contact = Extract<CalendarItem, { layer: 'activity' }>;
/** A contact as it is stored, on its own clock. */
export type StoredContact = Omit<Contact, 'layer' | 'agreed'> & { readonly zone: Zone };
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
    .sort(byTime)
    .filter(({ day }) => {
      const before = left.get(day) ?? 0;
      left.set(day, before + 1);
      return before < perDay;
    })
    .map(({ id }) => id);
}

/** The earlier first, of those at one time by their ids: what is cut off never depends on chance. */
const byTime = (a: Found, b: Found): number =>
  compareTexts(a.time ?? '', b.time ?? '') || compareTexts(a.id, b.id);
type Found = ReturnType<Clock> & { readonly id: string };

/** Planned contacts with a time of another zone than the user's, from an index alone. */
export const ELSEWHERE = `SELECT id, day, time, zone FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND day BETWEEN :from AND :to AND time IS NOT NULL AND zone <> :own
    AND (:manager IS NULL OR manager = :manager)`;
