import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import { frequencyOf } from '@shared/domain/cadence';
import type { Frequency } from '@shared/domain/permission';
import { type Day, laterDay } from '@shared/domain/time';
import { TWO_WAY_RESULTS } from '@shared/domain/words';

/** How often each client may be contacted: the gap of its cadence, the cap of the settings. Unknown ids are left out. */
export function frequenciesOf(db: ReadableDb, clientIds: readonly string[]): Map<string, Frequency> {
  const { cap } = readSettings(db).planner;
  // There are few gaps and many clients: these share them.
  const known = new Map<number, Frequency>();
  const of = (minimumGap: number): Frequency => {
    const there = known.get(minimumGap) ?? frequencyOf({ ideal: 1, maximum: 1, minimumGap }, cap);
    known.set(minimumGap, there);
    return there;
  };
  return new Map(
    db
      .all<{ id: string; gap: number }>(GAPS, [JSON.stringify(clientIds)])
      .map(({ id, gap }) => [id, of(gap)]),
  );
}

/**
 * The days of each client's contacts from one day to another, both included, in order: those in which both sides took part, and the planned
 * ones. Attempts that nobody answered bother nobody (`shared/domain/permission`, tooOften), nor does what was planned for a day before
 * `today` and did not take place. Clients without any are left out.
 */
export function contactDaysOf(
  db: ReadableDb,
  clientIds: readonly string[],
  from: Day,
  to: Day,
  today: Day = from,
): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  const params = { ids: JSON.stringify(clientIds), from, to, plannedFrom: laterDay(from, today) };
  for (const { id, day } of db.all<{ id: string; day: Day }>(CONTACTS, params)) {
    const own = days.get(id);
    if (own) own.push(day);
    else days.set(id, [day]);
  }
  for (const own of days.values()) if (own.length > 1) own.sort();
  return days;
}

export const GAPS = `SELECT t.client_id AS id, t.minimum_gap AS gap
  FROM json_each(?) j CROSS JOIN touch_state t ON t.client_id = j.value`;

export const CONTACTS = `SELECT j.value AS id, a.done_day AS day
  FROM json_each(:ids) j CROSS JOIN activities a INDEXED BY activities_two_way
    ON a.client_id = j.value AND a.done_day BETWEEN :from AND :to
  WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.result IN (${TWO_WAY_RESULTS.map((each) => `'${each}'`).join(', ')})
  UNION ALL SELECT j.value, a.day FROM json_each(:ids) j CROSS JOIN activities a INDEXED BY activities_planned_by_client
    ON a.client_id = j.value AND a.day BETWEEN :plannedFrom AND :to
  WHERE a.status = 'planned' AND a.deleted_at IS NULL`;
