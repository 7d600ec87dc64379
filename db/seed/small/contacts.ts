import { activityRow } from '@db/seed/rows';
import { addDays, type Day, PLAIN_CALENDAR, workingDayFrom } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';
import type { KnownClient, Maker } from './maker';
import type { DemoCourse } from './results';
import type { DemoNext } from './stories';

/** A contact to come. */
export function plan(
  make: Maker,
  client: KnownClient,
  dealId: string | null,
  productId: string | null,
  next: DemoNext,
  { snoozes = 0, firstAgo, attempt = 0 }: DemoCourse = {},
): void {
  const { write, chance, today, zone } = make;
  const created = addDays(today, Math.min(-3, next.day - 3));
  const { kind, time, purpose, value } = next;
  write.add(
    'activities',
    activityRow({
      ...{ id: chance.idOn(created), clientId: client.id, dealId, personId: client.personId, productId },
      ...{ kind, day: dayOf(next, today), time, zone, purpose, value, notes: '', manager: client.manager },
      ...{ done: null, created, snoozes, attempt },
      firstDay: firstAgo === undefined ? null : addDays(today, -firstAgo),
    }),
  );
}

/** A contact that took place. */
export interface Said {
  readonly kind: DemoNext['kind'];
  readonly day: Day;
  readonly result: ContactResult | null;
  readonly purpose: string;
  readonly notes?: string;
}

export function done(
  make: Maker,
  client: KnownClient,
  dealId: string | null,
  productId: string | null,
  said: Said,
): void {
  const { write, chance, zone } = make;
  const time =
    said.kind === 'email' ? null : chance.pick(['09:30', '10:00', '11:30', '13:00', '14:30', '16:00']);
  write.add(
    'activities',
    activityRow({
      ...{ id: chance.idOn(said.day), clientId: client.id, dealId, personId: client.personId, productId },
      ...{
        kind: said.kind,
        day: said.day,
        time,
        zone,
        purpose: said.purpose,
        value: '',
        notes: said.notes ?? '',
      },
      ...{ manager: client.manager, done: { result: said.result }, created: said.day },
    }),
  );
}

/** Contacts to come fall on working days; what is for today or overdue stays where it is. */
export const dayOf = (next: DemoNext, today: Day): Day => {
  const day = addDays(today, next.day);
  return next.day > 0 ? workingDayFrom(day, PLAIN_CALENDAR) : day;
};
