import { csvLine } from '@shared/domain/table/csvCell';
import type { Language } from '@shared/domain/words';

export type Cell = string | number | null;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A CSV file that opens right by double click: UTF-8 with BOM, with the delimiter and the decimal sign that Excel expects in the
 * language's locale.
 */
export function toCsv({ head, rows }: Table, language: Language): Uint8Array {
  const line = (cells: readonly Cell[]) =>
    csvLine(
      cells.map((cell) => textOf(cell, language)),
      delimiterOf(language),
    );
  return new TextEncoder().encode(`\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`);
}

function textOf(cell: Cell, language: Language): string {
  if (cell === null) return '';
  // Elsewhere `12.5` would become the 12th of May, and `8400.5` a text that no sum counts.
  if (typeof cell === 'number') return String(cell).replace('.', DECIMAL[language]);
  // Within a cell spreadsheets break lines at LF; CRLF ends a row.
  return cell.replace(/\r\n?/g, '\n');
}

const DECIMAL: Record<Language, '.' | ','> = { en: '.', ru: ',', sl: ',' };

/** A semicolon where the comma is the decimal sign. */
export const delimiterOf = (language: Language): ',' | ';' => (DECIMAL[language] === ',' ? ';' : ',');
