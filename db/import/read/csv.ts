import { CuepointError } from '@shared/errors';
import Papa from 'papaparse';
import type { Delimiter } from './delimiter';
import type { Limits } from './limits';
import type { TableRow } from './table';

/** Characters parsed at a time, some milliseconds of work; a row that is longer gets a piece as long as it needs. */
const PIECE = 128 * 1024;
/** No row of a table is longer; what looks like one is a quote that never ends or no table at all. */
const LONGEST_ROW = 4 * 1024 * 1024;

/** Some rows and how far into the text they reach. */
export interface CsvPiece {
  readonly rows: TableRow[];
  /** Part of the text that is done, 0…1. */
  readonly part: number;
}

/**
 * The rows of a CSV text, piece by piece, so that the caller can report progress, yield and stop in between. Blank lines, also
 * those of separators only that spreadsheets leave behind, are left out; `line` counts them and line breaks inside quotes,
 * so it is the line a text editor shows.
 *
 * Errors: `file-unclosed-quote` with the line of the row that never ends, `file-too-many-columns` for a line that is none.
 */
export function* csvPieces(
  text: string,
  delimiter: Delimiter,
  firstLine: number,
  limits: Limits,
): Generator<CsvPiece> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  let line = firstLine;
  let length = PIECE;
  for (let at = 0; at < text.length; ) {
    const last = at + length >= text.length;
    const piece = last ? text.slice(at) : text.slice(at, at + length);
    const { data, errors, meta } = parser.parse(piece, 0, !last) as Papa.ParseResult<string[]>;
    const flawed = quoteFlaws(errors, last);
    const rows: TableRow[] = [];
    const multiline = piece.includes('"');
    for (const [index, cells] of data.entries()) {
      if (flawed?.unclosed === index) throw new CuepointError('file-unclosed-quote', { line });
      if (cells.some((cell) => cell.trim() !== '')) {
        rows.push(flawed?.rows.has(index) ? { line, cells, flaw: 'quotes' } : { line, cells });
      }
      line += multiline ? 1 + lineBreaks(cells) : 1;
    }
    if (meta.cursor === 0 && piece.length > LONGEST_ROW) throw endless(piece, delimiter, line, limits);
    if (!last && meta.cursor === 0) {
      length *= 2;
      continue;
    }
    length = PIECE;
    at += last ? piece.length : meta.cursor;
    yield { rows, part: at / text.length };
  }
}

function endless(piece: string, delimiter: Delimiter, line: number, limits: Limits): CuepointError {
  if (piece.includes('"')) return new CuepointError('file-unclosed-quote', { line });
  return new CuepointError('file-too-many-columns', {
    found: piece.split(delimiter).length,
    limit: limits.columns,
  });
}

function quoteFlaws(
  errors: readonly Papa.ParseError[],
  last: boolean,
): { unclosed: number | undefined; rows: Set<number> } | null {
  if (errors.length === 0) return null;
  const unclosed = last ? errors.find((error) => error.code === 'MissingQuotes')?.row : undefined;
  const rows = new Set<number>();
  for (const error of errors)
    if (error.code === 'InvalidQuotes' && error.row !== undefined) rows.add(error.row);
  return { unclosed, rows };
}

function lineBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}
