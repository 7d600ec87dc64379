import {
  type ClientDraft,
  differences,
  newReach,
  type OnDuplicate,
  type PersonDraft,
  type Value,
} from '@shared/domain/import';
import { addReach, type ClientDetails, type PersonDetails, reachOfAll } from '../match/details';
import type { ClientValue, PersonValue, Step } from '../steps';

/** How a row is laid over a record: what the record has stays (`merge`) or not; `named`: its name counts too. */
interface Manner {
  readonly mode: OnDuplicate;
  readonly named: boolean;
}

/** What a row says else than the record. */
interface Change<K extends string> {
  readonly changed: Partial<Record<K, Value>>;
  /** Lists that grow, by field. */
  readonly lists: readonly string[];
  readonly any: boolean;
  /** Takes the change up into the record as it is remembered, and gives the step that stores it. */
  apply(clientId: string): Step;
}
export type ClientChange = Change<ClientValue>;
export type PersonChange = Change<PersonValue>;

export function changeClient(
  details: ClientDetails,
  draft: ClientDraft,
  { mode, named }: Manner,
): ClientChange {
  const { name, kind: _kind, tags: rowTags, phones: _phones, emails: _emails, ...texts } = draft;
  const said = { ...texts, ...(named && { name }) };
  const changed = differences(details.values, said, mode === 'merge');
  withoutForeignId(changed, details.values.externalId);
  // A phone that one of its people has is known: a list of clients shows it as the client's.
  const reach = newReach(reachOfAll(details), draft);
  const tags = rowTags?.filter((tag) => !details.tags.has(tag)) ?? [];
  const lists = [...grown('client', reach), ...(tags.length > 0 ? ['client.tags'] : [])];
  return {
    changed,
    lists,
    any: lists.length > 0 || Object.keys(changed).length > 0,
    apply: (id) => {
      Object.assign(details.values, changed);
      addReach(details.reach, reach);
      for (const tag of tags) details.tags.add(tag);
      return { do: 'client-change', id, values: { ...details.values }, changed, tags, ...reach };
    },
  };
}

export function changePerson(
  person: PersonDetails,
  draft: PersonDraft,
  { mode, named }: Manner,
): PersonChange {
  const { name, phones: _phones, emails: _emails, ...texts } = draft;
  const said = { ...texts, ...(named && { name }) };
  const changed = differences(person.values, said, mode === 'merge');
  withoutForeignId(changed, person.values.externalId);
  const reach = newReach(person.reach, draft);
  const lists = grown('person', reach);
  return {
    changed,
    lists,
    any: lists.length > 0 || Object.keys(changed).length > 0,
    apply: (clientId) => {
      Object.assign(person.values, changed);
      addReach(person.reach, reach);
      return {
        do: 'person-change',
        id: person.id,
        clientId,
        values: { ...person.values },
        changed,
        ...reach,
      };
    },
  };
}

/** A record that has an id of its own in some source keeps it. */
function withoutForeignId(changed: { externalId?: Value }, stored: Value): void {
  if (stored !== null) delete changed.externalId;
}

const grown = (
  record: string,
  { phones, emails }: { phones: readonly unknown[]; emails: readonly unknown[] },
) => [...(phones.length > 0 ? [`${record}.phone`] : []), ...(emails.length > 0 ? [`${record}.email`] : [])];
