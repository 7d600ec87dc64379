import { compareTexts } from '@shared/domain/order';
import type { SignKind } from '@renderer/signs';
import type { CalendarItem, CalendarLayer } from '@shared/contract/calendar';
import type { Day } from '@shared/domain/time';
import { addMinutesToTime, toDate } from './wallDate';
import type { View } from './views';

/** An item as react-big-calendar takes it. */
export interface CalendarEvent {
  readonly id: string;
  readonly item: CalendarItem;
  readonly sign: SignKind;
  /** Whose it is: the client; for a control point whose and what. */
  readonly title: string;
  /** Why: the purpose of a contact, the deal of a control point. */
  readonly detail: string;
  /** Everything in one sentence, for the tooltip and for reading aloud. */
  readonly hint: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  /** What is in the way of it, in sentences; empty when nothing is. */
  readonly against: readonly string[];
  /** It is being placed: shown where it would stand, nothing is kept yet. */
  readonly isGhost?: boolean;
}

/** What a contact without a length is drawn with, in minutes. */
const USUAL_MINUTES = 30;

/** How items are named in the user's language. */
export interface ItemWords {
  title(item: CalendarItem): string;
  detail(item: CalendarItem): string;
  hint(item: CalendarItem, sign: SignKind): string;
}

/** The items of a view, open ones first within a day, with the place at which react-big-calendar draws them. */
export function eventsOf(
  items: readonly CalendarItem[],
  view: View,
  today: Day,
  words: ItemWords,
  conflicts: ReadonlyMap<string, readonly string[]> = NO_CONFLICTS,
): CalendarEvent[] {
  const named = items.map((item) => {
    const sign = signOf(item, today);
    const against = conflicts.get(item.id) ?? NOTHING;
    const hint = [words.hint(item, sign), ...against].join('\n');
    return { id: item.id, item, sign, against, hint, title: words.title(item), detail: words.detail(item) };
  });
  const sorted = named.toSorted(
    (a, b) =>
      compareTexts(a.item.day, b.item.day) || rankOf(a) - rankOf(b) || compareTexts(timeOf(a), timeOf(b)),
  );
  return view === 'month' ? inCells(sorted) : sorted.map((event) => ({ ...event, ...inColumns(event.item) }));
}

const NOTHING: readonly string[] = [];
const NO_CONFLICTS: ReadonlyMap<string, readonly string[]> = new Map();

type Named = Omit<CalendarEvent, 'start' | 'end' | 'allDay'>;

/** In a week or a day: from its time on; what has no time stands above. */
export function inColumns(item: CalendarItem): Pick<CalendarEvent, 'start' | 'end' | 'allDay'> {
  if (item.layer !== 'activity' || item.time === null) {
    const day = toDate(item.day);
    return { start: day, end: day, allDay: true };
  }
  const end = addMinutesToTime(item.time, item.minutes ?? USUAL_MINUTES);
  return { start: toDate(item.day, item.time), end: toDate(item.day, end), allDay: false };
}

/** In a month the library sorts a cell by start, so each item starts a minute after the one above it. */
function inCells(sorted: readonly Named[]): CalendarEvent[] {
  let [day, place] = ['', 0];
  return sorted.map((event) => {
    place = event.item.day === day ? place + 1 : 0;
    day = event.item.day;
    const start = toDate(day, addMinutesToTime('00:00', place));
    return { ...event, start, end: start, allDay: false };
  });
}

/**
 * What is open before what is done: the event itself and what was missed before all else, then contacts by their times, as one reads a day.
 */
const rankOf = ({ item, sign }: Named): number => {
  if (sign === 'met' || sign === 'waived') return OPEN_ORDER.length + DONE_ORDER.indexOf(item.layer);
  return OPEN_ORDER.indexOf(sign === 'missed' ? 'missed' : item.layer);
};
const OPEN_ORDER: readonly (CalendarLayer | 'missed')[] = [
  'event',
  'missed',
  'activity',
  'point',
  'occasion',
];
const DONE_ORDER: readonly CalendarLayer[] = ['activity', 'point', 'event', 'occasion'];
const timeOf = ({ item }: Named): string => (item.layer === 'activity' ? (item.time ?? '99') : '');

/** Of an occasion that was answered; nobody needs to answer one that has passed. */
const OCCASION_SIGNS: Readonly<Record<string, SignKind>> = {
  planned: 'planned',
  done: 'met',
  skipped: 'waived',
};

/** The same signs as everywhere: overdue, today, planned, done; for control points missed, due today, pending, met. */
export function signOf(item: CalendarItem, today: Day): SignKind {
  if (item.layer === 'activity') {
    if (item.status === 'done') return 'met';
    return item.day < today ? 'overdue' : item.day === today ? 'today' : 'planned';
  }
  if (item.layer === 'event') return item.day < today ? 'met' : item.day === today ? 'today' : 'planned';
  if (item.layer === 'occasion')
    return OCCASION_SIGNS[item.state] ?? (item.day < today ? 'waived' : 'pending');
  if (item.state !== 'pending') return item.state;
  return item.day < today ? 'missed' : item.day === today ? 'today' : 'pending';
}

/** Too short for a second line in the columns of a week. */
export const isShort = ({ item }: CalendarEvent): boolean =>
  item.layer === 'activity' && (item.minutes ?? USUAL_MINUTES) < 60;

/** Whether it can be dragged to another day: what is still to be done. */
export const isOpen = ({ item }: Pick<CalendarEvent, 'item'>): boolean =>
  item.layer === 'activity'
    ? item.status === 'planned'
    : item.layer === 'point' && (item.state === 'pending' || item.state === 'missed');
