import { TZDate } from '@date-fns/tz';
import { addDays, wallToInstant } from '@shared/domain/time';
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { ExportedLine, KnownEvent } from './exported';
import type { Outgoing } from './record';
import type { PlanTexts } from './texts';
import { vtimezone } from './timezone';

const DEFAULT_MINUTES = 30;

/**
 * The plan as a calendar file (RFC 5545): one VEVENT a line with a UID that is the same in every export and a SEQUENCE that grows when
 * the line changed, so a second import updates instead of doubling. Lines with a time stand in their zone with its
 * VTIMEZONE, lines without one are whole-day events that do not block the day. A line that went out in an earlier calendar file and is no longer
 * in the plan comes once more: on its new day when it moved to another week, else as CANCELLED.
 */
export function planAsIcs({ lines, gone }: Outgoing, texts: PlanTexts, now: string): string {
  const events = [...lines, ...gone].filter(hasEvent);
  const calendar = ical({
    name: texts.t('plan:fileName'),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Cuepoint', product: 'Cuepoint', language: texts.language.toUpperCase() },
  });
  const years = events.map(({ event }) => Number(event.day.slice(0, 4)));
  const span = { from: Math.min(...years), to: Math.max(...years) };
  calendar.timezone({ name: '', generator: (zone) => vtimezone(zone, span) });
  for (const { uid, sequence, cancelled, event } of events) {
    calendar.createEvent({
      id: `${uid}@cuepoint`,
      stamp: new Date(now),
      lastModified: new Date(event.changedAt),
      sequence,
      ...when(event),
      summary: plain(event.summary),
      description: plain(event.description),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/**
 * Text as a calendar may hold it (RFC 5545, 3.3.11): every sort of line break as `\n`, which the writer escapes, and no other control
 * character. Word breaks lines with a vertical tab, and one of them makes whole calendars unreadable.
 */
const plain = (text: string): string => text.replace(BREAK, '\n').replace(CONTROL, ' ');

const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must not get into a calendar
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

type Shown = ExportedLine & { readonly event: KnownEvent };
const hasEvent = (line: ExportedLine): line is Shown => line.event !== null;

function when({ day, time, minutes, zone }: KnownEvent) {
  if (time === null) {
    // VALUE=DATE with an exclusive end; a free whole day, so that it does not hide appointments.
    return {
      start: dateOnly(day),
      end: dateOnly(addDays(day, 1)),
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
      transparency: ICalEventTransparency.TRANSPARENT,
    };
  }
  const start = new TZDate(wallToInstant(day, time, zone), zone);
  return {
    start,
    end: new TZDate(start.getTime() + (minutes ?? DEFAULT_MINUTES) * 60_000, zone),
    timezone: zone,
  };
}

/** Midnight UTC, because a date without zone is written from its UTC parts. */
const dateOnly = (day: string): Date => new Date(`${day}T00:00:00Z`);
