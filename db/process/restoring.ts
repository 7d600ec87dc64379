import { basename } from 'node:path';
import { errorData } from '@db/connection/errors';
import type { DatabaseControl, DatabaseReport } from '@shared/contract/transport';

type Control<K extends DatabaseControl['kind']> = Extract<DatabaseControl, { kind: K }>;

/** Tells main what a backup holds, beside the database. Never throws. */
export async function looked({ path, file, isOpen }: Control<'look-into-backup'>): Promise<DatabaseReport> {
  try {
    const { lookInto } = await import('@db/backup');
    return { kind: 'looked', result: { ok: true, value: lookInto(path, file, isOpen) } };
  } catch (thrown) {
    return { kind: 'looked', result: { ok: false, error: errorData(thrown) } };
  }
}

/** Puts a backup in the place of the file, which is not open yet. Never throws: after a failure the file is as it was. */
export async function restored(
  { request, path, file }: Control<'restore'>,
  now: string,
): Promise<DatabaseReport> {
  try {
    const { restore } = await import('@db/backup');
    const { kept } = await restore(file, path, now);
    const value = { kept: kept === null ? null : basename(kept) };
    return { kind: 'restored', request, result: { ok: true, value } };
  } catch (thrown) {
    return { kind: 'restored', request, result: { ok: false, error: errorData(thrown) } };
  }
}
