import type { ReadableDb } from '@db/connection/sqlite';

type Row = Readonly<Record<string, string | number | null | undefined>>;

/** What a list shows of each client, from its records one by one; beside what is kept of it. */
export function shownOfClients(db: ReadableDb): Record<string, Row> {
  const all = (table: string) => db.all<Row>(`SELECT * FROM ${table}`);
  const [tags, people, phones, emails, contacts] = [
    all('client_tags'),
    new Map(all('people').map((row) => [row.id, row])),
    all('phones'),
    all('emails'),
    all('activities').filter((row) => row.status === 'planned' && row.deleted_at === null),
  ];
  const first = (of: readonly Row[], client: Row, shown: string) => {
    const there = of.filter(
      (row) =>
        row.client_id === client.id &&
        (row.person_id === null || people.get(row.person_id ?? '')?.deleted_at === client.deleted_at),
    );
    const order = (row: Row) => `${row.person_id ?? ''} ${String(row.position).padStart(4, '0')}`;
    const [found] = there.toSorted((a, b) => compare(order(a), order(b)));
    return found?.[shown] ?? '';
  };
  const entries = all('clients').map((client): [string, Row] => {
    const order = (row: Row) => `${row.day} ${row.time ?? ''} ${row.id}`;
    const [next] = contacts
      .filter(({ client_id }) => client_id === client.id)
      .toSorted((a, b) => compare(order(a), order(b)));
    const { name, kind, manager, segment, industry, city, country } = client;
    const own = tags.flatMap(({ client_id, tag }) => (client_id === client.id ? [String(tag)] : []));
    return [
      String(client.id),
      {
        ...{ name, kind, manager, segment, industry, city, country },
        do_not_contact: client.do_not_contact === null ? 0 : 1,
        tags: JSON.stringify(own.toSorted(compare)),
        phone: first(phones, client, 'number'),
        email: first(emails, client, 'address'),
        next_kind: next?.kind ?? null,
        next_purpose: next?.purpose ?? null,
      },
    ];
  });
  return Object.fromEntries(entries);
}

export const keptOfClients = (db: ReadableDb): Record<string, Row> =>
  byId(
    db.all<Row>(`SELECT client_id AS id, name, kind, manager, segment, industry, city, country, do_not_contact, tags, phone, email,
      next_kind, next_purpose FROM client_state`),
  );

/** The same of deals: the title. */
export const shownOfDeals = (db: ReadableDb): Record<string, Row> =>
  byId(db.all<Row>('SELECT id, title FROM deals'));
export const keptOfDeals = (db: ReadableDb): Record<string, Row> =>
  byId(db.all<Row>('SELECT deal_id AS id, title FROM deal_state'));

const byId = (rows: readonly Row[]): Record<string, Row> =>
  Object.fromEntries(rows.map(({ id, ...row }) => [String(id), row]));

/** By code points, as SQLite does. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
