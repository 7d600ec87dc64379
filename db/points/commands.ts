import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { readProcess, readSettings } from '@db/settings/read';
import type { Point } from '@shared/contract/points';
import { isClosed, pointOnDemand, ruleDueDay, ruleOf } from '@shared/domain/process';
import { type Day, today } from '@shared/domain/time';
import type { DealStatus, Stage } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';
import { pointContext, readPoint } from './read';
import { settleDeal } from './settleDeal';
import { createPoints, POSITION_BY_HAND } from './write';

export const pointCommands: FeatureCommands<'points'> = {
  'points.add': ({ db, now, newId, label }, { dealId, title, dueDay, mandatory }) => {
    const deal = openDeal(db, dealId);
    const id = newId();
    db.one(
      `INSERT INTO control_points
         (id, client_id, deal_id, stage, title, due_day, due_by, mandatory, position, created_at)
       VALUES (?, ?, ?, ?, ?, ?, 'hand', ?, ?, ?)`,
      [id, deal.clientId, dealId, deal.stage, title, dueDay, mandatory ? 1 : 0, POSITION_BY_HAND, now],
    );
    label({ title });
    return { id };
  },

  'points.ask': (context, { dealId, key, today: askedDay }) => {
    const { db } = context;
    const deal = openDeal(db, dealId);
    const asked = pointOnDemand(readProcess(db), deal.stage, key, askedDay, pointContext(db, dealId));
    if (!asked) throw new CuepointError('not-found', { what: 'point', id: key });
    createPoints(context, deal, [asked]);
    context.label({ title: deal.title });
    return { id: dealId };
  },

  'points.setState': (context, { id, state, day, reason }) => {
    const { db } = context;
    if (state === 'waived' && reason === '') {
      throw new CuepointError('invalid-input', { path: 'reason', message: 'waiving wants a reason' });
    }
    const point = readPoint(db, id);
    if (state === 'pending') openDeal(db, point.dealId);
    db.one('UPDATE control_points SET state = ?, met_day = ?, reason = ? WHERE id = ?', [
      state,
      state === 'met' ? day : null,
      reason,
      id,
    ]);
    settleDeal(context, point.dealId);
    context.label({ title: dealOf(db, point.dealId).title });
    return { id };
  },

  'points.setDue': (context, { id, dueDay }) => {
    const { db } = context;
    const point = readPoint(db, id);
    const byRule = dueDay === null && ruleOf(readProcess(db), point.stage, point.key) !== null;
    db.one('UPDATE control_points SET due_day = ?, due_by = ? WHERE id = ?', [
      byRule ? dayByRule(context, point) : dueDay,
      byRule ? 'rule' : 'hand',
      id,
    ]);
    // The day of a payment, a step or an approval is known to its record only.
    settleDeal(context, point.dealId);
    context.label({ title: dealOf(db, point.dealId).title });
    return { id };
  },

  'points.remove': (context, { id }) => {
    const { db, now, label } = context;
    const { dealId } = readPoint(db, id);
    label({ title: dealOf(db, dealId).title });
    db.one('UPDATE control_points SET deleted_at = ? WHERE id = ?', [now, id]);
    // What counted from it moves; what a payment, a step or an approval asks for is asked for as long as they are there.
    settleDeal(context, dealId);
    return { id };
  },
};

interface DealOfPoint {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly stage: Stage;
  readonly status: DealStatus;
}

/** A closed deal waits for nothing any more (`product.md` §3, rule 2): it is reopened first. */
function openDeal(db: CommandContext['db'], id: string): DealOfPoint {
  const deal = dealOf(db, id);
  if (isClosed(deal.status)) throw new CuepointError('deal-closed', { title: deal.title });
  return deal;
}

function dealOf(db: CommandContext['db'], id: string): DealOfPoint {
  const deal = db.get<DealOfPoint>(
    'SELECT id, client_id AS clientId, title, stage, status FROM deals WHERE id = ? AND deleted_at IS NULL',
    [id],
  );
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
  return deal;
}

/** A point made on demand counts from the day it was asked for, which is the day it was made. */
function dayByRule({ db }: CommandContext, { id, dealId, stage, key }: Point): Day | null {
  const definition = readProcess(db);
  const context = pointContext(db, dealId);
  if (ruleOf(definition, stage, key)?.anchor !== 'asked') return ruleDueDay(definition, stage, key, context);
  const createdAt = db.value<string>('SELECT created_at FROM control_points WHERE id = ?', [id]);
  const askedDay = today(Date.parse(createdAt), readSettings(db).zone);
  return pointOnDemand(definition, stage, key, askedDay, context)?.dueDay ?? null;
}
