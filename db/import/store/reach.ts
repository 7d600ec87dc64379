import type { CommandContext } from '@db/log/command';
import type { LabelledEmail, LabelledPhone } from '@shared/domain/import';
import type { Reached } from '../steps';
import type { NewRow } from './bulk';
import type { StoreContext } from './step';

/** Writes the phones and e-mails of a new record, in their order. */
export function insertReach(
  { rows, newId }: StoreContext,
  clientId: string,
  personId: string | null,
  {
    phones = [],
    emails = [],
  }: { readonly phones?: readonly LabelledPhone[]; readonly emails?: readonly LabelledEmail[] },
): void {
  for (const [position, { number, digits, label }] of phones.entries())
    rows.insert(NEW_PHONE, [newId(), clientId, personId, number, digits, label, position]);
  for (const [position, { address, key, label }] of emails.entries())
    rows.insert(NEW_EMAIL, [newId(), clientId, personId, address, key, label, position]);
}

/** Puts new phones and e-mails behind those that the record has. */
export function addReach(
  { db, newId }: CommandContext,
  clientId: string,
  personId: string | null,
  { phones, emails }: Reached,
): void {
  for (const { number, digits, label } of phones)
    db.one(NEW_PHONE.sql, [newId(), clientId, personId, number, digits, label, next(PHONES)]);
  for (const { address, key, label } of emails)
    db.one(NEW_EMAIL.sql, [newId(), clientId, personId, address, key, label, next(EMAILS)]);

  function next(count: string): number {
    return db.value<number>(count, [clientId, personId]);
  }
}

const NEW_PHONE: NewRow = {
  table: 'phones',
  sql: `INSERT INTO phones (id, client_id, person_id, number, digits, label, position)
  VALUES (?, ?, ?, ?, ?, ?, ?)`,
};
const NEW_EMAIL: NewRow = {
  table: 'emails',
  sql: `INSERT INTO emails (id, client_id, person_id, address, address_key, label, position)
  VALUES (?, ?, ?, ?, ?, ?, ?)`,
};
const PHONES = 'SELECT coalesce(max(position) + 1, 0) FROM phones WHERE client_id = ? AND person_id IS ?';
const EMAILS = 'SELECT coalesce(max(position) + 1, 0) FROM emails WHERE client_id = ? AND person_id IS ?';
