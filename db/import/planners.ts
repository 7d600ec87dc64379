import type { ReadableDb } from '@db/connection/sqlite';
import type { Progress } from '@shared/contract/transport';
import type { ImportMap, ImportRow } from '@shared/domain/import';
import { ClientBook } from './match/clients';
import { DealBook } from './match/deals';
import { PeopleBook } from './match/people';
import { ProductBook } from './match/products';
import { contactPlanner } from './rows/contacts';
import { dealPlanner } from './rows/deals';
import { withOwnNumbers } from './rows/numbers';
import type { Planner } from './rows/outcome';
import { productPlanner } from './rows/products';
import type { Readable } from './understand';

/**
 * The planner for the file's rows over what the database holds now. It reads through the reading connection, which does not see
 * what an import has written so far; what that is the planner knows itself. So a trial and an import plan the same.
 */
export function* plannerFor(
  db: ReadableDb,
  file: Readable,
  map: ImportMap,
  newId: () => string,
): Generator<Progress, Planner> {
  const plan = yield* plannerOf(db, file, map, newId);
  const own = ownNumbers(db, file);
  return (row) => plan(own(row));
}

/** Leaves the numbers to those rows whose own they are, see {@link withOwnNumbers}. */
export const ownNumbers = (
  db: ReadableDb,
  { plan: { rules }, recognition: { source, idScope } }: Readable,
): ((row: ImportRow) => ImportRow) =>
  source === 'unknown' ? withOwnNumbers(db, idScope, rules) : (row) => row;

function* plannerOf(
  db: ReadableDb,
  { plan: { kind, rules }, recognition: { idScope } }: Readable,
  map: ImportMap,
  newId: () => string,
): Generator<Progress, Planner> {
  const shared = { rules, map, newId, onDuplicate: map.onDuplicate ?? 'skip' } as const;
  const products = new ProductBook(db, idScope);
  if (kind === 'products') return productPlanner(shared, products);
  const clients = yield* ClientBook.load(db, idScope);
  const people = new PeopleBook(db, clients, idScope);
  if (kind !== 'deals') return contactPlanner(kind, shared, clients, people);
  return dealPlanner(shared, { db, clients, people, products, deals: new DealBook(db, idScope) });
}
