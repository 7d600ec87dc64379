import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { plainName } from '@shared/domain/documents/files';
import { err, ok, type Result } from '@shared/errors';

/** Writes a file whole or not at all: beside the target first, then in its place. The value is the file's name. */
export async function writeWhole(path: string, content: () => Promise<Uint8Array>): Promise<Result<string>> {
  const name = basename(path);
  const beside = join(dirname(path), `.${crypto.randomUUID()}.part`);
  try {
    await writeFile(beside, await content());
    await rename(beside, path);
    return ok(name);
  } catch (error) {
    // Where nothing can be written, nothing can be taken away either; the first failure is told.
    await rm(beside, { force: true }).catch(() => undefined);
    return err('file-not-written', { name, message: error instanceof Error ? error.message : String(error) });
  }
}

/** A file name that every system takes: no folders, no signs with a meaning, no control characters. */
export function safeName(suggested: string): string {
  return plainName(suggested, 'Cuepoint');
}
