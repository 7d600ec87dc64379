import { onceEach } from '@shared/domain/names/once';
import { type Day, diffDays, type Time } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { assertNever } from '@shared/errors';
import type { Cell, Table } from './csv';
import { rowHeight } from './row-height';
import { printFeature } from './xlsx-print';

/** A cell that a spreadsheet counts with, or one that stands out. */
export type SheetCell =
  | Cell
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'time'; readonly time: Time }
  /** Shown with its decimals, such as an amount of money. */
  | { readonly kind: 'amount'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'percent'; readonly part: number }
  | { readonly kind: 'bold'; readonly value: string | number };

export interface Sheet {
  readonly name: string;
  readonly head: Table['head'];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Column widths in characters; a column without one gets {@link USUAL_WIDTH}. */
  readonly widths?: readonly number[];
  /** Columns (from 0) with long texts, which go on in a second line. */
  readonly wrapped?: readonly number[];
}

export interface SheetStyle {
  /** How days are written; without it as `2026-11-26`. */
  readonly language?: Language;
  readonly paper?: 'A4' | 'Letter';
}

/** Characters of a sheet's name that Excel allows, in UTF-16. */
const LONGEST = 31;

/** Without what Excel refuses in a sheet's name: some signs anywhere, an apostrophe at either end. */
const sheetName = (name: string): string =>
  cut(name.replace(/[:\\/?*[\]]/g, ' ').replace(/^'+/, ''), LONGEST).replace(/'+$/, '') || '-';

/** The beginning of a text, no sign of two halves cut through. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/**
 * An XLSX file with one sheet per table, head in bold and kept in sight, ready to print: across the page, as wide as the page, the head
 * on every page. Texts are stored as texts, so phones and leading zeros stay and nothing is a formula; days and times are real
 * ones.
 */
export async function toXlsx(sheets: readonly Sheet[], style: SheetStyle = {}): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const named = uniqueNames(sheets);
  const written = writeExcelFile(
    named.map(({ name, head, rows, widths, wrapped = [] }) => ({
      sheet: name,
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      columns: head.map((_, index) => ({ width: widths?.[index] ?? USUAL_WIDTH })),
      data: [
        head.map((text, column) => ({
          ...{ value: text, type: String, ...HEAD, ...heightOf(head, widths) },
          ...(isFigures(rows, column) ? { align: 'right' as const } : {}),
        })),
        ...rows.map((row) => {
          const height = heightOf(row, widths, wrapped);
          return row.map((cell, column) => {
            const made = cellOf(cell, style.language);
            const wrap = wrapped.includes(column);
            return made && { ...made, ...height, alignVertical: 'top' as const, wrap };
          });
        }),
      ],
    })),
    { ...FONT, features: [printFeature(named, style.paper ?? 'A4')] },
  );
  return new Uint8Array(await written.toBuffer());
}

/** Figures stand on the right, and so does what is written above them. */
const isFigures = (rows: Sheet['rows'], column: number): boolean =>
  rows.some((row) => typeof row[column] === 'number') && rows.every((row) => typeof row[column] !== 'string');

/** Of a row with long texts; without `wrapped` all of them go on in further lines. */
function heightOf(
  row: readonly SheetCell[],
  widths: readonly number[] | undefined,
  wrapped?: readonly number[],
): { readonly height?: number } {
  const texts = row.flatMap((cell, column) =>
    typeof cell === 'string' && (wrapped?.includes(column) ?? true)
      ? [{ text: cell, width: widths?.[column] ?? USUAL_WIDTH }]
      : [],
  );
  const height = rowHeight(texts);
  return height === undefined ? {} : { height };
}

const USUAL_WIDTH = 16;

/** Of Excel itself: named, because else every program takes another one for bold letters. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

const HEAD = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#000000',
} as const;

/** The same table may come twice, such as two managers of one name. */
function uniqueNames(sheets: readonly Sheet[]): Sheet[] {
  const own = onceEach((name, number) => `${cut(name, LONGEST - String(number).length - 1)} ${number}`);
  return sheets.map((sheet) => ({ ...sheet, name: own(sheetName(sheet.name)) }));
}

/** The weekday in the language of the sheet, whatever the program that opens it speaks: the number is the language's (MS-LCID). */
const DAY_FORMAT: Record<Language, string> = {
  en: '[$-809]ddd d mmm yyyy',
  ru: '[$-419]ddd dd.mm.yyyy',
  sl: '[$-424]ddd d. m. yyyy',
};

function cellOf(cell: SheetCell, language: Language | undefined) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  switch (cell.kind) {
    case 'day': {
      const format = language === undefined ? 'yyyy-mm-dd' : DAY_FORMAT[language];
      return { value: serial(cell.day), type: Number, format, align: 'left' as const };
    }
    case 'time':
      return { value: partOfDay(cell.time), type: Number, format: 'hh:mm', align: 'left' as const };
    case 'amount': {
      const digits = '0'.repeat(cell.decimals);
      return { value: cell.value, type: Number, format: `#,##0${digits && `.${digits}`}` };
    }
    case 'percent':
      return { value: cell.part, type: Number, format: '0%' };
    case 'bold':
      return typeof cell.value === 'number'
        ? { value: cell.value, type: Number, fontWeight: 'bold' as const }
        : { value: cell.value, type: String, fontWeight: 'bold' as const };
    default:
      return assertNever(cell);
  }
}

/** Days since the beginning of a spreadsheet's time, as Excel counts from March 1900 on. */
const serial = (day: Day): number => diffDays('1899-12-30', day);

const partOfDay = (time: Time): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / 1440;
