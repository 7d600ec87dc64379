import { planActivity } from '@db/activities';
import type { WritableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { type ReachBook, readReach } from '@db/permissions';
import { readCalendar, readSettings } from '@db/settings/read';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import { channelOf, refusalOf } from '@shared/domain/permission';
import { isMeeting } from '@shared/domain/process';
import { type Slot, slotOf } from '@shared/domain/planner';
import { addDays, type Day, isWorkingDay, weekday } from '@shared/domain/time';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';
import { losingIds } from './losing';

/** More at once are no plan that anybody works through. */
const MOST = 2_000;
/** In days; a year without room has none. */
const LONGEST = 366;

/** Plans a contact with many clients in one step, see `cadence.plan`. */
export function planWithMany(
  context: CommandContext,
  input: ParsedInputOf<'cadence.plan'>,
): OutputOf<'cadence.plan'> {
  const { db, label } = context;
  const { day, today, spread, kind, purpose, value, productId } = input;
  const chosen = chosenOf(db, input);
  const without = chosen.filter(({ nextDay }) => nextDay === null);
  const people = readReach(db, { clientIds: without.map(({ id }) => id), today });
  const free = without.filter(({ id }) => isWelcome(people, id, kind));
  const dayFor = spread ? freeDays(db, day, slotOf(kind)) : () => day;
  const days: Day[] = [];
  for (const { id: clientId, manager } of free) {
    const on = dayFor(manager || context.who);
    if (on === null) continue;
    const personId = people.personOf(clientId);
    const fields = { clientId, personId, kind, day: on, purpose, value, productId, ...EMPTY };
    planActivity(context, { ...fields, manager: manager || context.who }, today);
    days.push(on);
  }
  const sorted = days.toSorted();
  label({ count: days.length, purpose });
  return {
    planned: days.length,
    had: chosen.length - without.length,
    unwelcome: without.length - free.length,
    left: free.length - days.length,
    first: sorted[0] ?? null,
    last: sorted.at(-1) ?? null,
  };
}

/** Nobody is planned for by a channel that they do not want (`product.md` §4); a number that is missing can be found. */
function isWelcome(people: ReachBook, clientId: string, kind: ActivityKind): boolean {
  const channel = channelOf(kind, people.preferredOf(clientId, null) ?? undefined);
  const refusal = refusalOf(channel, people.of(clientId, null));
  return refusal === null || refusal.code === 'no-address' || refusal.code === 'window-never-open';
}

const EMPTY = { dealId: null, time: null, minutes: null, notes: '' } as const;

interface Chosen {
  readonly id: string;
  readonly manager: string;
  readonly nextDay: Day | null;
}

/** In the order of the ids, or of the list; clients that are not there any more are left out. */
function chosenOf(db: WritableDb, { ids, filter, except, today }: ParsedInputOf<'cadence.plan'>): Chosen[] {
  if (!ids && !filter) throw new CuepointError('invalid-input', { path: 'ids', message: 'ids or filter' });
  const out = new Set(except);
  const all = ids ?? losingIds(db, filter ?? { text: '' }, today, { offset: 0, limit: -1 }).ids;
  const wanted = all.filter((id) => !out.has(id));
  if (wanted.length > MOST)
    throw new CuepointError('invalid-input', { path: 'ids', message: `${wanted.length} > ${MOST}` });
  return db.all<Chosen>(CHOSEN, [JSON.stringify(wanted)]);
}

const CHOSEN = `SELECT k.client_id AS id, k.manager, k.next_day AS nextDay FROM json_each(?) j
  CROSS JOIN touch_state k ON k.client_id = j.value WHERE k.welcome ORDER BY j.key`;

/** Gives each manager's next day with room for one more contact, from a day on; null when a year has none. */
function freeDays(db: WritableDb, from: Day, slot: Slot): (manager: string) => Day | null {
  const { planner } = readSettings(db);
  const calendar = readCalendar(db);
  const at = new Map<string, { day: Day; room: number }>();
  const kinds = JSON.stringify(ACTIVITY_KINDS.filter((kind) => isMeeting(kind) === (slot === 'meetings')));
  const roomOn = (day: Day, manager: string): number =>
    isWorkingDay(day, calendar)
      ? planner.capacity[weekday(day)][slot] - db.value<number>(PLANNED_ON, { day, manager, kinds })
      : 0;
  return (manager) => {
    let place = at.get(manager) ?? { day: from, room: roomOn(from, manager) };
    const last = addDays(from, LONGEST);
    while (place.room <= 0 && place.day < last) {
      const day = addDays(place.day, 1);
      place = { day, room: roomOn(day, manager) };
    }
    at.set(manager, { ...place, room: place.room - 1 });
    return place.room > 0 ? place.day : null;
  };
}

const PLANNED_ON = `SELECT count(*) FROM activities a INDEXED BY activities_planned
  WHERE a.day = :day AND a.manager = :manager AND a.status = 'planned' AND a.deleted_at IS NULL
    AND a.kind IN (SELECT value FROM json_each(:kinds))`;
