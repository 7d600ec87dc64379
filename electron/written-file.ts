import type { BigIntStats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  lstat,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { plainName } from '@shared/domain/documents/files';
import { err, ok, type Result } from '@shared/errors';
import { type FileFailure, fileFailure } from '@shared/errors/file-reasons';

/**
 * Writes a file whole or not at all: beside the target first, then in its place, with the rights that it had. A link is followed: the file
 * stays where the user keeps it. What holds records of the program is never written over. The value is the file's name.
 */
export async function writeWhole(path: string, content: () => Promise<Uint8Array>): Promise<Result<string>> {
  const name = basename(path);
  const refused = await refusal(path);
  if (refused) return err('file-not-written', { name, ...refused });
  const place = (await placeOf(path)) ?? path;
  const beside = join(dirname(place), `.${crypto.randomUUID()}.part`);
  try {
    const bytes = await content();
    const former = await statOf(place);
    await writeFile(beside, bytes, former ? { mode: Number(former.mode) } : {});
    if (former) await keepRights(beside, former);
    await rename(beside, place);
    return ok(name);
  } catch (error) {
    // Where nothing can be written, nothing can be taken away either; the first failure is told.
    await rm(beside, { force: true }).catch(() => undefined);
    return err('file-not-written', { name, ...fileFailure(error, 'write') });
  }
}

/**
 * Owner and rights as the file before had them: a new one belongs to who writes, and has less than it asks for where the user's mask takes
 * it away. Not every disk knows of rights, and only root gives files away; the file is saved all the same.
 */
async function keepRights(path: string, { mode, uid, gid }: BigIntStats): Promise<void> {
  await chown(path, Number(uid), Number(gid)).catch(() => undefined);
  await chmod(path, Number(mode)).catch(() => undefined);
}

/**
 * Why nothing can be written there, as far as it can be known before; null: nothing speaks against it.
 * @param sources files that are read for it, which stay as they are
 */
export async function refusal(path: string, sources: readonly string[] = []): Promise<FileFailure | null> {
  const place = await placeOf(path);
  if (place === null) return { message: path, reason: 'link' };
  try {
    await access(dirname(place), constants.W_OK);
  } catch (error) {
    return fileFailure(error, 'write');
  }
  const found = await statOf(place);
  if (found?.isDirectory()) return { message: path, reason: 'folder' };
  // A device or a pipe would be replaced by a file, and whoever uses it be left without.
  if (found && !found.isFile()) return { message: path, reason: 'no-file' };
  for (const source of sources) {
    const other = await statOf(source);
    // By the disk's own number, because one file has many names.
    if (found && other && found.dev === other.dev && found.ino === other.ino)
      return { message: path, reason: 'is-source' };
  }
  const holdsRecords = (await isDatabase(place)) || (await isDatabase(place.replace(BESIDE_DATABASE, '')));
  return holdsRecords ? { message: path, reason: 'is-database' } : null;
}

/** Where a name leads; null for a link that leads nowhere. */
async function placeOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    const link = await lstat(path).catch(() => null);
    return link?.isSymbolicLink() ? null : path; // not there: it will be
  }
}

const statOf = (path: string) => stat(path, { bigint: true }).catch(() => null);

/** What SQLite and the program keep beside a database. */
const BESIDE_DATABASE = /-(wal|shm|journal|lock)$/;
/** How each SQLite database begins (sqlite.org/fileformat.html#magic_header_string). */
const DATABASE_HEAD = 'SQLite format 3\0';

async function isDatabase(path: string): Promise<boolean> {
  // Only files are looked into: a pipe would wait for whoever writes into it.
  if (!(await statOf(path))?.isFile()) return false;
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
