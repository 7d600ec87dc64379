import type { PlanWeek } from '@shared/contract/plan';

export type DayCount = PlanWeek['days'][number];

export interface DayRow extends DayCount {
  readonly kind: 'day';
}
export interface LineRow {
  readonly kind: 'line';
  readonly day: string;
  /** Its place among the lines of the week, as the database counts and the keys move. */
  readonly at: number;
}
/** Opened below a line: why it is there. */
export interface DetailsRow {
  readonly kind: 'details';
  readonly day: string;
  readonly at: number;
}
export type Row = DayRow | LineRow | DetailsRow;

export interface PlanRows {
  /** Each day of the week with its lines below, as they stand on the screen. */
  readonly rows: readonly Row[];
  /** Places of the days in `rows`. */
  readonly dayPlaces: readonly number[];
  /** Place in `rows` of the line with this number. */
  readonly linePlaces: readonly number[];
}

/**
 * Lays out a week from its counts alone; the lines come page by page. Days without lines stay: they can be dropped on.
 * `opened` is the number of the line with its details below it.
 */
export function planRows(days: readonly DayCount[], opened: number | null = null): PlanRows {
  const rows: Row[] = [];
  const dayPlaces: number[] = [];
  const linePlaces: number[] = [];
  for (const each of days) {
    dayPlaces.push(rows.length);
    rows.push({ kind: 'day', ...each });
    for (let left = each.count; left > 0; left -= 1) {
      const at = linePlaces.length;
      linePlaces.push(rows.length);
      rows.push({ kind: 'line', day: each.day, at });
      if (at === opened) rows.push({ kind: 'details', day: each.day, at });
    }
  }
  return { rows, dayPlaces, linePlaces };
}
