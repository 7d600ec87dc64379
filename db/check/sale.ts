import { BELONGS } from '@db/log/trash-order';
import type { ProcessDefinition } from '@shared/domain/process';
import type { FindingKind } from './findings';

/** Rules over documents, approvals, payments, preparation and surveys, one statement each: its rows are the cases. */
export const saleRules = (process: ProcessDefinition): Partial<Record<FindingKind, string>> => ({
  'open-payments-differ': OPEN_PAYMENTS,
  'split-differs': SPLIT,
  'schedule-differs': SCHEDULE,
  'more-given-back': `SELECT d.id, d.title AS name FROM deals d WHERE d.deleted_at IS NULL
    AND (SELECT total(iif(kind = 'receipt', amount, -amount)) FROM receipts r
         WHERE r.deal_id = d.id AND r.deleted_at IS NULL) < 0`,
  'two-open-rounds': `SELECT d.id, d.number AS name FROM documents d
    WHERE (SELECT count(*) FROM approval_rounds r
           WHERE r.document_id = d.id AND r.state = 'open' AND r.deleted_at IS NULL) > 1`,
  'round-differs': ROUNDS,
  'point-without-record': pointWithoutRecord(process),
  'under-deleted': UNDER_DELETED,
});

/** A line whose open part is not what its parts leave, or that has another currency than its deal. */
const OPEN_PAYMENTS = `SELECT l.id, d.title AS name FROM payment_lines l JOIN deals d ON d.id = l.deal_id
  WHERE l.deleted_at IS NULL AND d.deleted_at IS NULL AND (l.currency <> d.currency OR l.open <>
    iif(d.status IN ('lost', 'cancelled'), 0,
      l.amount - (SELECT coalesce(sum(p.amount), 0) FROM receipt_parts p WHERE p.line_id = l.id)))`;

/** A receipt that pays more than it is, or money that pays nothing while a line of its deal is open. */
const SPLIT = `SELECT r.id, d.title AS name FROM receipts r JOIN deals d ON d.id = r.deal_id
    WHERE r.amount < (SELECT coalesce(sum(p.amount), 0) FROM receipt_parts p WHERE p.receipt_id = r.id)
  UNION ALL SELECT d.id, d.title FROM deals d
    WHERE d.deleted_at IS NULL AND d.id IN (SELECT deal_id FROM receipts WHERE deleted_at IS NULL)
      AND (SELECT total(p.amount) FROM receipts r JOIN receipt_parts p ON p.receipt_id = r.id WHERE r.deal_id = d.id)
        <> min((SELECT total(amount) FROM payment_lines l WHERE l.deal_id = d.id AND l.deleted_at IS NULL),
               (SELECT total(iif(kind = 'receipt', amount, -amount)) FROM receipts r
                WHERE r.deal_id = d.id AND r.deleted_at IS NULL))`;

/** Shares that are the whole come to the deal's amount, to the last cent, unless fixed sums alone ask for more. */
const SCHEDULE = `SELECT d.id, d.title AS name FROM deals d JOIN payment_lines l ON l.deal_id = d.id AND l.deleted_at IS NULL
  WHERE d.deleted_at IS NULL AND d.amount IS NOT NULL AND d.status IN ('open', 'paused')
  GROUP BY d.id HAVING sum(l.share) = 10000
    AND sum(l.amount) <> max(d.amount, sum(iif(l.share IS NULL, l.amount, 0)))`;

/** A round that stands otherwise than its answers say. */
const ROUNDS = `SELECT r.id, d.number AS name FROM approval_rounds r JOIN documents d ON d.id = r.document_id
  JOIN (SELECT round_id, count(*) AS asked, total(decision = 'approved') AS yes, total(decision = 'rejected') AS no
        FROM approvals GROUP BY round_id) a ON a.round_id = r.id
  WHERE r.deleted_at IS NULL AND CASE r.state
    WHEN 'open' THEN no > 0 OR yes = asked
    WHEN 'approved' THEN yes < asked
    WHEN 'rejected' THEN no = 0
    ELSE 0 END`;

/** The tables that ask for points, in the order of `db/points/facts`; an approval is as alive as its round. */
const SOURCES = `SELECT a.id FROM approvals a JOIN approval_rounds r ON r.id = a.round_id AND r.deleted_at IS NULL
  ${['payment_lines', 'preparation_steps', 'cases', 'refunds']
    .map((table) => `UNION ALL SELECT id FROM ${table} WHERE deleted_at IS NULL`)
    .join(' ')}`;

/** A point that waits for a record which is not there (any more). */
function pointWithoutRecord(process: ProcessDefinition): string {
  const keys = process.stages.flatMap(({ points }) =>
    points.filter(({ made }) => made === 'source').map(({ key }) => `'${key}'`),
  );
  return `SELECT p.id, p.key AS name FROM control_points p
    WHERE p.state = 'pending' AND p.deleted_at IS NULL AND p.key IN (${keys.join(', ') || "''"})
      AND (p.source_id IS NULL OR p.source_id NOT IN (${SOURCES}))`;
}

/** In use, although what it belongs to is deleted. */
const UNDER_DELETED = [
  ...BELONGS,
  { table: 'approval_rounds', column: 'document_id', to: 'documents' } as const,
]
  .map(
    ({ table, column, to }) =>
      `SELECT r.id, '${table}' AS name FROM ${table} r JOIN ${to} o ON o.id = r.${column}
       WHERE r.deleted_at IS NULL AND o.deleted_at IS NOT NULL`,
  )
  .join(' UNION ALL ');
