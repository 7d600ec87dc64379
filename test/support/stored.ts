import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { byNumber, type PlainDeal } from './opportunities';

/** Reads a database file, open elsewhere or not, with the SQLite of Node: with nothing of the program. */
function read<T>(file: string, body: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return body(db);
  } finally {
    db.close();
  }
}

/**
 * The log of commands, which only ever grows; the inside of the full-text index (its words are in `search_ref`); and what undo does not
 * reach: the holidays of the user's country, which come a moment after the file was opened, those of countries that once
 * occurred, and what went out to other programs.
 */
const NOT_CONTENT =
  /^(commands|change_log|sqlite_.*|search_text.*|days_off.*|country_holidays.*|exported_lines)$/;

/**
 * Every table as "rows, checksum of all their values", so that two states of a file can be compared and a difference
 * names its table.
 */
export const tablesIn = (file: string): Record<string, string> =>
  read(file, (db) => {
    const names = db
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
      .all()
      .map(({ name }) => String(name));
    return Object.fromEntries(
      names.filter((name) => !NOT_CONTENT.test(name)).map((name) => [name, tableIn(db, name)]),
    );
  });

function tableIn(db: DatabaseSync, name: string): string {
  // The number of a document is given anew when a text is indexed anew.
  const columns = name === 'search_ref' ? 'kind, ref, client_id' : '*';
  const rows = db
    .prepare(`SELECT ${columns} FROM ${name}`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort();
  return `${rows.length} rows, ${createHash('sha256').update(rows.join('\n')).digest('hex')}`;
}

/** How many rows the tables have that the user fills. */
export const countsIn = (file: string): Record<string, number> =>
  read(file, (db) =>
    Object.fromEntries(
      ['clients', 'people', 'deals', 'products', 'activities'].map((table) => [
        table,
        Number(db.prepare(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`).get()?.n),
      ]),
    ),
  );

/** All deals; `today`: deals entered then say nothing about the day, like a file without it. */
export const dealsIn = (file: string, today: string): PlainDeal[] =>
  read(file, (db) =>
    db
      .prepare(
        `SELECT d.external_id, d.title, c.name AS client, p.name AS product, d.manager, d.status, d.stage, d.entered_day,
           d.closed_day, d.amount
         FROM deals d JOIN clients c ON c.id = d.client_id LEFT JOIN products p ON p.id = d.product_id
         WHERE d.deleted_at IS NULL`,
      )
      .all()
      .map((row) => ({
        number: String(row.external_id),
        title: String(row.title),
        client: String(row.client),
        product: String(row.product),
        manager: String(row.manager),
        status: String(row.status),
        stage: row.status === 'lost' ? null : String(row.stage),
        entered: row.entered_day === today ? null : String(row.entered_day),
        closed: row.closed_day === null ? null : String(row.closed_day),
        amount: row.amount === null ? null : Number(row.amount),
      }))
      .sort(byNumber),
  );

/** Clients with what stands beside their names, without ids and times; "source" differs from file to file. */
export const clientsIn = (file: string): unknown[] =>
  read(file, (db) =>
    db
      .prepare(
        `SELECT c.name, c.kind, c.industry, c.country, c.city, c.address, c.website, c.notes, c.external_id,
           (SELECT json_group_array(name || ' / ' || position) FROM
             (SELECT name, position FROM people WHERE client_id = c.id ORDER BY name)) AS people,
           (SELECT json_group_array(number) FROM
             (SELECT number FROM phones WHERE client_id = c.id ORDER BY number)) AS phones
         FROM clients c ORDER BY c.name, c.external_id`,
      )
      .all(),
  );

/** The open deals of a stage, in the order of their numbers in the file. */
export const openDealsIn = (file: string, stage: string): { id: string; client: string }[] =>
  read(file, (db) =>
    db
      .prepare(
        `SELECT d.id, c.name AS client FROM deals d JOIN clients c ON c.id = d.client_id
         WHERE d.stage = ? AND d.status = 'open' ORDER BY d.external_id`,
      )
      .all(stage)
      .map(({ id, client }) => ({ id: String(id), client: String(client) })),
  );
