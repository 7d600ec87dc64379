import { type Pages, useDbPages } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { Line, SectionName, TodayData } from './lines';
import { rowOf, type TodayRow } from './row';

/** The first rows of each list come with the screen; those further on are asked for page by page. */
const PAGE = 50;

/** Looks up the record of a row: undefined while its page is on the way. */
export function useTodayRows(
  data: TodayData,
  visible: readonly Line[],
  manager: string | undefined,
): (section: SectionName, at: number) => TodayRow | undefined {
  const today = useToday();
  const input = { today, ...(manager ? { manager } : {}) };
  const range = (section: SectionName) => beyondFirst(visible, section, data[section].rows.length);
  const all = <T>(rows: T) => rows;
  const pages = {
    overdue: useDbPages('today.activities', { ...input, section: 'overdue' }, pageOf(range('overdue'), all)),
    today: useDbPages('today.activities', { ...input, section: 'today' }, pageOf(range('today'), all)),
    done: useDbPages('today.activities', { ...input, section: 'done' }, pageOf(range('done'), all)),
    next: useDbPages('today.activities', { ...input, section: 'next' }, pageOf(range('next'), all)),
    withoutNext: useDbPages('today.withoutNext', input, pageOf(range('withoutNext'), all)),
    missed: useDbPages('today.points', { ...input, section: 'missed' }, pageOf(range('missed'), all)),
    due: useDbPages('today.points', { ...input, section: 'due' }, pageOf(range('due'), all)),
  };
  return (section, at) => {
    switch (section) {
      case 'withoutNext': {
        const client = pick(data.withoutNext.rows, pages.withoutNext, at);
        return client && rowOf(client, (each) => ({ kind: 'client', client: each }));
      }
      case 'missed':
      case 'due': {
        const point = pick(data[section].rows, pages[section], at);
        return point && rowOf(point, (each) => ({ kind: 'point', point: each }));
      }
      default: {
        const activity = pick(data[section].rows, pages[section], at);
        return activity && rowOf(activity, (each) => ({ kind: 'activity', activity: each }));
      }
    }
  };
}

const pick = <Row>(first: readonly Row[], pages: Pages<Row>, at: number): Row | undefined =>
  first[at] ?? pages.rowAt(at);

function pageOf<Page, Row>(
  range: { first: number; last: number } | null,
  rowsOf: (page: Page) => readonly Row[],
) {
  return { rowsOf, visible: range ?? { first: 0, last: 0 }, pageSize: PAGE, enabled: range !== null };
}

/** The rows of a list on screen that did not come with it; null when there are none. */
function beyondFirst(visible: readonly Line[], section: SectionName, loaded: number) {
  const places = visible.flatMap((line) =>
    line.kind === 'row' && line.section === section && line.at >= loaded ? [line.at] : [],
  );
  return places.length === 0 ? null : { first: Math.min(...places), last: Math.max(...places) };
}
