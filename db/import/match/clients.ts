import type { ReadableDb } from '@db/connection/sqlite';
import type { Progress } from '@shared/contract/transport';
import {
  type ClientDraft,
  humanKeyOf,
  isEmpty,
  likeliest,
  type Match,
  type PersonDraft,
  type Reach,
  reachOf,
  sameHuman,
} from '@shared/domain/import';
import { companyKeyOf, nameKey } from '@shared/domain/names';
import { type ClientDetails, detailsOf, madeDetails, madePerson, reachOfAll } from './details';
import { ClientEntries, type ClientEntry } from './entries';

export interface Found<E> {
  readonly entry: E;
  readonly by: Match['by'];
}

/**
 * Finds the clients that a row means. A company is meant by its name without legal forms; a human by the words of the name in
 * any order, unless phones or e-mails say that these are two people (`sameHuman`).
 */
export class ClientBook {
  readonly #db: ReadableDb;
  readonly #scope: string;
  readonly #entries: ClientEntries;
  readonly #peopleThere: boolean;
  #last = { name: '', key: '', company: '' };

  private constructor(db: ReadableDb, scope: string, entries: ClientEntries) {
    this.#db = db;
    this.#scope = scope;
    this.#entries = entries;
    this.#peopleThere = db.get('SELECT 1 FROM people LIMIT 1') !== undefined;
  }

  /** Reads the keys of all clients; `scope` is the source whose ids count. */
  static *load(db: ReadableDb, scope: string): Generator<Progress, ClientBook> {
    return new ClientBook(db, scope, yield* ClientEntries.load(db, scope));
  }

  /** The clients that a row may mean; more than one only when nothing in the row tells them apart. */
  find(draft: ClientDraft, person: PersonDraft | null): Found<ClientEntry>[] {
    const { externalId } = draft;
    if (externalId === undefined) return this.#findByName(draft, person);
    const known = this.#entries.ofSource(externalId);
    if (known) return [{ entry: known, by: 'external-id' }];
    const found = this.#findByName(draft, person);
    const [only] = found;
    if (only && found.length === 1) only.entry.sourceId = externalId;
    return found;
  }

  #findByName(draft: ClientDraft, person: PersonDraft | null): Found<ClientEntry>[] {
    const { key, company } = this.#keysOf(draft.name);
    if (draft.kind === 'private') return this.#findHuman(humanKeyOf(key), draft, reachOf(draft, person));
    const found = this.#entries.ofCompany(company).filter((entry) => mayBe(entry, draft));
    const meant =
      found.length < 2
        ? found
        : likeliest(found, key, reachOf(draft, person), (entry) => reachOfAll(this.details(entry)));
    return meant.map((entry) => ({ entry, by: 'name' }));
  }

  /** Remembers a client that this import makes. */
  make(id: string, draft: ClientDraft): ClientEntry {
    const { key, company } = this.#keysOf(draft.name);
    const entry: ClientEntry = {
      ...{ id, key, deleted: false, details: null },
      sourceId: draft.externalId ?? null,
      made: { draft, people: [] },
    };
    this.#entries.add(entry, company, draft.kind === 'private');
    return entry;
  }

  /** Remembers a person that this import adds to a client. */
  addPerson(entry: ClientEntry, id: string, draft: PersonDraft): void {
    if (entry.details === null && entry.made) entry.made.people.push({ id, draft });
    else this.details(entry).people.push(madePerson(id, draft));
  }

  /** Everything about a client that rows are compared with. */
  details(entry: ClientEntry): ClientDetails {
    entry.details ??= entry.made
      ? madeDetails(entry.made.draft, entry.made.people)
      : detailsOf(this.#db, entry.id, this.#scope);
    return entry.details;
  }

  byId(id: string): ClientEntry | null {
    return this.#entries.byId(id);
  }

  /** A row's name is asked for several times, so the last one is remembered. */
  #keysOf(name: string): { readonly key: string; readonly company: string } {
    if (name !== this.#last.name) {
      const key = nameKey(name);
      this.#last = { name, key, company: companyKeyOf(key) };
    }
    return this.#last;
  }

  /** A private client of that name, or a person of that name anywhere whom the row's phone or e-mail reaches. */
  #findHuman(key: string, draft: ClientDraft, reach: Reach): Found<ClientEntry>[] {
    const found = new Map<ClientEntry, Match['by']>();
    for (const entry of this.#entries.ofHuman(key)) {
      if (!mayBe(entry, draft)) continue;
      const by = sameHuman(reach, reachOfAll(this.details(entry)));
      if (by !== null) found.set(entry, by);
    }
    if (this.#peopleThere && !isEmpty(reach)) {
      for (const { clientId, by } of this.#reached(key, reach)) {
        const entry = this.byId(clientId);
        if (entry && !entry.deleted && !found.has(entry) && mayBe(entry, draft)) found.set(entry, by);
      }
    }
    const reached = [...found].filter(([, by]) => by !== 'name');
    return (reached.length > 0 ? reached : [...found]).map(([entry, by]) => ({ entry, by }));
  }

  #reached(key: string, reach: Reach): { clientId: string; by: 'email' | 'phone' }[] {
    const ofThatName = (rows: { clientId: string; key: string }[], by: 'email' | 'phone') =>
      rows.filter((row) => humanKeyOf(row.key) === key).map(({ clientId }) => ({ clientId, by }));
    return [
      ...[...reach.emails].flatMap((email) => ofThatName(this.#db.all(BY_EMAIL, [email]), 'email')),
      ...[...reach.phones].flatMap((phone) => ofThatName(this.#db.all(BY_PHONE, [phone]), 'phone')),
    ];
  }
}

/** Two ids of one source are two records, whatever they are called. */
const mayBe = ({ sourceId }: ClientEntry, { externalId }: ClientDraft): boolean =>
  sourceId === null || externalId === undefined || sourceId === externalId;

const BY_EMAIL = `SELECT p.client_id AS clientId, p.name_key AS key FROM emails e JOIN people p ON p.id = e.person_id
  WHERE e.address_key = ? AND p.deleted_at IS NULL LIMIT 100`;
const BY_PHONE = `SELECT p.client_id AS clientId, p.name_key AS key FROM phones f JOIN people p ON p.id = f.person_id
  WHERE f.digits = ? AND p.deleted_at IS NULL LIMIT 100`;
