import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadableDb } from '@db/connection/sqlite';
import { documentsFolder } from '@db/documents/folder';
import { keptPath } from '@shared/domain/documents/files';
import { EXAMPLES, type Finding } from './findings';

/**
 * Files of documents and templates that are no longer in the folder beside the database. Whether their content is what
 * was kept is looked at when one is opened.
 */
export function* missingFiles(db: ReadableDb, databaseFile: string): Generator<Finding> {
  const folder = documentsFolder(databaseFile);
  const kept = db.all<{ id: string; name: string; sha256: string }>(KEPT);
  const missing = kept.filter(({ sha256, name }) => !existsSync(join(folder, ...keptPath(sha256, name))));
  if (missing.length === 0) return;
  const examples = missing.slice(0, EXAMPLES).map(({ id, name }) => ({ id, name }));
  yield { kind: 'file-missing', severity: 'note', count: missing.length, examples };
}

const KEPT = `SELECT f.id, f.name, f.sha256 FROM document_files f JOIN documents d ON d.id = f.document_id
    WHERE d.deleted_at IS NULL
  UNION ALL SELECT id, file_name, sha256 FROM templates WHERE deleted_at IS NULL`;
