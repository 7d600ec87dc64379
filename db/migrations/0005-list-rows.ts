import type { Migration } from './migration';

const OPEN_LINE = 'open > 0 AND deleted_at IS NULL AND due_day IS NOT NULL';

/**
 * What a list shows of a client or a deal stands in its kept state: one row found by its key, where before ten tables and indexes were
 * looked into for each line of the list. Derived by triggers (db/derived); never written by hand, never logged.
 */
export const listRows: Migration = {
  version: 5,
  name: 'list-rows',
  up: (db) =>
    db.exec(`
ALTER TABLE client_state ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE client_state ADD COLUMN kind TEXT NOT NULL DEFAULT 'company';
ALTER TABLE client_state ADD COLUMN segment TEXT NOT NULL DEFAULT '';
ALTER TABLE client_state ADD COLUMN industry TEXT NOT NULL DEFAULT '';
ALTER TABLE client_state ADD COLUMN city TEXT NOT NULL DEFAULT '';
ALTER TABLE client_state ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE client_state ADD COLUMN do_not_contact INTEGER NOT NULL DEFAULT 0;
-- JSON list, in the order of the alphabet.
ALTER TABLE client_state ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
-- The first one, '' when there is none; of a person only if it is there as the client is: in use, or gone into the trash with it.
ALTER TABLE client_state ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE client_state ADD COLUMN email TEXT NOT NULL DEFAULT '';
-- Of the next contact.
ALTER TABLE client_state ADD COLUMN next_kind TEXT;
ALTER TABLE client_state ADD COLUMN next_purpose TEXT;
UPDATE client_state SET (name, kind, segment, industry, city, country, do_not_contact, tags, phone, email) = (
  SELECT c.name, c.kind, c.segment, c.industry, c.city, c.country, c.do_not_contact IS NOT NULL,
    (SELECT json_group_array(tag) FROM (SELECT tag FROM client_tags WHERE client_id = c.id ORDER BY tag)),
    ${reach('phones', 'number')}, ${reach('emails', 'address')}
  FROM clients c WHERE c.id = client_state.client_id);
UPDATE client_state SET (next_kind, next_purpose) = (SELECT kind, purpose FROM activities WHERE id = next_id)
  WHERE next_id IS NOT NULL;

ALTER TABLE deal_state ADD COLUMN title TEXT NOT NULL DEFAULT '';
UPDATE deal_state SET title = (SELECT title FROM deals WHERE id = deal_state.deal_id);

-- What the standing of a client follows from is read from this index alone.
DROP INDEX touch_state_by_client;
CREATE INDEX touch_state_by_client ON touch_state
  (client_id, from_day, ideal, maximum, minimum_gap, paused_until, lifecycle, listed, woken_day);

-- A page of receivables is read from this index alone, but for names.
DROP INDEX payment_lines_open;
CREATE INDEX payment_lines_open ON payment_lines
  (due_day, id, client_id, deal_id, currency, open, amount, position, title, deleted_at) WHERE ${OPEN_LINE};
`),
};

function reach(table: 'phones' | 'emails', shown: string): string {
  return `coalesce((SELECT f.${shown} FROM ${table} f INDEXED BY ${table}_by_client
      WHERE f.client_id = c.id AND (f.person_id IS NULL OR EXISTS (
        SELECT 1 FROM people p INDEXED BY people_by_client
        WHERE p.client_id = c.id AND p.id = f.person_id AND p.deleted_at IS c.deleted_at))
      ORDER BY f.person_id, f.position LIMIT 1), '')`;
}
