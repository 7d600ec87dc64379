import { contactAgain } from '@db/clients/ending';
import type { ReadableDb } from '@db/connection/sqlite';
import { hasRecords, recalculatePoints, settleDeal } from '@db/points';
import type { CommandContext } from '@db/log/command';
import { recalculateSteps } from '@db/preparation';
import { readCalendar, readProcess } from '@db/settings/read';
import { nameKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import { changePlace, givePoints, moveEnd } from './places';
import { insertPoints, type PointTerms } from './points';
import { lostReason, lostReasonKeys } from './reasons';
import type { NewRow } from './bulk';
import { type StepOf, type StoreContext, sourceOf } from './step';

/** What holds for all deals of one import. */
export interface DealTerms extends PointTerms {
  readonly scope: string;
  readonly lostReasons: ReadonlyMap<string, string>;
  /** Changed deals with documents, money or preparation, for {@link settleChanged}. */
  readonly unsettled: Set<string>;
}

export function dealTerms(db: ReadableDb, scope: string, today: Day): DealTerms {
  const process = readProcess(db);
  return {
    ...{ scope, today, process, calendar: readCalendar(db), made: new Map() },
    lostReasons: lostReasonKeys(process),
    unsettled: new Set(),
  };
}

/**
 * A deal with one line in its stage history: it entered the stage it is in on the day the file says (else today), and left it
 * on the day it was closed. Only an open deal gets control points.
 */
export function insertDeal(
  context: StoreContext,
  terms: DealTerms,
  { id, clientId, productId, draft, clientKnown }: StepOf<'deal'>,
): void {
  const { db, newId, now, who, rows } = context;
  const { stage, status } = draft;
  const closed = status === 'open' ? null : (draft.closedDay ?? terms.today);
  const entered = draft.enteredDay ?? closed ?? terms.today;
  const lost = status === 'lost' ? lostReason(draft.lostReason, terms.lostReasons) : NO_REASON;
  const [source, externalId] = sourceOf(draft.externalId, terms.scope);
  rows.insert(NEW, [
    id,
    clientId,
    productId,
    draft.title,
    nameKey(draft.title),
    draft.amount ?? null,
    draft.currency,
    stage,
    status,
    lost.key,
    lost.note,
    entered,
    draft.eventDay ?? null,
    closed,
    draft.manager ?? who,
    draft.notes ?? '',
    source,
    externalId,
    now,
  ]);
  const left = closed === null ? null : now;
  const exit = status === 'open' ? null : status;
  rows.insert(NEW_VISIT, [
    newId(),
    id,
    stage,
    entered,
    now,
    exit,
    closed,
    left,
    who,
    exit ? who : '',
    lost.key,
  ]);
  if (status !== 'open') return;
  insertPoints(context, terms, { id, clientId, stage }, { entered, event: draft.eventDay ?? null });
  if (clientKnown) contactAgain(db, clientId);
}

/** Changes what the row says; a new event day moves the points that count from it. */
export function changeDeal(context: CommandContext, terms: DealTerms, step: StepOf<'deal-change'>): void {
  const { id, values, changed, place } = step;
  const { title, lostReason: note, ...rest } = values;
  if ('eventDay' in changed) {
    // First, so that the points of a new place are made for the new day.
    context.db.one('UPDATE deals SET event_day = ? WHERE id = ?', [values.eventDay, id]);
    recalculatePoints(context, id);
  }
  const entered = place === null ? null : changePlace(context, terms, step, place);
  if (place === null && 'closedDay' in changed) moveEnd(context, id, values.closedDay);
  context.db.one(UPDATE, {
    ...{ ...rest, title, id, note, key: nameKey(String(title)) },
    scope: 'externalId' in changed ? terms.scope : null,
    reason: 'lostReason' in changed ? lostReason(String(note), terms.lostReasons).key : null,
  });
  if (entered !== null) givePoints(context, terms, step, entered);
  if (hasRecords(context.db, id)) terms.unsettled.add(id);
}

/**
 * Brings days that count from the event, schedules, and what records ask for in line with the deals that were changed, as every
 * command does. Call it when all rows are written and the triggers are back: settling changes points that it has made itself.
 */
export function* settleChanged(
  context: CommandContext,
  { unsettled }: DealTerms,
): Generator<undefined, void> {
  for (const id of unsettled) {
    recalculateSteps(context, id);
    settleDeal(context, id);
    yield;
  }
}

const NO_REASON = { key: '', note: '' };

const NEW: NewRow = {
  table: 'deals',
  sql: `INSERT INTO deals (id, client_id, product_id, title, title_key, amount, currency, stage, status,
    lost_reason, lost_note, entered_day, event_day, closed_day, manager, notes, source, external_id, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
};
const NEW_VISIT: NewRow = {
  table: 'stage_visits',
  sql: `INSERT INTO stage_visits (id, deal_id, stage, entry, entered_day, entered_at, exit, left_day,
    left_at, who, left_who, reason)
  VALUES (?, ?, ?, 'imported', ?, ?, ?, ?, ?, ?, ?, ?)`,
};
/** A deal that is not closed (any more) keeps no closing day: stage and status are written before. */
const UPDATE = `UPDATE deals SET title = :title, title_key = :key, product_id = :productId, amount = :amount,
    currency = :currency, event_day = :eventDay, manager = :manager, notes = :notes,
    closed_day = CASE WHEN closed_day IS NULL THEN NULL ELSE coalesce(:closedDay, closed_day) END,
    lost_note = CASE WHEN status = 'lost' THEN :note ELSE lost_note END,
    lost_reason = CASE WHEN status = 'lost' THEN coalesce(:reason, lost_reason) ELSE lost_reason END,
    source = coalesce(:scope, source), external_id = :externalId
  WHERE id = :id`;
