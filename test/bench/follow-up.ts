import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cadenceCandidates, contactDaysOf, frequenciesOf } from '@db/cadence';
import { runCommand } from '@db/log/command';
import type { Engine } from '@db/serve/engine';
import type { JobName, OutputOf } from '@shared/contract';
import { addDays } from '@shared/domain/time';
import { TODAY } from './cases';
import { type openBench, openBench as opened } from './store';

/** Work that is no question of a screen: what it was done on, and how long it took. */
export interface WorkSpeed {
  readonly name: string;
  readonly count: number;
  readonly milliseconds: number;
}

/** Who may be pulled into the plan of a week, everybody's, with what keeps their contacts apart. The best of some runs. */
export function measureCandidates({ store }: ReturnType<typeof openBench>, clients: number): WorkSpeed[] {
  const db = store.reader;
  const to = addDays(TODAY, 3);
  const found = cadenceCandidates(db, { to, manager: null }).map(({ clientId }) => clientId);
  const of = `of ${clients} clients`;
  return [
    best(`cadence candidates ${of}`, found.length, () => cadenceCandidates(db, { to, manager: null })),
    best(`gaps and caps ${of}`, found.length, () => frequenciesOf(db, found)),
    best(`other contacts ${of}`, found.length, () =>
      contactDaysOf(db, found, addDays(TODAY, -60), addDays(TODAY, 60)),
    ),
  ];
}

function best(name: string, count: number, work: () => unknown): WorkSpeed {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return { name, count, milliseconds: Math.min(...times) };
}

const LINES = 5_000;
/** As many weeks as they need at twenty calls a day. */
const WEEKS = 60;

/** Triage over five thousand overdue contacts: the proposal for all of them, and doing it as one step. */
export async function measureTriage(): Promise<WorkSpeed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-bench-triage-'));
  const bench = opened(join(folder, 'cuepoint.sqlite'));
  try {
    await bench.engine.settled();
    fill(bench);
    const proposed = await timed(bench.engine, 'triage.propose', { today: TODAY, weeks: WEEKS });
    const to = proposed.value.items.flatMap(({ id, place }) =>
      place ? [{ id, day: place.day, time: place.time }] : [],
    );
    const applied = await timed(bench.engine, 'triage.apply', {
      today: TODAY,
      actions: [{ do: 'move', to }],
    });
    return [
      { name: 'triage, proposal', count: proposed.value.items.length, milliseconds: proposed.milliseconds },
      { name: 'triage, applied', count: applied.value.moved, milliseconds: applied.milliseconds },
    ];
  } finally {
    bench.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill({ store }: ReturnType<typeof openBench>): void {
  const clock = { now: () => `${TODAY}T08:00:00.000Z`, newId: () => '' };
  runCommand(store.raw, 'bench', clock, ({ db }) => {
    for (let index = 0; index < LINES; index += 1) {
      const id = `019b0000-0000-7000-8000-${String(index).padStart(12, '0')}`;
      const day = addDays(TODAY, -1 - (index % 90));
      db.one(
        `INSERT INTO clients (id, name, name_key, segment, created_at) VALUES (?, ?, ?, 'B', '2026-01-01T08:00:00.000Z')`,
        [id, `Client ${index}`, `client ${index}`],
      );
      db.one(
        "INSERT INTO phones (id, client_id, number, digits, position) VALUES (?, ?, '+386 31 000 111', '38631000111', 0)",
        [id.replace('019b', '019c'), id],
      );
      db.one(
        `INSERT INTO activities (id, client_id, kind, status, day, zone, purpose, manager, created_at)
         VALUES (?, ?, 'call', 'planned', ?, 'Europe/Ljubljana', 'Ask', 'Maja Novak', '2026-08-01T08:00:00.000Z')`,
        [id.replace('019b', '019d'), id, day],
      );
    }
  });
}

async function timed<M extends Extract<JobName, `triage.${string}`>>(
  engine: Engine,
  method: M,
  input: Parameters<typeof engine.call<M>>[1],
): Promise<{ value: OutputOf<M>; milliseconds: number }> {
  const begun = performance.now();
  const result = await engine.call(method, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { value: result.value, milliseconds: performance.now() - begun };
}

/** The lines of the report. */
export const workTable = (speeds: readonly WorkSpeed[]): string =>
  speeds
    .map(
      ({ name, count, milliseconds }) =>
        `${name.padEnd(44)} ${String(count).padStart(7)} ${milliseconds.toFixed(1).padStart(9)} ms`,
    )
    .join('\n');
