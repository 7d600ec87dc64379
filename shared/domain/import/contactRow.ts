import { cleanLine, MAX_LINE, MAX_LIST, MAX_NAME, MAX_TAG, MAX_TAGS, shortened } from './cells';
import { countryCode } from './countries';
import type { DateOrder } from './dates';
import { readBirthday } from './dates';
import type { ClientDraft, LabelledEmail, LabelledPhone, PersonDraft } from './drafts';
import { readEmails } from './emails';
import { readPhones } from './phones';
import type { Reading, Slots } from './slots';

export interface ContactRules {
  readonly dateOrder: DateOrder | null;
  /** ISO code for phones where the row names no country. */
  readonly country: string | null;
  /** A person without a company is a private client; false where the client comes from elsewhere. */
  readonly privateClients: boolean;
}

/** Reads the client and the person of a row. Phones and e-mails of a row without a person are the client's. */
export function contactReader(
  slots: Slots,
  rules: ContactRules,
): (reading: Reading) => { client: ClientDraft | null; person: PersonDraft | null } {
  const clientName = slots.line('client.name', MAX_NAME);
  const fields = clientFields(slots);
  const personName = personNameReader(slots);
  const personFields = personFieldReader(slots, rules);
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
    const client: ClientDraft = {
      name: company === '' ? human : company,
      kind: company === '' ? 'private' : 'company',
      ...fields(reading),
      ...listed(own),
    };
    return { client, person };
  };
}

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

function clientFields(slots: Slots): (reading: Reading) => Partial<ClientDraft> {
  const lines = (['externalId', 'manager', 'segment', 'industry', 'country', 'city', 'website'] as const)
    .filter((name) => slots.has(`client.${name}`))
    .map((name) => [name, slots.line(`client.${name}`, MAX_LINE)] as const);
  const address = addressReader(slots);
  const notes = slots.notes('client.notes');
  const tags = tagReader(slots);
  return (reading) => {
    const draft: Partial<ClientDraft> = {};
    for (const [name, read] of lines) {
      const text = read(reading);
      if (text !== '') draft[name] = text;
    }
    const [place, note, marks] = [address(reading), notes(reading), tags(reading)];
    if (place !== '') draft.address = place;
    if (note !== '') draft.notes = note;
    if (marks.length > 0) draft.tags = marks;
    return draft;
  };
}

/** Postal code, region and street as one line. */
function addressReader(slots: Slots): (reading: Reading) => string {
  const parts = [slots.line('client.postalCode', MAX_LINE), slots.line('client.region', MAX_LINE)];
  const streets = slots.all('client.address');
  if (streets.length === 0 && !slots.has('client.postalCode') && !slots.has('client.region')) return () => '';
  return (reading) => {
    const texts = [
      ...parts.map((part) => part(reading)),
      ...streets.map(({ index }) => cleanLine(reading.cells[index] ?? '')),
    ];
    return shortened(texts.filter((text) => text !== '').join(', '), MAX_LINE);
  };
}

/** Tags and groups; system groups of Google (`* myContacts`) say nothing about a client. */
function tagReader(slots: Slots): (reading: Reading) => string[] {
  const columns = slots.all('client.tags');
  return ({ cells }) => {
    const tags = new Set<string>();
    for (const { index } of columns) {
      for (const part of (cells[index] ?? '').slice(0, MAX_LIST).split(/\s*(?::::|[,;\n])\s*/)) {
        const tag = shortened(cleanLine(part), MAX_TAG);
        if (tag !== '' && !tag.startsWith('*')) tags.add(tag);
      }
    }
    return [...tags].slice(0, MAX_TAGS);
  };
}

function personNameReader(slots: Slots): (reading: Reading) => string {
  const whole = slots.line('person.name', MAX_NAME);
  const parts = (['person.firstName', 'person.middleName', 'person.lastName'] as const)
    .filter((field) => slots.has(field))
    .map((field) => slots.line(field, MAX_NAME));
  return (reading) => {
    const joinedParts = parts.map((part) => part(reading)).filter((text) => text !== '');
    return shortened(whole(reading) || joinedParts.join(' '), MAX_NAME);
  };
}

function personFieldReader(slots: Slots, rules: ContactRules): (reading: Reading) => Partial<PersonDraft> {
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
      const day = readBirthday(written, rules.dateOrder);
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

const isCompanyRecord = (text: string): boolean =>
  /^(компания|company|podjetje|организация|organization)$/i.test(text);
