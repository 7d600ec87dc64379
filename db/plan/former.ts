import { clockOf } from '@db/activities/away';
import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import { readZone } from '@db/settings/read';
import type { LineReason } from '@shared/domain/planner';
import { type Day, daysOfWeek, type Time, type Week, type Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

/** A line of a plan as it is stored, with the contact that it is about as that stands now. */
export interface FormerLine {
  readonly id: string;
  readonly activityId: string;
  readonly clientId: string;
  readonly made: 0 | 1;
  readonly pinned: 0 | 1;
  readonly origin: 'generated' | 'fixed' | 'pinned' | 'by-hand' | 'finished';
  readonly why: string;
  readonly reasons: string;
  readonly days: string;
  readonly objections: string;
  readonly change: '' | 'added' | 'moved' | 'changed';
  readonly joined: 0 | 1;
  readonly wrote: string;
  readonly fromDay: Day | null;
  readonly fromTime: Time | null;
  readonly fromAsked: 0 | 1;
  readonly status: 'planned' | 'done' | 'cancelled';
  readonly isDeleted: 0 | 1;
  readonly kind: ActivityKind;
  readonly personId: string | null;
  /** As it was agreed. */
  readonly day: Day;
  readonly time: Time | null;
  /** The day on which it stands for the user. */
  readonly here: Day;
  readonly doneDay: Day | null;
  /** As `wrote`, now. */
  readonly current: string;
}

/** A stored reason, as far as the plan asks for it again. */
export type StoredReason = Pick<LineReason, 'kind' | 'id' | 'served'>;

export interface FormerPlan {
  readonly id: string;
  readonly manager: string;
  readonly generatedAt: string | null;
  readonly outcome: string;
  readonly lines: readonly FormerLine[];
}

/** What a contact is, as far as a hand may change it: place first. */
export const AS_WRITTEN = `json_array(a.day, a.time, a.kind, a.minutes, a.deal_id, a.person_id, a.product_id, a.purpose, a.value,
    a.notes, a.manager, a.asked, a.attempt, a.remind_minutes, a.script, a.checked)`;

/** Where the manager stands in it. */
export const WRITTEN_MANAGER = '$[10]';

/** The plan of a week and manager; null when there is none. */
export function formerPlan(db: ReadableDb, week: Week, manager: string): FormerPlan | null {
  const plan = db.get<Omit<FormerPlan, 'lines'>>(
    'SELECT id, manager, generated_at AS generatedAt, outcome FROM week_plans WHERE week = ? AND manager = ?',
    [week, manager],
  );
  if (!plan) return null;
  const clock = clockOf(readZone(db));
  const rows = db.all<Omit<FormerLine, 'here'> & { readonly zone: Zone }>(LINES, [plan.id]);
  return {
    ...plan,
    lines: rows.map(({ zone, ...line }) => ({ ...line, here: clock({ ...line, zone }).day })),
  };
}

const LINES = `SELECT l.id, l.activity_id AS activityId, l.client_id AS clientId, l.made, l.pinned, l.origin, l.why, l.reasons, l.days,
    l.objections, l.change, l.joined, l.wrote, l.from_day AS fromDay, l.from_time AS fromTime, l.from_asked AS fromAsked,
    a.status, a.deleted_at IS NOT NULL AS isDeleted, a.kind, a.person_id AS personId, a.day, a.time, a.zone, a.done_day AS doneDay,
    ${AS_WRITTEN} AS current
  FROM plan_lines l INDEXED BY plan_lines_by_plan CROSS JOIN activities a ON a.id = l.activity_id
  WHERE l.plan_id = ? ORDER BY l.id`;

/** The plan of a week and manager, made when there is none. */
export function planId(
  db: WritableDb,
  { week, manager, newId }: { readonly week: Week; readonly manager: string; readonly newId: () => string },
): string {
  const known = db.get<{ id: string }>('SELECT id FROM week_plans WHERE week = ? AND manager = ?', [
    week,
    manager,
  ]);
  if (known) return known.id;
  const id = newId();
  db.one('INSERT INTO week_plans (id, week, manager) VALUES (?, ?, ?)', [id, week, manager]);
  return id;
}

/** What became of the contact of a line since the plan wrote it. */
export type Since =
  /** As the plan left it; it may be moved again, and taken away when the plan made it. */
  | 'untouched'
  /** Still where the plan put it, but somebody changed what it says: it may be moved, never taken away. */
  | 'edited'
  /** Somebody holds it on its day, or has put it there. */
  | 'held'
  /** Planned for another week. */
  | 'elsewhere'
  | 'done'
  /** Cancelled or deleted by the user. */
  | 'gone';

/** What was held on a day that is over counts as edited: it is placed anew. */
export function sinceOf(line: FormerLine, week: Week, today: Day): Since {
  if (line.isDeleted === 1 || line.status === 'cancelled') return 'gone';
  if (line.status === 'done') return 'done';
  if (line.current === line.wrote && line.pinned === 0) return 'untouched';
  if (line.here < today) return 'edited';
  if (!daysOfWeek(week).includes(line.here)) return 'elsewhere';
  return line.pinned === 1 || !standsAsPut(line) ? 'held' : 'edited';
}

/** Whether the contact stands where the plan put it. */
export function standsAsPut({ wrote, day, time }: FormerLine): boolean {
  const [putDay, putTime] = JSON.parse(wrote) as [Day | undefined, Time | null | undefined];
  return day === putDay && time === putTime;
}

export const storedReasons = (line: Pick<FormerLine, 'reasons'>): StoredReason[] => JSON.parse(line.reasons);
