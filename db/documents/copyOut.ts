import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realFile } from '@db/connection/real';
import type { ReadableDb } from '@db/connection/sqlite';
import { plainName } from '@shared/domain/documents/files';
import { CuepointError } from '@shared/errors';
import { fileFailure } from '@shared/errors/file-reasons';
import { keptBytes, type KeptFile } from './files';

/** Where main wants a copy of a kept file: in a folder of its own under the file's name, or exactly there. */
export type CopyTarget = { readonly folder: string } | { readonly path: string };

/**
 * Writes a copy of a document's file (by the id of its row) for main to open or the user to keep, after checking the
 * content against its hash: what lies in the folder of documents is never opened itself, so no program can change it. A
 * copy to look at cannot be written to. Answers with the place and the name.
 */
export async function copyOut(
  db: ReadableDb,
  folder: string,
  id: string,
  target: CopyTarget,
): Promise<{ path: string; name: string }> {
  const file = db.get<KeptFile>('SELECT name, sha256, size FROM document_files WHERE id = ?', [id]);
  if (!file) throw new CuepointError('not-found', { what: 'file', id });
  const bytes = await keptBytes(folder, file);
  const path = 'folder' in target ? join(target.folder, plainName(file.name)) : target.path;
  // A link is followed: the copy lies where the user keeps it.
  const place = realFile(path);
  const beside = join(dirname(place), `.${randomUUID()}.part`);
  try {
    await writeFile(beside, bytes);
    if ('folder' in target) await chmod(beside, 0o400);
    await rename(beside, place);
  } catch (cause) {
    // Where nothing can be written, nothing can be taken away either; the first failure is told.
    await rm(beside, { force: true }).catch(() => undefined);
    const detail = { name: basename(path), ...fileFailure(cause, 'write') };
    throw new CuepointError('file-not-written', detail, { cause });
  }
  return { path, name: basename(path) };
}
