import type { ValuelessCell } from '@shared/domain/import';
import { CuepointError } from '@shared/errors';
import { readCell } from './cell';
import type { Limits } from './limits';
import type { TableChunk, TableRow } from './table';
import type { Shared } from './workbook';
import { attribute, nextTag } from './xml';

const ROWS_AT_A_TIME = 1_000;

/**
 * The rows of one sheet. Rows and cells that the file leaves out take no memory, whatever their address: a cell in the
 * last column of the last row costs as much as one in A1. Blank rows are left out; `line` is the row's number in Excel.
 *
 * A cell becomes text: dates as `YYYY-MM-DD` (with `THH:MM:SS` when there is a time), numbers with a decimal point and
 * at most 15 digits, booleans as `true` and `false`. Errors such as `#N/A` and formulas without their result are nothing, and
 * told with the row, as are texts that look like a number with a point: whether it groups or separates decimals, only the user knows.
 */
export function* sheetRows(xml: string, shared: Shared, limits: Limits): Generator<TableChunk> {
  let rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let valueless: ValuelessCell[] = [];
  let numbersAsText: number[] = [];
  let headSeen = false;
  let at = Math.max(0, xml.search(/<(\w+:)?sheetData[\s>/]/));
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name === 'row') {
      if (tag.kind === 'close') {
        if (cells.some((cell) => cell.trim() !== '')) {
          const plain = valueless.length === 0 && numbersAsText.length === 0;
          rows.push(plain ? { line, cells } : told({ line, cells }, valueless, numbersAsText));
          headSeen = true;
        }
        if (rows.length >= ROWS_AT_A_TIME) {
          yield { rows, part: at / xml.length };
          rows = [];
        }
      } else {
        line = Number(attribute(tag, 'r') ?? line + 1);
        cells = [];
        valueless = [];
        numbersAsText = [];
      }
    } else if (tag.name === 'c' && tag.kind === 'open') {
      let column = columnOf(attribute(tag, 'r')) ?? cells.length;
      const cell = readCell(xml, tag, shared);
      at = cell.end;
      if (cell.missing !== '' && column < limits.columns) valueless.push({ column, shown: cell.missing });
      if (cell.text === '') continue;
      if (column >= limits.columns) {
        if (!headSeen) {
          throw new CuepointError('file-too-many-columns', { found: column + 1, limit: limits.columns });
        }
        // Below the head it only shows that the row is too wide; where exactly is of no use and costs memory.
        column = limits.columns;
      }
      while (cells.length < column) cells.push('');
      cells[column] = cell.text;
      if (cell.isText && looksLikeNumber(cell.text)) numbersAsText.push(column);
    } else if (tag.name === 'sheetData' && tag.kind === 'close') break;
  }
  yield { rows, part: 1 };
}

const told = (row: TableRow, valueless: ValuelessCell[], numbersAsText: number[]): TableRow => ({
  ...row,
  ...(valueless.length > 0 && { valueless }),
  ...(numbersAsText.length > 0 && { numbersAsText }),
});

/** Digits on both sides of one point, whatever signs and blanks stand around them. */
const looksLikeNumber = (text: string): boolean => text.includes('.') && /^\W*\d+\.\d+\W*$/.test(text);

/** 0-based column of an address such as `AB12`. */
function columnOf(address: string | null): number | null {
  if (address === null) return null;
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column === 0 ? null : column - 1;
}
