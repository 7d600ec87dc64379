import { contactDaysOf, frequenciesOf } from '@db/cadence';
import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { ParsedInputOf } from '@shared/contract';
import type { PermissionVerdict } from '@shared/contract/permissions';
import {
  type Channel,
  channelOf,
  type Circumstances,
  contactVerdict,
  type Frequency,
  LONGEST_SEARCH,
  NO_LIMIT,
  type Objection,
  offerFor,
} from '@shared/domain/permission';
import { slotOf } from '@shared/domain/planner/settings';
import { addDays, type Day, laterDay } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { appointmentsOf } from './appointments';
import { readReach } from './reach';
import { type NamedSide, sidesOf, standingEntry } from './sides';

type Wish = ParsedInputOf<'permissions.verdict'>;

/** Whether a wished contact is welcome, with what the rules need gathered around it. Throws `not-found`. */
export function verdictOn(db: ReadableDb, wish: Wish): PermissionVerdict {
  const { clientId, kind, day, time, today } = wish;
  const sides = sidesOf(db, [clientId]);
  const client = sides.find(({ personId }) => personId === null);
  if (!client) throw new CuepointError('not-found', { what: 'client', id: clientId });

  const book = readReach(db, { clientIds: [clientId], today });
  const reach = book.of(clientId, wish.personId);
  const preferred = book.preferredOf(clientId, wish.personId);
  const person =
    sides.find(({ personId }) => personId !== null && personId === wish.personId) ??
    sides.find(({ personId }) => personId !== null && personId === book.personOf(clientId));

  const minutes = wish.minutes ?? readSettings(db).planner.minutes[slotOf(kind)];
  const channel = channelOf(kind, preferred ?? undefined);
  const around = circumstancesOf(db, wish);
  const verdict = contactVerdict({ channel, day, time, minutes }, reach, around);
  return {
    ...verdict,
    objections: [...verdict.objections],
    person: person?.personId ? { id: person.personId, name: person.name } : null,
    client: client.name,
    ...saidOf(verdict.objections[0], person ?? client, client, channel, today),
    hours: reach.hours && {
      zone: reach.hours.zone,
      windows: reach.hours.windows && [...reach.hours.windows],
    },
    offer: verdict.may
      ? null
      : offerFor({ kind, preferred, day, time, minutes }, reach, around, {
          ...{ today, now: wish.now },
          busy: time === null && !reach.hours?.windows ? [] : ownAppointments(db, wish),
        }),
  };
}

/** The user's side and the client's other contacts, in the days that a cap looks at and those in which a contact can be offered. */
function circumstancesOf(db: ReadableDb, { clientId, activityId, day, today, asked }: Wish): Circumstances {
  const { zone, workStart, workEnd } = readSettings(db);
  const frequency = frequenciesOf(db, [clientId]).get(clientId) ?? NO_LIMIT;
  const around = { zone, workStart, workEnd, calendar: readCalendar(db), frequency };
  if (asked) return { ...around, contacts: [] };
  const back = reachOf(frequency);
  const days = contactDaysOf(
    ...([db, [clientId], addDays(day < today ? day : today, -back)] as const),
    addDays(laterDay(day, today), LONGEST_SEARCH + back),
    today,
  );
  return { ...around, contacts: withoutOne(days.get(clientId) ?? [], ownDay(db, activityId, today)) };
}

/** How many days away another contact can matter. */
const reachOf = ({ minimumGap, cap }: Frequency): number => Math.max(minimumGap, cap?.days ?? 0);

/** The day on which the changed contact itself stands among the others; null: it is overdue and does not. */
function ownDay(db: ReadableDb, activityId: string | null, today: Day): Day | null {
  if (activityId === null) return null;
  return (
    db.get<{ day: Day | null }>(
      `SELECT CASE WHEN status = 'done' THEN done_day WHEN day >= ? THEN day END AS day FROM activities WHERE id = ?`,
      [today, activityId],
    )?.day ?? null
  );
}

function withoutOne(days: readonly Day[], day: Day | null): readonly Day[] {
  const place = day === null ? -1 : days.indexOf(day);
  return place === -1 ? days : days.filter((_, index) => index !== place);
}

/** Those of the user in the days of the search; the changed contact is not in its own way. */
function ownAppointments(db: ReadableDb, { day, today, activityId }: Wish) {
  const from = laterDay(day, today);
  return appointmentsOf(db, {
    ...{ from, to: addDays(from, LONGEST_SEARCH), manager: readSettings(db).me, but: activityId },
  });
}

/** What was said when the contact was refused. */
function saidOf(
  strongest: Objection | undefined,
  side: NamedSide,
  client: NamedSide,
  channel: Channel,
  today: Day,
): Pick<PermissionVerdict, 'said' | 'saidDay'> {
  switch (strongest?.code) {
    case 'client-do-not-contact':
      return { said: client.doNotContact ?? '', saidDay: null };
    case 'person-do-not-contact':
      return { said: side.doNotContact ?? '', saidDay: null };
    case 'permission-withdrawn': {
      const entry = standingEntry(side, client, channel, today);
      return { said: entry?.said ?? '', saidDay: entry?.day ?? null };
    }
    default:
      return { said: '', saidDay: null };
  }
}
