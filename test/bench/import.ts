import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@db/serve/engine';
import { TODAY } from './cases';
import { importFile, type RowKind } from './import-file';
import { type ImportFloor, importFloor } from './import-floor';
import { openBench } from './store';

export interface ImportSpeed {
  readonly kind: RowKind;
  readonly rows: number;
  /** Logged records that it made: clients, people, phones, e-mails; of deals also their stages and control points. */
  readonly records: number;
  readonly created: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly seconds: number;
  /** Processor's time of the whole process, which other programs on the machine disturb less. */
  readonly processor: number;
  /** The very same records without reading, checking and comparing. */
  readonly floor: ImportFloor;
  /** Importing the same file again, which must change nothing. */
  readonly againSeconds: number;
  /** Taking the import back. */
  readonly revertSeconds: number;
}

/**
 * Imports a file into an empty database, as the window does: read, validated, compared with what is there, every row in the
 * change log, one commit; then the same file again, then takes the import back.
 */
export async function measureImport(kind: RowKind): Promise<ImportSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-bench-import-'));
  const token = join(folder, 'table.csv');
  writeFileSync(token, importFile(kind));
  const file = join(folder, 'cuepoint.sqlite');
  const { store, engine } = openBench(file);
  const as = kind === 'deals' ? 'deals' : 'clients';
  const run = () => timed(() => called(engine, 'import.run', { token, map: { as }, today: TODAY }));
  try {
    await engine.settled();
    const first = await run();
    const { read: rows, created, skipped, rejected, batch } = first.value;
    const records = store.raw.value<number>(
      "SELECT count(*) FROM change_log WHERE table_name <> 'import_batches'",
    );
    const floor = importFloor(file, join(folder, 'floor'));
    const again = await run();
    if (again.value.created + again.value.updated > 0)
      throw new Error('importing the same file again changed something');
    const reverted = await timed(() => called(engine, 'import.revert', { batch: batch ?? '' }));
    if (store.raw.value<number>('SELECT count(*) FROM clients') > 0) throw new Error('something is left');
    return {
      ...{ kind, rows, records, created, skipped, rejected, floor },
      ...{ seconds: first.seconds, processor: first.processor },
      ...{ againSeconds: again.seconds, revertSeconds: reverted.seconds },
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function called<M extends 'import.run' | 'import.revert'>(
  engine: Engine,
  method: M,
  input: Parameters<typeof engine.call<M>>[1],
) {
  const result = await engine.call(method, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function timed<T>(work: () => Promise<T>) {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const used = process.cpuUsage(before);
  return {
    value,
    seconds: (performance.now() - begun) / 1_000,
    processor: (used.user + used.system) / 1e6,
  };
}
