import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ValuelessCell } from '@shared/domain/import';
import { CuepointError } from '@shared/errors';
import { fileFailure } from '@shared/errors/file-reasons';
import { csvPieces } from './csv';
import { type Delimiter, detectDelimiter, separatorLine } from './delimiter';
import { decodeText, detectEncoding, type Encoding } from './encoding';
import { type Head, headOf, underHead } from './head';
import { LIMITS, type Limits, sizeText } from './limits';
import { signatureOf } from './signature';
import { openWorkbook, type Workbook } from './workbook';

/** One row under the head. `cells` is exactly as long as the head. */
export interface TableRow {
  /** Line of a text file or row of a sheet, as an editor or Excel numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row cannot be trusted: a quote stands where none may, or there are more cells than the head has. */
  readonly flaw?: 'quotes' | 'too-many-cells';
  /** The filled cells for which the head has no column. */
  readonly beyond?: readonly string[];
  /** Cells that are empty here because the workbook has no value for them. */
  readonly valueless?: readonly ValuelessCell[];
  /** Columns, from 0, in which a workbook has a text such as `1.200` and not a number. */
  readonly numbersAsText?: readonly number[];
}

/** Some rows at a time: between two chunks the caller reports progress, lets others work, or stops. */
export interface TableChunk {
  readonly rows: readonly TableRow[];
  /** Part of the file that is read, 0…1. */
  readonly part: number;
}

/** A table that was recognised and can be read as often as wanted, each time from its first row. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  /** Null for XLSX, which states its own. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Names of the sheets in their order; empty for CSV. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Column names as written; may repeat and may be empty. Titles above them are left out. */
  readonly head: readonly string[];
  /** Where the head stands, from 1. */
  readonly headLine: number;
  /**
   * True when numbers and dates come typed from the file: then `1234.5` means a decimal point and `2026-03-01` a day,
   * whatever the language of the file; only a row's `numbersAsText` are what somebody wrote.
   */
  readonly typed: boolean;
  /** Numbers that are days, without the style of one, count from 1904 instead of 1900. */
  readonly from1904: boolean;
  chunks(): Generator<TableChunk>;
}

export interface ReadOptions {
  readonly encoding?: Encoding;
  /** Given, it also allows a table of one column. */
  readonly delimiter?: Delimiter;
  /** Name of the sheet to read; the first one that is not empty by default. */
  readonly sheet?: string;
  /** Lower limits, for tests. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a CSV or XLSX file, given by its path or as bytes.
 *
 * Errors (all as `CuepointError`): `file-unreadable`, `file-too-large`, `file-empty`, `file-not-table`, `file-encoding`,
 * `file-zip-bomb`, `file-one-column`, `file-too-many-columns`, `file-no-data`, `file-no-sheet`, `file-not-workbook` here; `file-unclosed-quote` and
 * `file-too-many-rows` also later, from `chunks()`.
 */
export function readTable(source: string | Uint8Array, options: ReadOptions = {}): Table {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const bytes = typeof source === 'string' ? readBytes(source, limits) : source;
  if (bytes.length > limits.fileBytes) throw tooLarge(limits);
  switch (signatureOf(bytes)) {
    case 'empty':
      throw new CuepointError('file-empty');
    case 'foreign':
      throw new CuepointError('file-not-table');
    case 'zip':
      return readXlsx(bytes, options, limits);
    case 'text':
      if (options.sheet !== undefined)
        throw new CuepointError('file-not-workbook', { sheet: options.sheet, name: nameOf(source) });
      return readCsv(bytes, options, limits);
  }
}

const nameOf = (source: string | Uint8Array): string => (typeof source === 'string' ? basename(source) : '');

function readBytes(path: string, limits: Limits): Uint8Array {
  try {
    const found = statSync(path);
    // A pipe can be read only once and a device has no end; a folder says so itself.
    if (!found.isFile() && !found.isDirectory())
      throw new CuepointError('file-unreadable', { name: basename(path), message: path, reason: 'no-file' });
    if (found.size > limits.fileBytes) throw tooLarge(limits);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof CuepointError) throw cause;
    const detail = { name: basename(path), ...fileFailure(cause, 'read') };
    throw new CuepointError('file-unreadable', detail, { cause });
  }
}

function readCsv(bytes: Uint8Array, options: ReadOptions, limits: Limits): Table {
  const encoding = options.encoding ?? detectEncoding(bytes);
  const whole = decodeText(bytes, encoding);
  if (whole.trim() === '') throw new CuepointError('file-empty');
  const stated = separatorLine(whole);
  const text = stated ? whole.slice(stated.length) : whole;
  const delimiter = options.delimiter ?? stated?.delimiter ?? detectDelimiter(text);
  if (delimiter === null) throw new CuepointError('file-one-column');
  const pieces = (): Generator<TableChunk> => csvPieces(text, delimiter, stated ? 2 : 1, limits);
  const head = headOf(pieces(), limits);
  if (head.cells.length < 2 && options.delimiter === undefined) throw new CuepointError('file-one-column');
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    head: head.cells,
    headLine: head.line,
    typed: false,
    from1904: false,
    chunks: () => underHead(pieces(), head, limits),
  };
}

function readXlsx(bytes: Uint8Array, options: ReadOptions, limits: Limits): Table {
  const book = openWorkbook(bytes, limits);
  if (options.sheet !== undefined && !book.sheets.includes(options.sheet))
    throw new CuepointError('file-no-sheet', { sheet: options.sheet, sheets: book.sheets.join(', ') });
  const wanted = options.sheet ?? book.sheets[0] ?? '';
  const { sheet, head } = firstTable(
    book,
    options.sheet === undefined ? [wanted, ...book.shown] : [wanted],
    limits,
  );
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: book.sheets,
    sheet,
    head: head.cells,
    headLine: head.line,
    typed: true,
    from1904: book.from1904,
    chunks: () => underHead(book.rows(sheet), head, limits),
  };
}

/** The first of the sheets with anything in it: many programs leave an empty one in front. */
function firstTable(
  book: Workbook,
  sheets: readonly string[],
  limits: Limits,
): { readonly sheet: string; readonly head: Head } {
  let empty: unknown;
  for (const sheet of new Set(sheets)) {
    try {
      return { sheet, head: headOf(book.rows(sheet), limits) };
    } catch (thrown) {
      if (!(thrown instanceof CuepointError && thrown.data.code === 'file-empty')) throw thrown;
      empty ??= thrown;
    }
  }
  throw empty;
}

function tooLarge(limits: Limits): CuepointError {
  return new CuepointError('file-too-large', { limit: sizeText(limits.fileBytes) });
}
