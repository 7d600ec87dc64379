import { withFixedPlan } from '@db/connection/plans';
import type { RawDb, ReadableDb, SqlParams, SqlValue } from '@db/connection/sqlite';
import { gatherWeek } from '@db/plan/gather';
import { managersOf } from '@db/plan/managers';
import type { JobName, OutputOf } from '@shared/contract';
import { generateWeek, type PlanRequest } from '@shared/domain/planner';
import { TODAY } from '../cases';
import type { openBench } from '../store';

type Bench = ReturnType<typeof openBench>;

/** One part of generating a week for all managers, next to its floor. */
export interface PlanSpeed {
  readonly name: string;
  readonly count: number;
  readonly milliseconds: number;
  /** The very statements of it, run bare with their rows fetched; null where it has none of its own. */
  readonly floor: number | null;
  /** The longest stretch in which no other question is answered. */
  readonly longest: number | null;
}

const WEEK = '2026-W49';

/** The best of some runs: gathering, the pure rule, the whole jobs, a page of those left out, and the week as it is shown. */
export async function measurePlanJobs(bench: Bench, clients: number, runs = 3): Promise<PlanSpeed[]> {
  const { store } = bench;
  const of = `of ${clients} clients`;
  const gathered = bestOf(runs, () => gatherAll(store.reader));
  const floor = statementsOf(store.reader);
  const pure = bestOf(runs, () => gathered.value.requests.map(generateWeek));
  const bare = bestOf(runs, () => {
    for (const fetch of floor) fetch();
  });
  const count = gathered.value.requests.reduce((sum, { candidates }) => sum + candidates.length, 0);
  const preview = await timed(bench, 'plan.preview', { week: WEEK, today: TODAY });
  const page = await timed(bench, 'plan.leftOut', { week: WEEK, today: TODAY, offset: 300, limit: 100 });
  const made = await timed(bench, 'plan.generate', { week: WEEK, today: TODAY });
  const again = await timed(bench, 'plan.generate', { week: WEEK, today: TODAY });
  const shown = await timedQuery(bench);
  await bench.engine.call('history.undo', {});
  const lines = made.value.generated.lines;
  return [
    {
      name: `gathering ${of}`,
      count,
      ...gathered.time,
      floor: bare.time.milliseconds,
      longest: gathered.value.longest,
    },
    { name: `the rule ${of}`, count, ...pure.time, floor: null, longest: null },
    { name: `preview ${of}`, count: lines, ...preview, floor: bare.time.milliseconds },
    { name: `generated ${of}`, count: lines, ...made, floor: bare.time.milliseconds },
    { name: `generated again ${of}`, count: 0, ...again, floor: bare.time.milliseconds },
    { name: `left out, a page ${of}`, count: page.value.rows.length, ...page, floor: null },
    {
      name: `the generated week ${of}`,
      count: shown.lines,
      milliseconds: shown.milliseconds,
      floor: null,
      longest: null,
    },
  ];
}

function gatherAll(db: ReadableDb): { requests: PlanRequest[]; longest: number } {
  const requests: PlanRequest[] = [];
  let longest = 0;
  for (const manager of managersOf(db)) {
    const work = gatherWeek(db, {
      ...{ week: WEEK, today: TODAY, now: Date.parse(`${TODAY}T08:00:00Z`), manager },
      ...{ held: new Map(), removed: new Set(), also: new Map() },
    });
    for (;;) {
      const begun = performance.now();
      const step = work.next();
      longest = Math.max(longest, performance.now() - begun);
      if (!step.done) continue;
      requests.push(step.value.request);
      break;
    }
  }
  return { requests, longest };
}

/** What gathering asks the database, to be asked again without doing anything with the rows. */
function statementsOf(db: ReadableDb): (() => unknown)[] {
  const fetches: (() => unknown)[] = [];
  const { sqlite } = db as RawDb;
  const note = (how: 'all' | 'get', sql: string, params?: SqlParams) => {
    const statement = sqlite.prepare(withFixedPlan(sql));
    const values = params === undefined ? [] : Array.isArray(params) ? params : [params];
    fetches.push(() => statement[how](...values));
  };
  gatherAll({
    all: <Row>(sql: string, params?: SqlParams) => {
      note('all', sql, params);
      return db.all<Row>(sql, params);
    },
    get: <Row>(sql: string, params?: SqlParams) => {
      note('get', sql, params);
      return db.get<Row>(sql, params);
    },
    each: <Row>(sql: string, params?: SqlParams) => db.each<Row>(sql, params),
    value: <T extends SqlValue>(sql: string, params?: SqlParams) => {
      note('get', sql, params);
      return db.value<T>(sql, params);
    },
  } as ReadableDb);
  return fetches;
}

function bestOf<T>(runs: number, work: () => T): { value: T; time: { milliseconds: number } } {
  let best: { value: T; time: { milliseconds: number } } | null = null;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    const value = work();
    const milliseconds = performance.now() - begun;
    if (best === null || milliseconds < best.time.milliseconds) best = { value, time: { milliseconds } };
  }
  if (best === null) throw new Error('needs a run');
  return best;
}

/** A job at the engine's door; progress comes after each slice. */
async function timed<M extends Extract<JobName, `plan.${string}`>>(
  { engine }: Bench,
  method: M,
  input: Parameters<typeof engine.call<M>>[1],
): Promise<{ value: OutputOf<M>; milliseconds: number; longest: number }> {
  const begun = performance.now();
  let [before, longest] = [begun, 0];
  const slice = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  };
  const result = await engine.call(method, input, { progress: slice });
  slice();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { value: result.value, milliseconds: performance.now() - begun, longest };
}

async function timedQuery({ engine }: Bench): Promise<{ lines: number; milliseconds: number }> {
  const begun = performance.now();
  const result = await engine.call('plan.week', { week: WEEK, today: TODAY, limit: 100 });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { lines: result.value.lines.length, milliseconds: performance.now() - begun };
}

/** The lines of the report. */
export function planTable(speeds: readonly PlanSpeed[]): string {
  const ms = (value: number | null) => (value === null ? '' : value.toFixed(1)).padStart(10);
  const times = ({ milliseconds, floor }: PlanSpeed) =>
    (floor === null ? '' : `×${(milliseconds / floor).toFixed(2)}`).padStart(8);
  return [
    `${''.padEnd(44)} ${'count'.padStart(7)} ${'ms'.padStart(10)} ${'floor'.padStart(10)} ${''.padStart(8)} ${'longest'.padStart(10)}`,
    ...speeds.map(
      (speed) =>
        `${speed.name.padEnd(44)} ${String(speed.count).padStart(7)} ${ms(speed.milliseconds)} ${ms(speed.floor)} ${times(speed)} ${ms(speed.longest)}`,
    ),
  ].join('\n');
}
