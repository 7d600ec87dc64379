import type { Added } from './added';
import { type Anew, THESE } from './removed';

/**
 * Tags of a client as a JSON list, in the order of the alphabet. It stands in triggers, so it is written as SQLite before 3.44 reads it, too:
 * the user's other tools open the file.
 */
export const tagsOf = (client: string) =>
  `(SELECT json_group_array(tag) FROM (SELECT tag FROM client_tags WHERE client_id = ${client} ORDER BY tag))`;

/**
 * The first phone or e-mail: of the client itself, or of a person who is there as the client is, in use or gone into the trash with it.
 */
export const firstOf = ({ table, shown }: Reach, client: string, trashed = TRASHED) => `coalesce((
    SELECT f.${shown} FROM ${table} f INDEXED BY ${table}_by_client
    WHERE f.client_id = ${client} AND (f.person_id IS NULL OR EXISTS (
      SELECT 1 FROM people p INDEXED BY people_by_client
      WHERE p.client_id = f.client_id AND p.id = f.person_id
        AND p.deleted_at IS ${trashed}))
    ORDER BY f.person_id, f.position LIMIT 1), '')`;

/** When the client went into the trash, for those who do not have its row at hand. */
const TRASHED = '(SELECT deleted_at FROM clients WHERE id = f.client_id)';

interface Reach {
  readonly table: 'phones' | 'emails';
  readonly column: 'phone' | 'email';
  readonly shown: 'number' | 'address';
}
export const PHONES: Reach = { table: 'phones', column: 'phone', shown: 'number' };
export const EMAILS: Reach = { table: 'emails', column: 'email', shown: 'address' };

/** What of the rows of a table is kept in the state of their client. */
interface Beside {
  readonly table: 'client_tags' | 'phones' | 'emails';
  readonly column: 'tags' | 'phone' | 'email';
  /** What of a row it follows from, besides its client. */
  readonly from: readonly string[];
  /** Of a client. */
  readonly value: (client: string) => string;
  /** The state of a new client is made with it. */
  readonly atOnce?: true;
}
const reach = (of: Reach): Beside => ({
  atOnce: true,
  ...{ table: of.table, column: of.column, from: ['person_id', 'position', of.shown] },
  value: (client) => firstOf(of, client),
});
const BESIDE: readonly Beside[] = [
  { table: 'client_tags', column: 'tags', from: ['tag'], value: tagsOf },
  reach(PHONES),
  reach(EMAILS),
];

const refresh = ({ column, value }: Beside, client: string) =>
  `UPDATE client_state SET ${column} = ${value(client)} WHERE client_id = ${client};`;
const refreshBoth = (client: string) => `UPDATE client_state
    SET phone = ${firstOf(PHONES, client)}, email = ${firstOf(EMAILS, client)} WHERE client_id = ${client};`;

/** Tags, phone and e-mail in the state of a client. People come before their phones, and go after them. */
export const CLIENT_REACH_TRIGGERS: readonly string[] = [
  ...BESIDE.flatMap((beside) => [
    `CREATE TRIGGER derive_client_${beside.table}_insert AFTER INSERT ON ${beside.table} BEGIN
      ${refresh(beside, 'NEW.client_id')}
    END`,
    `CREATE TRIGGER derive_client_${beside.table}_update
      AFTER UPDATE OF client_id, ${beside.from.join(', ')} ON ${beside.table} BEGIN
      ${refresh(beside, 'OLD.client_id')} ${refresh(beside, 'NEW.client_id')}
    END`,
    `CREATE TRIGGER derive_client_${beside.table}_delete AFTER DELETE ON ${beside.table} BEGIN
      ${refresh(beside, 'OLD.client_id')}
    END`,
  ]),
  `CREATE TRIGGER derive_client_people_update AFTER UPDATE OF client_id, deleted_at ON people
    WHEN (OLD.client_id, OLD.deleted_at) IS NOT (NEW.client_id, NEW.deleted_at) BEGIN
    ${refreshBoth('OLD.client_id')} ${refreshBoth('NEW.client_id')}
  END`,
  `CREATE TRIGGER derive_client_trash AFTER UPDATE OF deleted_at ON clients WHEN OLD.deleted_at IS NOT NEW.deleted_at BEGIN
    ${refreshBoth('NEW.id')}
  END`,
];

/** What the insert triggers do, for all new rows at once; a row of a state is not written again for each phone and e-mail of a new client. */
export const CLIENT_REACH_ADDED: readonly Added[] = BESIDE.map(({ table, column, value, atOnce }) => ({
  ...{ trigger: `derive_client_${table}_insert`, table, ...(atOnce && { butNewClients: atOnce }) },
  sql: `UPDATE OR FAIL client_state SET ${column} = ${value('client_state.client_id')}
    WHERE client_id IN (SELECT client_id FROM ${table} WHERE rowid > ?
      ${atOnce ? 'AND client_id NOT IN (SELECT id FROM clients WHERE rowid > ?)' : ''})`,
}));

/** What the delete triggers do, once for each of their clients. */
export const CLIENT_REACH_ANEW: readonly Anew[] = BESIDE.map(({ table, column, value }) => ({
  ...{ trigger: `derive_client_${table}_delete`, table, of: 'client_id' },
  sql: `UPDATE client_state SET ${column} = ${value('client_state.client_id')} WHERE client_id IN ${THESE}`,
}));
