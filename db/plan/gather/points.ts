import type { ReadableDb } from '@db/connection/sqlite';
import { type PointContact, pointContact } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import { SLICE, type WeekOf } from './contacts';

/** A control point that somebody has to talk to the client about. */
export interface PointToCall {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string;
  readonly productId: string | null;
  readonly dueDay: Day;
  /** Key of the process; '' for one that the user added. */
  readonly key: string;
  readonly title: string;
  readonly deal: string;
  readonly kinds: PointContact['kinds'];
}

/** The control points of a manager's deals that are due by the end of the week and need a contact (`shared/domain/process`). */
export function* pointsToCall(db: ReadableDb, week: WeekOf): Generator<void, PointToCall[]> {
  const { to, today, manager } = week;
  const ids = db.all<{ id: string }>(DUE, { to, today, manager });
  const found: PointToCall[] = [];
  for (let at = 0; at < ids.length; at += SLICE) {
    const slice = ids.slice(at, at + SLICE).map(({ id }) => id);
    found.push(...thatNeedContact(db, slice, today));
    yield;
  }
  return found;
}

/** Those of some control points that need a contact as of `today`, in their order. */
export function thatNeedContact(db: ReadableDb, ids: readonly string[], today: Day): PointToCall[] {
  const found: PointToCall[] = [];
  for (const row of db.all<Row>(POINTS, { ids: JSON.stringify(ids) })) {
    const { hasMeeting, needsSignOff, ...point } = row;
    const contact = pointContact(row.key, {
      hasMeeting: hasMeeting === 1,
      needsSignOff: needsSignOff === 1,
    });
    if (contact === null || (contact.when === 'missed' && row.dueDay >= today)) continue;
    found.push({ ...point, kinds: contact.kinds });
  }
  return found;
}

type Row = Omit<PointToCall, 'kinds'> & { readonly hasMeeting: 0 | 1; readonly needsSignOff: 0 | 1 };

const DUE = `SELECT point_id AS id FROM point_state INDEXED BY point_state_by_manager
  WHERE manager = :manager AND due_day <= :to
    AND (paused_until IS NULL OR paused_until <= max(due_day, :today))`;

const POINTS = `SELECT k.id, k.client_id AS clientId, k.deal_id AS dealId, d.product_id AS productId, k.due_day AS dueDay, k.key,
    k.title, d.title AS deal,
    k.key = 'presentation-held' AND EXISTS (
      SELECT 1 FROM activities a INDEXED BY activities_planned_by_deal
      WHERE a.deal_id = k.deal_id AND a.status = 'planned' AND a.deleted_at IS NULL
        AND a.kind IN ('meeting', 'video', 'visit')) AS hasMeeting,
    k.key = 'preparation-step' AND EXISTS (
      SELECT 1 FROM preparation_steps s WHERE s.id = k.source_id AND s.sign_off IN ('needed', 'asked', 'rejected')) AS needsSignOff
  FROM json_each(:ids) j CROSS JOIN control_points k ON k.id = j.value CROSS JOIN deals d ON d.id = k.deal_id`;
