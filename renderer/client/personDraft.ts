import { emailsOf, emptyLine, phonesOf, type ReachDraft } from '@renderer/clients/ReachFields';
import type { Format } from '@renderer/format';
import type { Person } from '@shared/contract/people';
import type { PersonRole } from '@shared/domain/words';
import { typedBirthday } from './birthday';

/** What the form of a person holds. */
export interface PersonDraft {
  readonly name: string;
  readonly role: PersonRole;
  readonly position: string;
  /** As it is typed. */
  readonly birthday: string;
  readonly notes: string;
  /** Name in a messenger. */
  readonly messenger: string;
  readonly phones: readonly ReachDraft[];
  readonly emails: readonly ReachDraft[];
}

export const newPersonDraft = (): PersonDraft => ({
  name: '',
  role: 'other',
  position: '',
  birthday: '',
  notes: '',
  messenger: '',
  phones: [emptyLine()],
  emails: [emptyLine()],
});

/** What the form begins with; `format` writes the birthday as it is read back. */
export const draftOfPerson = (
  person: Person,
  { birthdayInField }: Pick<Format, 'birthdayInField'>,
): PersonDraft => ({
  ...person,
  birthday: person.birthday === null ? '' : birthdayInField(person.birthday),
  phones: person.phones.map(({ number, label }) => emptyLine(number, label)),
  emails: person.emails.map(({ address, label }) => emptyLine(address, label)),
});

/** Whether the birthday can be read; an empty one can. */
export const birthdayReads = ({ birthday }: PersonDraft, today: string): boolean =>
  birthday.trim() === '' || typedBirthday(birthday, today) !== null;

/** The draft as the commands take it, null while name or birthday cannot be saved. */
export function fieldsOfPerson(draft: PersonDraft, today: string) {
  const { name, role, position, notes, messenger } = draft;
  if (name.trim() === '' || !birthdayReads(draft, today)) return null;
  return {
    ...{ name, role, position, notes, messenger: messenger.trim() },
    birthday: typedBirthday(draft.birthday, today),
    phones: phonesOf(draft.phones),
    emails: emailsOf(draft.emails),
  };
}
