import { CuepointError, type ErrorData } from '@shared/errors';

const BY_CODE: ReadonlyArray<readonly [prefix: string, code: ErrorData['code']]> = [
  ['SQLITE_BUSY', 'db-locked'],
  ['SQLITE_LOCKED', 'db-locked'],
  ['SQLITE_READONLY', 'db-readonly'],
  ['SQLITE_PERM', 'db-readonly'],
  ['SQLITE_AUTH', 'db-readonly'],
  ['SQLITE_CORRUPT', 'db-damaged'],
  ['SQLITE_NOTADB', 'db-not-cuepoint'],
  ['SQLITE_FULL', 'db-full'],
  // The index of the log cannot grow: even looking needs a little room on the disk.
  ['SQLITE_IOERR_SHMSIZE', 'db-full'],
  ['SQLITE_IOERR', 'db-failed'],
  ['SQLITE_CANTOPEN', 'db-missing-folder'],
  ['SQLITE_CONSTRAINT', 'conflict'],
];

/**
 * What is told to the caller about anything that was thrown: a Cuepoint error as it is, what SQLite says by its
 * extended result code (sqlite.org/rescode.html), everything else as `unexpected` with its message.
 */
export function errorData(thrown: unknown): ErrorData {
  if (thrown instanceof CuepointError) return thrown.data;
  const code = codeOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (code === 'ENOSPC') return { code: 'db-full' };
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { code: 'db-readonly' };
  const found = BY_CODE.find(([prefix]) => code.startsWith(prefix));
  if (found) return { code: found[1], detail: found[1] === 'conflict' ? { what: message } : { message } };
  if (code.startsWith('SQLITE_')) return { code: 'db-failed', detail: { message } };
  return { code: 'unexpected', detail: { message } };
}

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : '';
