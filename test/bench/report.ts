import type { DoorLine } from './door';
import type { ImportSpeed } from './import';
import type { WindowReport } from './window';

/** The goals of the issue's §7, in milliseconds and as ratios. */
export const GOALS = { p95: 16, floorTimes: 3, floorPlus: 1, tenfold: 1.3 } as const;

export interface Judged extends DoorLine {
  readonly fast: boolean;
  readonly nearFloor: boolean;
  /** Median on the whole ÷ median on a tenth; null where it was not measured. */
  readonly tenfold: number | null;
}

export function judge(line: DoorLine, tenth: DoorLine | undefined): Judged {
  return {
    ...line,
    fast: line.door.p95 <= GOALS.p95,
    nearFloor: line.door.median <= GOALS.floorTimes * line.floor.median + GOALS.floorPlus,
    tenfold: tenth && line.paged ? line.door.median / tenth.door.median : null,
  };
}

/** A table for people; a cross marks what misses its goal. */
export function table(lines: readonly Judged[]): string {
  const head = ['', 'median', '95 %', 'processor', 'floor', '× floor', '× tenth'];
  const ms = (value: number) => value.toFixed(2);
  const missed = (bad: boolean) => (bad ? ' ✗' : '  ');
  const rows = lines.map((line) => [
    line.name,
    ms(line.door.median),
    ms(line.door.p95) + missed(!line.fast),
    ms(line.processor),
    ms(line.floor.median),
    line.ratio.toFixed(2) + missed(!line.nearFloor),
    line.tenfold === null ? '' : line.tenfold.toFixed(2) + missed(line.tenfold > GOALS.tenfold),
  ]);
  return aligned([head, ...rows]);
}

/**
 * Imports and what stands beside them. A row of clients with people is four logged records: client, person, phone, e-mail. The
 * floors store the very same records with SQLite alone: bare, and with the triggers that write log, kept answers and search.
 */
export function importTable(speeds: readonly ImportSpeed[]): string {
  const head = [
    'import',
    'seconds',
    'processor',
    'rows/s',
    'records/s',
    'bare',
    'triggers',
    'again',
    'revert',
  ];
  const s = (value: number) => value.toFixed(1);
  const rows = speeds.map(({ kind, rows: read, records, seconds, processor, floor, ...more }) => [
    `${read} ${kind}`,
    s(seconds),
    s(processor),
    (read / seconds).toFixed(0) + (read / seconds < IMPORT_ROWS ? ' ✗' : '  '),
    (records / seconds).toFixed(0),
    `${s(floor.bare)} s ×${(seconds / floor.bare).toFixed(2)}`,
    `${s(floor.triggers)} s ×${(seconds / floor.triggers).toFixed(2)}`,
    s(more.againSeconds),
    s(more.revertSeconds),
  ]);
  return aligned([head, ...rows]);
}

/** Rows a second that an import must manage at least. */
const IMPORT_ROWS = 20_000;

/** Screens, start and memory. */
export function windowTable({ lines, start, memory }: WindowReport): string {
  const ms = (value: number) => value.toFixed(0);
  const missed = (bad: boolean) => (bad ? ' ✗' : '  ');
  const rows = lines.map(({ name, settled, first, longest, goal }) => [
    name,
    ms(settled.median) + missed(settled.median > goal),
    ms(settled.p95),
    ms(first),
    ms(longest) + missed(longest > LONGEST_BLOCK),
  ]);
  const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  const ratio = (value: number, most: number) => value.toFixed(2) + missed(value > most);
  return [
    ...[aligned([['', 'median', '95 %', 'first', 'longest block'], ...rows]), ''],
    `start to the board ${ms(start.board.median)} ms, to Today ${ms(start.today.median)} ms`,
    `empty window ${ms(start.empty.median)} ms; board ÷ empty ${ratio(start.ratio, 1.4)}`,
    `memory ${mb(memory.cuepoint)} MB, empty window ${mb(memory.empty)} MB; ratio ${ratio(memory.ratio, 1.6)}`,
  ].join('\n');
}

/** No work may keep the window's thread for longer, in milliseconds. */
const LONGEST_BLOCK = 100;

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
