import type { ValuelessCell } from '@shared/domain/import';
import { CuepointError } from '@shared/errors';
import type { Limits } from './limits';
import type { TableChunk, TableRow } from './table';
import type { Shared } from './workbook';
import { attribute, nextTag, type Tag, unescaped } from './xml';

const ROWS_AT_A_TIME = 1_000;

/**
 * The rows of one sheet. Rows and cells that the file leaves out take no memory, whatever their address: a cell in the
 * last column of the last row costs as much as one in A1. Blank rows are left out; `line` is the row's number in Excel.
 *
 * A cell becomes text: dates as `YYYY-MM-DD` (with `THH:MM:SS` when there is a time), numbers with a decimal point and
 * at most 15 digits, booleans as `true` and `false`. Errors such as `#N/A` and formulas without their result are nothing, and
 * told with the row.
 */
export function* sheetRows(xml: string, shared: Shared, limits: Limits): Generator<TableChunk> {
  let rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let valueless: ValuelessCell[] = [];
  let headSeen = false;
  let at = Math.max(0, xml.search(/<(\w+:)?sheetData[\s>/]/));
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name === 'row') {
      if (tag.kind === 'close') {
        if (cells.some((cell) => cell.trim() !== '')) {
          rows.push(valueless.length === 0 ? { line, cells } : { line, cells, valueless });
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
    } else if (tag.name === 'sheetData' && tag.kind === 'close') break;
  }
  yield { rows, part: 1 };
}

interface Cell {
  readonly text: string;
  /** The error or the formula of a cell that has no value; else ''. */
  readonly missing: string;
  /** Where its closing tag ends. */
  readonly end: number;
}

function readCell(xml: string, cell: Tag, shared: Shared): Cell {
  let value = '';
  let formula = '';
  let inline = '';
  let at = cell.end;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.kind === 'close' && tag.name === 'c') break;
    // Cells that share a formula have its text only once, so an empty one is a formula as well.
    if (tag.name === 'f' && tag.kind !== 'close') formula ||= '=';
    if (tag.kind !== 'open' || (tag.name !== 'v' && tag.name !== 't' && tag.name !== 'f')) continue;
    const text = xml.slice(tag.end, xml.indexOf('<', tag.end));
    if (tag.name === 'v') value = text;
    else if (tag.name === 'f') formula = `=${unescaped(text)}`;
    else inline += unescaped(text);
  }
  const type = attribute(cell, 't');
  return {
    text: cellText(type, attribute(cell, 's'), value, inline, shared),
    missing: missingOf(type, value, formula),
    end: at,
  };
}

/** A formula may well give an empty text; that is then a value, of its own type. */
function missingOf(type: string | null, value: string, formula: string): string {
  if (type === 'e') return unescaped(value);
  return value === '' && type !== 'str' ? formula : '';
}

function cellText(
  type: string | null,
  style: string | null,
  value: string,
  inline: string,
  shared: Shared,
): string {
  switch (type) {
    case 's':
      return shared.strings[Number(value)] ?? '';
    case 'inlineStr':
      return inline;
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      return '';
    case 'd':
      return value;
    default:
      return numberText(value, style !== null && shared.dateStyles[Number(style)] === true, shared.from1904);
  }
}

function numberText(value: string, isDate: boolean, from1904: boolean): string {
  if (value === '') return '';
  const number = Number(value);
  if (!Number.isFinite(number)) return '';
  return isDate ? (serialText(number, from1904) ?? value) : String(Number(number.toPrecision(15)));
}

const DAY_MS = 86_400_000;
/** Excel's day 0 is 1899-12-30 for all days after February 1900; day 0 of 1904 is 1904-01-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465; // 9999-12-31

/** A date cell as ISO text; null for a time without a day or a number no date can have. */
function serialText(serial: number, from1904: boolean): string | null {
  if (serial < 1 || serial > LAST_SERIAL) return null;
  const seconds = Math.round(serial * 86_400);
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + (seconds / 86_400) * DAY_MS).toISOString();
  return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
}

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
