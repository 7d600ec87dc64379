import { createChance } from '@db/seed/random';
import { addDays, type Day, partsOf } from '@shared/domain/time';
import { clientOf, type Maker } from './maker';

/** Days from today to the next birthday of a client's first person, and the age that is reached; null: the year is unknown. */
const BIRTHDAYS: Readonly<Record<string, readonly [away: number, age: number | null]>> = {
  'Blue Harbour Hotels': [0, 45],
  'ООО «Снежинка»': [1, 38],
  'Medora Pharma AG': [3, null],
  'Gostilna Pri Lipi': [6, 60],
  'Čebelarstvo Medved': [-2, 52],
  'Oakfield Bank plc': [12, 41],
  'ООО «Точка роста»': [20, null],
};

/** Birthdays that come soon, whenever the demo is opened; one lies on 29 February. */
export function demoBirthday(client: string, index: number, today: Day): { birthday?: string } {
  if (index > 0) return {};
  if (client === 'Northwind Logistics') return { birthday: '1984-02-29' };
  const known = BIRTHDAYS[client];
  if (!known) return {};
  const [away, age] = known;
  const next = addDays(today, away);
  if (age === null) return { birthday: `-${next.slice(4)}` };
  const year = partsOf(next).year - age;
  // Who was born in another year than a leap year was not born on the 29th.
  return { birthday: `${year}-${next.slice(5) === '02-29' ? '02-28' : next.slice(5)}` };
}

type DemoEvent = readonly [
  client: string,
  title: string,
  away: number,
  lead: number,
  makes: 'greeting' | 'invitation' | 'sales',
  notes: string,
];

const EVENTS: readonly DemoEvent[] = [
  ['Alfa Events Ltd', 'Summer staff party', 75, 90, 'sales', 'About 120 people, always on a boat.'],
  ['Blue Harbour Hotels', 'Season opening', 140, 90, 'sales', ''],
  ['ООО «Снежинка»', 'День рождения компании', 40, 45, 'invitation', 'Празднуют в офисе, зовут партнёров.'],
  ['Gostilna Pri Lipi', 'Martinovanje', 350, 60, 'sales', ''],
  ['Medora Pharma AG', 'Sales conference', 130, 120, 'sales', 'Two days, 200 guests.'],
];

/** Events that clients hold every year; some are due to be talked about. */
export function addYearlyEvents(make: Maker): void {
  const { write, today } = make;
  // A source of its own: what came before stays as it was.
  const chance = createChance(20_268);
  const made = addDays(today, -300);
  for (const [client, title, away, lead, makes, notes] of EVENTS) {
    write.add('yearly_events', {
      ...{ id: chance.idOn(made), client_id: clientOf(make, client).id, title, lead, makes, notes },
      day: `-${addDays(today, away).slice(4)}`,
      created_at: `${made}T09:00:00.000Z`,
    });
  }
}
