import type { ReadableDb, SqlValue } from '@db/connection/sqlite';
import { type BoardColumn, type BoardFilter, zBoardColumn } from '@shared/contract/board';
import type { Day } from '@shared/domain/time';
import type { ContactSign } from '@shared/domain/words';
import { hitsOf } from './text';

/** One column of the board under a filter: what its head counts and the order of its cards. */
export interface Lane {
  readonly column: BoardColumn;
  readonly today: Day;
  /** `FROM … WHERE …` over the rows of the column that the filter lets through, and its parameters. */
  readonly rows: string;
  readonly params: Readonly<Record<string, SqlValue>>;
  /** Ids of the cards from `offset` on, the most urgent first. */
  page(db: ReadableDb, offset: number, limit: number): string[];
}

/** All columns under one filter; a text is looked up once for all of them. */
export function lanesFor(db: ReadableDb, filter: BoardFilter, today: Day): Map<BoardColumn, Lane> {
  const hits = hitsOf(db, filter.text);
  return new Map(
    zBoardColumn.options.map((column) => {
      const table = column === 'between-sales' ? CLIENTS : DEALS;
      const found = hits?.get(column) ?? [];
      return [column, lane(table, column, { ...filter, hits: hits === null ? null : found }, today)];
    }),
  );
}

/**
 * Where the cards of a column stand. Its order is that of `shared/domain/contacts/urgency`: each segment is one range of
 * an index, so no list is sorted. A pause that has ended counts like a contact that was due on its last day.
 */
interface Table {
  readonly from: string;
  readonly id: string;
  readonly order: string;
  readonly product: string;
  readonly segments: Readonly<Record<'due' | 'none' | 'planned' | 'paused', string | null>>;
}

const DEALS: Table = {
  from: 'deal_state s WHERE s.on_board AND s.stage = :column',
  id: 's.deal_id',
  order: 's.board_day, s.deal_id',
  product: 's.product_id = :productId',
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
  segments: {
    due: 's.next_day <= :today',
    none: 's.next_day IS NULL',
    planned: 's.next_day > :today',
    paused: null,
  },
};

/** Which segments a state of the next contact lies in, and what tells it apart there. */
const SEGMENTS_OF: Readonly<Record<ContactSign, Partial<Record<keyof Table['segments'], string>>>> = {
  overdue: { due: 's.next_day < :today' },
  today: { due: 's.next_day = :today' },
  none: { due: 's.next_day IS NULL', none: 'TRUE' },
  planned: { planned: 'TRUE' },
  paused: { paused: 'TRUE' },
};

interface LaneFilter extends BoardFilter {
  readonly hits: readonly string[] | null;
}

function lane(table: Table, column: BoardColumn, filter: LaneFilter, today: Day): Lane {
  const { manager, productId, hits, sign } = filter;
  const conditions = [
    table.from,
    ...(manager === undefined ? [] : ['s.manager = :manager']),
    ...(productId === undefined ? [] : [table.product]),
    ...(hits === null ? [] : [`${table.id} IN (SELECT value FROM json_each(:hits))`]),
  ];
  const params = {
    column,
    ...(manager === undefined ? {} : { manager }),
    ...(productId === undefined ? {} : { productId }),
    ...(hits === null ? {} : { hits: JSON.stringify(hits) }),
  };
  const all = conditions.join(' AND ');
  const segments = segmentsOf(table, sign);
  const rows =
    sign === undefined ? all : `${all} AND (${segments.map((each) => `(${each})`).join(' OR ') || 'FALSE'})`;
  const ordered = segments.map((segment) => ({
    rows: `${all} AND ${segment}`,
    params: { ...params, today },
  }));
  return {
    ...{ column, today, rows },
    params: sign === undefined ? params : { ...params, today },
    page: (db, offset, limit) => pageOf(db, table, ordered, offset, limit),
  };
}

function segmentsOf(table: Table, sign: ContactSign | undefined): string[] {
  const wanted = sign === undefined ? { due: '', none: '', planned: '', paused: '' } : SEGMENTS_OF[sign];
  return (['due', 'none', 'planned', 'paused'] as const).flatMap((name) => {
    const [range, only] = [table.segments[name], wanted[name]];
    if (range === null || only === undefined) return [];
    return [only === '' ? range : `${range} AND ${only}`];
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
