import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { digitsOf, emailKey } from '@shared/domain/names';

/** Who a phone or an e-mail belongs to: a client itself, or one of its people. */
export interface ReachOwner {
  readonly clientId: string;
  readonly personId: string | null;
}

export interface PhoneInput {
  readonly number: string;
  readonly label: string;
}

export interface EmailInput {
  readonly address: string;
  readonly label: string;
}

/** Makes the owner's phones exactly the given list, in its order; rows that stay as they are are not touched. */
export function storePhones(context: CommandContext, owner: ReachOwner, phones: readonly PhoneInput[]): void {
  store(
    context,
    'phones',
    owner,
    phones.map(({ number, label }) => ({ shown: number, key: digitsOf(number), label })),
  );
}

/** As {@link storePhones}, for e-mail addresses. */
export function storeEmails(context: CommandContext, owner: ReachOwner, emails: readonly EmailInput[]): void {
  store(
    context,
    'emails',
    owner,
    emails.map(({ address, label }) => ({ shown: address, key: emailKey(address), label })),
  );
}

export type PhoneRow = { readonly id: string; readonly number: string; readonly label: string };
export type EmailRow = { readonly id: string; readonly address: string; readonly label: string };
type OfPerson<Row> = Row & { readonly personId: string | null };

/** Phones of a client and of its people, each list in the user's order. */
export const phonesOfClient = (db: ReadableDb, clientId: string): OfPerson<PhoneRow>[] =>
  db.all(PHONES_OF_CLIENT, [clientId]);

export const emailsOfClient = (db: ReadableDb, clientId: string): OfPerson<EmailRow>[] =>
  db.all(EMAILS_OF_CLIENT, [clientId]);

const PHONES_OF_CLIENT = `SELECT id, person_id AS personId, number, label FROM phones
  WHERE client_id = ? ORDER BY person_id, position`;
const EMAILS_OF_CLIENT = `SELECT id, person_id AS personId, address, label FROM emails
  WHERE client_id = ? ORDER BY person_id, position`;

interface Wanted {
  readonly shown: string;
  readonly key: string;
  readonly label: string;
}

interface Row extends Wanted {
  readonly id: string;
  readonly position: number;
}

const SQL = {
  phones: statements('phones', 'number', 'digits'),
  emails: statements('emails', 'address', 'address_key'),
};

function statements(table: string, shown: string, key: string) {
  return {
    read: `SELECT id, ${shown} AS shown, ${key} AS key, label, position FROM ${table}
      WHERE client_id = ? AND person_id IS ? ORDER BY position`,
    insert: `INSERT INTO ${table} (id, client_id, person_id, ${shown}, ${key}, label, position)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    update: `UPDATE ${table} SET label = ?, position = ? WHERE id = ?`,
    remove: `DELETE FROM ${table} WHERE id = ?`,
  };
}

function store(
  context: CommandContext,
  table: 'phones' | 'emails',
  owner: ReachOwner,
  given: readonly Wanted[],
): void {
  const { db, newId } = context;
  const sql = SQL[table];
  const wanted = given.filter(({ shown }) => shown !== '');
  const rows = db.all<Row>(sql.read, [owner.clientId, owner.personId]);
  const kept = new Set<Row>();
  wanted.forEach((want, position) => {
    const row = rows.find((candidate) => candidate.shown === want.shown && !kept.has(candidate));
    if (!row) {
      db.one(sql.insert, [
        newId(),
        owner.clientId,
        owner.personId,
        want.shown,
        want.key,
        want.label,
        position,
      ]);
      return;
    }
    kept.add(row);
    if (row.label !== want.label || row.position !== position)
      db.one(sql.update, [want.label, position, row.id]);
  });
  for (const row of rows) if (!kept.has(row)) db.one(sql.remove, [row.id]);
}
