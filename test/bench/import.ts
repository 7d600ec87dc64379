import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { companyName, personName, phoneNumber, placeOf, tongueOf } from '@db/seed/large/names';
import { createChance } from '@db/seed/random';
import { TODAY } from './cases';
import { openBench } from './store';

export interface ImportSpeed {
  readonly rows: number;
  readonly created: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Importing the same file again, which must change nothing. */
  readonly again: { readonly seconds: number; readonly rowsPerSecond: number };
}

const ROWS = 100_000;

/**
 * Imports a file of clients with people, phones and e-mails into an empty database, as the window does: read, validated,
 * compared with what is there, every row in the change log, one commit.
 */
export async function measureImport(): Promise<ImportSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-bench-import-'));
  const token = join(folder, 'clients.csv');
  writeFileSync(token, clientsFile());
  const { store, engine } = openBench(join(folder, 'cuepoint.sqlite'));
  const run = async () => {
    const begun = performance.now();
    const result = await engine.call('import.run', { token, map: { as: 'clients' }, today: TODAY });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return { ...result.value, seconds: (performance.now() - begun) / 1_000 };
  };
  try {
    const { read: rows, created, skipped, rejected, seconds } = await run();
    const again = await run();
    if (again.created + again.updated > 0) throw new Error('importing the same file again changed something');
    return {
      ...{ rows, created, skipped, rejected, seconds, rowsPerSecond: rows / seconds },
      again: { seconds: again.seconds, rowsPerSecond: rows / again.seconds },
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One row in a hundred repeats an earlier client, one in two hundred has no name. */
function clientsFile(): string {
  const chance = createChance(7);
  const rows = ['Company;Contact;Phone;E-mail;City;Country;Segment'];
  for (let index = 0; index < ROWS; index += 1) {
    const earlier = index > 100 && index % 100 === 0 ? rows[index - 50] : undefined;
    if (earlier) {
      rows.push(earlier);
      continue;
    }
    const tongue = tongueOf(chance);
    const [city, country] = placeOf(tongue, chance);
    const name = index % 200 === 51 ? '' : `${companyName(tongue, chance)} ${index}`;
    const person = personName(tongue, chance);
    rows.push(
      [name, person, phoneNumber(tongue, chance), `p${index}@firm.example`, city, country, 'A'].join(';'),
    );
  }
  return rows.join('\r\n');
}
