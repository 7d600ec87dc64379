import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import type { StoredActivity } from '@db/activities/store';
import { type Repeat, zRepeat } from '@shared/domain/recurrence/schema';
import type { Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A row of the table; each contact of the rhythm starts from it. */
export interface StoredRecurrence {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly dealId: string | null;
  readonly personId: string | null;
  readonly productId: string | null;
  readonly kind: ActivityKind;
  readonly repeat: Repeat;
  readonly start: Day;
  readonly pausedDay: Day | null;
  readonly time: string | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly purpose: string;
  readonly value: string;
  readonly manager: string;
}

/** The columns in which a rhythm is kept, for {@link repeatOf}; `r` is the recurrence. */
export const REPEAT_COLUMNS = `r.unit, r.every, r.counted_from AS "from", r.weekdays, r.until_day AS until,
  r.on_day_off AS onDayOff`;

interface RepeatRow {
  readonly unit: string;
  readonly every: number;
  readonly from: string;
  readonly weekdays: string;
  readonly until: string | null;
  readonly onDayOff: string;
}

export const repeatOf = ({ unit, every, from, weekdays, until, onDayOff }: RepeatRow): Repeat =>
  zRepeat.parse({ unit, every, from, weekdays: JSON.parse(weekdays), until, onDayOff });

/** Throws `not-found` for one that is not there or was ended. */
export function storedRecurrence(db: ReadableDb, id: string): StoredRecurrence {
  const row = db.get<Omit<StoredRecurrence, 'repeat'> & RepeatRow>(
    `SELECT r.id, r.client_id AS clientId, c.name AS client, r.deal_id AS dealId, r.person_id AS personId,
       r.product_id AS productId, r.kind, r.start_day AS start, r.paused_day AS pausedDay, r.time, r.minutes, r.zone,
       r.purpose, r.value, r.manager, ${REPEAT_COLUMNS}
     FROM recurrences r JOIN clients c ON c.id = r.client_id WHERE r.id = ? AND r.deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'recurrence', id });
  return { ...row, repeat: repeatOf(row) };
}

type Template = Pick<
  StoredActivity,
  | 'clientId'
  | 'dealId'
  | 'personId'
  | 'productId'
  | 'kind'
  | 'day'
  | 'time'
  | 'minutes'
  | 'zone'
  | 'purpose'
  | 'value'
  | 'manager'
>;

/** A rhythm that begins with this contact. */
export function insertRecurrence({ db, now, newId }: CommandContext, of: Template, repeat: Repeat): string {
  const id = newId();
  db.one(
    `INSERT INTO recurrences (id, client_id, deal_id, person_id, product_id, kind, unit, every, counted_from, start_day,
       weekdays, until_day, on_day_off, time, minutes, zone, purpose, value, manager, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, of.clientId, of.dealId, of.personId, of.productId, of.kind, repeat.unit, repeat.every],
      ...[repeat.from, of.day, JSON.stringify(repeat.weekdays), repeat.until, repeat.onDayOff],
      ...[of.time, of.minutes, of.zone, of.purpose, of.value, of.manager, now],
    ],
  );
  return id;
}

/** The rhythm goes on as this contact says, from `start`. */
export function updateRecurrence(
  { db }: CommandContext,
  id: string,
  of: Template,
  repeat: Repeat,
  start: Day,
): void {
  db.one(
    `UPDATE recurrences SET deal_id = ?, person_id = ?, product_id = ?, kind = ?, unit = ?, every = ?,
       counted_from = ?, start_day = ?, weekdays = ?, until_day = ?, on_day_off = ?, time = ?, minutes = ?, zone = ?,
       purpose = ?, value = ?, manager = ? WHERE id = ?`,
    [
      ...[of.dealId, of.personId, of.productId, of.kind, repeat.unit, repeat.every, repeat.from, start],
      ...[JSON.stringify(repeat.weekdays), repeat.until, repeat.onDayOff, of.time, of.minutes, of.zone],
      ...[of.purpose, of.value, of.manager, id],
    ],
  );
}
