import type { ReadableDb } from '@db/connection/sqlite';
import type { QueryHandler } from '@db/serve/handlers';
import type { Receivable } from '@shared/contract/payment';
import { type Age, AGES, daysOverdue, spanOfAge } from '@shared/domain/payments';
import { addDays, type Day } from '@shared/domain/time';

/** Which open lines are asked for. */
export interface ReceivableFilter {
  readonly today: Day;
  readonly age?: Age | undefined;
  readonly overdueOnly: boolean;
  readonly clientId?: string | undefined;
}

/** A page of open lines, oldest due first: one range of an index; names are read for the page only. */
export function receivables(
  db: ReadableDb,
  filter: ReceivableFilter,
  page: { readonly limit: number; readonly offset: number },
): Receivable[] {
  const { from, to } = span(filter);
  const { clientId } = filter;
  const rows = db.all<Row>(clientId ? OF_CLIENT : OF_ALL, {
    ...{ from, to, ...page },
    ...(clientId ? { clientId } : {}),
  });
  return rows.map(({ open, amount, currency, ...row }) => ({
    ...row,
    days: daysOverdue(row.dueDay, filter.today),
    open: { minor: open, currency },
    amount: { minor: amount, currency },
  }));
}

export const listReceivables: QueryHandler<'payments.receivables'> = (db, { limit, offset, ...filter }) =>
  receivables(db, filter, { limit, offset });

/** One pass over the index of open lines. */
export const receivableSums: QueryHandler<'payments.receivableSums'> = (db, { today, clientId }) => {
  const rows = db.all<{ age: number; currency: string; minor: number; count: number }>(
    clientId ? SUMS_OF_CLIENT : SUMS,
    { ...bounds(today), ...(clientId ? { clientId } : {}) },
  );
  return rows
    .map(({ age, currency, minor, count }) => ({
      age: AGES[age] ?? 'ahead',
      sum: { minor, currency },
      count,
    }))
    .sort((a, b) => AGES.indexOf(a.age) - AGES.indexOf(b.age));
};

/** The index holds a client's open lines together, so the groups need no sorting; their order does. */
export const receivablesByClient: QueryHandler<'payments.receivablesByClient'> = (
  db,
  { today, limit, offset },
) =>
  db.all<ClientRow>(BY_CLIENT, { today, limit, offset }).map(({ open, overdue, currency, ...row }) => ({
    ...row,
    open: { minor: open, currency },
    overdue: { minor: overdue, currency },
  }));

type Row = Omit<Receivable, 'days' | 'open' | 'amount'> & {
  readonly open: number;
  readonly amount: number;
  readonly currency: string;
};

interface ClientRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly currency: string;
  readonly open: number;
  readonly overdue: number;
  readonly oldestDay: string;
  readonly count: number;
}

/** Ends of the calendar, so that the same statement serves every filter. */
const [FIRST, LAST] = ['0000-01-01', '9999-12-31'];

function span({ today, age, overdueOnly }: ReceivableFilter): { from: Day; to: Day } {
  const { from, to } = age ? spanOfAge(age, today) : { from: null, to: null };
  const yesterday = addDays(today, -1);
  const end = to ?? LAST;
  return { from: from ?? FIRST, to: overdueOnly && end > yesterday ? yesterday : end };
}

const OPEN = 'l.open > 0 AND l.deleted_at IS NULL AND l.due_day IS NOT NULL';
/** The lines of a page; of deal and client their kept states are read, one row each. */
const page = (lines: string) => `WITH page AS MATERIALIZED (
    SELECT l.id, l.title, l.position, l.deal_id, l.client_id, l.due_day, l.open, l.amount, l.currency
    FROM payment_lines l ${lines} ORDER BY l.due_day, l.id LIMIT :limit OFFSET :offset)
  SELECT page.id AS lineId, page.title, page.position, page.deal_id AS dealId, d.title AS dealTitle, page.client_id AS clientId,
    c.name AS clientName, d.manager, page.due_day AS dueDay, page.open, page.amount, page.currency
  FROM page CROSS JOIN deal_state d ON d.deal_id = page.deal_id CROSS JOIN client_state c ON c.client_id = page.client_id`;

const OF_ALL = page(`INDEXED BY payment_lines_open WHERE ${OPEN} AND l.due_day BETWEEN :from AND :to`);
/** A client has few open lines: sorting them costs nothing. */
const OF_CLIENT = page(`INDEXED BY payment_lines_open_by_client
    WHERE ${OPEN} AND l.client_id = :clientId AND l.due_day BETWEEN :from AND :to`);

/** The number of the age in {@link AGES}. */
const AGE = `CASE WHEN l.due_day >= :today THEN 0 WHEN l.due_day >= :day30 THEN 1 WHEN l.due_day >= :day60 THEN 2
  WHEN l.due_day >= :day90 THEN 3 ELSE 4 END`;
const SUMMED = `${AGE} AS age, l.currency, sum(l.open) AS minor, count(*) AS count`;
const SUMS = `SELECT ${SUMMED} FROM payment_lines l INDEXED BY payment_lines_open WHERE ${OPEN} GROUP BY 1, 2`;
const SUMS_OF_CLIENT = `SELECT ${SUMMED} FROM payment_lines l INDEXED BY payment_lines_open_by_client
  WHERE ${OPEN} AND l.client_id = :clientId GROUP BY 1, 2`;

const bounds = (today: Day) => ({
  today,
  day30: addDays(today, -30),
  day60: addDays(today, -60),
  day90: addDays(today, -90),
});

const OF_GROUP = `FROM payment_lines l INDEXED BY payment_lines_open_by_client
  WHERE ${OPEN} AND l.client_id = page.client_id AND l.currency = page.currency`;
/** All groups are added up to find the largest; what else is shown of them is looked up for the page only. */
const BY_CLIENT = `WITH page AS MATERIALIZED (
    SELECT l.client_id, l.currency, sum(l.open) AS open, sum(iif(l.due_day < :today, l.open, 0)) AS overdue
    FROM payment_lines l INDEXED BY payment_lines_open_by_client WHERE ${OPEN} GROUP BY l.client_id, l.currency
    ORDER BY overdue DESC, open DESC, l.client_id LIMIT :limit OFFSET :offset)
  SELECT page.client_id AS clientId, c.name AS clientName, page.currency, page.open, page.overdue,
    (SELECT min(l.due_day) ${OF_GROUP}) AS oldestDay, (SELECT count(*) ${OF_GROUP}) AS count
  FROM page CROSS JOIN client_state c ON c.client_id = page.client_id`;
