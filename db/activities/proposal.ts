import { contactDaysOf, frequenciesOf } from '@db/cadence';
import type { ReadableDb } from '@db/connection/sqlite';
import { readReach } from '@db/permissions';
import { following } from '@db/recurrences/follow';
import { readCalendar, readSettings } from '@db/settings/read';
import type { ParsedInputOf } from '@shared/contract';
import type { Activity, Proposal } from '@shared/contract/activities';
import { proposeFirst } from '@shared/domain/contacts';
import { channelOf, NO_LIMIT } from '@shared/domain/permission';
import { slotOf } from '@shared/domain/planner/settings';
import {
  type EndedContact,
  type NextStep,
  proposeStep,
  ruleFor,
  STEP_RULES,
  type StepCircumstances,
} from '@shared/domain/results';
import { addDays, type Day, isWorkingDay, nextWorkingDay, type WorkingCalendar } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';
import { attemptsInRow } from './attempts';
import { plannedOfClient, readActivity } from './read';

type Asked = ParsedInputOf<'activities.proposeNext'>;

/** The next step after a contact, or the first one of a client; see `activities.proposeNext`. */
export function proposal(db: ReadableDb, asked: Asked): Proposal {
  const { clientId, dealId, activityId, today } = asked;
  const last = activityId === null ? null : readActivity(db, activityId);
  const planned = plannedOfClient(db, clientId).find(({ id }) => id !== activityId) ?? null;
  const carried = {
    ...{ purpose: last?.purpose ?? '', value: last?.value ?? '', personId: last?.personId ?? null },
    ...{ productId: last?.productId ?? (dealId === null ? null : dealProduct(db, dealId)), planned },
  };
  if (!last) {
    const first = proposeFirst(today, readCalendar(db));
    return { ...NOTHING, ...carried, ...first, holiday: holidayBefore(db, first.day, today, false) };
  }
  const result = asked.after ?? WITHOUT_RESULT;
  const { step, attempts } = stepAfter(db, last, result, asked);
  const comes = last.recurrenceId === null ? null : following(db, lastOf(db, last), { today, done: today });
  return {
    ...NOTHING,
    ...carried,
    comesDay: comes?.day ?? null,
    minutes: last.minutes,
    ...(step.step === 'contact'
      ? contact(db, step, last, result, asked)
      : stopped(db, step, last, attempts, today)),
  };
}

/** A contact without a result of its own, such as a message, is followed up like a talk. */
const WITHOUT_RESULT: ContactResult = 'spoke';

const NOTHING = {
  ...{ day: null, time: null, kind: 'call' as const, attempt: 0, minutes: null },
  ...{ shifted: [], holiday: null, objections: [], stop: null, comesDay: null },
};

/** Asks the rule with everything that is known of the client. */
function stepAfter(
  db: ReadableDb,
  last: Activity,
  result: ContactResult,
  { today, at, asked }: Asked,
): { step: NextStep; attempts: number } {
  const { zone } = readSettings(db);
  const { clientId, personId, kind } = last;
  const before = attemptsInRow(db, { clientId, personId, zone });
  const time = last.time ?? at;
  const isAttempt = result === 'no-answer';
  const ended: EndedContact = {
    ...{ kind, result, time, asked },
    attempts: isAttempt ? before.count + 1 : 0,
    tried: isAttempt && time !== null ? [...before.tried, time] : before.tried,
  };
  return { step: proposeStep(ended, circumstances(db, last, result, today)), attempts: ended.attempts };
}

function circumstances(db: ReadableDb, last: Activity, result: ContactResult, today: Day): StepCircumstances {
  const { zone, workStart, workEnd, planner } = readSettings(db);
  const { clientId, personId, kind } = last;
  const reach = readReach(db, { clientIds: [clientId], today }).of(clientId, personId);
  return {
    ...{ today, zone, workStart, workEnd, calendar: readCalendar(db) },
    // The contact has just been made, so there is a way to make it.
    reach: { ...reach, addresses: new Set([...reach.addresses, channelOf(kind)]) },
    minutes: last.minutes ?? planner.minutes[slotOf(kind)],
    frequency: frequenciesOf(db, [clientId]).get(clientId) ?? NO_LIMIT,
    contacts: contactDays(db, last, result, today),
  };
}

/**
 * The client's contacts around the next one. The talk that has just ended counts where it led to nothing; what was agreed in it is
 * waited for, so no gap holds it up.
 */
function contactDays(db: ReadableDb, last: Activity, result: ContactResult, today: Day): Day[] {
  const days = contactDaysOf(db, [last.clientId], addDays(today, -AROUND), addDays(today, AROUND));
  const others = [...(days.get(last.clientId) ?? [])];
  const own = others.indexOf(last.day);
  if (last.status === 'planned' && own >= 0) others.splice(own, 1);
  return LED_TO_NOTHING.has(result) ? [...others, today] : others;
}

const LED_TO_NOTHING: ReadonlySet<ContactResult> = new Set<ContactResult>(['spoke', 'refused']);

/** In days: longer than any gap and any cap that is in use. */
const AROUND = 200;

function contact(
  db: ReadableDb,
  { day, time, kind, attempt, shifted, objections }: Extract<NextStep, { step: 'contact' }>,
  last: Activity,
  result: ContactResult,
  { today, asked }: Asked,
): Partial<Proposal> {
  const inWorkingDays = ruleFor(last.kind, result, STEP_RULES).unit === 'wd' || attempt > 0;
  return {
    ...{ day, time, kind, attempt, shifted: [...shifted] },
    objections: objections.map((each) => ({ ...each })),
    holiday: asked ? null : holidayBefore(db, day, today, inWorkingDays),
  };
}

function stopped(
  db: ReadableDb,
  { why, instead }: Extract<NextStep, { step: 'stop' }>,
  { kind }: Activity,
  attempts: number,
  today: Day,
): Partial<Proposal> {
  const calendar = readCalendar(db);
  const day = calendar.workdays.size === 0 ? addDays(today, 1) : nextWorkingDay(today, calendar);
  return { kind, stop: { why, attempts, instead: instead && { kind: instead, day } } };
}

/** The public holiday that was passed over on the way to `day`: of a rule in working days any, else one right before it. */
function holidayBefore(
  db: ReadableDb,
  day: Day,
  today: Day,
  inWorkingDays: boolean,
): { day: Day; name: string } | null {
  const calendar = readCalendar(db);
  const earliest = inWorkingDays ? addDays(today, 1) : firstOff(day, calendar);
  return (
    db.get<{ day: Day; name: string }>(
      'SELECT day, name FROM days_off WHERE day >= ? AND day > ? AND day < ? ORDER BY day DESC LIMIT 1',
      [earliest, today, day],
    ) ?? null
  );
}

/** The first of the days off in a row that end right before `day`; `day` without any. */
function firstOff(day: Day, calendar: WorkingCalendar): Day {
  let first = day;
  if (calendar.workdays.size > 0)
    while (!isWorkingDay(addDays(first, -1), calendar)) first = addDays(first, -1);
  return first;
}

/** What the rhythm counts from. */
const lastOf = (db: ReadableDb, { id, day, recurrenceId }: Activity) => ({
  ...{ id, day, recurrenceId },
  rhythmDay:
    db.get<{ day: Day | null }>('SELECT rhythm_day AS day FROM activities WHERE id = ?', [id])?.day ?? null,
});

const dealProduct = (db: ReadableDb, id: string): string | null =>
  db.get<{ productId: string | null }>('SELECT product_id AS productId FROM deals WHERE id = ?', [id])
    ?.productId ?? null;
