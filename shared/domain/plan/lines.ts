import type { Day, Time, Week, WorkingCalendar, Zone } from '@shared/domain/time';
import type { ActivityKind, ActivityStatus } from '@shared/domain/words';
import { present } from '@shared/errors';
import { compareLines } from './order';
import { landingDay, pointDay, type WeekFrame, weekFrame } from './placement';

/** Whom a line is about; texts are empty where nothing is known. */
export interface Whom {
  readonly clientId: string;
  readonly client: string;
  readonly dealId: string | null;
  readonly deal: string;
  readonly person: string;
  readonly phone: string;
  readonly product: string;
  readonly manager: string;
}

/** A contact that is planned, or was done, on a wall-clock day and time in its zone. Cancelled ones do not belong here. */
export interface PlanActivity extends Whom {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly status: Exclude<ActivityStatus, 'cancelled'>;
  readonly day: Day;
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly zone: Zone;
  readonly purpose: string;
  readonly value: string;
}

/** A pending control point with a due day. */
export interface PlanPoint extends Whom {
  readonly id: string;
  /** Its own title, or the key that the catalogue names. */
  readonly text: string;
  readonly dueDay: Day;
}

/** Why a line is there. The generated plan will add its own kinds. */
export interface LineReason {
  /** The contact or the control point that is the reason. */
  readonly id: string;
  readonly kind: 'planned' | 'overdue' | 'point-due' | 'point-missed';
  /** The contact's purpose, or the control point's text. */
  readonly text: string;
  /** The day the contact was planned for or the point was due. */
  readonly day: Day;
}

/** One line of the call plan: one client on one day. */
export interface PlanLine extends Whom {
  /** The id of the activity that leads the line, else of its first control point: the same from export to export. */
  readonly uid: string;
  readonly activityId: string | null;
  readonly day: Day;
  /** Null when any time of the day will do; a contact that was moved here because it is overdue has lost its time. */
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly zone: Zone;
  readonly kind: ActivityKind;
  readonly status: Exclude<ActivityStatus, 'cancelled'>;
  readonly purpose: string;
  readonly value: string;
  readonly reasons: readonly LineReason[];
}

export interface PlanRequest {
  readonly week: Week;
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** The user's zone, for lines without an appointment. */
  readonly zone: Zone;
  /** Everything planned up to the end of the week, and what was done in it. */
  readonly activities: readonly PlanActivity[];
  /** Pending points due up to the end of the week. */
  readonly points: readonly PlanPoint[];
}

/**
 * The call plan of one ISO week from what is planned and due (`product.md` §5), in order of day and time.
 * - Contacts stand on their day, also on a day off: an appointment is an appointment.
 * - Control points stand on their due day; if that is a day off, on the last working day of the week before it.
 * - What is overdue lands on {@link weekFrame}'s landing day: the first working day of the week from today on, in a past or future
 *   week its first working day. In a past week, what was due in it stays on its day.
 * - One line per client and day: its reasons merge; the contact with the earliest time leads. What is done keeps a line
 *   of its own.
 */
export function weekLines(request: PlanRequest): PlanLine[] {
  const frame = weekFrame(request.week, request.today, request.calendar);
  const entries = [
    ...request.activities.map((each) => activityEntry(each, frame)),
    ...request.points.map((each) => pointEntry(each, frame, request.zone)),
  ].filter((entry) => frame.days.includes(entry.day));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = entry.isDone ? entry.line.uid : `${entry.day} ${entry.line.clientId}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map(merged).sort(compareLines);
}

/** What one activity or control point puts into the plan, before lines of one client and day merge. */
interface Entry {
  readonly day: Day;
  readonly isDone: boolean;
  readonly line: PlanLine;
  readonly reason: LineReason;
}

function activityEntry(activity: PlanActivity, frame: WeekFrame): Entry {
  const isDone = activity.status === 'done';
  const isOverdue = !isDone && activity.day < frame.today;
  const day = isOverdue ? landingDay(activity.day, frame) : activity.day;
  const reason: LineReason = {
    id: activity.id,
    kind: isOverdue ? 'overdue' : 'planned',
    text: activity.purpose,
    day: activity.day,
  };
  const { id, ...what } = activity;
  const time = day === activity.day ? activity.time : null;
  return { day, isDone, reason, line: { ...what, uid: id, activityId: id, day, time, reasons: [reason] } };
}

function pointEntry(point: PlanPoint, frame: WeekFrame, zone: Zone): Entry {
  const isMissed = point.dueDay < frame.today;
  const place = isMissed ? landingDay : pointDay;
  const day = place(point.dueDay, frame);
  const reason: LineReason = {
    id: point.id,
    kind: isMissed ? 'point-missed' : 'point-due',
    text: point.text,
    day: point.dueDay,
  };
  const { id, text, dueDay: _, ...whom } = point;
  const what = {
    kind: 'call',
    status: 'planned',
    // The reason says what it is about; the catalogue names a point that has only a key.
    purpose: '',
    value: '',
    time: null,
    minutes: null,
  } as const;
  const line = { ...whom, ...what, uid: id, activityId: null, day, zone, reasons: [reason] };
  return { day, isDone: false, reason, line };
}

/** One line of entries of one client and day; nothing of the others is lost but their own time and person. */
function merged(group: readonly Entry[]): PlanLine {
  const sorted =
    group.length === 1
      ? group
      : group.toSorted((a, b) => leading(a) - leading(b) || compareLines(a.line, b.line));
  const lead = present(sorted[0], 'a group has at least one entry').line;
  const lines = sorted.map(({ line }) => line);
  const { person, phone } = lines.find((line) => line.person !== '' || line.phone !== '') ?? lead;
  return {
    ...lead,
    person,
    phone,
    product: lines.find((line) => line.product !== '')?.product ?? '',
    value: lines.find((line) => line.value !== '')?.value ?? '',
    reasons: sorted.map(({ reason }) => reason),
  };
}

/** Contacts lead before control points. */
const leading = (entry: Entry): number => (entry.line.activityId === null ? 1 : 0);
