import type { PlanFrom } from '@renderer/activities';
import type { Previewed } from '@renderer/frame/preview';
import type { OutputOf } from '@shared/contract';
import type { Activity } from '@shared/contract/activity';
import type { PointLine } from '@shared/contract/today';

export type ClientRow = OutputOf<'today.open'>['withoutNext']['rows'][number];

/** A record of one of the lists. */
export type TodayRow =
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'client'; readonly client: ClientRow }
  | { readonly kind: 'point'; readonly point: PointLine };

/** What the row opens: its deal, else its client. */
export function recordOf(row: TodayRow): Previewed {
  if (row.kind === 'client') return { kind: 'client', id: row.client.clientId };
  if (row.kind === 'point') return { kind: 'deal', id: row.point.dealId };
  const { dealId, clientId } = row.activity;
  return dealId ? { kind: 'deal', id: dealId } : { kind: 'client', id: clientId };
}

/** For whom the next contact is planned from this row. */
export function whoseOf(row: TodayRow): Pick<PlanFrom, 'clientId' | 'dealId' | 'personId'> {
  if (row.kind === 'client') return { clientId: row.client.clientId };
  if (row.kind === 'point') return { clientId: row.point.clientId, dealId: row.point.dealId };
  const { clientId, dealId, personId } = row.activity;
  return { clientId, dealId, personId };
}

const rows = new WeakMap<object, TodayRow>();

/** The row of a record, the same one each time, so that what is drawn already is not drawn again. */
export function rowOf<Record extends object>(record: Record, make: (record: Record) => TodayRow): TodayRow {
  const known = rows.get(record);
  if (known) return known;
  const row = make(record);
  rows.set(record, row);
  return row;
}
