import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { isDone } from './line';

export interface DayRow {
  readonly kind: 'day';
  readonly day: Day;
  readonly count: number;
  readonly done: number;
}
export interface LineRow {
  readonly kind: 'line';
  readonly line: PlanLine;
  /** Its place among the lines alone, as the keys move through them. */
  readonly at: number;
}
export type Row = DayRow | LineRow;

export interface PlanRows {
  /** Each day of the week with its lines below, as they stand on the screen. */
  readonly rows: readonly Row[];
  readonly days: readonly DayRow[];
  /** Places of the days in `rows`. */
  readonly dayPlaces: readonly number[];
  /** Place in `rows` of the line with this number. */
  readonly linePlaces: readonly number[];
}

/** Lays out the lines of a week, which come in the order of their days. Days without lines stay: they can be dropped on. */
export function planRows(days: readonly Day[], lines: readonly PlanLine[]): PlanRows {
  const rows: Row[] = [];
  const heads: DayRow[] = [];
  const dayPlaces: number[] = [];
  const linePlaces: number[] = [];
  let at = 0;
  for (const day of days) {
    const from = at;
    while (lines[at]?.day === day) at += 1;
    const own = lines.slice(from, at);
    const head: DayRow = { kind: 'day', day, count: own.length, done: own.filter(isDone).length };
    heads.push(head);
    dayPlaces.push(rows.length);
    rows.push(head);
    for (const [index, line] of own.entries()) {
      linePlaces.push(rows.length);
      rows.push({ kind: 'line', line, at: from + index });
    }
  }
  return { rows, days: heads, dayPlaces, linePlaces };
}

/** Where the work of a week starts: the first line of today that is not done; none in another week. */
export function startingLine(rows: readonly Row[], today: Day): LineRow | null {
  const found = rows.find((row) => row.kind === 'line' && row.line.day === today && !isDone(row.line));
  return found?.kind === 'line' ? found : null;
}
