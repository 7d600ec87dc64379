import { contactAgain } from '@db/clients/ending';
import { closeVisit, openVisit } from '@db/deals/visits';
import type { CommandContext } from '@db/log/command';
import { createPoints, pointContext } from '@db/points';
import type { DealDraft } from '@shared/domain/import';
import { isClosed, pointsOnEntering, stageIndex } from '@shared/domain/process';
import type { DealStatus, Stage } from '@shared/domain/words';
import { present } from '@shared/errors';
import type { DealTerms } from './deals';
import type { StepOf } from './step';

type Place = Pick<DealDraft, 'stage' | 'status'>;
interface Now {
  readonly stage: Stage;
  readonly status: DealStatus;
}

/**
 * Brings a deal to where the file says it is. Pending points of the stage it leaves are waived with the cause. The file is the
 * authority: no gate is asked. Returns the stage that it came to and whose points it is still to get, by {@link givePoints}; null for none.
 */
export function changePlace(
  context: CommandContext,
  terms: DealTerms,
  { id, clientId, values }: StepOf<'deal-change'>,
  to: Place,
): Stage | null {
  const { db } = context;
  const from = present(
    db.get<Now>('SELECT stage, status FROM deals WHERE id = ?', [id]),
    'the plan has read it',
  );
  if (to.status !== 'open') {
    const day = String(values.closedDay ?? terms.today);
    if (isClosed(from.status)) db.one(OTHER_END, [to.status, day, id]);
    else closeVisit(context, id, to.status, day, '');
    waive(context, id, `deal-${to.status}`);
    // Where a deal was lost is known better here; a won one went the whole way.
    db.one(CLOSE, [to.status, day, to.status === 'won' ? to.stage : from.stage, id]);
    return null;
  }
  if (!isClosed(from.status)) {
    const how = stageIndex(to.stage) > stageIndex(from.stage) ? 'forward' : 'back';
    closeVisit(context, id, how, terms.today, '');
    waive(context, id, how === 'forward' ? 'moved-on' : 'moved-back');
  }
  openVisit(context, id, to.stage, 'imported', terms.today);
  db.one(OPEN, [to.stage, terms.today, id]);
  contactAgain(db, clientId);
  return to.stage;
}

/** The points of the stage that the deal came to. Last of all: what is kept of them follows from the deal as it then is. */
export function givePoints(
  context: CommandContext,
  { process }: DealTerms,
  { id, clientId }: StepOf<'deal-change'>,
  stage: Stage,
): void {
  createPoints(context, { id, clientId }, pointsOnEntering(process, stage, pointContext(context.db, id)));
}

function waive({ db }: CommandContext, dealId: string, cause: string): void {
  db.run(
    `UPDATE control_points SET state = 'waived', reason = ?
     WHERE deal_id = ? AND state = 'pending' AND deleted_at IS NULL`,
    [cause, dealId],
  );
}

const CLOSE = `UPDATE deals SET status = ?, closed_day = ?, stage = ?, paused_until = NULL, pause_reason = ''
  WHERE id = ?`;
const OPEN = `UPDATE deals SET status = 'open', closed_day = NULL, lost_reason = '', lost_note = '', stage = ?,
    entered_day = ?, paused_until = NULL, pause_reason = ''
  WHERE id = ?`;
const OTHER_END = `UPDATE stage_visits SET exit = ?, left_day = ? WHERE id = (
    SELECT id FROM stage_visits WHERE deal_id = ? ORDER BY entered_at DESC, id DESC LIMIT 1)`;
