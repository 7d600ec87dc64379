import { planActivity } from '@db/activities/plan';
import type { StoredActivity } from '@db/activities/store';
import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { readCalendar } from '@db/settings/read';
import { nextAfter, shifted } from '@shared/domain/recurrence';
import { type Repeat, ruleOf } from '@shared/domain/recurrence/schema';
import { addDays, type Day, laterDay, type WorkingCalendar } from '@shared/domain/time';
import { type StoredRecurrence, storedRecurrence } from './store';

type Occurrence = Pick<StoredActivity, 'id' | 'day' | 'rhythmDay' | 'recurrenceId'>;

/** The next contact of a rhythm: the day it stands for, and the working day on which it is planned. */
export interface NextOccurrence {
  readonly rhythmDay: Day;
  readonly day: Day;
}

/**
 * Plans the one that follows a contact which was done, or let pass (`done` null), on the present day `today`. Null when it does not come again:
 * it is none of a rhythm, the rhythm rests or has ended, its deal is closed, contact with its client has ended, or another one is planned
 * already.
 */
export function planFollowing(
  context: CommandContext,
  last: Occurrence & Partial<Pick<StoredActivity, 'remindMinutes' | 'script'>>,
  { today, done }: { readonly today: Day; readonly done: Day | null },
): string | null {
  const next = following(context.db, last, { today, done });
  if (next === null || last.recurrenceId === null) return null;
  const of = storedRecurrence(context.db, last.recurrenceId);
  return planOccurrence(context, of, next, today, last);
}

/** When the one that follows would be planned; null as for {@link planFollowing}. */
export function following(
  db: ReadableDb,
  { id, recurrenceId, rhythmDay, day }: Occurrence,
  { today, done }: { readonly today: Day; readonly done: Day | null },
): NextOccurrence | null {
  if (recurrenceId === null || !goesOn(db, recurrenceId) || plannedOf(db, recurrenceId, id)) return null;
  const { repeat, start } = storedRecurrence(db, recurrenceId);
  const due = rhythmDay ?? day;
  // What was let pass, or entered late, is not caught up, but today may be a day of the rhythm.
  const passed = laterDay(done ?? due, addDays(today, -1));
  const reached = done !== null && repeat.from === 'completion' ? done : passed;
  const calendar = readCalendar(db);
  const next = occurrenceAfter(repeat, start, due, reached, calendar);
  if (next === null || next.day >= today) return next;
  return { ...next, day: calendar.workdays.size === 0 ? today : shifted(today, 'after', calendar) };
}

/** Plans this occurrence with what the rhythm says. */
export function planOccurrence(
  context: CommandContext,
  of: StoredRecurrence,
  { day, rhythmDay }: NextOccurrence,
  today: Day,
  last: { readonly remindMinutes?: number | null; readonly script?: string } = {},
): string {
  const { clientId, dealId, personId, productId, kind, time, minutes, zone, purpose, value, manager } = of;
  const fields = {
    ...{ clientId, dealId, personId, productId, kind, day, time, minutes, zone, purpose, value, manager },
    ...{ notes: '', origin: 'recurrence' as const, remindMinutes: last.remindMinutes ?? null },
    ...{ script: last.script ?? '', recurrence: { id: of.id, day: rhythmDay } },
  };
  return planActivity(context, fields, today).id;
}

/**
 * The first day of the rhythm after `due` that was done on `done`, and where it is planned. Moved before a day off it never comes
 * on or before `done`.
 */
export function occurrenceAfter(
  repeat: Repeat,
  start: Day,
  due: Day,
  done: Day,
  calendar: WorkingCalendar,
): NextOccurrence | null {
  const rhythmDay = nextAfter(ruleOf(repeat, start), due, done);
  if (rhythmDay === null) return null;
  if (calendar.workdays.size === 0) return { rhythmDay, day: rhythmDay };
  const day = shifted(rhythmDay, repeat.onDayOff, calendar);
  return { rhythmDay, day: day > done ? day : shifted(rhythmDay, 'after', calendar) };
}

/** Neither resting nor ended, and its deal, if it has one, is open; nothing is planned anew for a client with whom contact has ended. */
const goesOn = (db: ReadableDb, id: string): boolean =>
  db.get(
    `SELECT 1 FROM recurrences r JOIN clients c ON c.id = r.client_id AND c.no_contact_reason IS NULL
     WHERE r.id = ? AND r.deleted_at IS NULL AND r.paused_day IS NULL
       AND (r.deal_id IS NULL OR EXISTS (SELECT 1 FROM deals d
         WHERE d.id = r.deal_id AND d.status IN ('open', 'paused') AND d.deleted_at IS NULL))`,
    [id],
  ) !== undefined;

/** Another contact of the rhythm that is planned. */
export const plannedOf = (
  db: ReadableDb,
  recurrenceId: string,
  but = '',
): { readonly id: string } | undefined =>
  db.get(
    `SELECT id FROM activities WHERE recurrence_id = ? AND id <> ? AND status = 'planned' AND deleted_at IS NULL
     ORDER BY day LIMIT 1`,
    [recurrenceId, but],
  );
