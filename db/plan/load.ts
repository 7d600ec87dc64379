import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { DayLoadData } from '@shared/contract/planWords';
import { capacityOf } from '@shared/domain/planner';
import { type Day, daysOfWeek } from '@shared/domain/time';
import { isMeeting } from '@shared/domain/process';
import { present } from '@shared/errors';
import { moreOn, type Moved, movedNear } from './away';
import { managersOn } from './managers';
import type { WeekRequest } from './places';

/** What each day of the week takes by the settings, and how many contacts of a manager stand on it, planned and done. */
export function loadsOf(
  db: ReadableDb,
  { week }: Pick<WeekRequest, 'week' | 'today'>,
  manager: string,
): DayLoadData[] {
  const days = daysOfWeek(week);
  const capacity = capacityOf(week, readSettings(db).planner, readCalendar(db));
  const used = usedOn(db, days, manager);
  return days.map((day, index) => ({ capacity: capacity[index] ?? NOTHING, used: used.get(day) ?? NOTHING }));
}

/** The same for all managers together: each brings a capacity of their own, nobody's contacts bring one when there are some. */
export function loadsOfAll(db: ReadableDb, { week }: WeekRequest): DayLoadData[] {
  const days = daysOfWeek(week);
  const capacity = capacityOf(week, readSettings(db).planner, readCalendar(db));
  const used = usedOn(db, days, null);
  const managers = [...new Set([...managersOn(db, days), ...broughtIn(movedOn(db, days, null), days)])];
  const isCounted = (manager: string) =>
    manager !== '' || managers.length === 1 || usedOn(db, days, '').size > 0;
  const many = managers.filter(isCounted).length;
  return days.map((day, index) => {
    const { calls, meetings } = capacity[index] ?? NOTHING;
    return { capacity: { calls: calls * many, meetings: meetings * many }, used: used.get(day) ?? NOTHING };
  });
}

const NOTHING = { calls: 0, meetings: 0 };

const movedOn = (db: ReadableDb, days: readonly Day[], manager: string | null): Moved =>
  movedNear(
    db,
    [{ from: present(days[0], 'a week has days'), to: present(days.at(-1), 'a week has days') }],
    manager,
  );

/** Whose contacts stand on these days though they were agreed for others. */
const broughtIn = (moved: Moved, days: readonly Day[]): string[] =>
  moved.filter(({ agreed, day }) => days.includes(day) && !days.includes(agreed)).map((of) => of.manager);

/**
 * From kept counts and an index of the meetings, by the day that was agreed; no contact is read but those of other clocks that stand on
 * another day. Null: of everybody.
 */
function usedOn(db: ReadableDb, days: readonly Day[], manager: string | null): Map<Day, DayLoadData['used']> {
  const params = { days: JSON.stringify(days), manager };
  const moved = movedOn(db, days, manager);
  const meetingsMoved = moved.filter(({ kind }) => isMeeting(kind));
  return new Map(
    db
      .all<{ day: Day; contacts: number; meetings: number }>(USED, params)
      .map(({ day, contacts, meetings }) => ({
        day,
        contacts: contacts + moreOn(moved, day),
        meetings: meetings + moreOn(meetingsMoved, day),
      }))
      .filter(({ contacts }) => contacts > 0)
      .map(({ day, contacts, meetings }) => [day, { calls: contacts - meetings, meetings }]),
  );
}

const USED = `SELECT j.value AS day,
    coalesce((SELECT sum(n.count) FROM day_counts n
      WHERE n.layer = 'activity' AND n.day = j.value AND (:manager IS NULL OR n.manager = :manager)), 0) AS contacts,
    (SELECT count(*) FROM activities a INDEXED BY activities_meetings
      WHERE a.kind IN ('meeting', 'video', 'visit') AND a.status <> 'cancelled' AND a.deleted_at IS NULL
        AND a.day = j.value AND (:manager IS NULL OR a.manager = :manager)) AS meetings
  FROM json_each(:days) j`;
