import type { Shared } from './workbook';
import { attribute, nextTag, type Tag, unescaped } from './xml';

/** A cell as it was read. */
export interface Cell {
  readonly text: string;
  /** The error or the formula of a cell that has no value; else ''. */
  readonly missing: string;
  /** It is no number of the workbook. */
  readonly isText: boolean;
  /** Where its closing tag ends. */
  readonly end: number;
}

/** Reads the cell whose opening tag is given. */
export function readCell(xml: string, cell: Tag, shared: Shared): Cell {
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
    isText: type === 's' || type === 'str' || type === 'inlineStr',
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
