import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorData } from '@db/connection/errors';
import { realFile } from '@db/connection/real';
import { CuepointError, type ErrorCode } from '@shared/errors';
import { type FileReason, fileFailure } from '@shared/errors/file-reasons';

/** Where the backup `from` really lies; throws `restore-failed` for what is no plain file, and for the database `target` itself. */
export function sourceOf(from: string, target: string): string {
  const source = realFile(resolve(from));
  if (!existsSync(source)) throw failed('missing', source);
  if (source === target) throw failed('is-self', source);
  const kind = statSync(source);
  if (kind.isDirectory()) throw failed('folder', source);
  // A pipe would wait for whoever writes into it.
  if (!kind.isFile()) throw failed('no-file', source);
  return source;
}

/** What is wrong with a backup is said of the backup: the database is not to blame. */
export function asUnusable(thrown: unknown, source: string): unknown {
  const { code } = errorData(thrown);
  const reason = UNUSABLE[code];
  return reason === undefined ? thrown : failed(reason, source, thrown);
}

const UNUSABLE: Partial<Record<ErrorCode, FileReason>> = {
  'db-damaged': 'damaged',
  'db-newer': 'newer',
  'db-not-cuepoint': 'not-cuepoint',
  'db-missing-folder': 'forbidden', // SQLite cannot open it, though it is there
};

const failed = (reason: FileReason, message: string, cause?: unknown): CuepointError =>
  new CuepointError('restore-failed', { message, reason }, { cause });

const SPOKEN = new Set(['restore-failed', 'db-locked', 'db-full', 'db-readonly']);

/** The error as it is told: one of those with a sentence of its own, else `restore-failed`. */
export function asRestoreError(thrown: unknown): CuepointError {
  const { code, detail } = errorData(thrown);
  if (SPOKEN.has(code)) return new CuepointError(code, detail, { cause: thrown });
  return new CuepointError('restore-failed', { ...fileFailure(thrown, 'read') }, { cause: thrown });
}
