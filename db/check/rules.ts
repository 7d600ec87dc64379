import type { ReadableDb } from '@db/connection/sqlite';
import { WAITS_ON_CLOSED } from '@db/log/closed-points';
import { readProcess } from '@db/settings/read';
import { anchorPoint, isPointAnchor, type ProcessDefinition } from '@shared/domain/process';
import { saleRules } from './sale';
import { EXAMPLES, FINDINGS, type Finding, type FindingKind } from './findings';

/** The product's own rules over the rows (`product.md` §2 and §3), one statement each: its rows are the cases. */
export function* brokenRules(db: ReadableDb): Generator<Finding> {
  const process = readProcess(db);
  for (const [kind, sql] of Object.entries(rulesOf(process)) as [FindingKind, string][]) {
    const count = db.value<number>(`SELECT count(*) FROM (${sql})`);
    if (count === 0) continue;
    const examples = db.all<{ id: string; name: string }>(`SELECT id, name FROM (${sql}) LIMIT ${EXAMPLES}`);
    yield { kind, severity: FINDINGS[kind], count, examples };
  }
}

const OPEN = "status IN ('open', 'paused')";

function rulesOf(process: ProcessDefinition): Partial<Record<FindingKind, string>> {
  return {
    'two-open-stages': `SELECT d.id, d.title AS name FROM deals d
      WHERE (SELECT count(*) FROM stage_visits v WHERE v.deal_id = d.id AND v.exit IS NULL) > 1`,
    'no-open-stage': `SELECT d.id, d.title AS name FROM deals d WHERE d.${OPEN}
      AND NOT EXISTS (SELECT 1 FROM stage_visits v WHERE v.deal_id = d.id AND v.exit IS NULL)`,
    'closed-with-open-stage': `SELECT d.id, d.title AS name FROM deals d WHERE NOT d.${OPEN}
      AND EXISTS (SELECT 1 FROM stage_visits v WHERE v.deal_id = d.id AND v.exit IS NULL)`,
    'stage-differs': `SELECT d.id, d.title AS name FROM deals d
      JOIN stage_visits v ON v.deal_id = d.id AND v.exit IS NULL
      WHERE d.${OPEN} AND (v.stage <> d.stage OR v.entered_day <> d.entered_day)`,
    'points-of-closed-deal': `SELECT p.id, d.title AS name ${WAITS_ON_CLOSED}`,
    ...saleRules(process),
    'other-clients-record': OTHER_CLIENTS,
    'twice-in-plan': TWICE_IN_PLAN,
    'points-out-of-order': outOfOrder(process),
    'log-incomplete': `SELECT c.seq AS id, c.name FROM commands c
      WHERE c.changes <> (SELECT count(*) FROM change_log l WHERE l.command = c.seq)`,
    'unknown-point': `SELECT id, key AS name FROM control_points
      WHERE key <> '' AND deleted_at IS NULL AND state = 'pending' AND key NOT IN (${keys(pointKeys(process))})`,
    'unknown-reason': `SELECT id, title AS name FROM deals WHERE deleted_at IS NULL
      AND lost_reason <> '' AND status = 'lost' AND lost_reason NOT IN (${keys(process.lostReasons.map(({ key }) => key))})`,
    'without-next-contact': `SELECT c.id, c.name FROM client_state s JOIN clients c ON c.id = s.client_id
      WHERE s.live AND NOT s.ended AND s.next_id IS NULL`,
    // Nothing leads there any more; what was taken back out of turn in earlier days did, and such a client stands in no list.
    'ended-with-open-deal': `SELECT c.id, c.name FROM client_state s JOIN clients c ON c.id = s.client_id
      WHERE s.live AND s.ended AND s.open_deals + s.paused_deals > 0`,
    'without-purpose': `SELECT a.id, c.name FROM activities a JOIN clients c ON c.id = a.client_id
      WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.purpose = ''`,
  };
}

/** A plan makes one contact a client (`product.md` §5); what was deleted or done does not count. */
const TWICE_IN_PLAN = `SELECT c.id, c.name FROM plan_lines l JOIN activities a ON a.id = l.activity_id
    JOIN clients c ON c.id = l.client_id
  WHERE l.made = 1 AND l.pinned = 0 AND a.status = 'planned' AND a.deleted_at IS NULL AND l.origin = 'generated'
  GROUP BY l.plan_id, l.client_id HAVING count(*) > 1`;

/** A person, deal or control point that hangs on a record of another client. */
const OTHER_CLIENTS = `
  SELECT a.id, c.name FROM activities a JOIN clients c ON c.id = a.client_id
    LEFT JOIN deals d ON d.id = a.deal_id LEFT JOIN people p ON p.id = a.person_id
    WHERE d.client_id <> a.client_id OR p.client_id <> a.client_id
  UNION ALL SELECT p.id, c.name FROM control_points p JOIN clients c ON c.id = p.client_id
    JOIN deals d ON d.id = p.deal_id WHERE d.client_id <> p.client_id
  UNION ALL SELECT l.id, c.name FROM plan_lines l JOIN clients c ON c.id = l.client_id
    JOIN activities a ON a.id = l.activity_id WHERE a.client_id <> l.client_id
  UNION ALL SELECT h.id, c.name FROM phones h JOIN clients c ON c.id = h.client_id
    JOIN people p ON p.id = h.person_id WHERE p.client_id <> h.client_id
  UNION ALL SELECT e.id, c.name FROM emails e JOIN clients c ON c.id = e.client_id
    JOIN people p ON p.id = e.person_id WHERE p.client_id <> e.client_id`;

const pointKeys = (process: ProcessDefinition): string[] =>
  process.stages.flatMap(({ points }) => points.map(({ key }) => key));

/** Keys consist of small letters, digits and hyphens (the definition's own rule), so they can stand in SQL. */
const keys = (list: readonly string[]): string =>
  list.length === 0 ? "''" : list.map((key) => `'${key}'`).join(', ');

/** Points whose rule counts from another point of the stage, and which a hand met before it; facts come as they come. */
function outOfOrder(process: ProcessDefinition): string {
  const pairs = process.stages.flatMap(({ stage, points }) =>
    points.flatMap(({ key, anchor }) =>
      isPointAnchor(anchor) ? [`('${stage}', '${key}', '${anchorPoint(anchor)}')`] : [],
    ),
  );
  if (pairs.length === 0) return 'SELECT id, key AS name FROM control_points WHERE 0';
  // In this order each point is read once and meets the few points of its own deal.
  return `SELECT p.id, p.key AS name FROM control_points p
    CROSS JOIN (SELECT column1 AS stage, column2 AS key, column3 AS anchor FROM (VALUES ${pairs.join(', ')})) pair
      ON p.key = pair.key AND p.stage = pair.stage
    CROSS JOIN control_points a INDEXED BY control_points_by_deal
      ON a.deal_id = p.deal_id AND a.state = 'met' AND a.key = pair.anchor AND a.deleted_at IS NULL
    WHERE p.state = 'met' AND p.met_by = 'hand' AND p.deleted_at IS NULL AND p.due_by = 'rule'
      AND a.met_day > p.met_day
      AND (SELECT count(*) FROM control_points b WHERE b.deal_id = a.deal_id AND b.key = a.key) = 1`;
}
