import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { companyName, personName, phoneNumber, placeOf, tongueOf } from '@db/seed/large/names';
import { createChance } from '@db/seed/random';
import type { Engine } from '@db/serve/engine';
import { TODAY } from './cases';
import { type ImportFloor, importFloor } from './import-floor';
import { openBench } from './store';

/** What stands in each row of the file. */
export const ROW_KINDS = ['clients', 'clients with people'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface ImportSpeed {
  readonly kind: RowKind;
  readonly rows: number;
  /** Logged records that it made: clients, people, phones, e-mails. */
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

const ROWS = 100_000;

/**
 * Imports a file into an empty database, as the window does: read, validated, compared with what is there, every row in the
 * change log, one commit; then the same file again, then takes the import back.
 */
export async function measureImport(kind: RowKind): Promise<ImportSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-bench-import-'));
  const token = join(folder, 'clients.csv');
  writeFileSync(token, clientsFile(kind));
  const file = join(folder, 'cuepoint.sqlite');
  const { store, engine } = openBench(file);
  const run = () =>
    timed(() => called(engine, 'import.run', { token, map: { as: 'clients' }, today: TODAY }));
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

/** One row in a hundred repeats an earlier client, one in two hundred has no company. */
function clientsFile(kind: RowKind): string {
  const chance = createChance(7);
  const withPeople = kind === 'clients with people';
  const rows = [
    withPeople ? 'Company;Contact;Phone;E-mail;City;Country;Segment' : 'Company;City;Country;Segment',
  ];
  for (let index = 0; index < ROWS; index += 1) {
    const earlier = index > 100 && index % 100 === 0 ? rows[index - 50] : undefined;
    if (earlier) {
      rows.push(earlier);
      continue;
    }
    const tongue = tongueOf(chance);
    const [city, country] = placeOf(tongue, chance);
    const name = index % 200 === 51 ? '' : `${companyName(tongue, chance)} ${index}`;
    const person = [personName(tongue, chance), phoneNumber(tongue, chance), `p${index}@firm.example`];
    rows.push([name, ...(withPeople ? person : []), city, country, 'A'].join(';'));
  }
  return rows.join('\r\n');
}
