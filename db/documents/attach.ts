import type { CommandContext } from '@db/log/command';
import type { JobHandler } from '@db/serve/handlers';
import { versionedNumber } from '@shared/domain/documents';
import { type Incoming, type KeptFile, keepFile } from './files';
import { storedDocument } from './store';

/** Copies a file into the data folder and attaches it to a document. */
export const attachFile: JobHandler<'documents.attach'> = async function* (job, { id, file }) {
  const made = 'bytes' in file;
  const incoming: Incoming = made ? file : job.file(file.token);
  storedDocument(job.read, id);
  yield COPYING;
  const kept = await keepFile(job.documents, incoming);
  return yield* job.command('documents.attach', function* (context) {
    const document = storedDocument(context.db, id);
    yield COPYING;
    context.label({ name: kept.name, number: versionedNumber(document) });
    return { id: addFile(context, id, kept, made ? 'made' : 'given') };
  });
};

/** Writes the row of a file that has been kept; answers with its id. */
export function addFile(
  { db, now, newId }: CommandContext,
  documentId: string,
  { name, sha256, size }: KeptFile,
  origin: 'made' | 'given',
): string {
  const id = newId();
  db.one(
    'INSERT INTO document_files (id, document_id, name, sha256, size, origin, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [id, documentId, name, sha256, size, origin, now],
  );
  return id;
}

const COPYING = { part: 0, phase: 'copying', done: 0, total: 1 } as const;
