import type { Day } from '@shared/domain/time';
import { MAX_LINE, MAX_NAME } from './cells';
import { type DateOrder, readBirthday } from './dates';
import type { PersonDraft } from './drafts';
import { fitted, type Reading, type Slots } from './slots';

/** Name of the person: whole, or first, middle and last name in this order; '' when there is none. */
export function personNameReader(slots: Slots): (reading: Reading) => string {
  const whole = slots.line('person.name', MAX_NAME);
  const parts = (['person.firstName', 'person.middleName', 'person.lastName'] as const)
    .filter((field) => slots.has(field))
    .map((field) => slots.line(field, MAX_NAME));
  const [first] = [...slots.all('person.firstName'), ...slots.all('person.lastName')];
  return (reading) => {
    const joinedParts = parts.map((part) => part(reading)).filter((text) => text !== '');
    return whole(reading) || fitted(joinedParts.join(' '), MAX_NAME, first?.header ?? '', reading);
  };
}

interface BirthdayRules {
  readonly dateOrder: DateOrder | null;
  readonly today: Day;
  readonly from1904: boolean;
}

/** Everything about the person but name, phones and e-mails. */
export function personFieldReader(
  slots: Slots,
  { dateOrder, today, from1904 }: BirthdayRules,
): (reading: Reading) => Partial<PersonDraft> {
  const externalId = slots.line('person.externalId', MAX_LINE);
  const position = slots.line('person.position', MAX_LINE);
  const birthday = slots.line('person.birthday', MAX_LINE);
  const birthdayHeader = slots.all('person.birthday')[0]?.header ?? '';
  const notes = slots.notes('person.notes');
  return (reading) => {
    const draft: Partial<PersonDraft> = {};
    const id = externalId(reading);
    if (id !== '') draft.externalId = id;
    const job = position(reading);
    if (job !== '') draft.position = job;
    let note = notes(reading);
    const written = birthday(reading);
    if (written !== '') {
      const day = readBirthday(written, dateOrder, today, from1904);
      if (day !== null) draft.birthday = day;
      else {
        reading.warnings.push({ code: 'birthday-unreadable', column: birthdayHeader, value: written });
        note = `${note === '' ? '' : `${note}\n`}${birthdayHeader}: ${written}`;
      }
    }
    if (note !== '') draft.notes = note;
    return draft;
  };
}
