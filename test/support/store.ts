import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@db/connection/open';
import { LOGGED_TABLES } from '@db/log/triggers';
import { createEngine, type Engine } from '@db/serve/engine';
import type { InputOf, MethodName, OutputOf } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import { monotonicIds } from '@shared/domain/id';
import { CuepointError } from '@shared/errors';
import { afterEach, inject } from 'vitest';

/** A real file in a fresh folder with the engine over it; closed and removed after the test. */
export interface TestStore {
  readonly store: Store;
  readonly engine: Engine;
  readonly folder: string;
  /** Topics announced so far, one entry a commit. */
  readonly announced: (readonly Topic[])[];
  /** The value of a call; throws the {@link CuepointError} when it failed. */
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** The contents of every logged table, for "as before" comparisons. */
  tables(): Record<string, unknown[]>;
  /** Closes and removes the file before the test ends: for tests that open hundreds. */
  close(): void;
}

const open: Array<() => void> = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

function copyIn(folder: string, of: string): string {
  const file = join(folder, 'cuepoint.sqlite');
  copyFileSync(of, file);
  return file;
}

/** `now` is the clock of commands, fixed or told at each of them; ids are deterministic. */
export function testStore({
  now = '2026-11-26T09:00:00.000Z',
  file,
  from,
  drawingMs,
}: {
  now?: string | (() => string);
  /** Opened as it lies there. */
  file?: string;
  /** A closed file to begin with a copy of; else the store is empty. */
  from?: string;
  drawingMs?: number;
} = {}): TestStore {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-'));
  const store = openStore(file ?? copyIn(folder, from ?? inject('emptyFile')));
  const close = () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  open.push(close);
  const announced: (readonly Topic[])[] = [];
  const clock = typeof now === 'string' ? () => now : now;
  let random = 0;
  const engine = createEngine({
    store,
    now: clock,
    newId: monotonicIds(
      () => Date.parse(clock()),
      () => new Uint8Array(10).fill(++random % 256),
    ),
    changed: (topics) => announced.push(topics),
    // In tests a token is the path itself.
    file: (token) => ({ path: token, name: token.split('/').at(-1) ?? token }),
    log: () => undefined,
    ...(drawingMs === undefined ? {} : { drawingMs }),
  });
  return {
    store,
    close: () => {
      open.splice(open.indexOf(close), 1);
      close();
    },
    engine,
    folder,
    announced,
    call: async (method, input) => {
      const result = await engine.call(method, input);
      if (!result.ok) throw new CuepointError(result.error.code, result.error.detail);
      return result.value;
    },
    tables: () =>
      Object.fromEntries(
        LOGGED_TABLES.map((table) => [table, store.raw.all(`SELECT * FROM ${table} ORDER BY id`)]),
      ),
  };
}
