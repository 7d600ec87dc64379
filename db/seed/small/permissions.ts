import { createChance } from '@db/seed/random';
import type { Row } from '@db/seed/writer';
import type { Channel, Permission } from '@shared/domain/permission';
import { addDays, type Time, type Weekday, type Zone } from '@shared/domain/time';
import { clientOf, type Maker } from './maker';

/** How a client or a person likes to be reached, as the columns of its row. */
interface DemoReach {
  readonly zone?: Zone;
  readonly preferred?: Channel;
  /** What was said. */
  readonly doNotContact?: string;
  readonly messenger?: string;
}

const CLIENTS: Readonly<Record<string, DemoReach>> = {
  'Občina Črnomelj': { doNotContact: 'Do razpisa prihodnje leto nas, prosim, ne kličite.' },
  'ООО «Вектор ИТ»': { zone: 'Asia/Novosibirsk' },
  'ООО «Логистик-Экспресс»': { preferred: 'email' },
};

const PEOPLE: Readonly<Record<string, DemoReach>> = {
  'Nikola Jurić': { preferred: 'message', messenger: 'WhatsApp +385 91 000 1400' },
  'Claudia Meier': { preferred: 'email' },
  'Luca Brunner': { doNotContact: 'On parental leave, please write to Claudia.' },
  'Mark O’Neill': { zone: 'Europe/London' },
  'Лариса Пономарёва': { messenger: 'Телеграм @snezhinka' },
};

/** The columns of a client that say how it is reached. */
export const demoClientReach = (name: string): Row => columnsOf(CLIENTS[name]);
/** The same of a person. */
export const demoPersonReach = (name: string): Row => ({
  ...columnsOf(PEOPLE[name]),
  messenger: PEOPLE[name]?.messenger ?? '',
});

const columnsOf = (reach: DemoReach = {}): Row => ({
  zone: reach.zone ?? null,
  preferred_channel: reach.preferred ?? null,
  do_not_contact: reach.doNotContact ?? null,
});

type Said = readonly [
  client: string,
  channel: Channel,
  permission: Permission,
  ago: number,
  how: string,
  said: string,
];

/** What the first person of a client said. */
const SAID: readonly Said[] = [
  ['Alfa Events Ltd', 'phone', 'granted', 400, 'on a form', ''],
  ['Alfa Events Ltd', 'email', 'granted', 400, 'on a form', ''],
  ['Blue Harbour Hotels', 'phone', 'granted', 310, 'in a meeting', ''],
  ['Blue Harbour Hotels', 'message', 'granted', 120, 'in a message', 'A message reaches me anywhere.'],
  ['Medora Pharma AG', 'phone', 'granted', 500, 'in a call', ''],
  ['Medora Pharma AG', 'phone', 'withdrawn', 34, 'by e-mail', 'No calls please, I am in meetings all day.'],
  ['Medora Pharma AG', 'email', 'granted', 34, 'by e-mail', 'Write to me, I answer in the evening.'],
  ['Oakfield Bank plc', 'phone', 'granted', 90, 'in a call', 'Fridays after lunch are best.'],
  ['Gostilna Pri Lipi', 'phone', 'granted', 60, 'na srečanju', 'Samo ne med kosilom.'],
  ['Banka Sava d.d.', 'email', 'granted', 200, 'na obrazcu', ''],
  ['ООО «Вектор ИТ»', 'phone', 'granted', 45, 'по телефону', 'Звоните утром, пока нет совещаний.'],
  ['ООО «Снежинка»', 'message', 'granted', 75, 'на встрече', ''],
  ['ООО «Снежинка»', 'email', 'withdrawn', 20, 'в сообщении', 'Почту почти не читаю.'],
];

type Open = readonly [client: string, weekdays: readonly Weekday[], from: Time, to: Time];

/** When these people like to be called, on their own clock. */
const WINDOWS: readonly Open[] = [
  ['Oakfield Bank plc', [5], '13:00', '15:30'],
  ['Gostilna Pri Lipi', [1, 2, 3, 4], '14:30', '17:00'],
  ['ООО «Вектор ИТ»', [2, 4], '16:00', '18:00'],
];

/** What is known of Oakfield Bank, whole. */
const BRIEF = {
  contact: 'Mark O’Neill signs, Priya Shah organises.',
  business: 'Regional bank, 40 branches, 900 people.',
  expectations: 'Two events a year for the staff, one for clients.',
  situation: 'Last year’s party was made by themselves; it took a month of work.',
  success: 'At least 80 % of the staff come, and no complaints about the way home.',
  criteria: 'One contact person, a fixed price, transport included.',
  limits: 'No Fridays in December; compliance signs each invitation.',
  other: '',
  preferences: 'Short calls, then one page in writing.',
  motives: 'The new regional director wants to be seen as close to the branches.',
  competitors: 'Gala & Co. (2024, too expensive)',
  decision_maker: 'found',
};

/** Permissions, windows and a needs brief, so that the demo shows what is obeyed and warned of. */
export function addPermissions(make: Maker): void {
  const { write, today } = make;
  // A source of its own: what came before stays as it was.
  const chance = createChance(20_264);
  for (const [client, channel, permission, ago, how, said] of SAID) {
    const day = addDays(today, -ago);
    const { id, personId } = clientOf(make, client);
    write.add('permissions', {
      ...{ id: chance.idOn(day), client_id: id, person_id: personId, channel, permission, day, how, said },
      created_at: `${day}T09:00:00.000Z`,
    });
  }
  for (const [client, weekdays, from, to] of WINDOWS) {
    const { id, personId } = clientOf(make, client);
    for (const weekday of weekdays)
      write.add('contact_windows', {
        ...{ id: chance.idOn(today), client_id: id, person_id: personId, weekday },
        ...{ from_time: from, to_time: to },
      });
  }
  write.add('needs', {
    ...{ id: chance.idOn(today), client_id: clientOf(make, 'Oakfield Bank plc').id, ...BRIEF },
    referral_day: addDays(today, -40),
    updated_at: `${today}T09:00:00.000Z`,
  });
}
