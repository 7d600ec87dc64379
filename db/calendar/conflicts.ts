import { type Clock, clockOf } from '@db/activities/away';
import { contactDaysOf, frequenciesOf } from '@db/cadence';
import type { ReadableDb } from '@db/connection/sqlite';
import { readReach } from '@db/permissions';
import { readCalendar, readSettings } from '@db/settings/read';
import type { CalendarConflict } from '@shared/contract/calendar';
import { overlapsOf, type Appointment } from '@shared/domain/calendar/overlaps';
import { channelOf, contactVerdict, isLive, NO_LIMIT, type Objection } from '@shared/domain/permission';
import { slotOf } from '@shared/domain/planner/settings';
import { addDays, type Day, type Time, type Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { daysBeside, ELSEWHERE } from './elsewhere';
import { namesOf } from './names';

interface Row {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly personId: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly zone: Zone;
  readonly manager: string;
  readonly asked: number;
}

/** So many of those in the way are named. */
const NAMED = 3;

/** What is in the way of planned contacts: others at the same time, and whatever speaks against the contact itself. Set by set. */
export function conflictsOf(db: ReadableDb, ids: readonly string[], today: Day): CalendarConflict[] {
  const { zone } = readSettings(db);
  const clock = clockOf(zone);
  const rows = db.all<Row>(ROWS, { ids: JSON.stringify(ids) });
  if (rows.length === 0) return [];
  const overlaps = overlapsAmong(
    db,
    rows.map((row) => ({ ...row, ...clock(row) })),
    zone,
    clock,
  );
  const objections = objectionsTo(db, rows, today, clock);
  const found = rows.flatMap(({ id, client, personId }) => {
    const others = overlaps.get(id) ?? [];
    const against = objections.get(id) ?? [];
    return others.length === 0 && against.length === 0 ? [] : [{ id, client, personId, others, against }];
  });
  const people = namesOf(
    db,
    'people',
    found.flatMap(({ personId }) => personId ?? []),
  );
  return found.map(({ id, client, personId, others, against }) => ({
    ...{ id, client, overlapping: others.length, objections: [...against] },
    person: people.get(personId ?? '') ?? '',
    overlaps: others
      .slice(0, NAMED)
      .map((other) => ({ id: other.id, client: other.client, time: other.time })),
  }));
}

const COLUMNS = `a.id, a.client_id AS clientId, c.name AS client, a.person_id AS personId, a.kind,
  a.day, a.time, a.minutes, a.zone, a.manager, a.asked`;
const ROWS = `SELECT ${COLUMNS} FROM json_each(:ids) i CROSS JOIN activities a ON a.id = i.value
    CROSS JOIN clients c ON c.id = a.client_id
  WHERE a.status = 'planned' AND a.deleted_at IS NULL`;
const TIMED = `SELECT a.id, a.day, a.time, a.minutes, a.kind, a.manager, a.client_id AS clientId, a.zone
  FROM activities a INDEXED BY activities_timed
  WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.time IS NOT NULL AND a.day BETWEEN :from AND :to`;

type Timed = Appointment & { readonly client: string };

/** Contacts of the same manager that both need the user at the same time. */
function overlapsAmong(
  db: ReadableDb,
  rows: readonly Row[],
  own: Zone,
  clock: Clock,
): ReadonlyMap<string, readonly Timed[]> {
  const asked = rows.filter(needsTheUser);
  if (asked.length === 0) return new Map();
  const { planner } = readSettings(db);
  const days = asked.map(({ day }) => day).sort();
  const [from = '', to = from] = [days[0], days.at(-1)];
  const all = [{ from, to }, ...besideWith(db, { from, to }, own)]
    .flatMap((span) => db.all<Omit<Row, 'client' | 'personId' | 'asked'>>(TIMED, span))
    .map((row) => (row.zone === own ? row : { ...row, ...clock(row) }))
    .filter(needsTheUser)
    .map((row) => ({ ...row, minutes: row.minutes ?? planner.minutes[slotOf(row.kind)] }));
  const found = overlapsOf(all, new Set(asked.map(({ id }) => id)));
  const others = [...found.values()].flatMap((each) => each.slice(0, NAMED).map(({ clientId }) => clientId));
  const names = namesOf(db, 'clients', others);
  return new Map(
    [...found].map(([id, each]) => [
      id,
      each.map((other) => ({ ...other, client: names.get(other.clientId) ?? '' })),
    ]),
  );
}

/** The days beside a span, if contacts of other zones have their time there: on the user's clock that may be within the span. */
function besideWith(
  db: ReadableDb,
  { from, to }: { readonly from: Day; readonly to: Day },
  own: Zone,
): { readonly from: Day; readonly to: Day }[] {
  return daysBeside({ from, to }).filter(
    (days) => db.get(`${ELSEWHERE} LIMIT 1`, { ...days, own, manager: null }) !== undefined,
  );
}

/** A letter is written at any time; a call or a meeting at its own. */
const needsTheUser = <Of extends { readonly kind: ActivityKind; readonly time: Time | null }>(
  row: Of,
): row is Of & { readonly time: Time } => row.time !== null && isLive(channelOf(row.kind));

/** What the rules of permission say of each; that nobody has asked for permission yet is no conflict. */
function objectionsTo(
  db: ReadableDb,
  rows: readonly Row[],
  today: Day,
  clock: Clock,
): ReadonlyMap<string, readonly Objection[]> {
  const clientIds = [...new Set(rows.map(({ clientId }) => clientId))];
  const { zone, workStart, workEnd, planner } = readSettings(db);
  const calendar = readCalendar(db);
  const book = readReach(db, { clientIds, today });
  const frequencies = frequenciesOf(db, clientIds);
  const days = rows.map(({ day }) => day).sort();
  const back = Math.max(
    0,
    ...[...frequencies.values()].map(({ minimumGap, cap }) => Math.max(minimumGap, cap?.days ?? 0)),
  );
  const contacts = contactDaysOf(
    db,
    clientIds,
    addDays(days[0] ?? today, -back),
    addDays(days.at(-1) ?? today, back),
  );
  return new Map(
    rows.map((row) => {
      const { id, clientId, personId, kind } = row;
      const { day, time } = clock(row);
      const channel = channelOf(kind, book.preferredOf(clientId, personId) ?? undefined);
      const minutes = row.minutes ?? planner.minutes[slotOf(kind)];
      const verdict = contactVerdict({ channel, day, time, minutes }, book.of(clientId, personId), {
        ...{ zone, workStart, workEnd, calendar },
        frequency: frequencies.get(clientId) ?? NO_LIMIT,
        contacts: row.asked === 1 ? [] : withoutOne(contacts.get(clientId) ?? [], row.day),
      });
      return [id, verdict.may ? [] : verdict.objections.filter(({ code }) => code !== 'permission-unknown')];
    }),
  );
}

/** The contact itself is not in its own way. */
function withoutOne(days: readonly Day[], day: Day): readonly Day[] {
  const at = days.indexOf(day);
  return at < 0 ? days : days.filter((_, index) => index !== at);
}
