import type { ReadableDb, SqlValue } from '@db/connection/sqlite';
import type { BoardColumn, BoardFilter } from '@shared/contract/board';
import { nameKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import type { ContactSign } from '@shared/domain/words';

/** One column of the board under a filter: what its head counts and the order of its cards. */
export interface Lane extends Rows {
  readonly column: BoardColumn;
  readonly today: Day;
}

/** The rows of one column, or of the clients in one state, in the order of urgency. */
export interface Rows {
  /** `FROM … WHERE …` over the rows of the column that the filter lets through, and its parameters. */
  readonly rows: string;
  readonly params: Readonly<Record<string, SqlValue>>;
  /** Something is filtered away. */
  readonly filtered: boolean;
  /** Ids of the cards from `offset` on, the most urgent first. */
  page(db: ReadableDb, offset: number, limit: number): string[];
}

/** A column of the board under a filter. */
export const laneOf = (column: BoardColumn, filter: BoardFilter, today: Day): Lane => ({
  ...rowsOf(column === 'between-sales' ? CLIENTS : DEALS, column, filter, today),
  column,
  today,
});

/** Clients who are in no sale, under the same filter and in the same order as a column. */
export const clientsIn = (state: 'lead' | 'between-sales', filter: BoardFilter, today: Day): Rows =>
  rowsOf(CLIENTS, state, filter, today);

const SEGMENTS = ['due', 'none', 'planned', 'paused'] as const;
type SegmentName = (typeof SEGMENTS)[number];

/**
 * Where the cards of a column stand. Its order is that of `shared/domain/contacts/urgency`: each segment is one range of
 * an index, so no list is sorted. A pause that has ended counts like a contact that was due on its last day.
 */
interface Table {
  readonly from: string;
  readonly id: string;
  readonly order: string;
  readonly product: string;
  /** The folded text that the filter looks into. */
  readonly text: string;
  readonly segments: Readonly<Partial<Record<SegmentName, string>>>;
}

const DEALS: Table = {
  from: 'deal_state s WHERE s.on_board AND s.stage = :column',
  id: 's.deal_id',
  order: 's.board_day, s.deal_id',
  product: 's.product_id = :productId',
  text: 's.text_key',
  segments: {
    due: 's.board_day <= :today',
    none: 's.board_day IS NULL',
    planned: 's.board_day > :today AND (s.paused_until IS NULL OR s.paused_until <= :today)',
    paused: 's.board_day > :today AND s.paused_until > :today',
  },
};

const CLIENTS: Table = {
  from: 'client_state s WHERE s.live AND s.lifecycle = :column',
  id: 's.client_id',
  order: 's.next_day, s.name_key, s.client_id',
  product:
    's.client_id IN (SELECT client_id FROM deals WHERE product_id = :productId AND deleted_at IS NULL)',
  text: 's.name_key',
  segments: { due: 's.next_day <= :today', none: 's.next_day IS NULL', planned: 's.next_day > :today' },
};

/** Which segments a state of the next contact lies in, and what tells it apart there. */
const SEGMENTS_OF: Readonly<Record<ContactSign, Partial<Record<SegmentName, string>>>> = {
  overdue: { due: 's.next_day < :today' },
  today: { due: 's.next_day = :today' },
  // A deal whose pause has ended without a next contact stands among those that are due.
  none: { due: 's.next_day IS NULL', none: 'TRUE' },
  planned: { planned: 'TRUE' },
  paused: { paused: 'TRUE' },
};

function rowsOf(table: Table, column: BoardColumn | 'lead', filter: BoardFilter, today: Day): Rows {
  const { manager, productId, sign } = filter;
  const text = nameKey(filter.text);
  const conditions = [
    table.from,
    ...(manager === undefined ? [] : ['s.manager = :manager']),
    ...(productId === undefined ? [] : [table.product]),
    ...(text === '' ? [] : [`instr(${table.text}, :text)`]),
  ];
  const params = {
    column,
    ...(manager === undefined ? {} : { manager }),
    ...(productId === undefined ? {} : { productId }),
    ...(text === '' ? {} : { text }),
  };
  const all = conditions.join(' AND ');
  const segments = segmentsOf(table, sign);
  const rows =
    sign === undefined ? all : `${all} AND (${segments.map((each) => `(${each})`).join(' OR ') || 'FALSE'})`;
  return {
    ...{ rows, filtered: rows !== table.from },
    params: segments.length === 0 || sign === undefined ? params : { ...params, today },
    page: (db, offset, limit) =>
      pageOf(
        db,
        table,
        segments.map((segment) => ({ rows: `${all} AND ${segment}`, params: { ...params, today } })),
        offset,
        limit,
      ),
  };
}

/** The segments of a table in the order of urgency, narrowed to one state of the next contact. */
function segmentsOf(table: Table, sign: ContactSign | undefined): string[] {
  return SEGMENTS.flatMap((name) => {
    const range = table.segments[name];
    const only = sign === undefined ? 'TRUE' : SEGMENTS_OF[sign][name];
    if (range === undefined || only === undefined) return [];
    return [only === 'TRUE' ? range : `${range} AND ${only}`];
  });
}

interface Segment {
  readonly rows: string;
  readonly params: Readonly<Record<string, SqlValue>>;
}

/** Walks the segments in their order; those that lie before the page are only counted. */
function pageOf(
  db: ReadableDb,
  table: Table,
  segments: readonly Segment[],
  offset: number,
  limit: number,
): string[] {
  const ids: string[] = [];
  let skip = offset;
  for (const { rows, params } of segments) {
    if (ids.length >= limit) break;
    if (skip > 0) {
      const count = db.value<number>(`SELECT count(*) FROM ${rows}`, params);
      if (count <= skip) {
        skip -= count;
        continue;
      }
    }
    const found = db.all<{ id: string }>(
      `SELECT ${table.id} AS id FROM ${rows} ORDER BY ${table.order} LIMIT :limit OFFSET :skip`,
      { ...params, limit: limit - ids.length, skip },
    );
    for (const { id } of found) ids.push(id);
    skip = 0;
  }
  return ids;
}
