import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, type Restored, restore, type Verified } from '@db/backup';
import { check, type Finding } from '@db/check';
import { openForReading, openStore, type Store } from '@db/connection/open';
import { connect } from '@db/connection/sqlite';
import { systemIds } from '@db/log/ids';
import { type Counts, type SeedOptions, seed } from '@db/seed';
import {
  dealsNamed,
  documentsNamed,
  type Named,
  recordsNamed,
  type NamedDeal,
  type NamedDocument,
} from './named';
import { createEngine, type Engine } from '@db/serve/engine';
import type { InputOf, MethodName, OutputOf } from '@shared/contract';
import type { Progress } from '@shared/contract/transport';
import { LANGUAGES, type Language } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

export type { Restored, Verified } from '@db/backup';
export type { Finding } from '@db/check';
export type { NamedDeal, NamedDocument } from './named';
export type { Counts } from '@db/seed';

/**
 * The database half of the command line: the same engine as behind the window, over a file that is opened for one
 * command. The only door of `db/` that `electron/cli` goes through.
 */
export interface Session {
  /** The value of a call of the contract; throws its {@link CuepointError}. */
  call<M extends MethodName>(
    method: M,
    input: InputOf<M>,
    progress?: (progress: Progress) => void,
  ): Promise<OutputOf<M>>;
  seed(options: SeedOptions): Counts;
  backup(out: string, progress: (part: number) => void): Promise<Verified>;
  /** Deals that a name means: the one with that id or whole title, else those whose titles have it as a part. */
  deals(name: string): NamedDeal[];
  clients(name: string): Named[];
  products(name: string): Named[];
  /** The document with that id or number: of a number the latest version, "P-2026-001 v1" names one. */
  documents(name: string): NamedDocument[];
  /** Waits for what was begun, then closes the file. */
  close(): Promise<void>;
}

/**
 * @param mode `write` takes the lock and makes the file when there is none; `read` works beside an open window
 * @param trace gets slow calls and the stacks of programming errors
 * @param shift milliseconds to add to the clock: commands of another day than today are recorded as of that day
 */
export function openSession(
  file: string,
  mode: 'read' | 'write',
  trace: (line: string) => void,
  shift = 0,
): Session {
  const store: Store = mode === 'write' ? openStore(file) : openForReading(file);
  const engine: Engine = createEngine({
    store,
    now: () => new Date(Date.now() + shift).toISOString(),
    newId: systemIds(),
    changed: () => undefined,
    // The user names files on the command line directly.
    file: (token) => ({ path: token, name: token.split(/[/\\]/).at(-1) ?? token }),
    log: trace,
  });
  return {
    call: async (method, input, progress) => {
      const result = await engine.call(method, input, { progress });
      if (!result.ok) throw new CuepointError(result.error.code, result.error.detail);
      return result.value;
    },
    seed: (options) => seed(store.raw, options),
    backup: (out, progress) =>
      backup(store.raw, out, (done, total) => progress(total === 0 ? 1 : done / total)),
    deals: (name) => dealsNamed(store.reader, name),
    clients: (name) => recordsNamed(store.reader, 'clients', name),
    products: (name) => recordsNamed(store.reader, 'products', name),
    documents: (name) => documentsNamed(store.reader, name),
    close: async () => {
      await engine.settled();
      store.close();
    },
  };
}

/** An empty database for a trial where there is none yet; nothing is left of it. */
export function openEmptySession(trace: (line: string) => void): Session {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-trial-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const session = openSession(join(folder, 'cuepoint.sqlite'), 'write', trace);
    return { ...session, close: () => session.close().finally(remove) };
  } catch (thrown) {
    remove();
    throw thrown;
  }
}

/** Everything that `check` finds in the file; throws when it cannot be opened. */
export function checkFile(file: string): Finding[] {
  openForReading(file).close();
  return check(file);
}

export const restoreFile = (file: string, from: string): Promise<Restored> =>
  restore(file, from, new Date().toISOString());

/** What the file's own settings say; null where they are silent or the file cannot be read. Never throws. */
export function settingsOf(file: string): {
  readonly language: Language | null;
  readonly zone: string | null;
} {
  if (!existsSync(file)) return { language: null, zone: null };
  try {
    const db = connect(file, { readonly: true });
    try {
      const setting = (id: string): unknown => {
        const row = db.get<{ value: string }>('SELECT value FROM settings WHERE id = ?', [id]);
        return row ? JSON.parse(row.value) : null;
      };
      const [language, zone] = [setting('language'), setting('zone')];
      return {
        language: LANGUAGES.find((each) => each === language) ?? null,
        zone: typeof zone === 'string' ? zone : null,
      };
    } finally {
      db.close();
    }
  } catch {
    return { language: null, zone: null }; // opening it for the command tells what is wrong, in the system's language
  }
}
