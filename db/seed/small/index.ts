import { createChance } from '@db/seed/random';
import { clientRow, emailRow, personRow, phoneRow, productRow } from '@db/seed/rows';
import type { Writer } from '@db/seed/writer';
import { addDays, type Day } from '@shared/domain/time';
import { present } from '@shared/errors';
import { demoCadence } from './cadence';
import { CLIENTS, type DemoClient } from './clients';
import { done, plan } from './contacts';
import { clientOf, type Maker } from './maker';
import { addYearlyEvents, demoBirthday } from './occasions';
import { LEADS, PAST_SALES } from './past';
import { addPermissions, demoClientReach, demoPersonReach } from './permissions';
import { PRODUCTS, type ProductKey } from './products';
import { addResults, demoCourse } from './results';
import { addPastSale, addStory } from './sales';
import { type DemoNext, STORIES } from './stories';
import { ATTEMPT } from './talk';
import { addTalks } from './talks';

/**
 * The demo data for people: an agency with forty-six clients in three languages. Everything in it lies relative to
 * `today`: calls for today, some overdue, deals in every stage, clients without a next contact, and the seven courses of
 * `product.md` §3.
 */
export function writeSmall(write: Writer, today: Day, zone: string): void {
  const make: Maker = {
    write,
    today,
    zone,
    chance: createChance(20_261),
    clients: new Map(),
    products: new Map(),
  };
  products(make);
  for (const [index, client] of CLIENTS.entries()) addClient(make, client, index);
  for (const past of PAST_SALES) addPastSale(make, past);
  for (const story of STORIES) addStory(make, story);
  for (const { client, attempts, next } of LEADS) addLead(make, client, attempts, next);
  addYearlyEvents(make);
  addPermissions(make);
  addResults(make);
  addTalks(make);
}

const MANAGERS = ['Maja Novak', 'Ирина Соколова', 'Tom Baker'] as const;

function products({ write, chance, today, products: known }: Maker): void {
  const day = addDays(today, -900);
  for (const [key, product] of Object.entries(PRODUCTS)) {
    const id = chance.idOn(day);
    known.set(key as ProductKey, id);
    write.add('products', productRow({ id, day, ...product }));
  }
}

function addClient({ write, chance, today, clients }: Maker, client: DemoClient, index: number): void {
  const day = addDays(today, -(700 + index * 3));
  const id = chance.idOn(day);
  const manager = { sl: MANAGERS[0], ru: MANAGERS[1], en: index % 3 === 0 ? MANAGERS[0] : MANAGERS[2] }[
    client.language
  ];
  write.add('clients', {
    ...clientRow({ ...client, id, day, manager, noContactReason: null }),
    ...demoClientReach(client.name),
    ...demoCadence(client.name, today),
  });
  for (const tag of client.tags) write.add('client_tags', { id: chance.idOn(day), client_id: id, tag });
  const people = client.people.map((person, at) => {
    const personId = chance.idOn(day);
    const birthday = demoBirthday(client.name, at, today);
    write.add('people', {
      ...personRow({ birthday: null, ...person, ...birthday, id: personId, clientId: id, day }),
      ...demoPersonReach(person.name),
    });
    write.add('phones', phoneRow(chance.idOn(day), id, personId, person.phone));
    write.add('emails', emailRow(chance.idOn(day), id, personId, person.email));
    return personId;
  });
  const personId = present(people[0], 'every demo client has a person');
  clients.set(client.name, { id, personId, manager, language: client.language });
}

function addLead(make: Maker, name: string, attempts: readonly number[], next: DemoNext | null): void {
  const client = clientOf(make, name);
  for (const ago of attempts) {
    const day = addDays(make.today, -ago);
    done(make, client, null, null, {
      kind: 'call',
      day,
      result: 'no-answer',
      purpose: ATTEMPT[client.language],
    });
  }
  if (next) plan(make, client, null, null, next, demoCourse(name));
}
