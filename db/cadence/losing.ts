import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import { waitingRows } from '@db/leads/rows';
import type { LosingClient, LosingFilter } from '@shared/contract/cadence';
import { nameKey } from '@shared/domain/names';
import { addDays, type Day, diffDays } from '@shared/domain/time';
import type { ContactSign } from '@shared/domain/words';
import { present } from '@shared/errors';
import { idealsOf } from './candidates';
import {
  AWOKEN,
  DORMANT,
  KEPT_TOUCH,
  type KeptTouch,
  SILENT,
  SILENT_COUNTS,
  SILENT_KEPT,
  touchAndStanding,
} from './standing';

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

interface Groups {
  readonly groups: readonly Group[];
  readonly count: number;
}

/** In the order of the list. */
const groupsOf = (db: ReadableDb, filter: LosingFilter, today: Day): Groups =>
  kept.of(db, JSON.stringify([filter, today]), () => {
    const groups = foundGroups(db, filter, today).sort(byUrgency(today));
    return { groups, count: groups.reduce((sum, group) => sum + group.count, 0) };
  });

function foundGroups(db: ReadableDb, filter: LosingFilter, today: Day): Group[] {
  const { where, params } = conditionOf(filter, today);
  const ofIdeals = (sql: string): Group[] =>
    idealsOf(db).flatMap((ideal) => db.all<Group>(sql, { ...params, ideal, before: addDays(today, -ideal) }));
  if (filter.segment !== undefined || filter.sign !== undefined) return ofIdeals(groupsWhere(where));
  const kept = conditionOf(filter, today, SILENT_KEPT);
  return together(ofIdeals(keptGroups(kept.where)), db.all<Group>(awokenGroups(where), params));
}

/** Groups of the one list may be in the other one too. */
function together(groups: Group[], others: readonly Group[]): Group[] {
  for (const { ideal, from, count } of others) {
    const at = groups.findIndex((each) => each.ideal === ideal && each.from === from);
    if (at < 0) groups.push({ id: '', ideal, from, count });
    else groups[at] = { id: '', ideal, from, count: count + (groups[at]?.count ?? 0) };
  }
  return groups;
}

const kept = new KeptAnswer<Groups>();

/** A client with what its urgency follows from. */
interface Member extends Omit<Group, 'count' | 'id'> {
  readonly id: string;
}

interface Group {
  readonly id: '';
  readonly ideal: number;
  readonly from: Day;
  readonly count: number;
}

/** A group of clients has no id, and no other one of its urgency. */
type Ranked = Pick<Group, 'ideal' | 'from'> & { readonly id: string };

/** As `compareTouch`: elapsed ÷ ideal, then the longer silence. */
function byUrgency(today: Day): (a: Ranked, b: Ranked) => number {
  const elapsed = new Map<Day, number>();
  const of = (day: Day): number => {
    const known = elapsed.get(day) ?? diffDays(day, today);
    elapsed.set(day, known);
    return known;
  };
  return (a, b) =>
    of(b.from) / b.ideal - of(a.from) / a.ideal || of(b.from) - of(a.from) || (a.id < b.id ? -1 : 1);
}

/**
 * The same from the kept counts, which tell managers apart, but neither segments nor the next contact; without those whose pause is over,
 * of whom there are few.
 */
const keptGroups = (where: string) => `SELECT '' AS id, k.ideal, k.from_day AS "from", sum(k.count) AS count
  FROM touch_counts k WHERE k.ideal = :ideal AND k.from_day < :before AND ${where}
  GROUP BY k.from_day`;
const awokenGroups = (where: string) => `SELECT '' AS id, k.ideal, k.from_day AS "from", count(*) AS count
  FROM ${AWOKEN} AND ${where} GROUP BY k.ideal, k.from_day`;

/** Both walk a range of the primary key in its order. */
export const groupsWhere = (
  where: string,
) => `SELECT '' AS id, k.ideal, k.from_day AS "from", count(*) AS count FROM touch_state k
  WHERE k.ideal = :ideal AND k.from_day < :before AND ${where} GROUP BY k.from_day`;
export const membersWhere = (where: string) => `SELECT k.client_id AS id FROM touch_state k
  WHERE k.ideal = :ideal AND k.from_day = :from AND ${where} ORDER BY k.client_id LIMIT :most OFFSET :skip`;

/** The few whose names match; names are looked through in an index of the states of clients. */
export const namedWhere = (where: string) => `SELECT k.client_id AS id, k.ideal, k.from_day AS "from"
  FROM client_state s CROSS JOIN touch_state k ON k.client_id = s.client_id
  WHERE s.live AND instr(s.name_key, :key) > 0 AND ${where}`;

/** What the filter means, over `touch_state k`. The texts are from a closed set and stay prepared. */
export function conditionOf({ state, manager, segment, sign }: LosingFilter, today: Day, silent = SILENT) {
  const tests = [
    silent,
    ...(state === undefined ? [] : [state === 'dormant' ? DORMANT : `NOT ${DORMANT}`]),
    ...(manager === undefined ? [] : ['k.manager = :manager']),
    ...(segment === undefined ? [] : ['k.segment = :segment']),
    ...(sign === undefined ? [] : [SIGNS[sign]]),
  ];
  return {
    where: tests.join(' AND '),
    params: {
      today,
      ...(manager === undefined ? {} : { manager }),
      ...(segment === undefined ? {} : { segment }),
    },
  };
}

const SIGNS: Readonly<Record<ContactSign, string>> = {
  overdue: 'k.next_day < :today',
  today: 'k.next_day = :today',
  planned: 'k.next_day > :today',
  none: 'k.next_day IS NULL',
  paused: 'FALSE',
};

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
