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

/** Tags of the client `c` as a JSON list, in the order of the alphabet. */
export const TAGS = '(SELECT json_group_array(tag ORDER BY tag) FROM client_tags WHERE client_id = c.id)';

/**
 * Of the client itself or of a person who is there as the client is: in use, or gone into the trash with it. Phones, e-mails,
 * people and the next contact are read from their indexes by client alone: a row of the list costs few pages.
 */
const REACH = (table: 'phones' | 'emails', shown: string) => `coalesce((
    SELECT f.${shown} FROM ${table} f INDEXED BY ${table}_by_client
    WHERE f.client_id = c.id AND (f.person_id IS NULL OR EXISTS (
      SELECT 1 FROM people p INDEXED BY people_by_client
      WHERE p.client_id = c.id AND p.id = f.person_id AND p.deleted_at IS c.deleted_at))
    ORDER BY f.person_id, f.position LIMIT 1), '')`;

/** Most clients have no open deal, and then no deal is looked at. */
const OPEN_SUMS = `CASE WHEN s.open_deals + s.paused_deals = 0 THEN '[]' ELSE (
    SELECT json_group_array(json_object('minor', minor, 'currency', currency)) FROM (
      SELECT currency, sum(amount) AS minor FROM deal_state
      WHERE client_id = c.id AND on_board = 1 AND amount IS NOT NULL GROUP BY currency)) END`;

export const CLIENT_ROWS = `SELECT c.id, c.name, c.kind, c.manager, c.segment, c.industry, c.city, c.country,
    ${TAGS} AS tags, ${KEPT_TOUCH}, s.open_deals + s.paused_deals AS openDeals, ${OPEN_SUMS} AS openSums,
    s.next_id AS nextId, s.next_day AS nextDay, s.next_time AS nextTime, a.kind AS nextKind, coalesce(a.purpose, '') AS nextPurpose,
    s.last_contact_day AS lastContactDay, ${REACH('phones', 'number')} AS phone, ${REACH('emails', 'address')} AS email,
    c.do_not_contact IS NOT NULL AS doNotContact
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value CROSS JOIN client_state s ON s.client_id = c.id
    CROSS JOIN touch_state k ON k.client_id = c.id
    LEFT JOIN activities a INDEXED BY activities_planned_by_client ON a.client_id = c.id AND a.day = s.next_day
      AND a.id = s.next_id AND a.status = 'planned' AND a.deleted_at IS NULL`;
