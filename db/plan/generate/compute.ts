import type { WritableDb } from '@db/connection/sqlite';
import { generateWeek, type WeekLine, type WeekPlan } from '@shared/domain/planner';
import type { Day, Instant, Week } from '@shared/domain/time';
import { type FormerPlan, formerPlan, sinceOf } from '../former';
import { type GatheredWeek, gatherWeek } from '../gather';
import { stripPlan } from './strip';

export interface ComputeRequest {
  readonly week: Week;
  readonly today: Day;
  readonly now: Instant;
  readonly managers: readonly string[];
}

/** The plan of one manager, computed and not written. */
export interface ComputedPlan {
  readonly manager: string;
  readonly former: FormerPlan | null;
  readonly gathered: GatheredWeek;
  readonly plan: WeekPlan;
}

/**
 * The plans of a week as they would be generated now. Everything happens on the writing connection inside a savepoint: what the
 * plans put into the file is taken out, the managers' plans are made one after the other, and then the file is as before.
 * Yields the part done.
 */
export function* computePlans(db: WritableDb, request: ComputeRequest): Generator<number, ComputedPlan[]> {
  const { week, today, now, managers } = request;
  const formers = new Map(managers.map((manager) => [manager, formerPlan(db, week, manager)]));
  db.run('SAVEPOINT plans');
  for (const former of formers.values()) if (former) stripPlan(db, former, week, today);
  const computed: ComputedPlan[] = [];
  const also = new Map<string, Day[]>();
  for (const [index, manager] of managers.entries()) {
    const former = formers.get(manager) ?? null;
    const gathering = gatherWeek(db, {
      ...{ week, today, now, manager, also },
      held: heldBy(former, week, today),
      removed: removedFrom(db, former, week),
    });
    let step = gathering.next();
    while (!step.done) {
      yield (index + step.value * 0.9) / managers.length;
      step = gathering.next();
    }
    const plan = generateWeek(step.value.request);
    computed.push({ manager, former, gathered: step.value, plan });
    remember(also, plan.lines);
    yield (index + 1) / managers.length;
  }
  db.run('ROLLBACK TO plans');
  db.run('RELEASE plans');
  return computed;
}

/** New contacts of one manager's plan are other contacts for the next manager's. */
function remember(also: Map<string, Day[]>, lines: readonly WeekLine[]): void {
  for (const { origin, clientId, day } of lines) {
    if (origin !== 'generated') continue;
    const days = also.get(clientId);
    if (days) days.push(day);
    else also.set(clientId, [day]);
  }
}

function heldBy(former: FormerPlan | null, week: Week, today: Day): Map<string, 'pinned' | 'by-hand'> {
  const held = new Map<string, 'pinned' | 'by-hand'>();
  for (const line of former?.lines ?? []) {
    if (sinceOf(line, week, today) !== 'held') continue;
    held.set(line.activityId, line.origin === 'by-hand' ? 'by-hand' : 'pinned');
  }
  return held;
}

/** Clients that the user took out, by saying so or by deleting what the plan had made. */
function removedFrom(db: WritableDb, former: FormerPlan | null, week: Week): Set<string> {
  const rows = db.all<{ clientId: string }>(
    'SELECT client_id AS clientId FROM plan_removals WHERE week = ?',
    [week],
  );
  const gone = (former?.lines ?? []).filter(
    (line) => line.made === 1 && (line.isDeleted === 1 || line.status === 'cancelled'),
  );
  return new Set([...rows, ...gone].map(({ clientId }) => clientId));
}
