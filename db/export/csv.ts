import { csvLine } from '@shared/domain/table/csvCell';
import type { Language } from '@shared/domain/words';

export type Cell = string | number | null;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A CSV file that opens right by double click: UTF-8 with BOM, and the delimiter that Excel expects in the language's
 * locale (semicolon where the comma is the decimal sign).
 */
export function toCsv({ head, rows }: Table, language: Language): Uint8Array {
  const delimiter = delimiterOf(language);
  const line = (cells: readonly Cell[]) =>
    csvLine(
      // Within a cell spreadsheets break lines at LF; CRLF ends a row.
      cells.map((cell) => (cell === null ? '' : String(cell).replace(/\r\n?/g, '\n'))),
      delimiter,
    );
  return new TextEncoder().encode(`\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`);
}

export const delimiterOf = (language: Language): ',' | ';' => (language === 'en' ? ',' : ';');
