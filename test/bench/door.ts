import type { Store } from '@db/connection/open';
import type { Engine } from '@db/serve/engine';
import { type Case, casesOf, TODAY } from './cases';
import { floorOf } from './floor';
import { type Compared, compare } from './measure';

export interface DoorLine extends Compared {
  readonly name: string;
  readonly paged: boolean;
}

const WARM_UP = 10;

/** Every question at the engine's door, next to its bare SQL, and one command with its commit; `only` those named so. */
export async function* measureDoor(
  { store, engine }: { store: Store; engine: Engine },
  runs: number,
  only = '',
): AsyncGenerator<DoorLine> {
  for (const one of casesOf(store.reader)) {
    if (!one.name.includes(only)) continue;
    yield { name: one.name, paged: one.paged, ...(await question({ store, engine }, one, runs)) };
  }
  const name = 'command with commit';
  if (name.includes(only)) yield { name, paged: false, ...(await command({ store, engine }, runs)) };
}

function question(
  { store, engine }: { store: Store; engine: Engine },
  one: Case,
  runs: number,
): Promise<Compared> {
  const ask = async (run: number) => {
    const result = await engine.callUnknown(one.method, one.input(run));
    if (!result.ok) throw new Error(`${one.name}: ${JSON.stringify(result.error)}`);
  };
  return compare(runs, ask, floorOf(store, one, runs + WARM_UP));
}

/** Moves a planned contact by a day; the floor does the same with two bare statements in a transaction. */
async function command({ store, engine }: { store: Store; engine: Engine }, runs: number): Promise<Compared> {
  const planned = store.reader.all<{ id: string }>(
    "SELECT id FROM activities WHERE status = 'planned' AND day > ? ORDER BY id LIMIT 100",
    [TODAY],
  );
  // Always the same few, so that measuring many times does not empty the coming weeks of the kept file.
  const id = (run: number) => planned[run % planned.length]?.id ?? '';
  const day = (run: number) => `2027-03-${String(1 + (run % 28)).padStart(2, '0')}`;
  const { sqlite } = store.raw;
  const begin = sqlite.prepare(`INSERT INTO commands (at, who, name, params, kind, state, changes)
    VALUES ('2026-11-26T09:00:00.000Z', '', 'activities.move', '{}', 'do', 'done', 1)`);
  const move = sqlite.prepare('UPDATE activities SET day = ? WHERE id = ?');
  const bare = sqlite.transaction((run: number) => {
    begin.run();
    move.run(day(run + 14), id(run + 50));
  });
  return compare(
    runs,
    async (run) => {
      const result = await engine.call('activities.move', { id: id(run), day: day(run) });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
    },
    (run) => bare.immediate(run),
  );
}
