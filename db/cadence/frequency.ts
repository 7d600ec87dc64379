import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import {
  type Cadence,
  cadenceOf,
  frequencyOf,
  type OwnCadence,
  type SegmentCadences,
} from '@shared/domain/cadence';
import type { Frequency } from '@shared/domain/permission';
import { type Day, laterDay } from '@shared/domain/time';
import { TWO_WAY_RESULTS } from '@shared/domain/words';

/**
 * How often each client may be contacted: the gap of its cadence, the cap of the settings. Unknown ids are left out. Asked of the clients
 * themselves, which whoever asks has just read, and not of `touch_state`, where each costs two pages more.
 */
export function frequenciesOf(db: ReadableDb, clientIds: readonly string[]): Map<string, Frequency> {
  const { cap } = readSettings(db).planner;
  const rows = db.all<Row>(GAPS, [JSON.stringify(clientIds)]);
  const segments = segmentsNamed(db, [...new Set(rows.map(({ segment }) => segment))]);
  // There are few gaps and many clients: these share them.
  const known = new Map<number, Frequency>();
  return new Map(
    rows.map(({ id, segment, ...own }) => {
      const cadence = cadenceOf(segment, { ...own, paused: null }, segments);
      const frequency = known.get(cadence.minimumGap) ?? frequencyOf(cadence, cap);
      known.set(cadence.minimumGap, frequency);
      return [id, frequency];
    }),
  );
}

const segmentsNamed = (db: ReadableDb, names: readonly string[]): SegmentCadences =>
  Object.fromEntries(
    db
      .all<Cadence & { name: string }>(SEGMENTS, [JSON.stringify(names)])
      .map(({ name, ...cadence }) => [name, cadence]),
  );

interface Row extends Omit<OwnCadence, 'paused'> {
  readonly id: string;
  readonly segment: string;
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

const SEGMENTS = `SELECT s.name, s.ideal, s.maximum, s.minimum_gap AS minimumGap
  FROM json_each(?) j CROSS JOIN segments s ON s.name = j.value`;

export const GAPS = `SELECT c.id, c.segment, c.cadence_ideal AS ideal, c.cadence_maximum AS maximum, c.cadence_gap AS minimumGap
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value`;

export const CONTACTS = `SELECT j.value AS id, a.done_day AS day
  FROM json_each(:ids) j CROSS JOIN activities a INDEXED BY activities_two_way
    ON a.client_id = j.value AND a.done_day BETWEEN :from AND :to
  WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.result IN (${TWO_WAY_RESULTS.map((each) => `'${each}'`).join(', ')})
  UNION ALL SELECT j.value, a.day FROM json_each(:ids) j CROSS JOIN activities a INDEXED BY activities_planned_by_client
    ON a.client_id = j.value AND a.day BETWEEN :plannedFrom AND :to
  WHERE a.status = 'planned' AND a.deleted_at IS NULL`;
