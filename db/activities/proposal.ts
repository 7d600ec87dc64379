import type { ReadableDb } from '@db/connection/sqlite';
import { following } from '@db/recurrences/follow';
import { readCalendar, readSettings } from '@db/settings/read';
import type { ParsedInputOf } from '@shared/contract';
import type { Proposal } from '@shared/contract/activity';
import { proposeFirst } from '@shared/domain/contacts';
import {
  type EndedContact,
  keptAfter,
  type NextStep,
  proposeStep,
  ruleFor,
  STEP_RULES,
} from '@shared/domain/results';
import { addDays, type Day, isWorkingDay, nextWorkingDay, type WorkingCalendar } from '@shared/domain/time';
import { busyOn, circumstancesAfter, type EndedActivity, minutesFor, WITHOUT_RESULT } from './around';
import { attemptsInRow } from './attempts';
import { nextPurpose } from './nextPurpose';
import { plannedOfClient, readActivity } from './read';

type Asked = ParsedInputOf<'activities.proposeNext'>;

/** The next step after a contact, or the first one of a client; see `activities.proposeNext`. */
export function proposal(db: ReadableDb, asked: Asked): Proposal {
  const { clientId, dealId, activityId, today } = asked;
  const last = endedOf(db, asked);
  const others = plannedOfClient(db, clientId).filter(({ id }) => id !== activityId);
  const planned = others.find((other) => other.dealId === (last?.dealId ?? dealId)) ?? others[0] ?? null;
  const carried = {
    ...{ purpose: '', value: '', personId: last?.personId ?? null },
    ...{ productId: last?.productId ?? (dealId === null ? null : dealProduct(db, dealId)), planned },
  };
  if (!last) {
    const first = proposeFirst(today, readCalendar(db));
    return { ...NOTHING, ...carried, ...first, holiday: holidayBefore(db, first.day, today, false) };
  }
  const { step, attempts } = stepAfter(db, last, asked);
  const comes = last.recurrenceId === null ? null : following(db, lastOf(db, last), { today, done: today });
  const comesDay = comes?.day ?? null;
  const day = step.step === 'contact' ? step.day : null;
  const openDealId = last.dealId !== null && isOpen(db, last.dealId) ? last.dealId : null;
  return {
    ...NOTHING,
    ...carried,
    ...nextPurpose(db, last, asked.after, step),
    ...{ comesDay, kept: keptAfter(asked.after, { planned, comesDay, day, openDealId }) },
    ...(step.step === 'contact' ? contact(db, step, last, asked) : stopped(db, step, last, attempts, today)),
  };
}

/** The contact that ended; null: there was none yet. */
function endedOf(
  db: ReadableDb,
  { activityId, clientId, dealId, entered, today }: Asked,
): EndedActivity | null {
  if (activityId !== null) return readActivity(db, activityId);
  if (entered === null) return null;
  return {
    ...{ id: '', clientId, dealId, status: 'done', day: today, time: null, minutes: null },
    ...{ manager: readSettings(db).me, purpose: '', value: '', recurrenceId: null, ...entered },
  };
}

const NOTHING = {
  ...{ day: null, time: null, kind: 'call' as const, attempt: 0, minutes: null },
  ...{ shifted: [], holiday: null, objections: [], stop: null, comesDay: null, kept: null, every: null },
};

/** Asks the rule with everything that is known of the client. */
function stepAfter(
  db: ReadableDb,
  last: EndedActivity,
  { after: result, today, at, asked }: Asked,
): { step: NextStep; attempts: number } {
  const { zone } = readSettings(db);
  const { clientId, personId, kind } = last;
  const before = attemptsInRow(db, { clientId, personId, zone });
  const time = last.time ?? at;
  const isAttempt = result === 'no-answer';
  const ended: EndedContact = {
    ...{ kind, result: result ?? WITHOUT_RESULT, time, asked },
    attempts: isAttempt ? before.count + 1 : 0,
    tried: isAttempt && time !== null ? [...before.tried, time] : before.tried,
  };
  const around = circumstancesAfter(db, last, result, today);
  const step = proposeStep(ended, around);
  const isTimed = step.step === 'contact' && step.time !== null && !asked;
  return {
    step: isTimed ? proposeStep(ended, { ...around, busy: busyOn(db, last, step.day) }) : step,
    attempts: ended.attempts,
  };
}

function contact(
  db: ReadableDb,
  { day, time, kind, attempt, every, shifted, objections }: Extract<NextStep, { step: 'contact' }>,
  last: EndedActivity,
  { after, today, asked }: Asked,
): Partial<Proposal> {
  const { unit } = ruleFor(last.kind, after ?? WITHOUT_RESULT, STEP_RULES);
  const inWorkingDays = every === null && (unit === 'wd' || attempt > 0);
  return {
    ...{ day, time, kind, attempt, every, shifted: [...shifted], minutes: minutesFor(kind, last) },
    objections: objections.map((each) => ({ ...each })),
    holiday: asked ? null : holidayBefore(db, day, today, inWorkingDays),
  };
}

function stopped(
  db: ReadableDb,
  { why, instead }: Extract<NextStep, { step: 'stop' }>,
  { kind }: EndedActivity,
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
const lastOf = (db: ReadableDb, { id, day, recurrenceId }: EndedActivity) => ({
  ...{ id, day, recurrenceId },
  rhythmDay:
    db.get<{ day: Day | null }>('SELECT rhythm_day AS day FROM activities WHERE id = ?', [id])?.day ?? null,
});

const dealProduct = (db: ReadableDb, id: string): string | null =>
  db.get<{ productId: string | null }>('SELECT product_id AS productId FROM deals WHERE id = ?', [id])
    ?.productId ?? null;

/** A closed deal needs no next contact. */
const isOpen = (db: ReadableDb, id: string): boolean =>
  db.get("SELECT 1 FROM deals WHERE id = ? AND status IN ('open', 'paused') AND deleted_at IS NULL", [id]) !==
  undefined;
