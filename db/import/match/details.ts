import type { ReadableDb } from '@db/connection/sqlite';
import {
  type ClientDraft,
  type GrowingReach,
  humanKey,
  type LabelledEmail,
  type LabelledPhone,
  type PersonDraft,
  phoneKey,
  type Reach,
  reachOf,
  type Value,
} from '@shared/domain/import';
import { present } from '@shared/errors';
import type { ClientValue, PersonValue } from '../steps';

/** A client as rows are compared with it. Kept up to date while the import changes it. */
export interface ClientDetails {
  readonly values: Record<ClientValue, Value>;
  readonly tags: Set<string>;
  /** Of the client itself, without its people. */
  readonly reach: GrowingReach;
  readonly people: PersonDetails[];
}

export interface PersonDetails {
  readonly id: string;
  /** `humanKey` of the name. */
  readonly key: string;
  /** Its id in the source of the file; of one found by name the id of the row that found it. */
  sourceId: string | null;
  readonly values: Record<PersonValue, Value>;
  readonly reach: GrowingReach;
}

/** Phones and e-mails of a client and of its people. */
export function reachOfAll({ reach, people }: ClientDetails): Reach {
  const all = { phones: new Set(reach.phones), emails: new Set(reach.emails) };
  for (const person of people) {
    for (const phone of person.reach.phones) all.phones.add(phone);
    for (const email of person.reach.emails) all.emails.add(email);
  }
  return all;
}

/** Takes up new phones and e-mails. */
export function addReach(
  reach: GrowingReach,
  { phones, emails }: { phones?: readonly LabelledPhone[]; emails?: readonly LabelledEmail[] },
): void {
  for (const phone of phones ?? []) reach.phones.add(phoneKey(phone));
  for (const { key } of emails ?? []) reach.emails.add(key);
}

/** A client of ours with its living people. */
export function detailsOf(db: ReadableDb, id: string, scope: string): ClientDetails {
  const values = present(db.get<Record<ClientValue, Value>>(CLIENT, [id]), 'its key was read before');
  const tags = db.all<{ tag: string }>('SELECT tag FROM client_tags WHERE client_id = ?', [id]);
  const people = inOrder(db.all<PersonRow>(PEOPLE, [scope, id])).map(
    ({ id: personId, sourceId, since: _since, ...own }): PersonDetails => ({
      ...{ id: personId, key: humanKey(String(own.name)), sourceId, values: own, reach: nobody() },
    }),
  );
  const owner = nobody();
  const reachOfOwner = (personId: string | null): GrowingReach | undefined =>
    personId === null ? owner : people.find((person) => person.id === personId)?.reach;
  for (const phone of db.all<{ personId: string | null; digits: string; number: string }>(PHONES, [id])) {
    reachOfOwner(phone.personId)?.phones.add(phoneKey(phone));
  }
  for (const email of db.all<{ personId: string | null; key: string }>(EMAILS, [id])) {
    reachOfOwner(email.personId)?.emails.add(email.key);
  }
  return { values, tags: new Set(tags.map(({ tag }) => tag)), reach: owner, people };
}

type PersonRow = {
  readonly id: string;
  readonly sourceId: string | null;
  readonly since: string;
} & Record<PersonValue, Value>;

/** In the order of their creation. Asked of SQLite it costs five times the reading, and mostly there is one. */
function inOrder(rows: PersonRow[]): PersonRow[] {
  const key = ({ since, id }: PersonRow): string => `${since} ${id}`;
  return rows.length < 2 ? rows : rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A client that this import makes, with the people it has so far. */
export function madeDetails(
  draft: ClientDraft,
  people: readonly { id: string; draft: PersonDraft }[],
): ClientDetails {
  return {
    values: {
      name: draft.name,
      manager: draft.manager ?? '',
      segment: draft.segment ?? '',
      industry: draft.industry ?? '',
      country: draft.country ?? '',
      city: draft.city ?? '',
      address: draft.address ?? '',
      website: draft.website ?? '',
      notes: draft.notes ?? '',
      externalId: draft.externalId ?? null,
    },
    tags: new Set(draft.tags),
    reach: reachOf(draft),
    people: people.map((person) => madePerson(person.id, person.draft)),
  };
}

export const madePerson = (id: string, draft: PersonDraft): PersonDetails => ({
  id,
  key: humanKey(draft.name),
  sourceId: draft.externalId ?? null,
  values: {
    name: draft.name,
    position: draft.position ?? '',
    birthday: draft.birthday ?? null,
    notes: draft.notes ?? '',
    externalId: draft.externalId ?? null,
  },
  reach: reachOf(draft),
});

const nobody = (): GrowingReach => ({ phones: new Set(), emails: new Set() });

const CLIENT = `SELECT name, manager, segment, industry, country, city, address, website, notes,
  external_id AS externalId FROM clients WHERE id = ?`;
const PEOPLE = `SELECT id, name, position, birthday, notes, external_id AS externalId,
    CASE WHEN source = ? THEN external_id END AS sourceId, created_at AS since
  FROM people WHERE client_id = ? AND deleted_at IS NULL`;
const PHONES = 'SELECT person_id AS personId, digits, number FROM phones WHERE client_id = ?';
const EMAILS = 'SELECT person_id AS personId, address_key AS key FROM emails WHERE client_id = ?';
