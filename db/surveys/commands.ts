import { insertActivity } from '@db/activities/store';
import { settleDeal } from '@db/points';
import type { FeatureCommands } from '@db/serve/handlers';
import { isClosed } from '@shared/domain/process';
import { CuepointError } from '@shared/errors';
import { followAnswer, openCase, removeCall, storedCase } from './cases';
import { laterContact } from './later';
import { insertResponse, storedResponse, surveyedDeal, updateResponse } from './store';

export const surveyCommands: FeatureCommands<'surveys'> = {
  'surveys.record': (context, { dealId, today, ...answer }) => {
    const deal = surveyedDeal(context.db, dealId);
    assertPast(answer.day, today);
    const id = insertResponse(context, deal, answer);
    const { day, personId, mayCall, score } = answer;
    const change = { deal, responseId: id, before: null, after: score, day, personId, mayCall };
    const caseId = followAnswer(context, change, today);
    settleDeal(context, dealId);
    context.label({ client: deal.client });
    return { id, caseId };
  },

  'surveys.correct': (context, { id, today, ...change }) => {
    const before = storedResponse(context.db, id);
    const deal = surveyedDeal(context.db, before.dealId);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    assertPast(after.day, today);
    updateResponse(context, before, after);
    const { day, personId, mayCall } = after;
    const changed = {
      deal,
      responseId: id,
      before: before.score,
      after: after.score,
      day,
      personId,
      mayCall,
    };
    const caseId = followAnswer(context, changed, today);
    if (after.score < 9 && before.score >= 9) removeCall(context, before.thanksId);
    settleDeal(context, deal.id);
    context.label({ client: deal.client });
    return { id, caseId };
  },

  'surveys.remove': (context, { id, today }) => {
    const { db, now } = context;
    const before = storedResponse(db, id);
    const deal = surveyedDeal(db, before.dealId);
    const { day, personId, mayCall } = before;
    db.one('UPDATE survey_responses SET deleted_at = ? WHERE id = ?', [now, id]);
    followAnswer(
      context,
      { deal, responseId: id, before: before.score, after: null, day, personId, mayCall },
      today,
    );
    removeCall(context, before.thanksId);
    settleDeal(context, deal.id);
    context.label({ client: deal.client });
    return { id };
  },

  'surveys.thank': (context, { id, day, time, kind, purpose, today }) => {
    const { db, label } = context;
    const response = storedResponse(db, id);
    const deal = surveyedDeal(db, response.dealId);
    removeCall(context, response.thanksId);
    if (day < today) throw new CuepointError('invalid-input', { path: 'day', message: day });
    // Not planned as a next contact: that one is about what comes after this deal.
    const planned = insertActivity(context, {
      ...{
        clientId: deal.clientId,
        dealId: isClosed(deal.status) ? null : deal.id,
        personId: response.personId,
      },
      ...{
        kind,
        day,
        time,
        minutes: null,
        purpose,
        value: '',
        productId: null,
        notes: '',
        manager: deal.manager,
      },
    });
    db.one('UPDATE survey_responses SET thanks_id = ? WHERE id = ?', [planned.id, id]);
    label({ client: deal.client });
    return { id: planned.id };
  },

  'surveys.setReferral': ({ db, label }, { id, day, referral }) => {
    const response = storedResponse(db, id);
    db.one(
      'UPDATE survey_responses SET referral_day = :day, referral = coalesce(:referral, referral) WHERE id = :id',
      {
        ...{ id, day },
        referral: referral ?? null,
      },
    );
    label({ client: surveyedDeal(db, response.dealId).client });
    return { id };
  },

  'surveys.openCase': (context, { dealId, causes, today }) => {
    const deal = surveyedDeal(context.db, dealId);
    const of = { responseId: null, personId: null, mayCall: null, causes };
    const id = openCase(context, deal, of, today);
    settleDeal(context, dealId);
    context.label({ client: deal.client });
    return { id };
  },

  'surveys.updateCase': (context, { id, ...change }) => {
    const { db, label } = context;
    const before = storedCase(db, id);
    const after = { ...before, ...given(change) };
    db.one(
      'UPDATE cases SET causes = ?, actions = ?, responsible = ?, prevention = ?, called_day = ? WHERE id = ?',
      [after.causes, after.actions, after.responsible, after.prevention, after.calledDay, id],
    );
    // Called without the planned call: it has nothing left to do.
    if (before.calledDay === null && after.calledDay !== null) removeCall(context, before.callId);
    settleDeal(context, before.dealId);
    label({ client: surveyedDeal(db, before.dealId).client });
    return { id };
  },

  'surveys.closeCase': (context, { id, told, day, later }) => {
    const { db, label } = context;
    const before = storedCase(db, id);
    if (before.closedDay !== null) throw new CuepointError('conflict', { what: 'case', id });
    const deal = surveyedDeal(db, before.dealId);
    // Who was told what was changed was called back as well.
    db.one('UPDATE cases SET told = ?, closed_day = ?, called_day = coalesce(called_day, ?) WHERE id = ?', [
      told,
      day,
      day,
      id,
    ]);
    removeCall(context, before.callId);
    if (later) laterContact(context, deal, later, day);
    settleDeal(context, deal.id);
    label({ client: deal.client });
    return { id };
  },

  'surveys.reopenCase': (context, { id }) => {
    const { db, label } = context;
    const before = storedCase(db, id);
    db.one('UPDATE cases SET closed_day = NULL WHERE id = ?', [id]);
    settleDeal(context, before.dealId);
    label({ client: surveyedDeal(db, before.dealId).client });
    return { id };
  },

  'surveys.removeCase': (context, { id }) => {
    const { db, now, label } = context;
    const before = storedCase(db, id);
    removeCall(context, before.callId);
    db.one('UPDATE cases SET deleted_at = ? WHERE id = ?', [now, id]);
    settleDeal(context, before.dealId);
    label({ client: surveyedDeal(db, before.dealId).client });
    return { id };
  },
};

/** Nobody answers tomorrow's question. */
function assertPast(day: string, today: string): void {
  if (day > today) throw new CuepointError('invalid-input', { path: 'day', message: day });
}

/** Only the keys that are given: `undefined` means "stays". */
function given<T extends object>(change: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;
}
