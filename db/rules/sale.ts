import type { ProcessDefinition } from '@shared/domain/process';
import type { Rules } from './rule';

/** Rules over documents, approvals, payments and preparation of a deal. */
export const saleRules = (process: ProcessDefinition) =>
  ({
    'open-payments-differ': { of: 'deals', cases: OPEN_PAYMENTS },
    'split-differs': { of: 'deals', cases: SPLIT },
    'schedule-differs': { of: 'deals', cases: SCHEDULE },
    'more-given-back': {
      of: 'deals',
      cases: `SELECT d.id, d.title AS name, d.id AS owner FROM deals d WHERE d.deleted_at IS NULL
        AND (SELECT total(iif(kind = 'receipt', amount, -amount)) FROM receipts r
             WHERE r.deal_id = d.id AND r.deleted_at IS NULL) < 0`,
    },
    'two-open-rounds': {
      of: 'deals',
      cases: `SELECT d.id, d.number AS name, d.deal_id AS owner FROM documents d
        WHERE (SELECT count(*) FROM approval_rounds r
               WHERE r.document_id = d.id AND r.state = 'open' AND r.deleted_at IS NULL) > 1`,
    },
    'round-differs': { of: 'deals', cases: ROUNDS },
    'point-without-record': { of: 'deals', cases: pointWithoutRecord(process) },
  }) as const satisfies Rules;

/** A line whose open part is not what its parts leave, or that has another currency than its deal. */
const OPEN_PAYMENTS = `SELECT l.id, d.title AS name, l.deal_id AS owner FROM payment_lines l JOIN deals d ON d.id = l.deal_id
  WHERE l.deleted_at IS NULL AND d.deleted_at IS NULL AND (l.currency <> d.currency OR l.open <>
    iif(d.status IN ('lost', 'cancelled'), 0,
      l.amount - (SELECT coalesce(sum(p.amount), 0) FROM receipt_parts p WHERE p.line_id = l.id)))`;

/** A receipt that pays more than it is, or money that pays nothing while a line of its deal is open. */
const SPLIT = `SELECT r.id, d.title AS name, r.deal_id AS owner FROM receipts r JOIN deals d ON d.id = r.deal_id
    WHERE r.amount < (SELECT coalesce(sum(p.amount), 0) FROM receipt_parts p WHERE p.receipt_id = r.id)
  UNION ALL SELECT d.id, d.title, d.id FROM deals d
    WHERE d.deleted_at IS NULL AND EXISTS (SELECT 1 FROM receipts r WHERE r.deal_id = d.id AND r.deleted_at IS NULL)
      AND (SELECT total(p.amount) FROM receipts r JOIN receipt_parts p ON p.receipt_id = r.id WHERE r.deal_id = d.id)
        <> min((SELECT total(amount) FROM payment_lines l WHERE l.deal_id = d.id AND l.deleted_at IS NULL),
               (SELECT total(iif(kind = 'receipt', amount, -amount)) FROM receipts r
                WHERE r.deal_id = d.id AND r.deleted_at IS NULL))`;

/** Shares that are the whole come to the deal's amount, to the last cent, unless fixed sums alone ask for more. */
const SCHEDULE = `SELECT l.deal_id AS id, d.title AS name, l.deal_id AS owner FROM payment_lines l JOIN deals d ON d.id = l.deal_id
  WHERE l.deleted_at IS NULL AND d.deleted_at IS NULL AND d.amount IS NOT NULL AND d.status IN ('open', 'paused')
  GROUP BY l.deal_id HAVING sum(l.share) = 10000
    AND sum(l.amount) <> max(d.amount, sum(iif(l.share IS NULL, l.amount, 0)))`;

/** A round that stands otherwise than its answers say; with none it was never asked. */
const ROUNDS = `SELECT r.id, d.number AS name, r.deal_id AS owner FROM approval_rounds r JOIN documents d ON d.id = r.document_id
  WHERE r.deleted_at IS NULL AND ${answers('1')} AND CASE r.state
    WHEN 'open' THEN ${answers("a.decision = 'rejected'")} OR NOT ${answers("a.decision IS NOT 'approved'")}
    WHEN 'approved' THEN ${answers("a.decision IS NOT 'approved'")}
    WHEN 'rejected' THEN NOT ${answers("a.decision = 'rejected'")}
    ELSE 0 END`;

/** SQL: whether the round `r` has an answer like that. */
function answers(like: string): string {
  return `EXISTS (SELECT 1 FROM approvals a WHERE a.round_id = r.id AND ${like})`;
}

/** A point that waits for a record which is not there (any more); an approval is as alive as its round. */
function pointWithoutRecord(process: ProcessDefinition): string {
  const keys = process.stages.flatMap(({ points }) =>
    points.filter(({ made }) => made === 'source').map(({ key }) => `'${key}'`),
  );
  // The tables that ask for points, in the order of `db/points/facts`.
  const sources = ['payment_lines', 'preparation_steps', 'cases', 'refunds']
    .map(
      (table) =>
        `AND NOT EXISTS (SELECT 1 FROM ${table} s WHERE s.id = p.source_id AND s.deleted_at IS NULL)`,
    )
    .join(' ');
  return `SELECT p.id, p.key AS name, p.deal_id AS owner FROM control_points p
    WHERE p.state = 'pending' AND p.deleted_at IS NULL AND p.key IN (${keys.join(', ') || "''"})
      AND NOT EXISTS (SELECT 1 FROM approvals a JOIN approval_rounds r ON r.id = a.round_id
        WHERE a.id = p.source_id AND r.deleted_at IS NULL)
      ${sources}`;
}
