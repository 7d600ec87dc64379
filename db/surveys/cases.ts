import { insertActivity } from '@db/activities/store';
import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { readSettings } from '@db/settings/read';
import { isClosed } from '@shared/domain/process';
import { callBackBy, callWithin, consequence, isStale, nowOn } from '@shared/domain/surveys';
import type { Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { createText } from '@shared/text';
import type { SurveyedDeal } from './store';

/** A row of the table, as far as commands look at it. */
export interface StoredCase {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string;
  readonly responseId: string | null;
  readonly callId: string | null;
  readonly calledDay: Day | null;
  readonly causes: string;
  readonly actions: string;
  readonly responsible: string;
  readonly prevention: string;
  readonly told: string;
  readonly closedDay: Day | null;
}

/** Throws `not-found` for an unknown or deleted case. */
export function storedCase(db: ReadableDb, id: string): StoredCase {
  const found = db.get<StoredCase>(`SELECT ${COLUMNS} FROM cases WHERE id = ? AND deleted_at IS NULL`, [id]);
  if (!found) throw new CuepointError('not-found', { what: 'case', id });
  return found;
}

/** The change of one answer: a new one has no score before, a deleted one none after. */
export interface AnswerChange {
  readonly deal: SurveyedDeal;
  readonly responseId: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly day: Day;
  readonly personId: string | null;
  readonly mayCall: boolean | null;
}

/**
 * Opens, hands over or withdraws the case of an answer after a change (`shared/domain/surveys/consequence`). Answers the
 * id of the case that it opened.
 */
export function followAnswer(context: CommandContext, change: AnswerChange, today: Day): string | null {
  const { db, now } = context;
  const open = db.all<StoredCase>(
    `SELECT ${COLUMNS} FROM cases WHERE deal_id = ? AND closed_day IS NULL AND deleted_at IS NULL ORDER BY id`,
    [change.deal.id],
  );
  const own = open.find(({ responseId }) => responseId === change.responseId);
  const result = consequence({
    before: change.before,
    after: change.after,
    stale: isStale(change.day, today),
    own: own ? { id: own.id, touched: isTouched(own) } : null,
    someOpen: open.length > 0,
    others: otherUnhappy(db, change),
  });
  switch (result.kind) {
    case 'none':
      return null;
    case 'open':
      return openCase(context, change.deal, { ...change, causes: '' }, today);
    case 'hand-over':
      db.one('UPDATE cases SET response_id = ? WHERE id = ?', [result.responseId, result.caseId]);
      return null;
    case 'withdraw':
      removeCall(context, own?.callId ?? null);
      db.one('UPDATE cases SET deleted_at = ? WHERE id = ?', [now, result.caseId]);
      return null;
  }
}

/** Opens a case and plans its call back; where the client does not want a call, a letter by e-mail. */
export function openCase(
  context: CommandContext,
  deal: SurveyedDeal,
  of: {
    readonly responseId: string | null;
    readonly personId: string | null;
    readonly mayCall: boolean | null;
    readonly causes: string;
  },
  today: Day,
): string {
  const { db, newId, now } = context;
  const { zone, workStart, workEnd, language } = readSettings(db);
  const by = callBackBy(nowOn(today, Date.parse(now), zone), zone);
  const call = callWithin(by, { start: workStart, end: workEnd });
  const { t } = createText(language);
  // Not planned as a next contact: that one is about what comes after this deal.
  const planned = insertActivity(context, {
    ...{ clientId: deal.clientId, dealId: isClosed(deal.status) ? null : deal.id, personId: of.personId },
    ...{ kind: of.mayCall === false ? 'email' : 'call', day: call.day, time: call.time, minutes: null },
    ...{ purpose: t('surveys:purpose.callBack', { deal: deal.title }), value: t('surveys:value.callBack') },
    ...{ productId: null, notes: '', manager: deal.manager },
  });
  const id = newId();
  db.one(
    `INSERT INTO cases (id, client_id, deal_id, response_id, opened_day, call_back_day, call_back_time, call_id, causes,
       created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, deal.clientId, deal.id, of.responseId, today, by.day, by.time, planned.id, of.causes, now],
  );
  return id;
}

/** Takes a call back or thanks out of the plan, if it is still in it. */
export function removeCall({ db, now }: CommandContext, id: string | null): void {
  db.run("UPDATE activities SET deleted_at = ? WHERE id = ? AND status = 'planned' AND deleted_at IS NULL", [
    now,
    id,
  ]);
}

const isTouched = ({ calledDay, causes, actions, prevention, told }: StoredCase): boolean =>
  calledDay !== null || causes !== '' || actions !== '' || prevention !== '' || told !== '';

/** Unhappy answers of the deal, but for this one, that no case is about. */
const otherUnhappy = (db: ReadableDb, { deal, responseId }: AnswerChange): string[] =>
  db
    .all<{ id: string }>(
      `SELECT r.id FROM survey_responses r WHERE r.deal_id = ? AND r.id <> ? AND r.score <= 6 AND r.deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.response_id = r.id AND c.deleted_at IS NULL)
       ORDER BY r.day DESC, r.id DESC`,
      [deal.id, responseId],
    )
    .map(({ id }) => id);

const COLUMNS = `id, client_id AS clientId, deal_id AS dealId, response_id AS responseId, call_id AS callId,
  called_day AS calledDay, causes, actions, responsible, prevention, told, closed_day AS closedDay`;
