import type { WritableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { readSettings } from '@db/settings/read';
import type { PlanFields } from '@shared/contract/activity';
import type { ActivityKind, ActivityStatus, ContactResult } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A row of the table, with the name of its client for the label. */
export interface StoredActivity {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly dealId: string | null;
  readonly personId: string | null;
  readonly productId: string | null;
  readonly kind: ActivityKind;
  readonly status: ActivityStatus;
  readonly result: ContactResult | null;
  readonly day: string;
  readonly time: string | null;
  readonly minutes: number | null;
  readonly zone: string;
  readonly purpose: string;
  readonly value: string;
  readonly notes: string;
  readonly manager: string;
  readonly asked: number;
  readonly firstDay: string | null;
  readonly snoozes: number;
  readonly recurrenceId: string | null;
  readonly rhythmDay: string | null;
  readonly remindMinutes: number | null;
  readonly script: string;
}

/** What is written for a new contact. */
export interface NewContact extends PlanFields {
  /** Of a recurrence, with the day of the rhythm that it stands for. */
  readonly recurrence?: { readonly id: string; readonly day: string };
}

/** How a contact that took place ended. */
export interface Outcome {
  readonly result: ContactResult | null;
  readonly doneDay: string;
}

/** Throws `not-found` for an unknown or deleted contact. */
export function storedActivity(db: WritableDb, id: string): StoredActivity {
  const row = db.get<StoredActivity>(
    `SELECT a.id, a.client_id AS clientId, c.name AS client, a.deal_id AS dealId, a.person_id AS personId,
       a.product_id AS productId, a.kind, a.status, a.result, a.day, a.time, a.minutes, a.zone, a.purpose, a.value, a.notes,
       a.manager, a.asked, a.first_day AS firstDay, a.snoozes, a.recurrence_id AS recurrenceId,
       a.rhythm_day AS rhythmDay, a.remind_minutes AS remindMinutes, a.script
     FROM activities a JOIN clients c ON c.id = a.client_id WHERE a.id = ? AND a.deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'activity', id });
  return row;
}

/** The same, and it must still be planned: `conflict` when somebody finished or cancelled it meanwhile. */
export function plannedActivity(db: WritableDb, id: string): StoredActivity {
  const row = storedActivity(db, id);
  if (row.status !== 'planned') throw new CuepointError('conflict', { what: 'activity', id });
  return row;
}

/**
 * Writes a contact: planned, or done when `outcome` is given. Deal and person must be the client's own.
 * Throws `not-found` for a client that is not there and `invalid-input` for a deal or person of another one.
 */
export function insertActivity(
  { db, now, newId, who }: CommandContext,
  fields: NewContact,
  outcome: Outcome | null = null,
): { id: string; client: string } {
  const client = clientOf(db, fields.clientId);
  assertOwn(db, fields);
  const id = newId();
  db.one(
    `INSERT INTO activities (id, client_id, deal_id, person_id, product_id, kind, status, day, time, minutes, zone,
       purpose, value, notes, manager, result, done_day, done_at, created_at, asked, attempt, origin, recurrence_id,
       rhythm_day, occasion, script, remind_minutes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      fields.clientId,
      fields.dealId,
      fields.personId,
      fields.productId,
      fields.kind,
      outcome ? 'done' : 'planned',
      fields.day,
      fields.time,
      fields.minutes,
      fields.zone ?? readSettings(db).zone,
      fields.purpose,
      fields.value,
      fields.notes,
      fields.manager ?? (who || client.manager),
      outcome?.result ?? null,
      outcome?.doneDay ?? null,
      outcome ? now : null,
      now,
      fields.asked ? 1 : 0,
      fields.attempt ?? 0,
      fields.origin ?? 'hand',
      fields.recurrence?.id ?? null,
      fields.recurrence?.day ?? null,
      fields.occasion ?? null,
      fields.script ?? '',
      fields.remindMinutes ?? null,
    ],
  );
  return { id, client: client.name };
}

function clientOf(db: WritableDb, id: string): { name: string; manager: string } {
  const row = db.get<{ name: string; manager: string }>(
    'SELECT name, manager FROM clients WHERE id = ? AND deleted_at IS NULL',
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'client', id });
  return row;
}

/** Deal and person must belong to the client, or the contact would show up in the wrong place; a deleted deal gets none. */
export function assertOwn(
  db: WritableDb,
  of: { readonly clientId: string; readonly dealId: string | null; readonly personId: string | null },
): void {
  const deal =
    of.dealId &&
    db.get('SELECT 1 FROM deals WHERE id = ? AND client_id = ? AND deleted_at IS NULL', [
      of.dealId,
      of.clientId,
    ]);
  if (of.dealId && !deal)
    throw new CuepointError('invalid-input', { path: 'dealId', message: 'of another client' });
  const person =
    of.personId && db.get('SELECT 1 FROM people WHERE id = ? AND client_id = ?', [of.personId, of.clientId]);
  if (of.personId && !person) {
    throw new CuepointError('invalid-input', { path: 'personId', message: 'of another client' });
  }
}
