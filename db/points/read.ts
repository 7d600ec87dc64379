import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar } from '@db/settings/read';
import type { Point } from '@shared/contract/points';
import type { PointContext } from '@shared/domain/process';
import type { Stage } from '@shared/domain/words';
import { CuepointError, present } from '@shared/errors';

/** The control points of a deal in the order of the process; deleted ones are left out. */
export function pointsOfDeal(db: ReadableDb, dealId: string): Point[] {
  return db
    .all<PointRow>(
      `SELECT ${COLUMNS} FROM control_points WHERE deal_id = ? AND deleted_at IS NULL ORDER BY position, id`,
      [dealId],
    )
    .map(point);
}

/** One control point of a deal; throws `not-found`, also for a deleted one. */
export function readPoint(db: ReadableDb, id: string): Point {
  const row = db.get<PointRow>(
    `SELECT ${COLUMNS} FROM control_points WHERE id = ? AND deleted_at IS NULL AND deal_id IS NOT NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'point', id });
  return point(row);
}

/** What the due days of a deal's points are counted from (`product.md` §3, rule 5). */
export function pointContext(db: ReadableDb, dealId: string): PointContext {
  const deal = present(
    db.get<{ eventDay: string | null; enteredDay: string }>(
      'SELECT event_day AS eventDay, entered_day AS enteredDay FROM deals WHERE id = ?',
      [dealId],
    ),
    'the caller has read the deal',
  );
  const visits = db.all<{ stage: Stage; day: string }>(
    'SELECT stage, entered_day AS day FROM stage_visits WHERE deal_id = ? ORDER BY entered_day, entered_at, id',
    [dealId],
  );
  const meeting = db.get<{ day: string }>(
    `SELECT day FROM activities WHERE deal_id = ? AND status = 'planned' AND deleted_at IS NULL
       AND kind IN ('meeting', 'video', 'visit') ORDER BY day, time LIMIT 1`,
    [dealId],
  );
  return {
    calendar: readCalendar(db),
    dealCreated: visits[0]?.day ?? deal.enteredDay,
    entered: Object.fromEntries(visits.map(({ stage, day }) => [stage, day])),
    eventDay: deal.eventDay,
    plannedMeeting: meeting?.day ?? null,
    validUntil: { proposal: validUntil(db, dealId, 'proposal'), invoice: validUntil(db, dealId, 'invoice') },
    points: pointsOfDeal(db, dealId),
  };
}

const validUntil = (db: ReadableDb, dealId: string, kind: 'proposal' | 'invoice'): string | null =>
  db.get<{ day: string | null }>(
    `SELECT valid_until AS day FROM documents WHERE deal_id = ? AND kind = ? AND deleted_at IS NULL
       AND state NOT IN ('draft', 'void') ORDER BY sent_at DESC, version DESC, id DESC LIMIT 1`,
    [dealId, kind],
  )?.day ?? null;

type PointRow = Omit<Point, 'mandatory'> & { readonly mandatory: number };

const COLUMNS = `id, deal_id AS dealId, stage, key, title, due_day AS dueDay, due_by AS dueBy, mandatory, state,
  met_day AS metDay, reason, source_id AS sourceId`;

const point = (row: PointRow): Point => ({ ...row, mandatory: row.mandatory === 1 });
