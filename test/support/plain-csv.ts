import { readFileSync } from 'node:fs';

/**
 * The rows of a comma-separated UTF-8 file as records by header. Made for the tests alone and with nothing of the
 * program in it, so that what an import says can be held against what the file says.
 */
export function readPlainCsv(path: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  return rows.map((cells) => Object.fromEntries(head.map((header, index) => [header, cells[index] ?? ''])));
}

/** Writes such a file; every cell stands in quotes. */
export function plainCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const head = Object.keys(rows[0] ?? {});
  const quoted = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [quoted(head), ...rows.map((row) => quoted(head.map((header) => row[header] ?? '')))].join('\n');
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inQuotes) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inQuotes = false;
    } else if (sign === '"') inQuotes = true;
    else if (sign === ',') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}
