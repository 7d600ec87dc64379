import type { ReadableDb } from '@db/connection/sqlite';
import type { PointLine } from '@shared/contract/today';
import { addDays } from '@shared/domain/time';
import type { Of, Page } from './activities';

export type PointSection = 'missed' | 'due';

const PENDING = "p.state = 'pending' AND p.deleted_at IS NULL";
const RANGES: Record<PointSection, string> = {
  missed: `${PENDING} AND p.due_day < :today`,
  due: `${PENDING} AND p.due_day >= :today AND p.due_day <= :until`,
};
/** A paused deal is honest: its points wait too (`product.md` §2). */
const PAUSED = "d.status = 'paused' AND d.deleted_at IS NULL AND d.paused_until > :today";
const MANAGER = '(:manager IS NULL OR d.manager = :manager)';

/** Control points that wait for the user: missed ones (their day has passed) or due within seven days. */
export function listPoints(db: ReadableDb, section: PointSection, page: Page): PointLine[] {
  const { today, manager, offset, limit } = page;
  return db
    .all<Row>(
      `SELECT p.id, p.deal_id AS dealId, p.stage, p.key, p.title, p.due_day AS dueDay, p.due_by AS dueBy, p.mandatory,
         p.state, p.met_day AS metDay, p.reason, p.client_id AS clientId, c.name AS clientName, d.title AS dealTitle
       FROM control_points p INDEXED BY control_points_due
         CROSS JOIN deals d ON d.id = p.deal_id CROSS JOIN clients c ON c.id = p.client_id
       WHERE ${RANGES[section]} AND NOT (${PAUSED}) AND ${MANAGER}
       ORDER BY p.due_day, p.deal_id LIMIT :limit OFFSET :offset`,
      { ...bound(today), manager, limit, offset },
    )
    .map((row) => ({ ...row, mandatory: row.mandatory === 1 }));
}

/** All in the range from the index alone, less those of the few paused deals. */
export function countPoints(db: ReadableDb, section: PointSection, { today, manager }: Of): number {
  if (manager !== null) return countOfManager(db, section, today, manager);
  const all = db.value<number>(
    `SELECT count(*) FROM control_points p WHERE ${RANGES[section]} AND p.deal_id IS NOT NULL`,
    bound(today),
  );
  const paused = db.value<number>(
    `SELECT count(*) FROM deals d CROSS JOIN control_points p ON p.deal_id = d.id
     WHERE ${PAUSED} AND ${RANGES[section]}`,
    bound(today),
  );
  return all - paused;
}

const countOfManager = (db: ReadableDb, section: PointSection, today: string, manager: string): number =>
  db.value<number>(
    `SELECT count(*) FROM control_points p INDEXED BY control_points_due CROSS JOIN deals d ON d.id = p.deal_id
     WHERE ${RANGES[section]} AND NOT (${PAUSED}) AND d.manager = :manager`,
    { ...bound(today), manager },
  );

const bound = (today: string) => ({ today, until: addDays(today, 7) });

type Row = Omit<PointLine, 'mandatory'> & { readonly mandatory: number };
