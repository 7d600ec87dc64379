import type { ReadableDb } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import { readCalendar } from '@db/settings/read';
import type { Approval, Candidate, Round } from '@shared/contract/approvals';
import { standingOf } from '@shared/domain/approvals';
import { isClosed } from '@shared/domain/process';
import type { DealStatus } from '@shared/domain/words';
import { CuepointError, present } from '@shared/errors';
import { latestRound } from './store';

export const approvalQueries: FeatureQueries<'approvals'> = {
  'approvals.list': (db, { dealId, today }) => {
    const deal = db.get<{ status: DealStatus }>('SELECT status FROM deals WHERE id = ?', [dealId]);
    if (!deal) throw new CuepointError('not-found', { what: 'deal', id: dealId });
    const calendar = readCalendar(db);
    const approvers = db.all<ApproverRow>(APPROVERS, [dealId]);
    const rounds = db.all<RoundRow>(ROUNDS, [dealId]).map((round): Round => {
      const own = approvers.filter(({ roundId }) => roundId === round.id);
      const {
        approvers: standings,
        approved,
        blockedFor,
      } = standingOf({ ...round, approvers: own }, today, calendar);
      const approvals = own.map(({ roundId: _, ...approver }, at): Approval => {
        const { standing, waited } = present(standings[at], 'one standing an approver, in the same order');
        return { ...approver, standing, waited };
      });
      return { ...round, approvals, approved, blockedFor };
    });
    return { rounds, candidates: isClosed(deal.status) ? [] : candidatesOf(db, dealId) };
  },
};

type RoundRow = Omit<Round, 'approvals' | 'approved' | 'blockedFor'>;
type ApproverRow = Omit<Approval, 'standing' | 'waited'> & { readonly roundId: string };

const VERSION = `o.id AS documentId, o.kind, o.number AS documentNumber, o.version, o.state AS documentState`;

const ROUNDS = `SELECT r.id, r.number, r.way, r.state, r.opened_day AS openedDay, r.closed_day AS closedDay, ${VERSION}
  FROM approval_rounds r JOIN documents o ON o.id = r.document_id
  WHERE r.deal_id = ? AND r.deleted_at IS NULL ORDER BY r.number DESC, r.id DESC`;

const APPROVERS = `SELECT a.id, a.round_id AS roundId, a.person_id AS personId, a.name, a.role, a.deputy,
    a.asked_day AS askedDay, a.decision, a.decided_day AS decidedDay, a.decided_by AS decidedBy, a.comment,
    (SELECT p.due_day FROM control_points p
     WHERE p.source_id = a.id AND p.deleted_at IS NULL AND p.state = 'pending') AS dueDay
  FROM approvals a WHERE a.deal_id = ? ORDER BY a.position, a.id`;

/** The latest versions that nobody is being asked about and that are not approved yet. */
const CANDIDATES = `SELECT ${VERSION}, o.previous_id AS previousId FROM documents o
  WHERE o.deal_id = ? AND o.kind IN ('proposal', 'contract') AND o.state IN ('draft', 'sent') AND o.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM documents n
      WHERE n.previous_id = o.id AND n.deleted_at IS NULL AND n.state <> 'void')
    AND NOT EXISTS (SELECT 1 FROM approval_rounds r
      WHERE r.document_id = o.id AND r.deleted_at IS NULL AND r.state IN ('open', 'approved'))
  ORDER BY o.kind, o.version DESC, o.id DESC`;

function candidatesOf(db: ReadableDb, dealId: string): Candidate[] {
  type Row = Omit<Candidate, 'way' | 'approvers'> & { readonly previousId: string | null };
  return db.all<Row>(CANDIDATES, [dealId]).map(({ previousId, ...version }) => {
    const last =
      latestRound(db, version.documentId) ?? (previousId === null ? null : latestRound(db, previousId));
    const approvers = (last?.approvers ?? []).map(({ personId, name, role, deputy }) => ({
      ...{ personId, name, role, deputy },
    }));
    return { ...version, way: last?.way ?? null, approvers };
  });
}
