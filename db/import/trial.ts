import type { JobHandler } from '@db/serve/handlers';
import type { Progress } from '@shared/contract/transport';
import { rowReader } from '@shared/domain/import';
import { pacer } from '@db/serve/pace';
import { plannerFor } from './planners';
import type { Outcome, Planner } from './rows/outcome';
import { Tally } from './tally';
import { type Readable, understandRows } from './understand';
import { keepTrial, VerdictLog } from './verdicts';

/** `import.dryRun`: plans every row and writes none. */
export const dryRun: JobHandler<'import.dryRun'> = async function* (job, chosen) {
  const { token, reading, map } = chosen;
  const file = yield* understandRows(job, chosen);
  const planner = yield* plannerFor(job.read, file, map, job.newId);
  const [tally, log] = [new Tally(), new VerdictLog(file.plan.kind)];
  for (const step of outcomes(file, planner, 'checking')) {
    if ('phase' in step) {
      yield step;
      continue;
    }
    tally.add(step);
    log.add(step.row, step.verdict);
  }
  keepTrial(job.read, { token, reading, fields: file.mapping.fields, log });
  return { ...tally.totals(), verdicts: tally.verdicts };
};

/** What becomes of each row of the file, one after another, with progress in between. */
export function* outcomes(
  { table, plan, survey }: Readable,
  planner: Planner,
  phase: 'checking' | 'writing',
): Generator<Outcome | Progress> {
  const read = rowReader(plan.rules);
  const pace = pacer();
  let done = 0;
  for (const { rows } of table.chunks()) {
    for (const row of rows) {
      yield planner(read(row));
      done++;
      if (pace.due()) yield pace.report(phase, done, survey.rows);
    }
  }
}
