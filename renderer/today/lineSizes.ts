import type { Line, SectionName } from './lines';

/** Heights in pixels; rows are drawn with exactly these, so nothing is measured. */
const HEIGHTS = { head: 40, day: 28, activity: 52, row: 40, more: 36, 'all-done': 72 } as const;
const ACTIVITIES: ReadonlySet<SectionName> = new Set(['overdue', 'today', 'next', 'done']);

/** In pixels. */
export const heightOf = (line: Line): number =>
  line.kind === 'done' || (line.kind === 'row' && ACTIVITIES.has(line.section))
    ? HEIGHTS.activity
    : HEIGHTS[line.kind];

/** The same line has the same key in every list of lines. */
export const keyOf = (line: Line): string =>
  line.kind === 'row' || line.kind === 'done'
    ? `${line.kind === 'row' ? line.section : 'just-done'} ${line.at}`
    : `${line.kind} ${line.kind === 'day' ? line.day : line.kind === 'all-done' ? '' : line.section}`;

/** Throws where there is no such line. */
export function lineAt(lines: readonly Line[], at: number): Line {
  const line = lines[at];
  if (!line) throw new RangeError(`no line ${at}`);
  return line;
}
