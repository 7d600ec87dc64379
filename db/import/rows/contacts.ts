import type { ImportKind } from '@shared/domain/import';
import type { ClientBook } from '../match/clients';
import type { PeopleBook } from '../match/people';
import { clientRow } from './clients';
import { headerOf, inTrash, type Planner, type PlanRules, rejected, SeenIds } from './outcome';
import { personRow } from './people';

/**
 * Rows of clients and of people. The row's main record decides what becomes of it: in a table of people the person, else the
 * client; the other one comes along.
 */
export function contactPlanner(
  kind: Extract<ImportKind, 'clients' | 'people'>,
  rules: PlanRules,
  clients: ClientBook,
  people: PeopleBook,
): Planner {
  const seen = new SeenIds();
  const books = { clients, people };
  return (row) => {
    const { client, person } = row;
    if (row.reasons.length > 0 || client === null) return rejected(row);
    const main = kind === 'people' && person !== null ? person : client;
    if (seen.again(main.externalId)) {
      const column = headerOf(rules.rules, main === client ? 'client.externalId' : 'person.externalId');
      return rejected(row, { code: 'twice-in-file', column, value: main.externalId ?? '' });
    }
    const found = clients.find(client, person);
    const trashed = found.find(({ entry }) => entry.deleted);
    if (trashed) return inTrash(row, trashed.entry.id);
    return main === client || person === null
      ? clientRow(row, { client, person }, found, rules, books)
      : personRow(row, { client, person }, found, rules, books);
  };
}
