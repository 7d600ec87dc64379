import { readActivity } from '@db/activities/read';
import type { ReadableDb } from '@db/connection/sqlite';
import { pointsOfDeal } from '@db/points';
import type { FeatureQueries } from '@db/serve/handlers';
import type { Deal, StageVisit } from '@shared/contract/deal';
import { contactSign } from '@shared/domain/contacts';
import type { Ageing } from '@shared/domain/process';
import { CuepointError } from '@shared/errors';
import { AGEING_COLUMNS, ageOf, readRules } from './age';
import { dealTimeline } from './timeline';

export const dealQueries: FeatureQueries<'deals'> = {
  'deals.get': (db, { id, today }) => {
    const row = readRow(db, id);
    const { amount, deleted, lastTwoWayDay, latestPointDay, nextId, clientNextId, ...deal } = row;
    const next = nextId === null ? null : readActivity(db, nextId);
    return {
      ...deal,
      ...ageOf(row, readRules(db), today),
      amount: amount === null ? null : { minor: amount, currency: row.currency },
      points: pointsOfDeal(db, id),
      visits: visitsOf(db, id),
      next,
      clientNext: clientNextId === null ? null : readActivity(db, clientNextId),
      sign: contactSign({ ...row, nextDay: next?.day ?? null, today }),
      deleted: deleted === 1,
    };
  },

  'deals.timeline': dealTimeline,
};

type Row = Omit<Deal, 'amount' | 'deleted' | 'points' | 'visits' | 'next' | 'clientNext' | 'sign'> &
  Ageing & {
    readonly amount: number | null;
    readonly deleted: number;
    readonly nextId: string | null;
    readonly clientNextId: string | null;
  };

/** The deal itself, also a deleted one. */
function readRow(db: ReadableDb, id: string): Row {
  const row = db.get<Row>(
    `SELECT d.id, d.client_id AS clientId, c.name AS clientName, d.title, d.product_id AS productId,
       coalesce(r.name, '') AS productName, d.amount, d.currency, d.direction, d.length, d.stage, d.status,
       d.paused_until AS pausedUntil, d.pause_reason AS pauseReason, d.lost_reason AS lostReason,
       d.lost_note AS lostNote, d.entered_day AS enteredDay, d.event_day AS eventDay, d.event_type AS eventType, d.closed_day AS closedDay,
       d.manager, d.notes, d.deleted_at IS NOT NULL AS deleted, s.next_id AS nextId,
       (SELECT next_id FROM client_state WHERE client_id = d.client_id) AS clientNextId, ${AGEING_COLUMNS}
     FROM deals d JOIN clients c ON c.id = d.client_id JOIN deal_state s ON s.deal_id = d.id
       LEFT JOIN products r ON r.id = d.product_id
     WHERE d.id = ?`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'deal', id });
  return row;
}

const visitsOf = (db: ReadableDb, id: string): StageVisit[] =>
  db.all<StageVisit>(
    `SELECT id, stage, entry, entered_day AS enteredDay, exit, left_day AS leftDay, who, left_who AS leftWho, reason
     FROM stage_visits WHERE deal_id = ? ORDER BY entered_day, exit IS NULL, entered_at, id`,
    [id],
  );
