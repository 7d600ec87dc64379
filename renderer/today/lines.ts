import type { OutputOf } from '@shared/contract';
import type { Day } from '@shared/domain/time';
import { type JustDone, placesOf } from './justDone';

export type TodayData = OutputOf<'today.open'>;
/** The lists of the screen in their order. */
export const SECTIONS = ['overdue', 'today', 'done', 'next', 'withoutNext', 'missed', 'due'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** One line of the screen. Rows name their place in their list; the record is looked up when the line is drawn. */
export type Line =
  | { readonly kind: 'head'; readonly section: SectionName; readonly count: number }
  | { readonly kind: 'day'; readonly day: Day; readonly count: number }
  | { readonly kind: 'row'; readonly section: SectionName; readonly at: number }
  /** A contact that was just done, by its place in `done.latest`; the keys pass over it. */
  | { readonly kind: 'done'; readonly at: number }
  /** The rest of a cut list. */
  | { readonly kind: 'more'; readonly section: SectionName; readonly hidden: number; readonly open: boolean }
  /** Nothing is left for today. */
  | { readonly kind: 'all-done' };

/** A list longer than this is cut to {@link FIRST_ROWS} until the user asks for all of it. */
export const CUT_OVER = 15;
export const FIRST_ROWS = 10;

/** What is left out when it is empty; "today" stays and says that all is done. */
const ALWAYS: ReadonlySet<SectionName> = new Set(['today']);
/** Today's own work is never cut. */
const NEVER_CUT: ReadonlySet<SectionName> = new Set(['today']);

/**
 * The lines of the screen from the counts alone, so that lists of thousands cost nothing until they are scrolled to.
 * `whole` names the lists that the user opened; what was just done stays in its place for a while.
 */
export function linesOf(data: TodayData, whole: ReadonlySet<SectionName>, just: JustDone): Line[] {
  const lines: Line[] = [];
  for (const section of SECTIONS) {
    const { count } = data[section];
    const done = section === 'overdue' || section === 'today' ? placesOf(section, data, just) : NOWHERE;
    if (count === 0 && done.size === 0 && !ALWAYS.has(section)) continue;
    lines.push({ kind: 'head', section, count });
    if (count === 0 && section === 'today') lines.push({ kind: 'all-done' });
    const first = section === 'done' ? 0 : count > CUT_OVER ? FIRST_ROWS : count;
    const cut = first < count && !NEVER_CUT.has(section);
    const shown = cut && !whole.has(section) ? first : count;
    lines.push(
      ...(section === 'next' ? byDay(data.next.days, shown) : withDone(rows(section, 0, shown), done)),
    );
    if (cut) lines.push({ kind: 'more', section, hidden: count - shown, open: shown === count });
  }
  return lines;
}

const NOWHERE: ReturnType<typeof placesOf> = new Map();

/** Rows with the done ones between them; beyond the rows that are shown at their end. */
function withDone(shown: readonly Line[], places: ReturnType<typeof placesOf>): Line[] {
  const at = (from: number, to: number): Line[] =>
    [...places]
      .filter(([place]) => place >= from && place < to)
      .sort(([a], [b]) => a - b)
      .flatMap(([, done]) => done.map((index): Line => ({ kind: 'done', at: index })));
  if (places.size === 0) return [...shown];
  return [
    ...shown.flatMap((row, place) => [...at(place, place + 1), row]),
    ...at(shown.length, Number.POSITIVE_INFINITY),
  ];
}

/** The keys move between these. */
export const takesFocus = (line: Line): boolean => line.kind === 'row' || line.kind === 'more';

function byDay(days: TodayData['next']['days'], shown: number): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const { day, count } of days) {
    if (at >= shown) break;
    lines.push({ kind: 'day', day, count });
    const until = Math.min(at + count, shown);
    lines.push(...rows('next', at, until));
    at = until;
  }
  return lines;
}

const rows = (section: SectionName, from: number, until: number): Line[] =>
  Array.from({ length: until - from }, (_, index) => ({ kind: 'row', section, at: from + index }));
