import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '@shared/contract';
import { type TestStore, testStore } from '@test/support/store';

export const TODAY = '2026-11-26';

type Map = NonNullable<InputOf<'import.open'>['map']>;

/** A store with files beside it, and imports of them. */
export interface Importing extends TestStore {
  /** Writes a file of these lines; gives its token. */
  csv(...lines: string[]): string;
  open(token: string, map?: Map): ReturnType<typeof opened>;
  run(token: string, map?: Map): ReturnType<typeof imported>;
  /** One column of all rows. */
  column(sql: string, params?: readonly (string | number | null)[]): unknown[];
}

const opened = (store: TestStore, token: string, map: Map = {}) => store.call('import.open', { token, map });
const imported = (store: TestStore, token: string, map: Map = {}) =>
  store.call('import.run', { token, map, today: TODAY });

export function importing(): Importing {
  const store = testStore();
  let files = 0;
  return {
    ...store,
    csv: (...lines) => {
      files += 1;
      const path = join(store.folder, `table-${files}.csv`);
      writeFileSync(path, `${lines.join('\n')}\n`);
      return path;
    },
    open: (token, map) => opened(store, token, map),
    run: (token, map) => imported(store, token, map),
    column: (sql, params = []) =>
      store.store.raw.all<object>(sql, params).map((row) => Object.values(row)[0]),
  };
}
