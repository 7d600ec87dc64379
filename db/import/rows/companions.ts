import type { ClientDraft, PersonDraft } from '@shared/domain/import';
import type { ClientBook } from '../match/clients';
import type { ClientEntry } from '../match/entries';
import type { PeopleBook } from '../match/people';
import type { Step } from '../steps';

export interface ContactBooks {
  readonly clients: ClientBook;
  readonly people: PeopleBook;
}

/** The step that makes a client, with the client as later rows find it. */
export function newClient(
  draft: ClientDraft,
  newId: () => string,
  { clients }: Pick<ContactBooks, 'clients'>,
): { entry: ClientEntry; step: Step } {
  const entry = clients.make(newId(), draft);
  return { entry, step: { do: 'client', id: entry.id, key: entry.key, draft } };
}

/** The step that makes a person at a client. */
export function newPerson(
  client: ClientEntry,
  draft: PersonDraft,
  newId: () => string,
  { clients }: Pick<ContactBooks, 'clients'>,
): Step {
  const id = newId();
  clients.addPerson(client, id, draft);
  return { do: 'person', id, clientId: client.id, draft };
}
