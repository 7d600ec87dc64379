import { CuepointError } from '@shared/errors';
import type { Limits } from './limits';
import type { TableChunk, TableRow } from './table';

/** A head and how many rows stand above it: titles of a report, which are no data. */
export interface Head {
  readonly cells: readonly string[];
  readonly above: number;
  /** Where it stands, as an editor or Excel numbers it, from 1. */
  readonly line: number;
}

/**
 * The first of the leading rows with at least two names in it, else the very first, without empty cells at its end; makes
 * sure that at least one row follows it.
 */
export function headOf(pieces: Generator<TableChunk>, limits: Limits): Head {
  const leading = leadingRows(pieces);
  const found = leading.findIndex(({ cells }) => filled(cells) >= 2);
  const above = Math.max(0, found);
  const cells = (leading[above]?.cells ?? []).map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  if (cells.length > limits.columns) {
    throw new CuepointError('file-too-many-columns', { found: cells.length, limit: limits.columns });
  }
  if (leading.length <= above + 1)
    throw new CuepointError(leading.length === 0 ? 'file-empty' : 'file-no-data');
  return { cells, above, line: leading[above]?.line ?? 1 };
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** The head stands among so many rows, and at least one row must follow it. */
const LEADING = 20;

function leadingRows(pieces: Generator<TableChunk>): TableRow[] {
  const leading: TableRow[] = [];
  for (const { rows } of pieces) {
    leading.push(...rows.slice(0, LEADING + 1 - leading.length));
    if (leading.length > LEADING) break;
  }
  return leading;
}

/** Rows below the head, each brought to the head's width. */
export function* underHead(pieces: Generator<TableChunk>, head: Head, limits: Limits): Generator<TableChunk> {
  let count = 0;
  for (const { rows, part } of pieces) {
    const body = rows.slice(Math.max(0, head.above + 1 - count));
    count += rows.length;
    if (count > limits.rows) throw new CuepointError('file-too-many-rows', { limit: limits.rows });
    yield { rows: body.map((row) => fitted(row, head.cells.length)), part };
  }
}

function fitted(row: TableRow, width: number): TableRow {
  const { cells, line } = row;
  if (cells.length === width) return row;
  if (cells.length < width) {
    return { ...row, cells: [...cells, ...new Array<string>(width - cells.length).fill('')] };
  }
  const fitting = cells.slice(0, width);
  const beyond = cells.slice(width).filter((cell) => cell.trim() !== '');
  return beyond.length > 0
    ? { line, cells: fitting, flaw: 'too-many-cells', beyond }
    : { ...row, cells: fitting };
}
