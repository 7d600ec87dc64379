import type { Day } from '@shared/domain/time';
import { cleanLine, MAX_LINE, MAX_NAME, MAX_NOTES } from './cells';
import { clientFieldReader } from './clientFields';
import { countryCode } from './countries';
import type { DateOrder } from './dates';
import type { ClientDraft, LabelledEmail, LabelledPhone, PersonDraft } from './drafts';
import { readEmails } from './emails';
import { personFieldReader, personNameReader } from './personFields';
import { readPhones } from './phones';
import { fitted, type Reading, type Slots } from './slots';

export interface ContactRules {
  readonly dateOrder: DateOrder | null;
  readonly today: Day;
  readonly from1904: boolean;
  /** ISO code for phones where the row names no country. */
  readonly country: string | null;
  /** A person without a company is a private client; false where the client comes from elsewhere. */
  readonly privateClients: boolean;
}

/** Reads the client and the person of a row. What a row without a person says of one is the client's, so that nothing is lost. */
export function contactReader(
  slots: Slots,
  rules: ContactRules,
): (reading: Reading) => { client: ClientDraft | null; person: PersonDraft | null } {
  const clientName = slots.line('client.name', MAX_NAME);
  const fields = clientFieldReader(slots);
  const personName = personNameReader(slots);
  const personFields = personFieldReader(slots, rules);
  const nobodys = OF_A_PERSON.map((field) => slots.notes(field));
  const notesHeader = slots.all('person.notes')[0]?.header ?? '';
  const record = slots.line('row.record', MAX_LINE);
  const country = slots.line('client.country', MAX_LINE);
  const contacts = {
    client: contactsReader(slots, 'client'),
    person: contactsReader(slots, 'person'),
  };
  return (reading) => {
    const region = countryCode(country(reading)) ?? rules.country;
    const ofPerson = contacts.person(reading, region);
    const ofClient = contacts.client(reading, region);
    let company = clientName(reading);
    let human = personName(reading);
    if (isCompanyRecord(record(reading))) {
      company ||= human;
      human = '';
    }
    if (company === '' && human === '')
      human = ofPerson.emails[0]?.address ?? ofPerson.phones[0]?.number ?? '';
    const person = human === '' ? null : { name: human, ...personFields(reading), ...listed(ofPerson) };
    const own = person === null ? joined(ofClient, ofPerson) : ofClient;
    if (company === '' && (person === null || !rules.privateClients)) return { client: null, person };
    const ofCompany = fields(reading);
    const notes = [ofCompany.notes ?? '', ...(person === null ? nobodys.map((read) => read(reading)) : [])]
      .filter((text) => text !== '')
      .join('\n');
    const client: ClientDraft = {
      name: company === '' ? human : company,
      kind: company === '' ? 'private' : 'company',
      ...ofCompany,
      ...(notes !== '' && { notes: fitted(notes, MAX_NOTES, notesHeader, reading) }),
      ...listed(own),
    };
    return { client, person };
  };
}

/** What becomes a note of the client where there is no person; each under its header. */
const OF_A_PERSON = ['person.notes', 'person.position', 'person.birthday'] as const;

interface Contacts {
  readonly phones: LabelledPhone[];
  readonly emails: LabelledEmail[];
}

const listed = ({ phones, emails }: Contacts): Partial<Contacts> => ({
  ...(phones.length > 0 && { phones }),
  ...(emails.length > 0 && { emails }),
});

const joined = (first: Contacts, second: Contacts): Contacts => ({
  phones: [
    ...first.phones,
    ...second.phones.filter(({ digits }) => !first.phones.some((own) => own.digits === digits)),
  ],
  emails: [
    ...first.emails,
    ...second.emails.filter(({ key }) => !first.emails.some((own) => own.key === key)),
  ],
});

function contactsReader(
  slots: Slots,
  of: 'client' | 'person',
): (reading: Reading, region: string | null) => Contacts {
  const phoneCells = slots.labelled(`${of}.phone`, of === 'person' ? 'person.phoneLabel' : null);
  const emailCells = slots.labelled(`${of}.email`, of === 'person' ? 'person.emailLabel' : null);
  return (reading, region) => {
    const phones: LabelledPhone[] = [];
    for (const { slot, text, label } of phoneCells(reading)) {
      for (const phone of readPhones(text, region)) {
        if (phones.some(({ digits }) => digits === phone.digits)) continue;
        phones.push({ ...phone, label });
        if (!phone.valid)
          reading.warnings.push({ code: 'phone-kept', column: slot.header, value: phone.number });
      }
    }
    const emails: LabelledEmail[] = [];
    for (const { slot, text, label } of emailCells(reading)) {
      for (const email of readEmails(cleanLine(text))) {
        if (emails.some(({ key }) => key === email.key)) continue;
        emails.push({ ...email, label });
        if (!email.valid)
          reading.warnings.push({ code: 'email-kept', column: slot.header, value: email.address });
      }
    }
    return { phones, emails };
  };
}

const isCompanyRecord = (text: string): boolean =>
  /^(компания|company|podjetje|организация|organization)$/i.test(text);
