import { type Day, diffDays, type Time } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { assertNever } from '@shared/errors';
import type { Cell, Table } from './csv';
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
  /** Column widths in characters; a column without one gets 16. */
  readonly widths?: readonly number[];
  /** Columns (from 0) with long texts, which go on in a second line. */
  readonly wrapped?: readonly number[];
}

export interface SheetStyle {
  /** How days are written; without it as `2026-11-26`. */
  readonly language?: Language;
  readonly paper?: 'A4' | 'Letter';
}

/** Excel allows 31 characters and none of these in a sheet's name. */
const sheetName = (name: string): string => name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31);

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
      columns: head.map((_, index) => ({ width: widths?.[index] ?? 16 })),
      data: [
        head.map((text) => ({ value: text, type: String, ...HEAD })),
        ...rows.map((row) =>
          row.map((cell, column) => {
            const made = cellOf(cell, style.language);
            return made && { ...made, alignVertical: 'top' as const, wrap: wrapped.includes(column) };
          }),
        ),
      ],
    })),
    { ...FONT, features: [printFeature(named, style.paper ?? 'A4')] },
  );
  return new Uint8Array(await written.toBuffer());
}

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
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain = sheetName(sheet.name);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${plain.slice(0, 31 - String(number).length - 1)} ${number}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

const DAY_FORMAT: Record<Language, string> = {
  en: 'ddd d mmm yyyy',
  ru: 'ddd dd.mm.yyyy',
  sl: 'ddd d. m. yyyy',
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
