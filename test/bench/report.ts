import type { DoorLine } from './door';

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
  const head = ['', 'median', '95 %', 'floor', '× floor', '× tenth'];
  const ms = (value: number) => value.toFixed(2);
  const missed = (bad: boolean) => (bad ? ' ✗' : '  ');
  const rows = lines.map((line) => [
    line.name,
    ms(line.door.median),
    ms(line.door.p95) + missed(!line.fast),
    ms(line.floor.median),
    line.ratio.toFixed(2) + missed(!line.nearFloor),
    line.tenfold === null ? '' : line.tenfold.toFixed(2) + missed(line.tenfold > GOALS.tenfold),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
