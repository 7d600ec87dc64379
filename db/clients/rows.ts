import type { ReadableDb } from '@db/connection/sqlite';
import type { ClientRow } from '@shared/contract/clients';
import { contactSign } from '@shared/domain/contacts/sign';
import { present } from '@shared/errors';

/** The rows of the list for these ids, in their order. */
export function clientRows(db: ReadableDb, ids: readonly string[], today: string): ClientRow[] {
  const rows = new Map(db.all<Row>(CLIENT_ROWS, [JSON.stringify(ids)]).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = present(rows.get(id), 'its id was just read');
    return {
      ...row,
      tags: JSON.parse(row.tags),
      openSums: JSON.parse(row.openSums),
      sign: contactSign({ status: null, pausedUntil: null, nextDay: row.nextDay, today }),
    };
  });
}

type Row = Omit<ClientRow, 'tags' | 'openSums' | 'sign'> & {
  readonly tags: string;
  readonly openSums: string;
};

/** Tags of the client `c` as a JSON list, in the order of the alphabet. */
export const TAGS = '(SELECT json_group_array(tag ORDER BY tag) FROM client_tags WHERE client_id = c.id)';

/** Of the client itself or of a person who is there as the client is: in use, or gone into the trash with it. */
const IN_USE = (row: string) =>
  `(${row}.person_id IS NULL OR (SELECT deleted_at FROM people WHERE id = ${row}.person_id) IS c.deleted_at)`;

export const CLIENT_ROWS = `SELECT c.id, c.name, c.kind, c.manager, c.segment, c.industry, c.city, c.country,
    ${TAGS} AS tags, s.lifecycle, s.open_deals + s.paused_deals AS openDeals,
    (SELECT json_group_array(json_object('minor', minor, 'currency', currency)) FROM (
      SELECT currency, sum(amount) AS minor FROM deal_state
      WHERE client_id = c.id AND on_board AND amount IS NOT NULL GROUP BY currency)) AS openSums,
    s.next_id AS nextId, s.next_day AS nextDay, s.next_time AS nextTime, a.kind AS nextKind, coalesce(a.purpose, '') AS nextPurpose,
    s.last_contact_day AS lastContactDay,
    coalesce((SELECT number FROM phones f WHERE client_id = c.id AND ${IN_USE('f')} ORDER BY person_id, position LIMIT 1), '') AS phone,
    coalesce((SELECT address FROM emails f WHERE client_id = c.id AND ${IN_USE('f')} ORDER BY person_id, position LIMIT 1), '') AS email
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value CROSS JOIN client_state s ON s.client_id = c.id
    LEFT JOIN activities a ON a.id = s.next_id`;
