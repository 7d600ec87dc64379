import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
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
  try {
    writeFileSync(path, bytes);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new CuepointError('file-not-written', { name: basename(path), message }, { cause: thrown });
  }
  return path;
}
