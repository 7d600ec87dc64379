import type { ReadableDb } from '@db/connection/sqlite';
import type { PointLine } from '@shared/contract/today';
import { addDays } from '@shared/domain/time';
import { STAGES } from '@shared/domain/words';
import { present } from '@shared/errors';
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

export interface PointCounts {
  readonly missed: number;
  readonly due: number;
}

const COUNTS = 'total(p.due_day < :today) AS missed, total(p.due_day >= :today) AS due';
const UNTIL = `${PENDING} AND p.due_day <= :until`;

/** Everybody's from the index alone, less those of the few paused deals; a manager's through the own deals. */
export function countPoints(db: ReadableDb, { today, manager }: Of): PointCounts {
  if (manager !== null) return countOfManager(db, today, manager);
  const all = counted(
    db.get<PointCounts>(
      `SELECT ${COUNTS} FROM control_points p INDEXED BY control_points_due WHERE ${UNTIL} AND p.deal_id IS NOT NULL`,
      bound(today),
    ),
  );
  const paused = counted(
    db.get<PointCounts>(
      `SELECT ${COUNTS} FROM deals d INDEXED BY deals_paused CROSS JOIN control_points p ON p.deal_id = d.id
       WHERE ${PAUSED} AND ${UNTIL}`,
      bound(today),
    ),
  );
  return { missed: all.missed - paused.missed, due: all.due - paused.due };
}

const countOfManager = (db: ReadableDb, today: string, manager: string): PointCounts =>
  counted(
    db.get<PointCounts>(
      `SELECT ${COUNTS} FROM deal_state s INDEXED BY deal_state_board_by_manager
         CROSS JOIN control_points p ON p.deal_id = s.deal_id
       WHERE s.stage IN (${STAGES.map((stage) => `'${stage}'`).join(', ')}) AND s.manager = :manager AND s.on_board
         AND (s.paused_until IS NULL OR s.paused_until <= :today) AND ${UNTIL}`,
      { ...bound(today), manager },
    ),
  );

const counted = (row: PointCounts | undefined): PointCounts => present(row, 'an aggregate gives one row');

const bound = (today: string) => ({ today, until: addDays(today, 7) });

type Row = Omit<PointLine, 'mandatory'> & { readonly mandatory: number };
