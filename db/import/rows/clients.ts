import {
  changedFields,
  type ClientDraft,
  decide,
  type ImportRow,
  type OnDuplicate,
  type PersonDraft,
} from '@shared/domain/import';
import type { Found } from '../match/clients';
import type { ClientEntry } from '../match/entries';
import type { Step } from '../steps';
import { changeClient, changePerson, type PersonChange } from './changes';
import { type ContactBooks, newClient, newPerson } from './companions';
import { matchOf, modeFor, type Outcome, outcome, type PlanRules, writes } from './outcome';

/** A row whose main record is the client; the person in it comes along. */
export function clientRow(
  row: ImportRow,
  { client, person }: { client: ClientDraft; person: PersonDraft | null },
  found: readonly Found<ClientEntry>[],
  { onDuplicate, newId }: PlanRules,
  books: ContactBooks,
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
    const { entry, step } = newClient(client, newId, books);
    const steps: Step[] = [step];
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
  { people }: ContactBooks,
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
