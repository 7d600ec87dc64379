import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok, type Result } from '@shared/errors';

/** Writes a file whole or not at all: beside the target first, then in its place. The value is the file's name. */
export async function writeWhole(path: string, content: () => Promise<Uint8Array>): Promise<Result<string>> {
  const name = basename(path);
  const beside = join(dirname(path), `.${name}.part`);
  try {
    await writeFile(beside, await content());
    await rename(beside, path);
    return ok(name);
  } catch (error) {
    await rm(beside, { force: true });
    return err('file-not-written', { name, message: error instanceof Error ? error.message : String(error) });
  }
}

/** A file name that every system takes: no folders, no signs with a meaning, no control characters. */
export function safeName(suggested: string): string {
  const name = Array.from(suggested, (sign) => (sign < ' ' || '<>:"/\\|?*'.includes(sign) ? '-' : sign)).join(
    '',
  );
  return name.replace(/^[.\s]+|[.\s]+$/g, '').slice(0, 120) || 'Cuepoint';
}
