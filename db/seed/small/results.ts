import { createChance } from '@db/seed/random';
import { activityRow } from '@db/seed/rows';
import { addDays, addMonths, type Day, PLAIN_CALENDAR, workingDayFrom } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { clientOf, type Maker } from './maker';

/** What is kept of a planned contact besides its plan. */
export interface DemoCourse {
  readonly snoozes?: number;
  /** How many days before today it was first planned for. */
  readonly firstAgo?: number;
  /** Which attempt in a row it is. */
  readonly attempt?: number;
}

const COURSES: Readonly<Record<string, DemoCourse>> = {
  'ООО «СтройИнвест»': { snoozes: 2, firstAgo: 15 },
  'Lumen Studio': { snoozes: 1, firstAgo: 9 },
  'Музей космонавтики': { attempt: 4 },
};

/** How the planned contact with a client came to its day. */
export const demoCourse = (client: string): DemoCourse => COURSES[client] ?? {};

interface DemoRhythm {
  readonly client: string;
  readonly kind: ActivityKind;
  readonly unit: 'week' | 'month' | 'year';
  readonly from: 'date' | 'completion';
  readonly time: string | null;
  readonly purpose: string;
  readonly value: string;
  /** Days of those that took place, counted back from today; and of the next one, counted on. */
  readonly done: readonly number[];
  readonly next: number;
}

const RHYTHMS: readonly DemoRhythm[] = [
  {
    ...{ client: 'Vinska klet Brda', kind: 'call', unit: 'week', from: 'date', time: '09:30' },
    ...{ purpose: 'Tedenski pregled priprav', value: 'Nič ne ostane za zadnji dan' },
    ...{ done: [15, 8], next: 6 },
  },
  {
    ...{ client: 'Oakfield Bank plc', kind: 'meeting', unit: 'year', from: 'date', time: '11:00' },
    ...{ purpose: 'Yearly talk about the frame contract', value: 'Prices for all branches in one place' },
    ...{ done: [320], next: 45 },
  },
  {
    ...{ client: 'ООО «Ромашка-Фарм»', kind: 'call', unit: 'month', from: 'completion', time: null },
    ...{ purpose: 'Ежемесячный звонок: планы врачей', value: 'Даты, пока площадки свободны' },
    ...{ done: [40, 9], next: 21 },
  },
];

/** Contacts that come again: some took place, the next one is planned. */
export function addResults(make: Maker): void {
  // A source of its own: what came before stays as it was.
  const chance = createChance(20_269);
  for (const rhythm of RHYTHMS) {
    const { today, write, zone } = make;
    const { id: clientId, personId, manager } = clientOf(make, rhythm.client);
    const first = addDays(today, -(rhythm.done[0] ?? 0));
    const id = chance.idOn(first);
    const { kind, unit, time, purpose, value } = rhythm;
    const common = {
      clientId,
      personId,
      productId: null,
      dealId: null,
      kind,
      time,
      zone,
      purpose,
      value,
      manager,
    };
    write.add('recurrences', {
      ...{ id, client_id: clientId, person_id: personId, kind, unit, every: 1, counted_from: rhythm.from },
      ...{ start_day: first, time, minutes: kind === 'call' ? 15 : 60, zone, purpose, value, manager },
      created_at: `${first}T09:00:00.000Z`,
    });
    const one = (day: Day, done: boolean): void =>
      write.add(
        'activities',
        activityRow({
          ...common,
          ...{ id: chance.idOn(done ? day : today), day, notes: '', created: done ? day : today },
          done: done ? { result: kind === 'call' ? 'spoke' : 'held' } : null,
          recurrence: { id, day },
        }),
      );
    for (const ago of rhythm.done) one(addDays(today, -ago), true);
    one(nextDay(rhythm, today), false);
  }
}

/** The next day lies in the rhythm: a year after the first, a month after the last. */
function nextDay({ unit, done, next }: DemoRhythm, today: Day): Day {
  const [latest = 0] = done.slice(-1);
  const day =
    unit === 'week' ? addDays(today, next) : addMonths(addDays(today, -latest), unit === 'month' ? 1 : 12);
  return workingDayFrom(day, PLAIN_CALENDAR);
}
