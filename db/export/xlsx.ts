import type { Table } from './csv';

export interface Sheet extends Table {
  readonly name: string;
  /** Column widths in characters; a column without one gets 16. */
  readonly widths?: readonly number[];
}

/** Excel allows 31 characters and none of these in a sheet's name. */
const sheetName = (name: string): string => name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31);

/**
 * An XLSX file with one sheet per table, head in bold and kept in sight. Texts are stored as texts, so phones and
 * leading zeros stay and nothing is a formula.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const written = writeExcelFile(
    sheets.map(({ name, head, rows, widths }) => ({
      sheet: sheetName(name),
      stickyRowsCount: 1,
      columns: head.map((_, index) => ({ width: widths?.[index] ?? 16 })),
      data: [
        head.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((cell) =>
            cell === null || cell === ''
              ? null
              : typeof cell === 'number'
                ? { value: cell, type: Number }
                : { value: cell, type: String },
          ),
        ),
      ],
    })),
  );
  return new Uint8Array(await written.toBuffer());
}
