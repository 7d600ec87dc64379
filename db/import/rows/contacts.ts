import {
  changedFields,
  type ClientDraft,
  decide,
  type ImportKind,
  type ImportRow,
  type Match,
  type OnDuplicate,
  type PersonDraft,
} from '@shared/domain/import';
import type { ClientBook, ClientEntry, Found } from '../match/clients';
import type { FoundPerson, PeopleBook } from '../match/people';
import type { Step } from '../steps';
import { type ClientChange, changeClient, changePerson, type PersonChange } from './changes';
import {
  headerOf,
  inTrash,
  matchOf,
  modeFor,
  type Outcome,
  outcome,
  type Planner,
  type PlanRules,
  rejected,
  SeenIds,
  writes,
} from './outcome';

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

interface Books {
  readonly clients: ClientBook;
  readonly people: PeopleBook;
}

function clientRow(
  row: ImportRow,
  { client, person }: { client: ClientDraft; person: PersonDraft | null },
  found: readonly Found<ClientEntry>[],
  { onDuplicate, newId }: PlanRules,
  books: Books,
): Outcome {
  const [first] = found;
  const mode = modeFor(onDuplicate, first !== undefined && first.entry.made !== null);
  const candidates = found.map(({ entry, by }) => {
    const change = changeClient(books.clients.details(entry), client, { mode, named: by === 'external-id' });
    const companion = person === null ? null : companionOf(entry, person, mode, books);
    const changes = [
      ...changedFields('client', change.changed),
      ...change.lists,
      ...(companion?.changes ?? []),
    ];
    return { entry, change, companion, match: matchOf(entry.id, by, changes) };
  });
  const verdict = decide(
    row,
    candidates.map(({ match }) => match),
    mode,
  );
  if (!writes(verdict.kind)) return outcome(row, verdict);
  const [chosen] = candidates;
  if (verdict.kind === 'create' || chosen === undefined) {
    const id = newId();
    const entry = books.clients.make(id, client);
    const steps: Step[] = [{ do: 'client', id, key: entry.key, draft: client }];
    if (person !== null) steps.push(newPerson(entry, person, newId, books));
    return outcome(row, verdict, steps);
  }
  const steps: Step[] = [];
  if (chosen.change.any) steps.push(chosen.change.apply(chosen.entry.id));
  if (person !== null && chosen.companion) {
    const { known } = chosen.companion;
    if (known === null) steps.push(newPerson(chosen.entry, person, newId, books));
    else if (known.any) steps.push(known.apply(chosen.entry.id));
  }
  return outcome(row, verdict, steps);
}

/** The person in a row about a client: new at it, known with changes, or one of several (then left alone). */
function companionOf(
  client: ClientEntry,
  draft: PersonDraft,
  mode: OnDuplicate,
  { people }: Books,
): { changes: readonly string[]; known: PersonChange | null } | null {
  const search = people.find(client, draft);
  if (search.kind === 'trashed' || search.people.length > 1) return null;
  const [found] = search.people;
  if (found === undefined) return { changes: ['person.name'], known: null };
  // At another client by now: it stays there.
  if (found.client !== client) return null;
  const known = changePerson(found.person, draft, { mode, named: found.by === 'external-id' });
  return { changes: [...changedFields('person', known.changed), ...known.lists], known };
}

function personRow(
  row: ImportRow,
  { client, person }: { client: ClientDraft; person: PersonDraft },
  found: readonly Found<ClientEntry>[],
  { rules, map, onDuplicate, newId }: PlanRules,
  books: Books,
): Outcome {
  const [only] = found;
  const search = books.people.find(found.length === 1 && only ? only.entry : null, person);
  if (search.kind === 'trashed') return inTrash(row, search.id);
  if (search.people.length === 0 && found.length > 1) {
    const column = headerOf(rules, 'client.name');
    return rejected(row, { code: 'several-matches', column, value: String(found.length) });
  }
  const company = only && found.length === 1 ? only.entry : null;
  const candidates = search.people.map((each) => personCandidate(each, row, company, onDuplicate, books));
  const [chosen] = candidates;
  const mode = chosen?.mode ?? onDuplicate;
  const matches: Match[] = candidates.map(({ match }) => match);
  if (matches.length === 0 && company === null && client.kind === 'company' && map.createClients === false) {
    const column = headerOf(rules, 'client.name');
    return rejected(row, { code: 'person-unknown-client', column, value: client.name });
  }
  const verdict = decide(row, matches, mode);
  if (!writes(verdict.kind)) return outcome(row, verdict);
  const steps: Step[] = [];
  if (verdict.kind === 'update' && chosen) {
    if (chosen.company?.any) steps.push(chosen.company.apply(chosen.entry.id));
    if (chosen.change.any) steps.push(chosen.change.apply(chosen.entry.id));
    return outcome(row, verdict, steps);
  }
  const entry = company ?? newClient(client, newId, steps, books);
  if (company !== null) {
    const at = modeFor(onDuplicate, company.made !== null);
    const change = changeClient(books.clients.details(company), client, { mode: at, named: false });
    if (change.any && (at === 'update' || at === 'merge')) steps.push(change.apply(company.id));
  }
  steps.push(newPerson(entry, person, newId, books));
  return outcome(row, verdict, steps);
}

interface PersonCandidate {
  readonly entry: ClientEntry;
  readonly mode: OnDuplicate;
  readonly change: PersonChange;
  /** What the row says about the company; null when the person is at another one by now. */
  readonly company: ClientChange | null;
  readonly match: Match;
}

function personCandidate(
  { person, client, by }: FoundPerson,
  row: ImportRow,
  company: ClientEntry | null,
  onDuplicate: OnDuplicate,
  { clients }: Books,
): PersonCandidate {
  const mode = modeFor(onDuplicate, client.made !== null);
  const change = changePerson(person, row.person ?? { name: '' }, { mode, named: by === 'external-id' });
  const ofCompany =
    company === client && row.client !== null
      ? changeClient(clients.details(client), row.client, { mode, named: false })
      : null;
  const changes = [
    ...changedFields('person', change.changed),
    ...change.lists,
    ...(ofCompany ? [...changedFields('client', ofCompany.changed), ...ofCompany.lists] : []),
  ];
  return { entry: client, mode, change, company: ofCompany, match: matchOf(person.id, by, changes) };
}

function newClient(draft: ClientDraft, newId: () => string, steps: Step[], { clients }: Books): ClientEntry {
  const entry = clients.make(newId(), draft);
  steps.push({ do: 'client', id: entry.id, key: entry.key, draft });
  return entry;
}

function newPerson(client: ClientEntry, draft: PersonDraft, newId: () => string, { clients }: Books): Step {
  const id = newId();
  clients.addPerson(client, id, draft);
  return { do: 'person', id, clientId: client.id, draft };
}
