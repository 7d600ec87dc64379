import type { Day, Time, Week, WorkingCalendar, Zone } from '@shared/domain/time';
import { compareEntries, inOrder } from './order';
import { contactDay, waitingDay, type WeekFrame, weekFrame } from './placement';

/** What a contact's place in the plan depends on. Cancelled ones do not belong here. */
export interface ActivityPlace {
  readonly id: string;
  /** '' for what is done: it keeps a line of its own and is not merged by client. */
  readonly clientId: string;
  readonly status: 'planned' | 'done';
  /** As it was agreed: wall-clock day and time in `zone`. */
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
  /** The day on which it stands for the user; another one than `day` only where it was agreed on another clock. */
  readonly here: Day;
}

/** What a pending control point's place depends on. */
export interface PointPlace {
  readonly id: string;
  readonly clientId: string;
  readonly dueDay: Day;
}

/** Why something is in the plan. The generated plan will add its own kinds. */
export type ReasonKind = 'planned' | 'overdue' | 'point-due' | 'point-missed';

/** A contact or control point in its line, with the day it was planned for or due. */
export interface PlacedReason {
  readonly id: string;
  readonly kind: ReasonKind;
  readonly day: Day;
}

/** Where one line stands: one client on one day. The first reason leads. */
export interface PlacedLine {
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
  /** The day that `time` belongs to on the clock of `zone`; mostly `day`. */
  readonly agreedDay: Day;
  readonly isDone: boolean;
  readonly reasons: readonly PlacedReason[];
}

export interface PlaceRequest {
  readonly week: Week;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** The user's zone, for lines without an appointment. */
  readonly zone: Zone;
  /** Everything planned up to the end of the week, and what was done in it. */
  readonly activities: readonly ActivityPlace[];
  /** Pending points due up to the end of the week. */
  readonly points: readonly PointPlace[];
}

/**
 * The lines of one ISO week from what is planned and due (`product.md` §5), in order of day and time.
 * - Contacts stand on their day, also on a day off: an appointment is an appointment. One that was agreed on another clock stands on
 *   the user's day.
 * - Control points stand on their due day; if that is a day off, on the last working day of the week before it.
 * - What is overdue lands on {@link weekFrame}'s landing day: the first working day of the week from today on, in a past or future
 *   week its first working day. In a past week, what was due in it stays on its day.
 * - One line per client and day: its reasons merge; the contact with the earliest time leads. What is done keeps a line
 *   of its own.
 *
 * Only places are decided here, so a week of any size is laid out without its texts.
 */
export function placeLines(request: PlaceRequest): PlacedLine[] {
  const frame = weekFrame(request.week, request.today, request.calendar);
  const lines: PlacedLine[] = [];
  /** By day, then by client. */
  const week = new Map(frame.days.map((day) => [day, new Map<string, Entry[]>()]));
  const put = (entry: Entry): void => {
    const clients = week.get(entry.day);
    if (!clients) return;
    if (entry.isDone) lines.push(lineOf([entry]));
    else {
      const group = clients.get(entry.clientId);
      if (group) group.push(entry);
      else clients.set(entry.clientId, [entry]);
    }
  };
  for (const activity of request.activities) put(activityEntry(activity, frame));
  for (const point of request.points) put(pointEntry(point, frame, request.zone));
  for (const clients of week.values()) for (const group of clients.values()) lines.push(lineOf(group));
  return inOrder(lines);
}

/** What one activity or control point puts into the plan, before lines of one client and day merge. */
export interface Entry {
  readonly clientId: string;
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
  readonly agreedDay: Day;
  readonly isDone: boolean;
  /** Contacts lead before control points. */
  readonly isPoint: boolean;
  readonly reason: PlacedReason;
}

function activityEntry(
  { id, clientId, status, day: agreed, time, zone, here }: ActivityPlace,
  frame: WeekFrame,
): Entry {
  const isDone = status === 'done';
  const isOverdue = !isDone && here < frame.today;
  const day = isDone ? here : contactDay(here, frame);
  const reason: PlacedReason = { id, kind: isOverdue ? 'overdue' : 'planned', day: here };
  const when = day === here ? { time, agreedDay: agreed } : { time: null, agreedDay: day };
  return { clientId, day, ...when, zone, isDone, isPoint: false, reason };
}

function pointEntry({ id, clientId, dueDay }: PointPlace, frame: WeekFrame, zone: Zone): Entry {
  const isMissed = dueDay < frame.today;
  const day = waitingDay(dueDay, frame);
  const reason: PlacedReason = { id, kind: isMissed ? 'point-missed' : 'point-due', day: dueDay };
  return { clientId, day, time: null, agreedDay: day, zone, isDone: false, isPoint: true, reason };
}

/** One line of entries of one client and day; nothing of the others is lost but their own time. */
function lineOf(group: Entry[]): PlacedLine {
  if (group.length > 1) group.sort(compareEntries);
  const [{ day, time, zone, agreedDay, isDone }] = group as [Entry];
  return { day, time, zone, agreedDay, isDone, reasons: group.map(({ reason }) => reason) };
}
