import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@db/connection/open';
import { systemIds } from '@db/log/ids';
import { seed } from '@db/seed';
import { LARGE, type Size } from '@db/seed/large';
import { createEngine, type Engine } from '@db/serve/engine';
import { TODAY } from './cases';
import { fillDay } from './day';
import { fillMoney } from './money';
import { fillSession } from './session';

export const WHOLE: Size = LARGE;
export const TENTH: Size = {
  ...{ clients: LARGE.clients / 10, deals: LARGE.deals / 10, open: LARGE.open / 10 },
  ...{ activities: LARGE.activities / 10, inMonth: LARGE.inMonth / 10 },
};

/**
 * A file with demo data of this size, made once for these sources of the schema and of the demo data and then kept in
 * the system's temporary folder.
 */
export function benchFile(name: string, rows: Size, say: (line: string) => void): string {
  const folder = join(tmpdir(), 'cuepoint-bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${sourcesKey()}.sqlite`);
  if (existsSync(file)) return file;
  for (const old of readdirSync(folder)) if (old.startsWith(`${name}-`)) rmSync(join(folder, old));
  say(`making ${rows.activities} contacts; kept in ${folder}`);
  const store = openStore(`${file}.part`);
  seed(store.raw, { size: 'large', today: TODAY, zone: 'Europe/Ljubljana', rows });
  fillMoney(store.raw);
  fillDay(store.raw, TODAY);
  fillSession(store.raw, TODAY);
  store.close();
  rmSync(`${file}.part-lock`);
  renameSync(`${file}.part`, file);
  return file;
}

export function openBench(file: string): { store: Store; engine: Engine } {
  const store = openStore(file);
  const engine = createEngine({
    store,
    now: () => new Date().toISOString(),
    newId: systemIds(),
    changed: () => undefined,
    file: (token) => ({ path: token, name: token }),
    log: () => undefined,
  });
  return { store, engine };
}

function sourcesKey(): string {
  const hash = createHash('sha256');
  for (const folder of [
    'db/migrations',
    'db/derived',
    'db/seed',
    'db/log/triggers.ts',
    'shared/domain/names',
    'test/bench/money.ts',
    'test/bench/day.ts',
    'test/bench/session.ts',
  ]) {
    for (const file of filesIn(folder)) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

function filesIn(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(path, name));
}
