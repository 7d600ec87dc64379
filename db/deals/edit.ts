import { contactAgain } from '@db/clients/ending';
import { assertCurrencyStays } from '@db/payments';
import { createPoints, pointContext, settleDeal } from '@db/points';
import type { CommandHandler } from '@db/serve/handlers';
import { assertEventDay, recalculateSteps } from '@db/preparation';
import { readProcess, readSettings } from '@db/settings/read';
import { nameKey } from '@shared/domain/names';
import { entryStage, isDealKind, pointsOnEntering } from '@shared/domain/process';
import { CuepointError } from '@shared/errors';
import { storedDeal } from './store';
import { openVisit } from './visits';

/**
 * A new deal enters the stage that its direction and length name (`product.md` §2) and gets that stage's control
 * points. A client with whom all contact had ended is won back by it.
 */
export const createDeal: CommandHandler<'deals.create'> = (context, input) => {
  const { db, now, newId, label } = context;
  const { clientId, title, direction, length, today } = input;
  if (!isDealKind(direction, length)) {
    throw new CuepointError('invalid-input', { path: 'length', message: 'an outbound deal cannot be short' });
  }
  const client = db.get<{ manager: string }>(
    'SELECT manager FROM clients WHERE id = ? AND deleted_at IS NULL',
    [clientId],
  );
  if (!client) throw new CuepointError('not-found', { what: 'client', id: clientId });
  const settings = readSettings(db);
  const [id, stage] = [newId(), entryStage(direction, length)];
  assertEventDay({ title, stage, status: 'open', eventDay: null }, input.eventDay, today);
  db.one(
    `INSERT INTO deals (id, client_id, product_id, title, title_key, amount, currency, direction, length, stage, status,
       entered_day, event_day, event_type, manager, notes, created_at)
     VALUES (:id, :clientId, :productId, :title, :titleKey, :amount, :currency, :direction, :length, :stage, 'open',
       :today, :eventDay, :eventType, :manager, :notes, :now)`,
    {
      ...{ id, clientId, title, direction, length, stage, today, now },
      titleKey: nameKey(title),
      productId: input.productId,
      amount: input.amount,
      currency: input.currency ?? settings.currency,
      eventDay: input.eventDay,
      eventType: input.eventType,
      manager: input.manager ?? (client.manager || settings.me),
      notes: input.notes,
    },
  );
  openVisit(context, id, stage, 'created', today);
  createPoints(context, { id, clientId }, pointsOnEntering(readProcess(db), stage, pointContext(db, id)));
  contactAgain(db, clientId);
  label({ title });
  return { id };
};

/** Changes what is given; a new event day moves the steps, payments and points that count from it. */
export const updateDeal: CommandHandler<'deals.update'> = (context, input) => {
  const { db, label } = context;
  const before = storedDeal(db, input.id);
  assertCurrencyStays(db, before, input.currency);
  const title = input.title ?? before.title;
  if (input.eventDay !== undefined) assertEventDay(before, input.eventDay, input.today);
  const kept = <T>(given: T | undefined, old: T): T => (given === undefined ? old : given);
  db.one(
    `UPDATE deals SET title = :title, title_key = :titleKey, product_id = :productId, amount = :amount,
       currency = :currency, manager = :manager, event_day = :eventDay, event_type = :eventType,
       notes = :notes WHERE id = :id`,
    {
      id: input.id,
      title,
      titleKey: nameKey(title),
      productId: kept(input.productId, before.productId),
      amount: kept(input.amount, before.amount),
      currency: input.currency ?? before.currency,
      manager: input.manager ?? before.manager,
      eventDay: kept(input.eventDay, before.eventDay),
      eventType: input.eventType ?? before.eventType,
      notes: input.notes ?? before.notes,
    },
  );
  recalculateSteps(context, input.id);
  settleDeal(context, input.id);
  label({ title });
  return { id: input.id };
};
