import type { ReadableDb } from '@db/connection/sqlite';
import type { Fact, PointSource } from '@shared/domain/process';

/** What has happened on a deal and may meet control points, read from the records themselves. */
export function factsOf(db: ReadableDb, dealId: string): Fact[] {
  return db.all<Fact>(FACTS, { dealId });
}

/** The deal's records that ask for a control point of their own. */
export function sourcesOf(db: ReadableDb, dealId: string): PointSource[] {
  return db.all<PointSource>(SOURCES, { dealId });
}

/** Whether the deal has any record that facts or sources are read from, or a round that is asked. */
export const hasRecords = (db: ReadableDb, dealId: string): boolean =>
  db.value<number>(HAS_RECORDS, { dealId }) === 1;

const HAS_RECORDS = `SELECT ${[
  ...['documents', 'approval_rounds', 'payment_lines', 'receipts', 'refunds', 'preparation_steps', 'cases'],
  'survey_responses',
]
  .map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE deal_id = :dealId AND deleted_at IS NULL)`)
  .join(' OR ')}`;

/** Of a void version nothing counts; of an expired or rejected one it still counts that it was sent. */
const VERSIONS = "FROM documents WHERE deal_id = :dealId AND deleted_at IS NULL AND state <> 'void'";

/**
 * A line is paid on the day on which the receipts split over it reach its amount; so is the whole schedule.
 * A line that asks for nothing waits for nothing, unless the deal has no amount yet.
 */
const PAID = `
  SELECT l.id, l.title, l.due_day, l.before_event, l.amount,
    (SELECT CASE WHEN sum(p.amount) >= l.amount THEN max(r.day) END
     FROM receipt_parts p JOIN receipts r ON r.id = p.receipt_id
     WHERE p.line_id = l.id AND r.deleted_at IS NULL) AS paid_day
  FROM payment_lines l WHERE l.deal_id = :dealId AND l.deleted_at IS NULL
    AND (l.amount > 0 OR (SELECT amount FROM deals WHERE id = :dealId) IS NULL)`;

const FACTS = `
WITH paid AS (${PAID}),
  money AS (
    SELECT coalesce(sum(CASE kind WHEN 'receipt' THEN amount ELSE -amount END), 0) AS balance, max(day) AS day,
      max(created_at) AS at
    FROM receipts WHERE deal_id = :dealId AND deleted_at IS NULL)
SELECT kind || '-sent' AS what, sent_day AS day, sent_at AS at ${VERSIONS} AND sent_day IS NOT NULL
UNION ALL
SELECT kind || '-signed', signed_day, signed_at ${VERSIONS} AND signed_day IS NOT NULL AND kind IN ('contract', 'act')
UNION ALL
SELECT 'proposal-accepted', answered_day, coalesce(sent_at, created_at) ${VERSIONS}
  AND kind = 'proposal' AND state IN ('accepted', 'signed') AND answered_day IS NOT NULL
UNION ALL
SELECT 'contract-version', day, created_at ${VERSIONS} AND kind = 'contract' AND version > 1
UNION ALL
SELECT 'contract-approved', r.closed_day, r.closed_at FROM approval_rounds r JOIN documents d ON d.id = r.document_id
  WHERE r.deal_id = :dealId AND r.deleted_at IS NULL AND r.state = 'approved' AND d.kind = 'contract'
UNION ALL
SELECT 'prepayment-received', max(paid_day), max(money.at) FROM paid, money WHERE before_event
  HAVING count(*) > 0 AND count(paid_day) = count(*)
UNION ALL
SELECT 'balance-paid', max(money.day), max(money.at) FROM paid, money
  HAVING count(*) > 0 AND count(paid_day) = count(*) AND max(money.balance) >= sum(paid.amount)
UNION ALL
SELECT 'preparation-done', max(done_day), max(created_at) FROM preparation_steps
  WHERE deal_id = :dealId AND deleted_at IS NULL HAVING count(*) > 0 AND count(done_day) = count(*)
UNION ALL
SELECT 'survey-done', day, created_at FROM survey_responses WHERE deal_id = :dealId AND deleted_at IS NULL`;

const SOURCES = `
WITH paid AS (${PAID})
SELECT a.id, d.kind || '-approval' AS rule, a.name AS title, a.asked_day AS day,
  CASE a.decision WHEN 'approved' THEN a.decided_day END AS done
FROM approvals a JOIN approval_rounds r ON r.id = a.round_id JOIN documents d ON d.id = r.document_id
WHERE a.deal_id = :dealId AND r.deleted_at IS NULL AND a.asked_day IS NOT NULL
  AND (r.state = 'open' OR a.decision = 'approved')
UNION ALL
SELECT id, CASE WHEN before_event THEN 'payment-due' ELSE 'later-payment-due' END, title, due_day, paid_day FROM paid
UNION ALL
SELECT id, 'preparation-step', title, due_day, done_day FROM preparation_steps
  WHERE deal_id = :dealId AND deleted_at IS NULL
UNION ALL
SELECT id, 'call-back', '', call_back_day, called_day FROM cases WHERE deal_id = :dealId AND deleted_at IS NULL
UNION ALL
SELECT f.id, 'refund-paid', f.reason, f.due_day,
  (SELECT CASE WHEN sum(r.amount) >= f.amount THEN max(r.day) END
   FROM receipts r WHERE r.refund_id = f.id AND r.deleted_at IS NULL)
FROM refunds f WHERE f.deal_id = :dealId AND f.deleted_at IS NULL`;
