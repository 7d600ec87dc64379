import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputOf } from '@shared/contract';

/**
 * How many former states of the database `file` lie beside it, and how much room they take: what restoring replaced (`restore.ts`) and what
 * a newer program brought to its schema (`migrate.ts`). One that is removed meanwhile does not count.
 */
export function keptCopies(file: string): OutputOf<'backup.kept'> {
  const folder = dirname(file);
  const sizes = readdirSync(folder)
    .filter((name) => isKept(name.normalize(), basename(file).normalize()))
    .flatMap((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? []);
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function isKept(name: string, file: string): boolean {
  if (name.startsWith(file)) return BEFORE.test(name.slice(file.length));
  const bare = file.replace(/\.sqlite$/, '');
  return name.startsWith(bare) && REPLACED.test(name.slice(bare.length));
}

const BEFORE = /^\.before-v\d+$/;
const REPLACED = /^\.replaced-[\dT-]+\.sqlite$/;
