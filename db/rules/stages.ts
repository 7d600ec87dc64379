import { anchorPoint, isPointAnchor, type ProcessDefinition } from '@shared/domain/process';
import { WAITS_ON_CLOSED } from './closed-points';
import type { Rules } from './rule';

const OPEN = "status IN ('open', 'paused')";

/** Rules over a deal, its way through the stages and its control points. */
export const stageRules = (process: ProcessDefinition) =>
  ({
    'two-open-stages': {
      of: 'deals',
      cases: `SELECT d.id, d.title AS name, d.id AS owner FROM deals d
        WHERE (SELECT count(*) FROM stage_visits v WHERE v.deal_id = d.id AND v.exit IS NULL) > 1`,
    },
    'no-open-stage': {
      of: 'deals',
      cases: `SELECT d.id, d.title AS name, d.id AS owner FROM deals d WHERE d.${OPEN}
        AND NOT EXISTS (SELECT 1 FROM stage_visits v WHERE v.deal_id = d.id AND v.exit IS NULL)`,
    },
    'closed-with-open-stage': {
      of: 'deals',
      cases: `SELECT d.id, d.title AS name, d.id AS owner FROM deals d WHERE NOT d.${OPEN}
        AND EXISTS (SELECT 1 FROM stage_visits v WHERE v.deal_id = d.id AND v.exit IS NULL)`,
    },
    'stage-differs': {
      of: 'deals',
      cases: `SELECT d.id, d.title AS name, d.id AS owner FROM deals d
        JOIN stage_visits v ON v.deal_id = d.id AND v.exit IS NULL
        WHERE d.${OPEN} AND (v.stage <> d.stage OR v.entered_day <> d.entered_day)`,
    },
    'points-of-closed-deal': {
      of: 'deals',
      cases: `SELECT p.id, d.title AS name, p.deal_id AS owner ${WAITS_ON_CLOSED}`,
    },
    'points-out-of-order': { of: 'deals', cases: outOfOrder(process) },
  }) as const satisfies Rules;

/** Points whose rule counts from another point of the stage, and which a hand met before it; facts come as they come. */
function outOfOrder(process: ProcessDefinition): string {
  const pairs = process.stages.flatMap(({ stage, points }) =>
    points.flatMap(({ key, anchor }) =>
      isPointAnchor(anchor) ? [`('${stage}', '${key}', '${anchorPoint(anchor)}')`] : [],
    ),
  );
  if (pairs.length === 0) return 'SELECT id, key AS name, deal_id AS owner FROM control_points WHERE 0';
  // In this order each point is read once and meets the few points of its own deal.
  return `SELECT p.id, p.key AS name, p.deal_id AS owner FROM control_points p
    CROSS JOIN (SELECT column1 AS stage, column2 AS key, column3 AS anchor FROM (VALUES ${pairs.join(', ')})) pair
      ON p.key = pair.key AND p.stage = pair.stage
    CROSS JOIN control_points a INDEXED BY control_points_by_deal
      ON a.deal_id = p.deal_id AND a.state = 'met' AND a.key = pair.anchor AND a.deleted_at IS NULL
    WHERE p.state = 'met' AND p.met_by = 'hand' AND p.deleted_at IS NULL AND p.due_by = 'rule'
      AND a.met_day > p.met_day
      AND (SELECT count(*) FROM control_points b WHERE b.deal_id = a.deal_id AND b.key = a.key) = 1`;
}
