import { withRoom } from '@db/connection/room';
import type { CommandContext } from '@db/log/command';
import type { JobHandler } from '@db/serve/handlers';
import type { Progress } from '@shared/contract/transport';
import type { FieldId, ImportMap } from '@shared/domain/import';
import type { Day } from '@shared/domain/time';
import { pacer } from '@db/serve/pace';
import { plannerFor } from './planners';
import type { Planner } from './rows/outcome';
import { bulk, dealTerms, settleChanged, storeStep } from './store';
import { Tally } from './tally';
import { outcomes } from './trial';
import { factsOf, type Readable, understandRows } from './understand';
import { keepTrial, VerdictLog } from './verdicts';

/** `import.run`: plans every row and stores what is planned, as one command with one line among the imports. */
export const run: JobHandler<'import.run'> = async function* (job, { today, ...chosen }) {
  const { token, reading, map } = chosen;
  const file = yield* understandRows(job, chosen);
  const planner = yield* plannerFor(job.read, file, map, job.newId);
  const work = { file, map, today, planner, log: new VerdictLog(file.plan.kind) };
  const { tally, batch } = yield* job.command('import.run', (context) =>
    withRoom(context.db, importRows(context, work)),
  );
  keepTrial(job.read, { token, reading, fields: file.mapping.fields, log: work.log });
  return {
    ...factsOf(file),
    ...{ kind: file.plan.kind, batch, map, mapping: mappedColumns(file) },
    ...tally.totals(),
  };
};

interface Work {
  readonly file: Readable;
  readonly map: ImportMap;
  readonly today: Day;
  readonly planner: Planner;
  readonly log: VerdictLog;
}

function* importRows(
  context: CommandContext,
  { file, map, today, planner, log }: Work,
): Generator<Progress, { tally: Tally; batch: string | null }> {
  const tally = new Tally();
  const terms = dealTerms(context.db, file.recognition.idScope, today);
  const rows = bulk(context.db);
  const pace = pacer();
  const total = file.survey.rows;
  let steps = 0;
  const storing = { ...context, rows };
  for (const next of outcomes(file, planner, 'writing')) {
    if ('phase' in next) {
      yield next;
      continue;
    }
    for (const step of next.steps) storeStep(storing, terms, step);
    if (rows.full)
      for (const _ of rows.between((tally.rows + 1) / total)) yield pace.report('writing', tally.rows, total);
    steps += next.steps.length;
    tally.add(next);
    log.add(next.row, next.verdict);
  }
  for (const _ of rows.end()) yield pace.report('indexing', total, total);
  for (const _ of settleChanged(context, terms)) if (pace.due()) yield pace.report('writing', total, total);
  const batch = steps === 0 ? null : storeBatch(context, file, map, tally);
  context.label({ file: file.name, count: tally.verdicts.create + tally.verdicts.update });
  return { tally, batch };
}

function storeBatch(
  { db, newId, now, seq }: CommandContext,
  file: Readable,
  map: ImportMap,
  tally: Tally,
): string {
  const id = newId();
  const { read, created, updated, skipped, rejected } = tally.totals();
  db.one(
    `INSERT INTO import_batches (id, at, file_name, kind, source, encoding, delimiter, mapping, read, created, updated,
       skipped, rejected, command) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, now, file.name, file.plan.kind, file.recognition.source],
      ...[file.table.encoding ?? '', file.table.delimiter ?? '', JSON.stringify(map)],
      ...[read, created, updated, skipped, rejected, seq],
    ],
  );
  return id;
}

/** The file's columns that are imported, by header. */
function mappedColumns({ table, mapping }: Readable): Record<string, FieldId> {
  const columns: Record<string, FieldId> = {};
  for (const [index, field] of mapping.fields.entries()) {
    if (field !== null) columns[table.head[index] ?? ''] = field;
  }
  return columns;
}
