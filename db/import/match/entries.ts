import type { ReadableDb } from '@db/connection/sqlite';
import { pacer } from '@db/serve/pace';
import type { Progress } from '@shared/contract/transport';
import { type ClientDraft, humanKeyOf, type PersonDraft } from '@shared/domain/import';
import { companyKeyOf } from '@shared/domain/names';
import type { ClientDetails } from './details';

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

/** All clients by the keys under which a row can mean them. Those in the trash are found by their id in the source only. */
export class ClientEntries {
  readonly #byCompany = new Map<string, Few>();
  readonly #byHuman = new Map<string, Few>();
  readonly #bySource = new Map<string, ClientEntry>();
  readonly #all: ClientEntry[] = [];
  /** Made when it is first asked for. */
  #byId: Map<string, ClientEntry> | null = null;

  /** Reads the keys of all clients; `scope` is the source whose ids count. */
  static *load(db: ReadableDb, scope: string): Generator<Progress, ClientEntries> {
    const entries = new ClientEntries();
    const pace = pacer();
    const total = db.value<number>('SELECT coalesce(max(rowid), 0) FROM clients');
    for (let after = 0; ; ) {
      const rows = db.all<KeyRow>(KEYS, [scope, after, PAGE]);
      for (const row of rows) {
        entries.#addStored(row);
        after = row.n;
      }
      if (rows.length < PAGE) return entries;
      yield pace.report('checking', 0, total);
    }
  }

  /** `company`: the `companyKey` of its name. `human`: it is a private client, also to be found by the words of its name. */
  add(entry: ClientEntry, company: string, human: boolean): void {
    if (entry.sourceId !== null) this.#bySource.set(entry.sourceId, entry);
    if (entry.deleted) return;
    this.#all.push(entry);
    this.#byId?.set(entry.id, entry);
    put(this.#byCompany, company, entry);
    if (human) put(this.#byHuman, humanKeyOf(entry.key), entry);
  }

  ofSource(externalId: string): ClientEntry | null {
    return this.#bySource.get(externalId) ?? null;
  }

  ofCompany(company: string): readonly ClientEntry[] {
    return listOf(this.#byCompany.get(company));
  }

  ofHuman(key: string): readonly ClientEntry[] {
    return listOf(this.#byHuman.get(key));
  }

  byId(id: string): ClientEntry | null {
    this.#byId ??= new Map(this.#all.map((entry) => [entry.id, entry]));
    return this.#byId.get(id) ?? null;
  }

  #addStored({ id, key, kind, deleted, externalId }: KeyRow): void {
    const state = { deleted: deleted === 1, sourceId: externalId, made: null, details: null };
    this.add({ id, key, ...state }, companyKeyOf(key), kind === 'private');
  }
}

/** Nearly always one, and a list for each would be as large again as what it lists. */
type Few = ClientEntry | ClientEntry[];

const NONE: readonly ClientEntry[] = [];

const listOf = (few: Few | undefined): readonly ClientEntry[] =>
  few === undefined ? NONE : Array.isArray(few) ? few : [few];

function put(map: Map<string, Few>, key: string, entry: ClientEntry): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, entry);
  else if (Array.isArray(there)) there.push(entry);
  else map.set(key, [there, entry]);
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
