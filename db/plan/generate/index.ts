import type { WritableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import type { JobContext, JobHandler } from '@db/serve/handlers';
import { readSettings } from '@db/settings/read';
import type { Generated, PlanDifferenceData } from '@shared/contract/planWords';
import type { Progress } from '@shared/contract/transport';
import { daysOfWeek } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { keepLeftOut, leftOutPage } from '../leftOut';
import { managersOf } from '../managers';
import type { WeekRequest } from '../places';
import { changesOf } from './changes';
import { type ComputedPlan, computePlans } from './compute';
import { differenceOf, type KeyedDifference, namedDifference } from './difference';
import { joinedOutcome, outcomeOf } from './outcome';
import { writePlan } from './write';

export interface GenerateAnswer {
  readonly generated: Generated;
  readonly difference: PlanDifferenceData;
}

/**
 * Generates the plan of one manager, or of all one after the other, and writes it as one command; `plan.preview` stops before
 * it writes. Yields often. Throws `invalid-input` for a week that is over.
 */
export async function* generatePlans(
  job: JobContext,
  request: WeekRequest,
  name: 'plan.generate' | 'plan.preview',
): AsyncGenerator<Progress, GenerateAnswer> {
  const last = daysOfWeek(request.week).at(-1) ?? '';
  if (last < request.today) throw new CuepointError('invalid-input', { path: 'week', message: 'is over' });
  const answer = yield* job.command(name, (context) => generated(context, request, name === 'plan.generate'));
  // Generating again would come to the same, so these are the ones who are left out now.
  keepLeftOut(job.read, request, answer.plans);
  return { generated: answer.generated, difference: answer.difference };
}

/** A page of who is left out, see the contract. */
export const leftOut: JobHandler<'plan.leftOut'> = (job, input) =>
  leftOutPage(job, input, () =>
    job.command('plan.preview', function* ({ db, now }) {
      return yield* computedOf(db, input, now);
    }),
  );

function* generated(
  context: CommandContext,
  request: WeekRequest,
  isForGood: boolean,
): Generator<Progress, GenerateAnswer & { readonly plans: readonly ComputedPlan[] }> {
  const { db, now } = context;
  const computed = yield* computedOf(db, request, now);
  const plans = computed.map((each) => changesOf(db, each, request));
  const { zone } = readSettings(db);
  const when = { ...request, zone };
  const differences: KeyedDifference[] = [];
  const outcomes = plans.map(({ plan }) => outcomeOf(plan.plan));
  let isWritten = false;
  for (const [index, changes] of plans.entries()) {
    const difference = differenceOf(changes, when);
    differences.push(difference);
    const outcome = outcomes[index] ?? outcomeOf(changes.plan.plan);
    if (isForGood) isWritten = writePlan(context, { ...request, changes, difference, outcome }) || isWritten;
    yield {
      part: 0.9 + (0.1 * (index + 1)) / plans.length,
      phase: 'writing',
      done: index + 1,
      total: plans.length,
    };
  }
  context.label({ week: Number(request.week.slice(6)) });
  const formerAt = plans.map(({ plan }) => plan.former?.generatedAt ?? now).sort()[0] ?? now;
  return {
    generated: {
      at: isWritten || !isForGood ? now : formerAt,
      day: request.today,
      ...joinedOutcome(outcomes),
    },
    difference: namedDifference(db, differences),
    plans: computed,
  };
}

/** The plans as they would be, in slices; the file is as before when this ends. */
function* computedOf(db: WritableDb, request: WeekRequest, now: string): Generator<Progress, ComputedPlan[]> {
  const managers = request.manager === undefined ? managersOf(db) : [request.manager];
  const total = managers.length;
  const work = computePlans(db, { ...request, managers, now: Date.parse(now) });
  let step = work.next();
  while (!step.done) {
    yield { part: step.value * 0.9, phase: 'gathering', done: Math.floor(step.value * total), total };
    step = work.next();
  }
  return step.value;
}
