import { KEPT_TOUCH, type KeptTouch, touchAndStanding } from '@db/cadence/standing';
import type { ReadableDb } from '@db/connection/sqlite';
import type { ClientRow } from '@shared/contract/client';
import { contactSign } from '@shared/domain/contacts/sign';
import { present } from '@shared/errors';

/** The rows of the list for these ids, in their order. */
export function clientRows(db: ReadableDb, ids: readonly string[], today: string): ClientRow[] {
  const rows = new Map(db.all<Row>(CLIENT_ROWS, [JSON.stringify(ids)]).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = present(rows.get(id), 'its id was just read');
    const { from, ideal, maximum, minimumGap, pausedUntil, lifecycle, listed, wokenDay, ...shown } = row;
    const kept = { from, ideal, maximum, minimumGap, pausedUntil, lifecycle, listed, wokenDay };
    return {
      ...shown,
      lifecycle: touchAndStanding(kept, today).standing,
      tags: JSON.parse(row.tags),
      openSums: JSON.parse(row.openSums),
      doNotContact: row.doNotContact === 1,
      sign: contactSign({ status: null, pausedUntil: null, nextDay: row.nextDay, today }),
    };
  });
}

type Row = Omit<ClientRow, 'tags' | 'openSums' | 'sign' | 'doNotContact' | 'lifecycle'> &
  KeptTouch & { readonly doNotContact: 0 | 1; readonly tags: string; readonly openSums: string };

/** Most clients have no open deal, and then no deal is looked at. */
const OPEN_SUMS = `CASE WHEN s.open_deals + s.paused_deals = 0 THEN '[]' ELSE (
    SELECT json_group_array(json_object('minor', minor, 'currency', currency)) FROM (
      SELECT currency, sum(amount) AS minor FROM deal_state
      WHERE client_id = s.client_id AND on_board = 1 AND amount IS NOT NULL GROUP BY currency)) END`;

/** All that a row shows is kept in the states of its client: some pages of the file for each, wherever it is in the list. */
const CLIENT_ROWS = `SELECT s.client_id AS id, s.name, s.kind, s.manager, s.segment, s.industry, s.city, s.country,
    s.tags, ${KEPT_TOUCH}, s.open_deals + s.paused_deals AS openDeals, ${OPEN_SUMS} AS openSums,
    s.next_id AS nextId, s.next_day AS nextDay, s.next_time AS nextTime, s.next_kind AS nextKind,
    coalesce(s.next_purpose, '') AS nextPurpose, s.last_contact_day AS lastContactDay, s.phone, s.email,
    s.do_not_contact AS doNotContact
  FROM json_each(?) j CROSS JOIN client_state s ON s.client_id = j.value
    CROSS JOIN touch_state k INDEXED BY touch_state_by_client ON k.client_id = s.client_id`;
