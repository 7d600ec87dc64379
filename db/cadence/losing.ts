import type { ReadableDb } from '@db/connection/sqlite';
import { waitingRows } from '@db/leads/rows';
import type { LosingClient, LosingFilter } from '@shared/contract/cadence';
import { nameKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import { present } from '@shared/errors';
import { byUrgency, groupsOf, type Member } from './losingGroups';
import { conditionOf, membersWhere, namedWhere } from './losingSql';
import { KEPT_TOUCH, type KeptTouch, SILENT_COUNTS, touchAndStanding } from './standing';

interface Page {
  readonly offset: number;
  /** -1: all that follow. */
  readonly limit: number;
}

/** A page of the clients that lose touch, in the order of `compareTouch`, and how many there are. */
export function losingClients(
  db: ReadableDb,
  filter: LosingFilter,
  today: Day,
  page: Page,
): { count: number; rows: LosingClient[] } {
  const { count, ids } = losingIds(db, filter, today, page);
  return { count, rows: losingRows(db, ids, today) };
}

/**
 * The urgency of two clients grows at different speeds, so no index has this order. But clients of one ideal whose interval began on
 * one day are equally urgent for ever: these groups are counted, put in order, and only those on the page are opened.
 */
export function losingIds(
  db: ReadableDb,
  filter: LosingFilter,
  today: Day,
  { offset, limit }: Page,
): { count: number; ids: string[] } {
  const { where, params } = conditionOf(filter, today);
  const key = nameKey(filter.text);
  if (key !== '') {
    const named = db.all<Member>(namedWhere(where), { ...params, key }).sort(byUrgency(today));
    const page = limit < 0 ? named.slice(offset) : named.slice(offset, offset + limit);
    return { count: named.length, ids: page.map(({ id }) => id) };
  }
  const { groups, count } = groupsOf(db, filter, today);
  const end = limit < 0 ? count : offset + limit;
  const ids: string[] = [];
  let at = 0;
  for (const { ideal, from, count: size } of groups) {
    if (at >= end) break;
    const skip = Math.max(0, offset - at);
    const most = Math.min(size, end - at) - skip;
    if (most > 0) {
      const members = { ...params, ideal, from, most, skip };
      ids.push(...db.all<{ id: string }>(membersWhere(where), members).map(({ id }) => id));
    }
    at += size;
  }
  return { count, ids };
}

function losingRows(db: ReadableDb, ids: readonly string[], today: Day): LosingClient[] {
  const kept = new Map(
    db
      .all<KeptTouch & { id: string; segment: string }>(KEPT, [JSON.stringify(ids)])
      .map((row) => [row.id, row]),
  );
  return waitingRows(db, ids, today).map((row) => {
    const { segment, ...interval } = present(kept.get(row.clientId), 'its id was just read');
    return { ...row, segment, touch: touchAndStanding(interval, today).touch };
  });
}

const KEPT = `SELECT k.client_id AS id, k.segment, ${KEPT_TOUCH}
  FROM json_each(?) j CROSS JOIN touch_state k ON k.client_id = j.value`;

/** How many lose touch, how many are dormant already, and how many of all these nobody has planned to contact. */
export const losingCounts = (db: ReadableDb, today: Day, manager: string | null) =>
  present(
    db.get<{ losing: number; dormant: number; withoutNext: number }>(COUNTS, { today, manager }),
    'an aggregate gives one row',
  );

const COUNTS = `SELECT total(iif(dormant_day < :today, 0, count)) AS losing,
    total(iif(dormant_day < :today, count, 0)) AS dormant, total(unplanned) AS withoutNext FROM (${SILENT_COUNTS})
  WHERE :manager IS NULL OR manager = :manager`;
