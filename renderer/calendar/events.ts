import type { SignKind } from '@renderer/signs';
import type { CalendarItem } from '@shared/contract/calendar';
import type { Day } from '@shared/domain/time';
import { addMinutesToTime, toDate } from './wallDate';
import type { View } from './views';

/** An item as react-big-calendar takes it. */
export interface CalendarEvent {
  readonly id: string;
  readonly item: CalendarItem;
  readonly sign: SignKind;
  /** Whose it is: the client; for a control point what and whose. */
  readonly title: string;
  /** Why: the purpose of a contact, the deal of a control point. */
  readonly detail: string;
  /** Everything in one sentence, for the tooltip and for reading aloud. */
  readonly hint: string;
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
}

/** What a contact without a length is drawn with, in minutes. */
const USUAL_MINUTES = 30;

/** How items are named in the user's language. */
export interface ItemWords {
  title(item: CalendarItem): string;
  detail(item: CalendarItem): string;
  hint(item: CalendarItem, sign: SignKind): string;
}

/** The items of a view. A month sorts by start, so contacts for any time are put behind those with one. */
export function eventsOf(
  items: readonly CalendarItem[],
  view: View,
  today: Day,
  words: ItemWords,
): CalendarEvent[] {
  return items.map((item) => {
    const sign = signOf(item, today);
    const named = { title: words.title(item), detail: words.detail(item), hint: words.hint(item, sign) };
    return { id: item.id, item, sign, ...named, ...placeOf(item, view) };
  });
}

function placeOf(item: CalendarItem, view: View): Pick<CalendarEvent, 'start' | 'end' | 'allDay'> {
  const time = item.layer === 'activity' ? item.time : null;
  if (time !== null) {
    const minutes = (item.layer === 'activity' && item.minutes) || USUAL_MINUTES;
    const end = toDate(item.day, addMinutesToTime(time, minutes));
    return { start: toDate(item.day, time), end, allDay: false };
  }
  if (view === 'month' && item.layer === 'activity') {
    const last = toDate(item.day, '23:59');
    return { start: last, end: last, allDay: false };
  }
  const day = toDate(item.day);
  return { start: day, end: day, allDay: true };
}

/** The same signs as everywhere: overdue, today, planned, done; for control points missed, due today, pending, met. */
export function signOf(item: CalendarItem, today: Day): SignKind {
  if (item.layer === 'activity') {
    if (item.status === 'done') return 'met';
    return item.day < today ? 'overdue' : item.day === today ? 'today' : 'planned';
  }
  if (item.state !== 'pending') return item.state;
  return item.day < today ? 'missed' : item.day === today ? 'today' : 'pending';
}

/** Whether it can be dragged to another day: what is still to be done. */
export const isOpen = ({ item }: CalendarEvent): boolean =>
  item.layer === 'activity' ? item.status === 'planned' : item.state === 'pending' || item.state === 'missed';
