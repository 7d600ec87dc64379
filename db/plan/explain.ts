import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanLine as ContractLine } from '@shared/contract/plan';
import type { Generated } from '@shared/contract/planWords';
import type { PlanLine } from '@shared/domain/plan';
import type { Day, Week } from '@shared/domain/time';
import { joinedOutcome, type Outcome } from './generate/outcome';
import type { WeekRequest } from './places';

type Explanation = NonNullable<ContractLine['plan']>;

/** What the plan of the week says of each line; null for what came later, and as long as nothing was generated. */
export function explanationsOf(
  db: ReadableDb,
  week: Week,
  lines: readonly PlanLine[],
): (Explanation | null)[] {
  const contactsOf = (line: PlanLine): string[] => line.reasons.map(({ id }) => id);
  const ids = lines.flatMap(contactsOf);
  if (ids.length === 0) return [];
  const rows = db.all<Row>(LINES, { week, ids: JSON.stringify(ids) });
  const known = new Map(rows.map((row) => [row.activityId, row]));
  // A contact that moved along with another one is explained by that one.
  return lines.map((line) => {
    const found = contactsOf(line).flatMap((id) => known.get(id) ?? []);
    const row = found.find(({ joined }) => joined === 0) ?? null;
    return row && explanation(row);
  });
}

interface Row {
  readonly id: string;
  readonly activityId: string;
  readonly origin: Explanation['origin'];
  readonly made: 0 | 1;
  readonly pinned: 0 | 1;
  readonly joined: 0 | 1;
  readonly why: string;
  readonly reasons: string;
  readonly days: string;
  readonly objections: string;
  readonly change: Explanation['change'];
}

const explanation = (row: Row): Explanation => ({
  ...{ lineId: row.id, origin: row.origin, made: row.made === 1, pinned: row.pinned === 1 },
  ...{ why: row.why, change: row.change },
  reasons: JSON.parse(row.reasons),
  days: JSON.parse(row.days),
  objections: JSON.parse(row.objections),
});

const LINES = `SELECT l.id, l.activity_id AS activityId, l.origin, l.made, l.pinned, l.joined, l.why, l.reasons, l.days, l.objections,
    l.change
  FROM json_each(:ids) j CROSS JOIN plan_lines l ON l.activity_id = j.value CROSS JOIN week_plans w ON w.id = l.plan_id
  WHERE w.week = :week`;

/** The last generation of the week for a manager; for all together, what their plans come to and when the oldest of them was made. */
export function generatedOf(db: ReadableDb, { week, manager }: WeekRequest): Generated | null {
  const plans = db.all<GeneratedPlan>(PLANS, { week, manager: manager ?? null });
  const [first, ...others] = plans;
  if (!first) return null;
  const oldest = others.reduce((before, each) => (each.at < before.at ? each : before), first);
  const outcomes = plans.map(({ outcome }) => JSON.parse(outcome) as Outcome);
  return { at: oldest.at, day: oldest.day, ...joinedOutcome(outcomes) };
}

interface GeneratedPlan {
  readonly at: string;
  readonly day: Day;
  readonly outcome: string;
}

const PLANS = `SELECT generated_at AS at, generated_day AS day, outcome FROM week_plans
  WHERE week = :week AND (:manager IS NULL OR manager = :manager) AND generated_at IS NOT NULL`;

/** Whose plan of the week was generated. */
export const generatedFor = (db: ReadableDb, week: Week): string[] =>
  db
    .all<{ manager: string }>(
      'SELECT manager FROM week_plans WHERE week = ? AND generated_at IS NOT NULL ORDER BY manager',
      [week],
    )
    .map(({ manager }) => manager);
