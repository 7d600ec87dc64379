import { access, constants, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { plainName } from '@shared/domain/documents/files';
import { err, ok, type Result } from '@shared/errors';
import { type FileFailure, fileFailure } from '@shared/errors/file-reasons';

/**
 * Writes a file whole or not at all: beside the target first, then in its place. A file with records of the program is never written over.
 * The value is the file's name.
 */
export async function writeWhole(path: string, content: () => Promise<Uint8Array>): Promise<Result<string>> {
  const name = basename(path);
  const refused = await refusal(path);
  if (refused) return err('file-not-written', { name, ...refused });
  const beside = join(dirname(path), `.${crypto.randomUUID()}.part`);
  try {
    await writeFile(beside, await content());
    await rename(beside, path);
    return ok(name);
  } catch (error) {
    // Where nothing can be written, nothing can be taken away either; the first failure is told.
    await rm(beside, { force: true }).catch(() => undefined);
    return err('file-not-written', { name, ...fileFailure(error, 'write') });
  }
}

/**
 * Why nothing can be written there, as far as it can be known before; null: nothing speaks against it.
 * @param sources files that are read for it, which stay as they are
 */
export async function refusal(path: string, sources: readonly string[] = []): Promise<FileFailure | null> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    return fileFailure(error, 'write');
  }
  const found = await stat(path, { bigint: true }).catch(() => null); // not there: it will be
  if (found?.isDirectory()) return { message: path, reason: 'folder' };
  for (const source of sources) {
    const other = await stat(source, { bigint: true }).catch(() => null);
    // By the disk's own number, because one file has many names.
    if (found && other && found.dev === other.dev && found.ino === other.ino)
      return { message: path, reason: 'is-source' };
  }
  const holdsRecords = (await isDatabase(path)) || (await isDatabase(path.replace(BESIDE_DATABASE, '')));
  return holdsRecords ? { message: path, reason: 'is-database' } : null;
}

/** What SQLite and the program keep beside a database. */
const BESIDE_DATABASE = /-(wal|shm|journal|lock)$/;
/** How each SQLite database begins (sqlite.org/fileformat.html#magic_header_string). */
const DATABASE_HEAD = 'SQLite format 3\0';

async function isDatabase(path: string): Promise<boolean> {
  // Only files are looked into: a pipe would wait for whoever writes into it.
  if (!(await stat(path).catch(() => null))?.isFile()) return false;
  const file = await open(path).catch(() => null); // without rights: writing says so
  if (file === null) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(DATABASE_HEAD.length), 0);
    return buffer.toString('latin1') === DATABASE_HEAD;
  } finally {
    await file.close();
  }
}

/** A file name that every system takes: no folders, no signs with a meaning, no control characters. */
export function safeName(suggested: string): string {
  return plainName(suggested, 'Cuepoint');
}
