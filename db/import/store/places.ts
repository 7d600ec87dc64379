import { contactAgain } from '@db/clients/ending';
import { stopRoundsOfDeal } from '@db/approvals';
import { closeVisit, openVisit, stepDay } from '@db/deals/visits';
import type { CommandContext } from '@db/log/command';
import { dropRefunds } from '@db/payments';
import { closePoints, createPoints, pointContext, pointsOfDeal } from '@db/points';
import type { DealDraft, Value } from '@shared/domain/import';
import { closedByMove, isClosed, pointsOnEntering, stageIndex } from '@shared/domain/process';
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
 * Brings a deal to where the file says it is. The file is the authority: no gate is asked, and what the command would leave behind
 * with the user's reason is left with the cause. Else it does what the commands do: no visit ends before it began, the points that a
 * move leaves open wait on, and a deal that ends asks nobody for an approval. Returns the stage that it came to and whose points it is
 * still to get, by {@link givePoints}; null for none.
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
    const left = stepDay(db, id, day);
    if (isClosed(from.status)) db.one(OTHER_END, [to.status, day, id]);
    else closeVisit(context, id, to.status, left, '');
    stopRoundsOfDeal(context, id, left);
    waive(context, id, `deal-${to.status}`);
    // Where a deal was lost is known better here; a won one went the whole way.
    db.one(CLOSE, [to.status, day, to.status === 'won' ? to.stage : from.stage, id]);
    return null;
  }
  const day = stepDay(db, id, terms.today);
  if (isClosed(from.status)) dropRefunds(context, id);
  else {
    const how = stageIndex(to.stage) > stageIndex(from.stage) ? 'forward' : 'back';
    const why = how === 'forward' ? 'moved-on' : 'moved-back';
    const closed = closedByMove(terms.process, how, to.stage, day, pointsOfDeal(db, id));
    closeVisit(context, id, how, day, '');
    closePoints(
      context,
      closed.map((point) => ({ ...point, why })),
      '',
    );
  }
  openVisit(context, id, to.stage, 'imported', day);
  db.one(OPEN, [to.stage, day, id]);
  contactAgain(db, clientId);
  return to.stage;
}

/** The file has another day on which a closed deal was closed: its last visit ends then, if it had begun. */
export function moveEnd({ db }: CommandContext, id: string, day: Value): void {
  db.run(OTHER_DAY, [day, id]);
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
const LAST_VISIT =
  'id = (SELECT id FROM stage_visits WHERE deal_id = ? ORDER BY entered_at DESC, id DESC LIMIT 1)';
const OTHER_END = `UPDATE stage_visits SET exit = ?, left_day = max(entered_day, ?) WHERE ${LAST_VISIT}`;
const OTHER_DAY = `UPDATE stage_visits SET left_day = max(entered_day, ?) WHERE ${LAST_VISIT}`;
