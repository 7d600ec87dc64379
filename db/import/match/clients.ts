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
import { pacer } from '@db/serve/pace';
import { type ClientDetails, detailsOf, madeDetails, madePerson, reachOfAll } from './details';

/** A client that rows can be about: one of ours, or one that this import makes. */
export interface ClientEntry {
  readonly id: string;
  readonly key: string;
  readonly deleted: boolean;
  /** Its id in the source of the file; of one found by name the id of the row that found it. */
  sourceId: string | null;
  /** What this import makes it from; null when it was there before. */
  readonly made: { readonly draft: ClientDraft; people: { id: string; draft: PersonDraft }[] } | null;
  details: ClientDetails | null;
}

export interface Found<E> {
  readonly entry: E;
  readonly by: Match['by'];
}

/**
 * All clients by the keys under which a row can mean them. A company is meant by its name without legal forms; a human by
 * the words of the name in any order, unless phones or e-mails say that these are two people (`sameHuman`).
 */
export class ClientBook {
  readonly #db: ReadableDb;
  readonly #scope: string;
  readonly #byName = new Map<string, ClientEntry[]>();
  readonly #humans = new Map<string, ClientEntry[]>();
  readonly #bySource = new Map<string, ClientEntry>();
  /** Made when it is first asked for. */
  #byId: Map<string, ClientEntry> | null = null;
  readonly #all: ClientEntry[] = [];
  #peopleThere = false;
  #last = { name: '', key: '', company: '' };

  private constructor(db: ReadableDb, scope: string) {
    this.#db = db;
    this.#scope = scope;
  }

  /** Reads the keys of all clients; `scope` is the source whose ids count. */
  static *load(db: ReadableDb, scope: string): Generator<Progress, ClientBook> {
    const book = new ClientBook(db, scope);
    const pace = pacer();
    const total = db.value<number>('SELECT coalesce(max(rowid), 0) FROM clients');
    book.#peopleThere = db.get('SELECT 1 FROM people LIMIT 1') !== undefined;
    for (let after = 0; ; ) {
      const rows = db.all<KeyRow>(KEYS, [scope, after, PAGE]);
      for (const row of rows) {
        book.#addStored(row);
        after = row.n;
      }
      if (rows.length < PAGE) return book;
      yield pace.report('checking', 0, total);
    }
  }

  /** The clients that a row may mean; more than one only when nothing in the row tells them apart. */
  find(draft: ClientDraft, person: PersonDraft | null): Found<ClientEntry>[] {
    const { externalId } = draft;
    if (externalId === undefined) return this.#findByName(draft, person);
    const known = this.#bySource.get(externalId);
    if (known) return [{ entry: known, by: 'external-id' }];
    const found = this.#findByName(draft, person);
    const [only] = found;
    if (only && found.length === 1) only.entry.sourceId = externalId;
    return found;
  }

  #findByName(draft: ClientDraft, person: PersonDraft | null): Found<ClientEntry>[] {
    const { key, company } = this.#keysOf(draft.name);
    if (draft.kind === 'private') return this.#findHuman(humanKeyOf(key), draft, reachOf(draft, person));
    const found = (this.#byName.get(company) ?? []).filter((entry) => mayBe(entry, draft));
    if (found.length === 1) return found.map((entry) => ({ entry, by: 'name' }));
    const reach = reachOf(draft, person);
    return likeliest(found, key, reach, (entry) => reachOfAll(this.details(entry))).map((entry) => ({
      entry,
      by: 'name',
    }));
  }

  /** Remembers a client that this import makes. */
  make(id: string, draft: ClientDraft): ClientEntry {
    const { key, company } = this.#keysOf(draft.name);
    const entry: ClientEntry = {
      ...{ id, key, deleted: false, details: null },
      sourceId: draft.externalId ?? null,
      made: { draft, people: [] },
    };
    if (draft.externalId !== undefined) this.#bySource.set(draft.externalId, entry);
    this.#index(entry, company, draft.kind === 'private');
    this.#byId?.set(id, entry);
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
    this.#byId ??= new Map(this.#all.map((entry) => [entry.id, entry]));
    return this.#byId.get(id) ?? null;
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
    for (const entry of this.#humans.get(key) ?? []) {
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

  #addStored(row: KeyRow): void {
    const entry: ClientEntry = {
      ...{ id: row.id, key: row.key, deleted: row.deleted === 1, made: null, details: null },
      sourceId: row.externalId,
    };
    if (row.externalId !== null) this.#bySource.set(row.externalId, entry);
    if (!entry.deleted) this.#index(entry, companyKeyOf(entry.key), row.kind === 'private');
  }

  #index(entry: ClientEntry, company: string, human: boolean): void {
    this.#all.push(entry);
    push(this.#byName, company, entry);
    if (human) push(this.#humans, humanKeyOf(entry.key), entry);
  }
}

/** Two ids of one source are two records, whatever they are called. */
const mayBe = ({ sourceId }: ClientEntry, { externalId }: ClientDraft): boolean =>
  sourceId === null || externalId === undefined || sourceId === externalId;

function push(map: Map<string, ClientEntry[]>, key: string, entry: ClientEntry): void {
  const there = map.get(key);
  if (there) there.push(entry);
  else map.set(key, [entry]);
}

interface KeyRow {
  readonly n: number;
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly deleted: number;
  readonly externalId: string | null;
}

const PAGE = 1_000;
const KEYS = `SELECT rowid AS n, id, name_key AS key, kind, deleted_at IS NOT NULL AS deleted,
    CASE WHEN source = ? THEN external_id END AS externalId
  FROM clients WHERE rowid > ? ORDER BY rowid LIMIT ?`;
const BY_EMAIL = `SELECT p.client_id AS clientId, p.name_key AS key FROM emails e JOIN people p ON p.id = e.person_id
  WHERE e.address_key = ? AND p.deleted_at IS NULL LIMIT 100`;
const BY_PHONE = `SELECT p.client_id AS clientId, p.name_key AS key FROM phones f JOIN people p ON p.id = f.person_id
  WHERE f.digits = ? AND p.deleted_at IS NULL LIMIT 100`;
