import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openStore } from '@db/connection/open';
import { seed } from '@db/seed';
import { inject } from 'vitest';
import { demoName, madeOnce } from './made-once';

/** A closed file with the small demo data of a day, for copies: seeded once in a run of tests. */
export function demoFile(today: string, zone = 'Europe/Ljubljana'): string {
  const empty = inject('emptyFile');
  return madeOnce(join(dirname(empty), demoName(today, zone)), (made) => {
    copyFileSync(empty, made);
    const store = openStore(made);
    seed(store.raw, { size: 'small', today, zone });
    store.close();
  });
}

/** Such a copy, where a program will find it. */
export const putDemo = (to: string, today: string, zone?: string): void =>
  copyFileSync(demoFile(today, zone), to);
