import { errorData } from '@db/connection/errors';
import { describe, expect, it } from 'vitest';

const thrown = (code: string) => Object.assign(new Error('what SQLite says'), { code });

describe('what SQLite refuses', () => {
  it.each([
    ['SQLITE_FULL', 'db-full'],
    // Where the log's index does not fit on the disk, not even a question can be asked.
    ['SQLITE_IOERR_SHMSIZE', 'db-full'],
    ['SQLITE_IOERR_WRITE', 'db-failed'],
    ['SQLITE_BUSY_SNAPSHOT', 'db-locked'],
    ['SQLITE_READONLY_DBMOVED', 'db-readonly'],
    ['SQLITE_CORRUPT_VTAB', 'db-damaged'],
  ])('%s is told as %s', (code, told) => {
    expect(errorData(thrown(code)).code).toBe(told);
  });
});
