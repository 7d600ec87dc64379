import type { JobHandler, QueryHandler } from '@db/serve/handlers';
import type { ImportBatch } from '@shared/contract/importShapes';
import { CuepointError } from '@shared/errors';

/** `import.batches`: an import that was taken back has no row any more. */
export const batches: QueryHandler<'import.batches'> = (db) =>
  db.all<ImportBatch>(
    `SELECT id, at, file_name AS fileName, kind, source, read, created, updated, skipped, rejected
     FROM import_batches ORDER BY command DESC`,
  );

/** `import.revert`: the undo of the import's command, whatever was done since. */
export const revert: JobHandler<'import.revert'> = async function* (job, { batch }) {
  const found = job.read.get<{ command: number; fileName: string }>(
    'SELECT command, file_name AS fileName FROM import_batches WHERE id = ?',
    [batch],
  );
  if (!found) throw new CuepointError('not-found', { what: 'import', id: batch });
  const reverted = yield* job.undo(found.command);
  // The import's own row is no record of the user.
  return { reverted: reverted - 1, fileName: found.fileName };
};
