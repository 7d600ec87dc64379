import type { ReadableDb } from '@db/connection/sqlite';
import type { Person } from '@shared/contract/people';
import type { PersonRole } from '@shared/domain/words';
import { emailsOfClient, phonesOfClient } from './reach';

interface Row {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly position: string;
  readonly birthday: string | null;
  readonly notes: string;
  readonly messenger: string;
  readonly doNotContact: string | null;
}

/** The people of a client in the order in which they were added, with their phones and e-mails. */
export function peopleOfClient(db: ReadableDb, clientId: string, deletedAt: string | null): Person[] {
  const rows = db.all<Row>(PEOPLE_OF_CLIENT, [clientId, deletedAt]);
  const phones = byPerson(phonesOfClient(db, clientId));
  const emails = byPerson(emailsOfClient(db, clientId));
  return rows.map((row) => ({
    ...row,
    phones: (phones.get(row.id) ?? []).map(({ id, number, label }) => ({ id, number, label })),
    emails: (emails.get(row.id) ?? []).map(({ id, address, label }) => ({ id, address, label })),
  }));
}

function byPerson<Row extends { readonly personId: string | null }>(
  rows: readonly Row[],
): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
}

const PEOPLE_OF_CLIENT = `SELECT id, client_id AS clientId, name, role, position, birthday, notes, messenger,
    do_not_contact AS doNotContact FROM people
  WHERE client_id = ? AND deleted_at IS ? ORDER BY created_at, id`;
