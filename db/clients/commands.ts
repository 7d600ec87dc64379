import type { CommandContext } from '@db/log/command';
import { storeEmails, storePhones } from '@db/people';
import type { FeatureCommands } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import type { ParsedInputOf } from '@shared/contract';
import { nameKey } from '@shared/domain/names';
import { today } from '@shared/domain/time';
import { bulkEdit } from './bulk';
import { contactAgain, endContact } from './ending';
import { setNeeds } from './needs';
import { removeClients, restoreClients } from './remove';
import { storedClient, storeTags } from './store';

export const clientCommands: FeatureCommands<'clients'> = {
  'clients.create': (context, { phones, emails, tags = [], ...fields }) => {
    const { db, now, newId, who, label } = context;
    const id = newId();
    const since = today(Date.parse(now), readSettings(db).zone);
    db.one(
      `INSERT INTO clients (id, name, name_key, kind, manager, segment, origin, industry, country, city, address, website,
         notes, created_at, since)
       VALUES (:id, :name, :key, :kind, :manager, :segment, :origin, :industry, :country, :city, :address, :website, :notes,
         :now, :since)`,
      {
        ...EMPTY,
        manager: who,
        ...given(fields),
        id,
        name: fields.name,
        key: nameKey(fields.name),
        now,
        since,
      },
    );
    storeTags(context, id, tags);
    storePhones(context, { clientId: id, personId: null }, phones);
    storeEmails(context, { clientId: id, personId: null }, emails);
    label({ name: fields.name });
    return { id };
  },
  'clients.update': (context, { id, tags, phones, emails, noContactReason, ...fields }) => {
    const client = storedClient(context.db, id);
    updateFields(context, id, fields);
    if (noContactReason === null) contactAgain(context.db, id);
    else if (noContactReason !== undefined) endContact(context.db, id, noContactReason);
    if (tags) storeTags(context, id, tags);
    if (phones) storePhones(context, { clientId: id, personId: null }, phones);
    if (emails) storeEmails(context, { clientId: id, personId: null }, emails);
    context.label({ name: fields.name ?? client.name });
    return { id };
  },
  'clients.setNeeds': setNeeds,
  'clients.bulkEdit': bulkEdit,
  'clients.remove': removeClients,
  'clients.restore': restoreClients,
};

const EMPTY = {
  kind: 'company',
  segment: '',
  origin: '',
  industry: '',
  country: '',
  city: '',
  address: '',
  website: '',
  notes: '',
};

const COLUMNS = {
  name: 'name',
  kind: 'kind',
  manager: 'manager',
  segment: 'segment',
  origin: 'origin',
  industry: 'industry',
  country: 'country',
  city: 'city',
  address: 'address',
  website: 'website',
  notes: 'notes',
} as const;

type Field = keyof typeof COLUMNS;
type Fields = Pick<ParsedInputOf<'clients.update'>, Field>;

function updateFields({ db }: CommandContext, id: string, fields: Fields): void {
  const changed = given(fields);
  for (const field of Object.keys(changed) as Field[]) {
    db.one(`UPDATE clients SET ${COLUMNS[field]} = ? WHERE id = ?`, [changed[field] ?? null, id]);
  }
  if (fields.name !== undefined)
    db.one('UPDATE clients SET name_key = ? WHERE id = ?', [nameKey(fields.name), id]);
}

/** The fields that were passed; an optional one that was left out does not overwrite anything. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
