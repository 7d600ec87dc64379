import type { ReadableDb } from '@db/connection/sqlite';
import { agesAt, type ProcessRules } from '@db/deals';
import type { BoardCard } from '@shared/contract/board';
import { contactSign } from '@shared/domain/contacts';
import { type Ageing, effectiveState, rotsBefore } from '@shared/domain/process';
import { type Day, diffDays } from '@shared/domain/time';
import type { DealStatus, Stage } from '@shared/domain/words';

/** The cards of these deals of one stage, in the order of the ids. */
export function cardsOfDeals(
  db: ReadableDb,
  ids: readonly string[],
  stage: Stage,
  { definition, calendar }: ProcessRules,
  today: Day,
): BoardCard[] {
  const rows = db.all<DealRow>(
    `SELECT s.deal_id AS id, s.client_id AS clientId, c.name AS clientName, s.title, s.status, s.direction, s.length, s.stage,
       s.paused_until AS pausedUntil, s.amount, s.currency, s.entered_day AS enteredDay,
       s.next_id AS nextId, s.next_day AS nextDay, s.next_time AS nextTime, s.point_id AS pointId,
       s.point_key AS pointKey, s.point_title AS pointTitle, s.point_day AS pointDay,
       c.last_contact_day AS lastTwoWayDay, s.last_point_day AS latestPointDay
     FROM json_each(?) j CROSS JOIN deal_state s ON s.deal_id = j.value JOIN client_state c ON c.client_id = s.client_id`,
    [JSON.stringify(ids)],
  );
  const ageOf = agesAt(rotsBefore(definition, stage, calendar, today), calendar, today);
  const cards = rows.map((row): BoardCard => {
    const {
      id,
      clientId,
      clientName,
      title,
      status,
      direction,
      length,
      pausedUntil,
      nextId,
      nextDay,
      nextTime,
    } = row;
    return {
      ...{
        id,
        clientId,
        clientName,
        title,
        status,
        direction,
        length,
        pausedUntil,
        nextId,
        nextDay,
        nextTime,
      },
      ...{ nextPurpose: '', nextProduct: '' },
      ...ageOf(row),
      amount: moneyOf(row),
      sign: contactSign({ status, pausedUntil, nextDay, today }),
      point: pointOf(row, today),
    };
  });
  return inOrder(ids, cards);
}

/** The cards of these clients between sales, in the order of the ids: the last deal and the days since it was closed. */
export function cardsOfClients(db: ReadableDb, ids: readonly string[], today: Day): BoardCard[] {
  const rows = db.all<ClientRow>(
    `SELECT s.client_id AS id, s.name AS clientName, s.next_id AS nextId, s.next_day AS nextDay, s.next_time AS nextTime,
       coalesce(s.next_purpose, '') AS nextPurpose, coalesce(p.name, '') AS nextProduct,
       s.last_closed_day AS closedDay, d.title, d.status, d.amount, d.currency
     FROM json_each(?) j JOIN client_state s ON s.client_id = j.value
       LEFT JOIN activities a ON a.id = s.next_id LEFT JOIN products p ON p.id = a.product_id
       LEFT JOIN deals d ON d.id = (SELECT max(id) FROM deals WHERE client_id = s.client_id AND closed_day = s.last_closed_day
         AND status IN ('won', 'lost', 'cancelled') AND deleted_at IS NULL)`,
    [JSON.stringify(ids)],
  );
  const cards = rows.map((row): BoardCard => {
    const { id, clientName, nextId, nextDay, nextTime, nextPurpose, nextProduct, closedDay, status } = row;
    return {
      ...{ id, clientId: id, clientName, nextId, nextDay, nextTime, nextPurpose, nextProduct, status },
      ...{ direction: null, length: null, pausedUntil: null, point: null, rotting: false },
      title: row.title ?? '',
      amount: row.currency === null ? null : moneyOf({ amount: row.amount, currency: row.currency }),
      daysInStage: closedDay === null ? 0 : Math.max(0, diffDays(closedDay, today)),
      sign: contactSign({ status: null, pausedUntil: null, nextDay, today }),
    };
  });
  return inOrder(ids, cards);
}

type DealRow = Pick<
  BoardCard,
  'id' | 'clientId' | 'clientName' | 'title' | 'nextId' | 'nextDay' | 'nextTime'
> &
  Ageing & {
    readonly amount: number | null;
    readonly currency: string;
    readonly pointId: string | null;
    readonly pointKey: string | null;
    readonly pointTitle: string | null;
    readonly pointDay: Day | null;
  };

interface ClientRow {
  readonly id: string;
  readonly clientName: string;
  readonly nextId: string | null;
  readonly nextDay: Day | null;
  readonly nextTime: string | null;
  readonly nextPurpose: string;
  readonly nextProduct: string;
  readonly closedDay: Day | null;
  readonly title: string | null;
  readonly status: DealStatus | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

const moneyOf = ({ amount, currency }: { amount: number | null; currency: string }): BoardCard['amount'] =>
  amount === null ? null : { minor: amount, currency };

function pointOf({ pointId, pointKey, pointTitle, pointDay }: DealRow, today: Day): BoardCard['point'] {
  if (pointId === null || pointKey === null || pointTitle === null) return null;
  const state = effectiveState({ state: 'pending', dueDay: pointDay }, today);
  return {
    ...{ key: pointKey, title: pointTitle, dueDay: pointDay },
    state: state === 'due-today' ? 'today' : state === 'missed' ? 'missed' : 'pending',
  };
}

function inOrder(ids: readonly string[], cards: readonly BoardCard[]): BoardCard[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
