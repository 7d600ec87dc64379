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

/** The same of deals, with the open point that comes first. */
export function shownOfDeals(db: ReadableDb): Record<string, Row> {
  const pending = pendingPoints(db);
  const order = (row: Row) => `${row.due_day ?? '9999'} ${String(row.position).padStart(4, '0')} ${row.id}`;
  return byId(
    db.all<Row>('SELECT id, title, direction, length FROM deals').map((deal) => {
      const points = pending.filter(({ deal_id }) => deal_id === deal.id);
      const [first] = points.toSorted((a, b) => compare(order(a), order(b)));
      const days = points.flatMap(({ due_day }) => (due_day === null ? [] : [String(due_day)]));
      return {
        ...deal,
        ...{ point_key: first?.key ?? null, point_title: first?.title ?? null },
        last_point_day: days.toSorted(compare).at(-1) ?? null,
      };
    }),
  );
}
export const keptOfDeals = (db: ReadableDb): Record<string, Row> =>
  byId(
    db.all<Row>(
      'SELECT deal_id AS id, title, direction, length, point_key, point_title, last_point_day FROM deal_state',
    ),
  );

/** What a list shows of each point that waits for somebody; beside what is kept of it. */
export function shownOfPoints(db: ReadableDb): Record<string, Row> {
  const waits = new Set(
    db
      .all<Row>('SELECT * FROM deals')
      .filter(
        ({ status, deleted_at }) =>
          status === 'cancelled' || (deleted_at === null && (status === 'open' || status === 'paused')),
      )
      .map(({ id }) => id),
  );
  return byId(
    pendingPoints(db).flatMap(
      ({ id, client_id, deal_id, due_day, stage, key, title, due_by, mandatory, reason, source_id }) =>
        waits.has(deal_id) && due_day !== null
          ? [{ id, client_id, deal_id, due_day, stage, key, title, due_by, mandatory, reason, source_id }]
          : [],
    ),
  );
}
export const keptOfPoints = (db: ReadableDb): Record<string, Row> =>
  byId(
    db.all<Row>(`SELECT point_id AS id, client_id, deal_id, due_day, stage, key, title, due_by, mandatory, reason, source_id
      FROM point_state`),
  );

const pendingPoints = (db: ReadableDb): Row[] =>
  db
    .all<Row>('SELECT * FROM control_points')
    .filter(({ state, deleted_at }) => state === 'pending' && deleted_at === null);

const byId = (rows: readonly Row[]): Record<string, Row> =>
  Object.fromEntries(rows.map(({ id, ...row }) => [String(id), row]));

/** By code points, as SQLite does. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
