import { useSettings } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useVerdict, useVerdictWords } from '@renderer/permission';
import type { CalendarItem } from '@shared/contract/calendar';
import { minutesOf } from '@shared/domain/time';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarEvent, inColumns } from './events';
import type { Place } from './moving';
import type { PlacedAt } from './usePlacing';
import { clientOf, contactIdOf, firstPlace, GHOST, ghostOf, USUAL_LENGTH, type WaitingItem } from './waiting';

type Contact = Extract<CalendarItem, { layer: 'activity' }>;

/** What is carried by keys, and where it stands now. */
interface Carried {
  readonly what: { readonly event: CalendarEvent } | { readonly waiting: WaitingItem };
  readonly place: Place;
}

interface Carrying {
  readonly name: string;
  readonly place: Place;
  readonly timed: boolean;
  readonly clientId: string;
  readonly personId: string | null;
  /** What would be in the way where it stands. */
  readonly against: readonly string[];
  readonly waitingId: string | null;
  /** The events with the carried one where it stands. */
  shown(events: readonly CalendarEvent[]): CalendarEvent[];
}

interface Doors {
  readonly drop: (event: CalendarEvent, to: PlacedAt & { minutes?: number }) => void;
  readonly put: (item: WaitingItem, to: PlacedAt) => void;
  /** The day must be on screen. */
  readonly onDay: (day: string) => void;
}

/** Carries an item of the calendar, or one that waits for a place, by keys: the same as dragging it. */
export function useCarrying(events: readonly CalendarEvent[], doors: Doors) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const today = useToday();
  const { workStart, zone } = useSettings();
  const draft = useMemo(() => (carried ? contactOf(carried) : null), [carried]);
  const against = useAgainst(draft, carried?.what, events);
  const carrying = useMemo((): Carrying | null => {
    if (!carried) return null;
    const { what, place } = carried;
    const whose = 'event' in what ? what.event.item : null;
    return {
      ...{ place, against, waitingId: 'waiting' in what ? what.waiting.id : null },
      name: 'event' in what ? what.event.title : clientOf(what.waiting).name,
      timed: draft !== null,
      clientId: whose?.clientId ?? ('waiting' in what ? clientOf(what.waiting).id : ''),
      personId: draft?.personId ?? null,
      shown: (all) => withGhost(all, carried, draft),
    };
  }, [carried, draft, against]);

  const take = (place: Place, what: Carried['what']): void => {
    setCarried({ what, place });
    doors.onDay(place.day);
  };
  return {
    carrying,
    takeEvent: (event: CalendarEvent): void => {
      const { item } = event;
      const timed = item.layer === 'activity' ? item : null;
      take({ day: item.day, time: timed?.time ?? null, minutes: timed?.minutes ?? USUAL_LENGTH }, { event });
    },
    takeWaiting: (waiting: WaitingItem, day: string): void =>
      take(firstPlace(waiting, day, today, zone), { waiting }),
    setPlace: (place: Place): void => {
      setCarried((before) => before && { ...before, place });
      doors.onDay(place.day);
    },
    leave: () => setCarried(null),
    put: (): void => {
      if (!carried) return;
      const { what, place } = carried;
      setCarried(null);
      if ('waiting' in what) doors.put(what.waiting, place);
      else doors.drop(what.event, changeOf(what.event, place));
    },
    workStart,
  };
}

/** The carried contact where it stands; null for a control point. */
function contactOf({ what, place }: Carried): Contact | null {
  if ('waiting' in what) return ghostOf(what.waiting, place);
  const { item } = what.event;
  return item.layer === 'activity' ? { ...item, ...place } : null;
}

/** Only what is another: a length that nobody named stays unnamed. */
function changeOf({ item }: CalendarEvent, { day, time, minutes }: Place) {
  if (item.layer !== 'activity') return { day };
  return { day, time, ...(minutes === (item.minutes ?? USUAL_LENGTH) ? {} : { minutes }) };
}

function withGhost(
  events: readonly CalendarEvent[],
  { what, place }: Carried,
  contact: Contact | null,
): CalendarEvent[] {
  const id = 'event' in what ? what.event.id : GHOST;
  const item: CalendarItem | null =
    contact ?? ('event' in what ? { ...what.event.item, day: place.day } : null);
  if (!item) return [...events];
  const from =
    'event' in what
      ? what.event
      : { sign: 'planned' as const, title: clientOf(what.waiting).name, detail: '', hint: '', against: [] };
  const ghost: CalendarEvent = { ...from, id, item, ...inColumns(item), isGhost: true };
  // First, so that it is seen where a cell shows only its first items.
  return [ghost, ...events.filter((event) => event.id !== id)];
}

/** What speaks against the carried contact, and whom it would lie over. */
function useAgainst(
  draft: Contact | null,
  what: Carried['what'] | undefined,
  events: readonly CalendarEvent[],
): readonly string[] {
  const { t } = useTranslation('calendar');
  const words = useVerdictWords();
  const activityId = !what ? null : 'event' in what ? what.event.id : contactIdOf(what.waiting);
  const verdict = useVerdict({
    ...{ clientId: draft?.clientId ?? null, personId: draft?.personId ?? null, kind: draft?.kind ?? 'call' },
    ...{ day: draft?.day ?? null, time: draft?.time ?? null, minutes: draft?.minutes ?? null, activityId },
  });
  return useMemo(() => {
    if (!draft) return [];
    const over = overlapping(draft, activityId, events);
    return [
      ...(over.length > 0 ? [t('conflict.overlaps', { names: over.slice(0, 3).join(', ') })] : []),
      ...(verdict && !verdict.may ? words(verdict) : []),
    ];
  }, [draft, activityId, events, verdict, words, t]);
}

function overlapping(
  { day, time, minutes }: Contact,
  self: string | null,
  events: readonly CalendarEvent[],
): string[] {
  if (time === null) return [];
  const [from, to] = [minutesOf(time), minutesOf(time) + (minutes ?? USUAL_LENGTH)];
  return events.flatMap(({ id, item }) => {
    if (id === self || item.layer !== 'activity' || item.day !== day || item.time === null) return [];
    if (item.status !== 'planned') return [];
    const start = minutesOf(item.time);
    const isOver = start < to && from < start + (item.minutes ?? USUAL_LENGTH);
    return isOver ? [`${item.time} ${item.clientName}`] : [];
  });
}
