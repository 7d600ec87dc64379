import type { LosingFilter } from '@shared/contract/cadence';
import type { Day } from '@shared/domain/time';
import type { ContactSign } from '@shared/domain/words';
import { AWOKEN, DORMANT, SILENT } from './standing';

/**
 * The same from the kept counts, which tell managers apart, but neither segments nor the next contact; without those whose pause is over,
 * of whom there are few.
 */
export const keptGroups = (
  where: string,
) => `SELECT '' AS id, k.ideal, k.from_day AS "from", sum(k.count) AS count
  FROM touch_counts k WHERE k.ideal = :ideal AND k.from_day < :before AND ${where}
  GROUP BY k.from_day`;
export const awokenGroups = (
  where: string,
) => `SELECT '' AS id, k.ideal, k.from_day AS "from", count(*) AS count
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
