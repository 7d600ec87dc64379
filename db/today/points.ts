import type { ReadableDb } from '@db/connection/sqlite';
import { waitingPoints } from '@db/points/waiting';
import type { PointLine } from '@shared/contract/today';
import { addDays } from '@shared/domain/time';
import { present } from '@shared/errors';
import type { Of, Page } from './sections';

export type PointSection = 'missed' | 'due';

const RANGES: Record<PointSection, string> = {
  missed: 'w.due_day < :today',
  due: 'w.due_day >= :today AND w.due_day <= :until',
};
/** A paused deal is honest: its points wait too (`product.md` §2). */
const AWAKE = '(w.paused_until IS NULL OR w.paused_until <= :today)';

/** Control points that wait for the user: missed ones (their day has passed) or due within seven days. */
export function listPoints(db: ReadableDb, section: PointSection, page: Page): PointLine[] {
  const { today, manager, offset, limit } = page;
  return waitingPoints(db, `${RANGES[section]} AND ${AWAKE}`, {
    ...{ today, manager, limit, offset },
    ...(section === 'due' ? { until: addDays(today, 7) } : {}),
  });
}

export interface PointCounts {
  readonly missed: number;
  readonly due: number;
}

/** From the kept counts of the days, and the points of deals whose pause is over by today, of which there are few. */
export function countPoints(db: ReadableDb, { today, manager }: Of): PointCounts {
  const params = { today, until: addDays(today, 7), manager };
  const kept = counted(db.get<PointCounts>(KEPT, params));
  const awoken = counted(db.get<PointCounts>(AWOKEN, params));
  return { missed: kept.missed + awoken.missed, due: kept.due + awoken.due };
}

const KEPT = `SELECT total(CASE WHEN day < :today THEN count END) AS missed, total(CASE WHEN day >= :today THEN count END) AS due
  FROM day_counts WHERE layer = 'waiting' AND day <= :until AND (:manager IS NULL OR manager = :manager)`;
const AWOKEN = `SELECT total(due_day < :today) AS missed, total(due_day >= :today) AS due
  FROM point_state INDEXED BY point_state_paused
  WHERE paused_until <= :today AND due_day <= :until AND (:manager IS NULL OR manager = :manager)`;

const counted = (row: PointCounts | undefined): PointCounts => present(row, 'an aggregate gives one row');
