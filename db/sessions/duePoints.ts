import { planActivity } from '@db/activities';
import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { type PointToCall, thatNeedContact } from '@db/plan/gather/points';
import { readSettings } from '@db/settings/read';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import { addDays, type Day } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';

type Answer = OutputOf<'sessions.duePoints'>;
type Due = Answer['deals'][number];

/** Points that were missed longer ago are for the call plan, or for Today. */
const DAYS_BACK = 7;
/** More than anybody calls in a day is not looked for, so that the answer is as quick in a large file. */
const MOST = 100;

/** See `sessions.duePoints`. */
export function duePoints(db: ReadableDb, today: Day, manager: string): Answer {
  const [index, whose] =
    manager === '' ? ['point_state_by_day', 'TRUE'] : ['point_state_by_manager', 'w.manager = :manager'];
  const ids = db.all<{ id: string }>(
    `SELECT w.point_id AS id FROM point_state w INDEXED BY ${index}
     WHERE ${whose} AND w.due_day BETWEEN :first AND :today AND (w.paused_until IS NULL OR w.paused_until <= :today)
       AND ${NOBODY_CALLS} ORDER BY w.due_day DESC, w.point_id DESC LIMIT ${MOST + 1}`,
    { today, first: addDays(today, -DAYS_BACK), ...(manager === '' ? {} : { manager }) },
  );
  const points = thatNeedContact(
    db,
    ids.slice(0, MOST).map(({ id }) => id),
    today,
  );
  const byDeal = new Map<string, Due>();
  for (const { clientId, dealId, deal, key, title, dueDay } of points.sort(latestFirst)) {
    const there = byDeal.get(dealId);
    if (there) there.points.push({ key, title, dueDay });
    else
      byDeal.set(dealId, {
        ...{ clientId, dealId, dealTitle: deal, points: [{ key, title, dueDay }] },
        clientName: nameOf(db, clientId),
      });
  }
  return { deals: [...byDeal.values()], more: ids.length > MOST };
}

const latestFirst = (a: PointToCall, b: PointToCall): number =>
  a.dueDay === b.dueDay ? (a.id < b.id ? -1 : 1) : a.dueDay < b.dueDay ? 1 : -1;

/** Neither planned for today or before, nor done today; and not with somebody who wants no contact. */
const NOBODY_CALLS = `NOT EXISTS (SELECT 1 FROM activities a INDEXED BY activities_planned_by_client
    WHERE a.client_id = w.client_id AND a.status = 'planned' AND a.deleted_at IS NULL AND a.day <= :today)
  AND NOT EXISTS (SELECT 1 FROM activities a INDEXED BY activities_by_client
    WHERE a.client_id = w.client_id AND a.done_day = :today AND a.status = 'done' AND a.deleted_at IS NULL)
  AND EXISTS (SELECT 1 FROM clients c WHERE c.id = w.client_id AND c.do_not_contact IS NULL AND c.no_contact_reason IS NULL)`;

const nameOf = (db: ReadableDb, clientId: string): string =>
  db.get<{ name: string }>('SELECT name FROM clients WHERE id = ?', [clientId])?.name ?? '';

/** Plans a call about each of these deals for that day, with whom it was talked about last; throws `not-found` for one that is not open. */
export function callAbout(
  context: CommandContext,
  items: ParsedInputOf<'sessions.takePoints'>['items'],
  day: Day,
): void {
  const { zone } = readSettings(context.db);
  for (const { dealId, purpose } of items) {
    const deal = context.db.get<{
      clientId: string;
      productId: string | null;
      manager: string;
      personId: string | null;
    }>(DEAL, [dealId]);
    if (!deal) throw new CuepointError('not-found', { what: 'deal', id: dealId });
    planActivity(
      context,
      {
        ...{ ...deal, dealId, kind: 'call', day, time: null, minutes: null, zone },
        ...{ purpose, value: '', notes: '', origin: 'rule' },
      },
      day,
    );
  }
}

const DEAL = `SELECT d.client_id AS clientId, d.product_id AS productId, d.manager, (
    SELECT p.id FROM activities a INDEXED BY activities_by_deal
      JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL AND p.do_not_contact IS NULL
    WHERE a.deal_id = d.id AND a.deleted_at IS NULL ORDER BY a.day DESC LIMIT 1) AS personId
  FROM deals d
  WHERE d.id = ? AND d.status IN ('open', 'paused') AND d.deleted_at IS NULL`;
