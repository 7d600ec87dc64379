import type { ReadableDb } from '@db/connection/sqlite';
import { countSilent, DUE, standingDays, standingIs } from '@db/cadence';
import type { ClientFilter } from '@shared/contract/client';
import type { Standing } from '@shared/domain/cadence';
import type { ContactSign } from '@shared/domain/words';
import { textCondition } from './text';

/** One condition of a filter over `c` (clients) and `s` (client_state). */
export interface Condition {
  /** As a test of one client. */
  readonly where: string;
  /** As a set of client ids from its own index; a client that is there may still fail `where`, unless `exact`. */
  readonly narrow: string;
  readonly exact: boolean;
  /** What it looks at is in other tables, so to count the set costs less than to test every client. */
  readonly elsewhere: boolean;
  /** Counts the set when nothing else is asked for, where that is cheaper than any walk. */
  readonly alone?: string;
}

/** What the user's filter means in SQL, with its bound values. The texts are from a closed set and stay prepared. */
export interface Predicates {
  /** Whether the trash is shown instead of the living. */
  readonly deleted: boolean;
  readonly conditions: readonly Condition[];
  readonly params: Readonly<Record<string, string>>;
}

export function predicates(filter: ClientFilter & { today: string }): Predicates {
  const { manager, tag, segment, lifecycle, sign, deleted, today } = filter;
  const conditions: Condition[] = [];
  const exact = (where: string, narrow: string, elsewhere = false) =>
    conditions.push({ where, narrow, exact: true, elsewhere });
  const text = textCondition(filter);
  if (text) conditions.push(text.condition);
  if (tag !== undefined) {
    exact(
      'EXISTS (SELECT 1 FROM client_tags g WHERE g.client_id = c.id AND g.tag = :tag)',
      'SELECT client_id AS id FROM client_tags WHERE tag = :tag',
      true,
    );
  }
  if (manager !== undefined) exact('c.manager = :manager', `SELECT id ${LIVE} AND manager = :manager`);
  if (segment !== undefined) exact('c.segment = :segment', `SELECT id ${LIVE} AND segment = :segment`);
  if (lifecycle !== undefined) conditions.push(standingCondition(lifecycle));
  if (sign !== undefined) exact(SIGNS[sign], `${LIVE_STATE} AND ${SIGNS[sign]}`);
  const params = { ...given({ tag, manager, segment, lifecycle }), ...standingDays(today), ...text?.params };
  return { deleted, conditions, params };
}

/** Where a client stands follows from its deals and its cadence; those few that lose touch have sets of their own. */
function standingCondition(standing: Standing): Condition {
  const is = standingIs(standing);
  const where = `EXISTS (SELECT 1 FROM touch_state k WHERE k.client_id = c.id AND ${is})`;
  const from = OWN_SETS[standing];
  if (!from) {
    const narrow = `${LIVE_STATE} AND s.lifecycle = :lifecycle`;
    const alone = `SELECT count(*) FROM touch_state k WHERE k.live AND ${is}`;
    return { where, narrow, exact: false, elsewhere: false, alone };
  }
  const narrow = `SELECT k.client_id AS id FROM ${from} WHERE k.live AND ${is}`;
  const alone =
    standing === 'losing-touch' || standing === 'dormant'
      ? countSilent(standing)
      : `SELECT count(*) FROM (${narrow})`;
  return { where, narrow, exact: true, elsewhere: true, alone };
}

const OWN_SETS: Readonly<Partial<Record<Standing, string>>> = {
  'losing-touch': DUE,
  dormant: DUE,
  'won-back': 'touch_state k INDEXED BY touch_state_woken',
};

const LIVE = 'FROM clients WHERE deleted_at IS NULL';
const LIVE_STATE = 'SELECT s.client_id AS id FROM client_state s WHERE s.live';

const given = (values: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** The state of the next contact, on client_state (`shared/domain/contacts/sign`). "Paused": all its deals are. */
const SIGNS: Readonly<Record<ContactSign, string>> = {
  overdue: 's.next_day < :today',
  today: 's.next_day = :today',
  planned: 's.next_day > :today',
  none: 's.next_id IS NULL AND NOT s.ended',
  paused: 's.open_deals = 0 AND s.paused_deals > 0',
};

/** A set larger than this is not fetched whole: the list is walked in its order instead, which then finds rows soon. */
const NARROW_MOST = 1500;

/** The smallest set of ids that one of the conditions leaves, null when all of them leave many. */
export function narrowest(
  db: ReadableDb,
  { deleted, conditions, params }: Predicates,
): readonly string[] | null {
  let smallest: { readonly narrow: string; readonly count: number } | null = null;
  // The indexes behind the sets hold the living only.
  for (const { narrow } of deleted ? [] : conditions) {
    const sql = `SELECT count(*) FROM (${narrow} LIMIT ${NARROW_MOST + 1})`;
    const count = db.value<number>(sql, only(params, narrow));
    if (count <= NARROW_MOST && (smallest === null || count < smallest.count)) smallest = { narrow, count };
  }
  if (smallest === null) return null;
  const { narrow } = smallest;
  return db.all<{ id: string }>(narrow, only(params, narrow)).map(({ id }) => id);
}

/** The values that a statement names; SQLite's driver refuses others. */
export const only = <V>(params: Readonly<Record<string, V>>, sql: string): Record<string, V> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => new RegExp(`:${name}\\b`).test(sql)));
