import { compareTexts } from '@shared/domain/order';
import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { OutputOf } from '@shared/contract';
import { findCandidates } from './candidates';
import { closeness, hasWords, isEmpty, type SearchTerms, searchTerms } from './terms';

export const searchQueries: FeatureQueries<'search'> = {
  'search.find': (db, { text, limit }) => {
    const terms = searchTerms(text);
    if (isEmpty(terms)) return [];
    return bestFirst(findHits(db, terms))
      .slice(0, limit)
      .map(({ kind, id, clientId, title, detail }) => ({ kind, id, clientId, title, detail }));
  },
};

type Found = OutputOf<'search.find'>[number];

interface Hit extends Found {
  /** 0 the best; see `closeness`. */
  readonly distance: number;
  /** Breaks ties inside one distance: smaller first, then by title. */
  readonly weight: number;
}

/** All records that answer, each once, with its closest reason. */
function findHits(db: ReadableDb, terms: SearchTerms): Hit[] {
  const candidates = findCandidates(db, terms);
  const best = new Map<string, Hit>();
  const add = (hit: Hit) => {
    const known = best.get(hit.id);
    if (!known || hit.distance < known.distance) best.set(hit.id, hit);
  };
  for (const row of rowsOf<NameRow>(db, CLIENTS, candidates.client)) addNamed(row, 'client', '');
  for (const row of rowsOf<NameRow>(db, PEOPLE, candidates.person)) addNamed(row, 'person', row.client);
  for (const row of rowsOf<NameRow>(db, DEALS, candidates.deal)) addNamed(row, 'deal', row.client);
  for (const row of rowsOf<ReachRow>(db, PHONES, candidates.phone)) addReach(row, terms.digits);
  for (const row of rowsOf<ReachRow>(db, EMAILS, candidates.email)) addReach(row, terms.email || terms.name);
  return [...best.values()];

  function addNamed(row: NameRow, kind: Found['kind'], detail: string): void {
    if (terms.name === '' || !hasWords(row.key, terms.name)) return;
    const { id, clientId, title, weight } = row;
    add({ kind, id, clientId, title, detail, distance: closeness(row.key, terms.name), weight });
  }

  function addReach(row: ReachRow, query: string): void {
    if (query === '' || !row.key.includes(query)) return;
    const distance = closeness(row.key, query);
    const { clientId, client, shown } = row;
    if (row.personId === null) {
      add({ kind: 'client', id: clientId, clientId, title: client, detail: shown, distance, weight: 0 });
    } else {
      const detail = `${client} · ${shown}`;
      add({ kind: 'person', id: row.personId, clientId, title: row.person, detail, distance, weight: 0 });
    }
  }
}

const KINDS: readonly Found['kind'][] = ['client', 'person', 'deal'];

/** Closest first; among equally close ones clients, people and deals take turns, so that no kind hides the others. */
function bestFirst(hits: readonly Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.distance - b.distance || a.weight - b.weight || compare(a, b));
  const turns = new Map<string, number>();
  return sorted
    .map((hit) => {
      const group = `${hit.distance} ${hit.kind}`;
      const turn = turns.get(group) ?? 0;
      turns.set(group, turn + 1);
      return { hit, turn };
    })
    .sort(
      (a, b) =>
        a.hit.distance - b.hit.distance ||
        a.turn - b.turn ||
        KINDS.indexOf(a.hit.kind) - KINDS.indexOf(b.hit.kind),
    )
    .map(({ hit }) => hit);
}

const compare = (a: Hit, b: Hit): number =>
  a.title.length - b.title.length || compareTexts(a.title, b.title) || compareTexts(a.id, b.id);

interface NameRow {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly title: string;
  readonly key: string;
  readonly weight: number;
}

interface ReachRow {
  readonly clientId: string;
  readonly client: string;
  readonly personId: string | null;
  readonly person: string;
  /** Digits or folded address. */
  readonly key: string;
  /** As it was written. */
  readonly shown: string;
}

function rowsOf<Row>(db: ReadableDb, sql: string, ids: ReadonlySet<string>): Row[] {
  return ids.size === 0 ? [] : db.all<Row>(sql, [JSON.stringify([...ids])]);
}

const CLIENTS = `SELECT c.id, c.id AS clientId, c.name AS client, c.name AS title, c.name_key AS key, 0 AS weight
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value WHERE c.deleted_at IS NULL`;
const PEOPLE = `SELECT p.id, p.client_id AS clientId, c.name AS client, p.name AS title, p.name_key AS key, 0 AS weight
  FROM json_each(?) j CROSS JOIN people p ON p.id = j.value CROSS JOIN clients c ON c.id = p.client_id
  WHERE p.deleted_at IS NULL AND c.deleted_at IS NULL`;
const DEALS = `SELECT d.id, d.client_id AS clientId, c.name AS client, d.title, d.title_key AS key,
    d.status NOT IN ('open', 'paused') AS weight
  FROM json_each(?) j CROSS JOIN deals d ON d.id = j.value CROSS JOIN clients c ON c.id = d.client_id
  WHERE d.deleted_at IS NULL AND c.deleted_at IS NULL`;

const reach = (table: 'phones' | 'emails', key: string, shown: string) =>
  `SELECT r.client_id AS clientId, c.name AS client, r.person_id AS personId, coalesce(p.name, '') AS person,
    r.${key} AS key, r.${shown} AS shown
  FROM json_each(?) j CROSS JOIN ${table} r ON r.id = j.value CROSS JOIN clients c ON c.id = r.client_id
    LEFT JOIN people p ON p.id = r.person_id
  WHERE c.deleted_at IS NULL AND p.deleted_at IS NULL`;
const PHONES = reach('phones', 'digits', 'number');
const EMAILS = reach('emails', 'address_key', 'address');
