import type { InputOf } from '@shared/contract';
import type { ClientCard } from '@shared/contract/client';
import type { ClientKind } from '@shared/domain/words';
import { emailsOf, emptyLine, phonesOf, type ReachDraft } from './ReachFields';

/** What the form of a client holds. */
export interface ClientDraft {
  readonly name: string;
  readonly kind: ClientKind;
  readonly manager: string;
  readonly segment: string;
  readonly origin: string;
  readonly tags: readonly string[];
  readonly industry: string;
  readonly country: string;
  readonly city: string;
  readonly address: string;
  readonly website: string;
  readonly phones: readonly ReachDraft[];
  readonly emails: readonly ReachDraft[];
}

export const newClientDraft = (manager: string): ClientDraft => ({
  name: '',
  kind: 'company',
  manager,
  segment: '',
  origin: '',
  tags: [],
  industry: '',
  country: '',
  city: '',
  address: '',
  website: '',
  phones: [emptyLine()],
  emails: [emptyLine()],
});

export const draftOfClient = (client: ClientCard): ClientDraft => ({
  ...client,
  phones: client.phones.map(({ number, label }) => emptyLine(number, label)),
  emails: client.emails.map(({ address, label }) => emptyLine(address, label)),
});

/** The draft as `clients.create` and `clients.update` take it. */
export function fieldsOfClient(draft: ClientDraft): InputOf<'clients.create'> {
  const { name, kind, manager, segment, origin, tags, industry, country, city, address, website } = draft;
  return {
    ...{ name, kind, manager, segment, origin, industry, country, city, address, website },
    tags: [...tags],
    phones: phonesOf(draft.phones),
    emails: emailsOf(draft.emails),
  };
}
