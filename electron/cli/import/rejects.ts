import { accessSync, constants, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Session } from '@db/cli';
import { CuepointError } from '@shared/errors';

/**
 * Writes the rejected rows of the latest import or trial of the file; without any, the file has only its head, so that no list
 * of an earlier run stays behind. Gives the written path, null when none is wanted.
 */
export async function writeRejects(
  session: Session,
  token: string,
  out: string | null,
): Promise<string | null> {
  if (out === null) return null;
  const { bytes } = await session.call('import.rejects', { token });
  const path = resolve(out);
  written(path, () => writeFileSync(path, bytes));
  return path;
}

/** Asked before the import, so that none is stored whose result nobody is told. Throws `file-not-written`. */
export function assertRejectsPlace(out: string | null): void {
  if (out === null) return;
  const path = resolve(out);
  written(path, () => accessSync(dirname(path), constants.W_OK));
}

function written(path: string, write: () => void): void {
  try {
    write();
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CuepointError('file-not-written', { name: basename(path), message }, { cause: thrown });
  }
}
