import type { CommandContext } from '@db/log/command';
import { readZone } from '@db/settings/read';
import type { ParsedInputOf } from '@shared/contract';
import { snooze } from '@shared/domain/results';
import { type Day, onWall, type Planned, type Zone } from '@shared/domain/time';
import { assertResult } from './result';
import { settleTouched } from './settle';
import { assertOwn, plannedActivity, type StoredActivity, storedActivity } from './store';

/** Who wants the other day: the user, the client, or the call plan. Only the user puts a contact off. */
export type MovedBy = 'user' | 'client' | 'plan';

interface NewTime {
  readonly day: Day;
  readonly time?: string | null | undefined;
  readonly minutes?: number | null | undefined;
  /** Of the time; without it a new time is one on the user's clock. */
  readonly zone?: Zone | undefined;
}

/**
 * Moves a planned contact inside a command that is already open. A later day by the user's will counts as putting it off.
 * Throws as {@link plannedActivity}.
 */
export function moveActivity(
  context: CommandContext,
  id: string,
  to: NewTime,
  by: MovedBy = 'user',
): { readonly client: string; readonly snoozes: number; readonly asksWhetherAlive: boolean } {
  const before = plannedActivity(context.db, id);
  const { time = before.time, minutes = before.minutes } = to;
  const zone = zoneOf(context, before, { zone: to.zone, time });
  const after = dayMoved(context, before, { day: to.day, time, zone }, by);
  context.db.one(
    `UPDATE activities SET day = ?, time = ?, minutes = ?, zone = ?, first_day = ?, snoozes = ?, asked = ?
     WHERE id = ?`,
    [...[to.day, time, minutes, zone], ...[after.firstDay, after.snoozes, after.asked, id]],
  );
  settleTouched(context, [before.dealId]);
  return { client: before.client, snoozes: after.snoozes, asksWhetherAlive: after.asksWhetherAlive };
}

/** Changes only what is given, see `activities.update`; also tells what was kept of a move. */
export function updateActivity(
  context: CommandContext,
  { id, asked, ...change }: Omit<ParsedInputOf<'activities.update'>, 'repeat'>,
): { readonly client: string; readonly snoozes: number; readonly asksWhetherAlive: boolean } {
  const before = storedActivity(context.db, id);
  const after = { ...before, ...given(change), zone: zoneOf(context, before, change) };
  assertOwn(context.db, after);
  if (after.kind !== before.kind) assertResult(after.kind, before.result);
  const { day } = after;
  const put =
    before.status === 'planned'
      ? dayMoved(context, before, after, asked ? 'client' : 'user', asked)
      : { ...before, asked: asked === undefined ? before.asked : Number(asked), asksWhetherAlive: false };
  context.db.one(
    `UPDATE activities SET deal_id = ?, person_id = ?, product_id = ?, kind = ?, day = ?, time = ?, minutes = ?,
       zone = ?, purpose = ?, value = ?, notes = ?, manager = ?, remind_minutes = ?, script = ?, first_day = ?,
       snoozes = ?, asked = ? WHERE id = ?`,
    [
      ...[after.dealId, after.personId, after.productId, after.kind, day, after.time, after.minutes],
      ...[after.zone, after.purpose, after.value, after.notes, after.manager, after.remindMinutes],
      ...[after.script, put.firstDay, put.snoozes, put.asked, id],
    ],
  );
  settleTouched(context, [before.dealId, after.dealId]);
  return { client: before.client, snoozes: put.snoozes, asksWhetherAlive: put.asksWhetherAlive };
}

/** A new time is one on the user's own clock, wherever the contact was planned, unless its zone is named; the old one stays on its own. */
function zoneOf(
  { db }: CommandContext,
  before: StoredActivity,
  { zone, time }: { readonly zone?: Zone | undefined; readonly time?: string | null | undefined },
): Zone {
  const isNew = time !== undefined && time !== null && time !== before.time;
  return zone ?? (isNew ? readZone(db) : before.zone);
}

/**
 * What is kept of the move, which goes from day to day of the user, whatever clock the contact was agreed on. A day that the client named stays
 * named only while it is that day.
 */
function dayMoved(
  { db }: CommandContext,
  before: StoredActivity,
  after: Planned,
  by: MovedBy,
  asked?: boolean | undefined,
) {
  const { firstDay, snoozes: count } = before;
  const own = readZone(db);
  const [from, to] = [onWall(before, own).day, onWall(after, own).day];
  if (by !== 'user' || to === from) {
    const isAsked = by === 'client' || (asked ?? (before.asked === 1 && to === from));
    return { firstDay, snoozes: count, asksWhetherAlive: false, asked: isAsked ? 1 : 0 };
  }
  const put = snooze({ firstDay, count }, from, to);
  return {
    firstDay: put.firstDay,
    snoozes: put.count,
    asksWhetherAlive: put.asksWhetherAlive,
    asked: 0,
  };
}

/** Only the keys that are given: `undefined` means "stays". */
function given<T extends object>(change: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;
}
