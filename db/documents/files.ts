import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorData } from '@db/connection/errors';
import { FILE_LIMIT, fileKind, keptPath } from '@shared/domain/documents/files';
import { CuepointError } from '@shared/errors';
import { fileFailure } from '@shared/errors/file-reasons';

/** A file that comes in: one on the disk, or bytes that the program made. */
export type Incoming =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** What the table keeps of a file; the content lies in the folder of documents under its hash. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Copies a file into the folder of documents. It takes its name there only when it is whole and on the disk; a content that
 * is there already is not written again. Throws `document-file-kind`, `file-too-large`, `file-unreadable`.
 */
export async function keepFile(folder: string, incoming: Incoming): Promise<KeptFile> {
  const { name } = incoming;
  if (fileKind(name) === null) throw new CuepointError('document-file-kind', { name });
  const bytes = await bytesOf(incoming);
  const sha256 = hashOf(bytes);
  const target = pathIn(folder, sha256, name);
  if (!(await isThere(target, sha256))) await writeWhole(target, bytes);
  return { name, sha256, size: bytes.length };
}

/**
 * The content of a kept file, checked against its hash. Throws `document-file-missing` when it was taken out of the folder
 * and `document-file-changed` when it is not what was kept.
 */
export async function keptBytes(folder: string, { name, sha256, size }: KeptFile): Promise<Uint8Array> {
  const path = pathIn(folder, sha256, name);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new CuepointError('document-file-missing', { name });
  if (found.size !== size) throw new CuepointError('document-file-changed', { name });
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CuepointError('document-file-missing', { name }, { cause });
  });
  if (hashOf(bytes) !== sha256) throw new CuepointError('document-file-changed', { name });
  return bytes;
}

/** The place of a kept file; a hash that is none leads nowhere. */
function pathIn(folder: string, sha256: string, name: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new CuepointError('document-file-missing', { name });
  return join(folder, ...keptPath(sha256, name));
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function bytesOf(incoming: Incoming): Promise<Uint8Array> {
  if ('bytes' in incoming) {
    if (incoming.bytes.length > FILE_LIMIT) throw tooLarge();
    return incoming.bytes;
  }
  const { name, path } = incoming;
  let file: FileHandle | null = null;
  try {
    file = await open(path);
    const found = await file.stat();
    if (!found.isFile()) throw new Error('not a file');
    if (found.size > FILE_LIMIT) throw tooLarge();
    const bytes = await file.readFile();
    if (bytes.length > FILE_LIMIT) throw tooLarge();
    return bytes;
  } catch (cause) {
    if (cause instanceof CuepointError) throw cause;
    throw new CuepointError('document-file-unreadable', { name, ...fileFailure(cause, 'read') }, { cause });
  } finally {
    await file?.close();
  }
}

const tooLarge = () => new CuepointError('document-file-size', { limit: `${FILE_LIMIT / 1024 / 1024} MB` });

async function isThere(path: string, sha256: string): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null); // not there, or nothing that can be read: written anew
  return bytes !== null && hashOf(bytes) === sha256;
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const beside = `${target}.${randomUUID()}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, bytes, { flush: true });
    await rename(beside, target);
  } catch (cause) {
    // Where nothing can be written, nothing can be taken away either; the first failure is told.
    await rm(beside, { force: true }).catch(() => undefined);
    const { code, detail } = errorData(cause);
    throw new CuepointError(code === 'unexpected' ? 'db-failed' : code, detail, { cause });
  }
}
