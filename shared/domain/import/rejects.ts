import { csvLine } from '@shared/domain/table/csvCell';
import type { Issue, Reason } from './issues';

/** A rejected row with its cells as they were in the file. */
export interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The filled cells for which the head had no column. */
  readonly beyond?: readonly string[];
  readonly reasons: readonly Issue<Reason>[];
}

/** The words of the file, in the user's language. */
export interface RejectTexts {
  readonly line: string;
  readonly reason: string;
  sentence(issue: Issue<Reason>): string;
}

/**
 * The first piece of the file of rejected rows: byte order mark (Excel needs it for anything but ASCII) and head. The original
 * columns come first and unchanged, so that a corrected file can be imported again; line and reason stand behind them,
 * and last, in columns without a name, the cells that were too many.
 */
export function rejectsHead(head: readonly string[], delimiter: string, texts: RejectTexts): string {
  return `\ufeff${csvLine([...head, texts.line, texts.reason], delimiter)}\r\n`;
}

/** One rejected row, with its line end. */
export function rejectsLine(row: RejectedRow, width: number, delimiter: string, texts: RejectTexts): string {
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
  const reason = row.reasons.map((issue) => texts.sentence(issue)).join('; ');
  return `${csvLine([...cells, String(row.line), reason, ...(row.beyond ?? [])], delimiter)}\r\n`;
}
