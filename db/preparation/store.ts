import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import type { Step } from '@shared/contract/preparation';
import { isClosed } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import type { DealStatus, Stage } from '@shared/domain/words';
import { CuepointError, present } from '@shared/errors';

/** A deal, as far as its preparation looks at it. */
export interface PreparedDeal {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly stage: Stage;
  readonly status: DealStatus;
  readonly eventDay: Day | null;
  readonly eventType: string;
}

/** Throws `not-found` for an unknown deal; a deleted one is answered too. */
export function preparedDeal(db: ReadableDb, id: string): PreparedDeal {
  const deal = db.get<PreparedDeal>(
    `SELECT id, client_id AS clientId, title, stage, status, event_day AS eventDay, event_type AS eventType
     FROM deals WHERE id = ?`,
    [id],
  );
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
  return deal;
}

/** A deal that can still be prepared. Throws `not-found` and `deal-closed`. */
export function openDeal(db: ReadableDb, id: string): PreparedDeal {
  const deal = preparedDeal(db, id);
  if (db.get('SELECT 1 FROM deals WHERE id = ? AND deleted_at IS NOT NULL', [id])) {
    throw new CuepointError('not-found', { what: 'deal', id });
  }
  if (isClosed(deal.status)) throw new CuepointError('deal-closed', { title: deal.title });
  return deal;
}

const COLUMNS = `id, title, offset, due_day AS dueDay, due_by AS dueBy, responsible, sign_off AS signOff,
  asked_day AS askedDay, answered_day AS answeredDay, comment, done_day AS doneDay`;

/** The steps of a deal in the user's order; deleted ones are left out. */
export const stepsOfDeal = (db: ReadableDb, dealId: string): Step[] =>
  db.all<Step>(
    `SELECT ${COLUMNS} FROM preparation_steps WHERE deal_id = ? AND deleted_at IS NULL ORDER BY position, id`,
    [dealId],
  );

/** A step and its open deal. Throws `not-found` and `deal-closed`. */
export function openStep(db: ReadableDb, id: string): { step: Step; deal: PreparedDeal } {
  const row = db.get<Step & { dealId: string }>(
    `SELECT ${COLUMNS}, deal_id AS dealId FROM preparation_steps WHERE id = ? AND deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'preparation', id });
  const { dealId, ...step } = row;
  return { step, deal: openDeal(db, dealId) };
}

export interface NewStep {
  readonly title: string;
  readonly offset: number | null;
  readonly dueDay: Day | null;
  readonly dueBy: 'rule' | 'hand';
  readonly responsible: string;
  readonly signOff: 'none' | 'needed';
}

/** Adds a step behind the others. */
export function addStep({ db, now, newId }: CommandContext, deal: PreparedDeal, step: NewStep): string {
  const id = newId();
  const last = db.value<number>(
    'SELECT coalesce(max(position), -1) FROM preparation_steps WHERE deal_id = ?',
    [deal.id],
  );
  db.one(
    `INSERT INTO preparation_steps (id, client_id, deal_id, position, title, offset, due_day, due_by, responsible,
       sign_off, created_at)
     VALUES (:id, :clientId, :dealId, :position, :title, :offset, :dueDay, :dueBy, :responsible, :signOff, :now)`,
    { id, clientId: deal.clientId, dealId: deal.id, position: last + 1, now, ...step },
  );
  return id;
}

/** Writes a step as it stands now. */
export function writeStep({ db }: CommandContext, step: Step): void {
  const { id, title, offset, dueDay, dueBy, responsible, signOff, askedDay, answeredDay, comment, doneDay } =
    step;
  db.one(
    `UPDATE preparation_steps SET title = :title, offset = :offset, due_day = :dueDay, due_by = :dueBy,
       responsible = :responsible, sign_off = :signOff, asked_day = :askedDay, answered_day = :answeredDay,
       comment = :comment, done_day = :doneDay
     WHERE id = :id`,
    { id, title, offset, dueDay, dueBy, responsible, signOff, askedDay, answeredDay, comment, doneDay },
  );
}

export function removeStep({ db, now }: CommandContext, id: string): void {
  db.one('UPDATE preparation_steps SET deleted_at = ? WHERE id = ?', [now, id]);
}

/** Numbers the steps of a deal anew, with one of them at another place. */
export function reorderSteps({ db }: CommandContext, dealId: string, id: string, to: number): void {
  const ids = stepsOfDeal(db, dealId).map((step) => step.id);
  const moving = present(
    ids.find((each) => each === id),
    'the step was found in this deal',
  );
  const order = ids.filter((each) => each !== id);
  order.splice(Math.min(to, order.length), 0, moving);
  for (const [position, each] of order.entries()) {
    db.one('UPDATE preparation_steps SET position = ? WHERE id = ?', [position, each]);
  }
}
