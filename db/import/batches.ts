import type { ReadableDb } from '@db/connection/sqlite';
import type { JobHandler, QueryHandler } from '@db/serve/handlers';
import type { ImportBatch } from '@shared/contract/importShapes';
import { CuepointError } from '@shared/errors';

/** `import.batches`: an import that was taken back has no row any more. */
export const batches: QueryHandler<'import.batches'> = (db) =>
  db.all<ImportBatch>(
    `SELECT id, at, file_name AS fileName, kind, source, read, created, updated, skipped, rejected
     FROM import_batches ORDER BY command DESC`,
  );

function missing(db: ReadableDb, batch: string): CuepointError {
  const gone = db.get<{ name: string }>(
    `SELECT before ->> 'file_name' AS name FROM change_log
     WHERE row_id = ? AND table_name = 'import_batches' AND after IS NULL`,
    [batch],
  );
  return gone
    ? new CuepointError('import-taken-back', { name: gone.name })
    : new CuepointError('not-found', { what: 'import', id: batch });
}

/** `import.revert`: the undo of the import's command, whatever was done since. */
export const revert: JobHandler<'import.revert'> = async function* (job, { batch }) {
  const found = job.read.get<{ command: number; fileName: string }>(
    'SELECT command, file_name AS fileName FROM import_batches WHERE id = ?',
    [batch],
  );
  if (!found) throw missing(job.read, batch);
  const reverted = yield* job.undo(found.command);
  // The import's own row is no record of the user.
  return { reverted: reverted - 1, fileName: found.fileName };
};
