import type { ReadableDb } from '@db/connection/sqlite';
import { INDEXED_LENGTH, nameQuery, phrase, type SearchTerms } from './terms';

export type DocumentKind = 'client' | 'person' | 'phone' | 'email' | 'deal';

/** Ids of records that may answer, by kind. */
export type Candidates = Readonly<Record<DocumentKind, ReadonlySet<string>>>;

/**
 * A bounded number of records that may answer the terms: those whose name begins with the text, from the name indexes,
 * so that the best answers are there however common the text is; then documents of the full-text index as they come.
 * Never ordered by rank, which would read every match of a common word (60–1,600 ms).
 */
export function findCandidates(db: ReadableDb, terms: SearchTerms): Candidates {
  const found = {
    client: new Set<string>(),
    person: new Set<string>(),
    phone: new Set<string>(),
    email: new Set<string>(),
    deal: new Set<string>(),
  };
  const add = (rows: readonly Document[]) => {
    for (const { kind, ref } of rows) if (found[kind].size < MOST_PER_KIND) found[kind].add(ref);
  };
  if (terms.name !== '') {
    const range = { from: terms.name, to: `${terms.name}\u{10FFFF}`, limit: MOST_BY_START };
    add(db.all<Document>(CLIENTS_BY_START, range));
    add(db.all<Document>(PEOPLE_BY_START, range));
  }
  const documents = (query: string) => add(db.all<Document>(DOCUMENTS, { query, limit: MOST_DOCUMENTS }));
  if (terms.digits !== '') documents(phrase(terms.digits));
  if (terms.email !== '') documents(phrase(terms.email));
  if (terms.name.length >= INDEXED_LENGTH) documents(nameQuery(terms.name));
  return found;
}

interface Document {
  readonly kind: DocumentKind;
  readonly ref: string;
}

const MOST_BY_START = 50;
const MOST_DOCUMENTS = 1500;
const MOST_PER_KIND = 200;

const CLIENTS_BY_START = `SELECT 'client' AS kind, id AS ref FROM clients
  WHERE deleted_at IS NULL AND name_key >= :from AND name_key < :to ORDER BY name_key LIMIT :limit`;
const PEOPLE_BY_START = `SELECT 'person' AS kind, id AS ref FROM people
  WHERE name_key >= :from AND name_key < :to AND deleted_at IS NULL ORDER BY name_key LIMIT :limit`;
export const DOCUMENTS = `SELECT r.kind, r.ref FROM search_text t CROSS JOIN search_ref r ON r.doc = t.rowid
  WHERE search_text MATCH :query LIMIT :limit`;
