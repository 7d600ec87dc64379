import {
  changedFields,
  type ClientDraft,
  decide,
  type ImportRow,
  type Match,
  type OnDuplicate,
  type PersonDraft,
} from '@shared/domain/import';
import type { Found } from '../match/clients';
import type { ClientEntry } from '../match/entries';
import type { FoundPerson } from '../match/people';
import type { Step } from '../steps';
import { type ClientChange, changeClient, changePerson, type PersonChange } from './changes';
import { type ContactBooks, newClient, newPerson } from './companions';
import {
  headerOf,
  inTrash,
  matchOf,
  modeFor,
  type Outcome,
  outcome,
  type PlanRules,
  rejected,
  writes,
} from './outcome';

/** A row whose main record is the person; what it says of the client comes along. */
export function personRow(
  row: ImportRow,
  { client, person }: { client: ClientDraft; person: PersonDraft },
  found: readonly Found<ClientEntry>[],
  { rules, map, onDuplicate, newId }: PlanRules,
  books: ContactBooks,
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
  if (company === null) {
    const { entry, step } = newClient(client, newId, books);
    return outcome(row, verdict, [step, newPerson(entry, person, newId, books)]);
  }
  const at = modeFor(onDuplicate, company.made !== null);
  const change = changeClient(books.clients.details(company), client, { mode: at, named: false });
  if (change.any && (at === 'update' || at === 'merge')) steps.push(change.apply(company.id));
  steps.push(newPerson(company, person, newId, books));
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
  { clients }: ContactBooks,
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
