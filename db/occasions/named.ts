import type { ReadableDb } from '@db/connection/sqlite';
import type { OccasionRow } from '@shared/contract/occasions';
import type { MergedOccasion, Occasion } from '@shared/domain/occasions';

/** Occasions with the names of their clients and people; some hundred at a time. */
export function namedOccasions(db: ReadableDb, occasions: readonly MergedOccasion[]): OccasionRow[] {
  const all = occasions.flatMap((each) => [each, ...each.also]);
  const clients = byId<{ id: string; name: string; manager: string }>(
    db,
    CLIENTS,
    all.map(({ clientId }) => clientId),
  );
  const people = byId<{ id: string; name: string }>(
    db,
    PEOPLE,
    all.map(({ personId }) => personId),
  );
  const words = ({ id, kind, personId, title, day, years }: Occasion) => ({
    ...{ key: id, kind, personId, title, day, years },
    person: people.get(personId ?? '')?.name ?? '',
  });
  return occasions.map((each) => ({
    ...words(each),
    ...{ recordId: each.recordId, clientId: each.clientId, makes: each.makes },
    client: clients.get(each.clientId)?.name ?? '',
    manager: clients.get(each.clientId)?.manager ?? '',
    ...{ from: each.from, best: each.best, until: each.until },
    also: each.also.map(words),
  }));
}

function byId<Row extends { readonly id: string }>(
  db: ReadableDb,
  sql: string,
  ids: readonly (string | null)[],
): Map<string, Row> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  return new Map(db.all<Row>(sql, { ids: JSON.stringify(wanted) }).map((row) => [row.id, row]));
}

const CLIENTS =
  'SELECT c.client_id AS id, c.name, c.manager FROM json_each(:ids) i CROSS JOIN client_state c ON c.client_id = i.value';
const PEOPLE = 'SELECT p.id, p.name FROM json_each(:ids) i CROSS JOIN people p ON p.id = i.value';
