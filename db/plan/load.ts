import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { DayLoadData } from '@shared/contract/planWords';
import { capacityOf } from '@shared/domain/planner';
import { type Day, daysOfWeek } from '@shared/domain/time';
import { managersOf } from './managers';
import type { WeekRequest } from './places';

/** What each day of the week takes by the settings, and how many clients a manager has on it, planned and done. */
export function loadsOf(db: ReadableDb, { week, today }: WeekRequest, manager: string): DayLoadData[] {
  const days = daysOfWeek(week);
  const capacity = capacityOf(week, readSettings(db).planner, readCalendar(db));
  const rows = db.all<{ day: Day; calls: number; meetings: number }>(USED, {
    ...{ manager, from: days[0] ?? today, to: days[6] ?? today },
  });
  const used = new Map(rows.map(({ day, ...slots }) => [day, slots]));
  return days.map((day, index) => ({
    capacity: capacity[index] ?? NOTHING,
    used: used.get(day) ?? NOTHING,
  }));
}

/** The same for all managers together: each brings a capacity of their own, nobody's contacts bring one when there are some. */
export function loadsOfAll(db: ReadableDb, request: WeekRequest): DayLoadData[] {
  const managers = managersOf(db);
  const loads = managers
    .map((manager) => ({ manager, days: loadsOf(db, request, manager) }))
    .filter(({ manager, days }) => manager !== '' || managers.length === 1 || days.some(isUsed));
  return daysOfWeek(request.week).map((_, index) => {
    const all = loads.map(({ days }) => days[index] ?? { capacity: NOTHING, used: NOTHING });
    return { capacity: sumOf(all.map(({ capacity }) => capacity)), used: sumOf(all.map(({ used }) => used)) };
  });
}

const isUsed = ({ used }: DayLoadData): boolean => used.calls + used.meetings > 0;
const sumOf = (some: readonly DayLoadData['used'][]): DayLoadData['used'] =>
  some.reduce(
    (sum, { calls, meetings }) => ({ calls: sum.calls + calls, meetings: sum.meetings + meetings }),
    NOTHING,
  );

const NOTHING = { calls: 0, meetings: 0 };
const SLOTS = `count(DISTINCT CASE WHEN kind NOT IN ('meeting', 'video', 'visit') THEN who END) AS calls,
    count(DISTINCT CASE WHEN kind IN ('meeting', 'video', 'visit') THEN who END) AS meetings`;
const USED = `SELECT day, ${SLOTS} FROM (
    SELECT a.day, a.kind, a.client_id AS who FROM activities a INDEXED BY activities_planned
      WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.manager = :manager AND a.day BETWEEN :from AND :to
    UNION ALL
    SELECT a.done_day, a.kind, a.id FROM activities a INDEXED BY activities_done
      WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.manager = :manager AND a.done_day BETWEEN :from AND :to)
  GROUP BY day`;
