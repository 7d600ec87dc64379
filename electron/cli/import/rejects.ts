import { basename, resolve } from 'node:path';
import type { Session } from '@db/cli';
import { CuepointError } from '@shared/errors';
import { refusal } from '../../written-file';
import { written } from '../exports/write';

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
  return written(out, bytes);
}

/**
 * Asked before the import, so that none is stored whose result nobody is told. `sources` are the files it works from. Throws
 * `file-not-written`.
 */
export async function assertRejectsPlace(out: string | null, sources: readonly string[]): Promise<void> {
  if (out === null) return;
  const path = resolve(out);
  const refused = await refusal(path, sources);
  if (refused) throw new CuepointError('file-not-written', { name: basename(path), ...refused });
}
