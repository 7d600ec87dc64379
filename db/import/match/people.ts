import type { ReadableDb } from '@db/connection/sqlite';
import { humanKey, type Match, namesAgree, type PersonDraft } from '@shared/domain/import';
import type { ClientBook } from './clients';
import type { ClientEntry } from './entries';
import type { PersonDetails } from './details';

/** A person that a row is about, and the client it is at. */
export interface FoundPerson {
  readonly person: PersonDetails;
  readonly client: ClientEntry;
  readonly by: Match['by'];
}

/** What a search for a person gives: `trashed` when the row's own id is that of a deleted one (or of a deleted client's). */
export type PersonSearch =
  | { readonly kind: 'found'; readonly people: readonly FoundPerson[] }
  | { readonly kind: 'trashed'; readonly id: string };

/** People by their id in the source, wherever they are now; else by name among the people of one client. */
export class PeopleBook {
  readonly #db: ReadableDb;
  readonly #clients: ClientBook;
  readonly #scope: string;

  constructor(db: ReadableDb, clients: ClientBook, scope: string) {
    this.#db = db;
    this.#clients = clients;
    this.#scope = scope;
  }

  find(client: ClientEntry | null, draft: PersonDraft): PersonSearch {
    const own = this.#byExternalId(draft);
    if (own) return own;
    if (client === null) return NOBODY;
    if (client.made !== null && client.details === null && client.made.people.length === 0) return NOBODY;
    const people = among(client, this.#clients.details(client).people, draft);
    const [only] = people;
    if (only && people.length === 1 && draft.externalId !== undefined)
      only.person.sourceId = draft.externalId;
    return { kind: 'found', people };
  }

  #byExternalId({ externalId }: PersonDraft): PersonSearch | null {
    if (externalId === undefined) return null;
    const row = this.#db.get<{ id: string; clientId: string; deleted: number }>(BY_SOURCE, [
      this.#scope,
      externalId,
    ]);
    if (row === undefined) return null;
    const client = this.#clients.byId(row.clientId);
    if (client === null || row.deleted === 1) return { kind: 'trashed', id: row.id };
    const person = this.#clients.details(client).people.find(({ id }) => id === row.id);
    return person
      ? { kind: 'found', people: [{ person, client, by: 'external-id' }] }
      : { kind: 'trashed', id: row.id };
  }
}

const NOBODY: PersonSearch = { kind: 'found', people: [] };

/**
 * Of one client's people those of that name; else the only one with the same e-mail whose name says no more and no less than a
 * part of the other. A phone is no proof: a switchboard rings at many desks.
 */
function among(client: ClientEntry, all: readonly PersonDetails[], draft: PersonDraft): FoundPerson[] {
  const key = humanKey(draft.name);
  // Two ids of one source are two people, whatever they are called.
  const people = all.filter(({ sourceId }) => sourceId === null || draft.externalId === undefined);
  const named = people.filter((person) => person.key === key);
  if (named.length > 0) return named.map((person) => ({ person, client, by: 'name' }));
  const emails = draft.emails ?? [];
  const reached = people.filter((person) => emails.some((email) => person.reach.emails.has(email.key)));
  const [only] = reached;
  return only && reached.length === 1 && namesAgree(String(only.values.name), draft.name)
    ? [{ person: only, client, by: 'email' }]
    : [];
}

const BY_SOURCE = `SELECT id, client_id AS clientId, deleted_at IS NOT NULL AS deleted FROM people
  WHERE source = ? AND external_id = ?`;
