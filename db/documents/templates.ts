import type { ReadableDb } from '@db/connection/sqlite';
import type { JobHandler } from '@db/serve/handlers';
import type { Template } from '@shared/contract/document';
import { fieldValues, plainName, versionedNumber } from '@shared/domain/documents';
import { CuepointError } from '@shared/errors';
import { addFile } from './attach';
import { documentFacts } from './facts';
import { keepFile, keptBytes } from './files';
import { textsOf } from './propose';
import { printedDocument } from './read';
import { storedDocument } from './store';

/** Read when the first template is: its libraries would delay every start. */
const word = () => import('./word');

/** The user's Word templates by kind and name. */
export const templates = (db: ReadableDb): Template[] =>
  db.all<Template>(
    `SELECT id, kind, name, file_name AS fileName, size, created_at AS createdAt FROM templates
     WHERE deleted_at IS NULL ORDER BY kind, name, id`,
  );

export interface StoredTemplate {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

/** Throws `not-found` for an unknown or deleted template. */
export function storedTemplate(db: ReadableDb, id: string): StoredTemplate {
  const row = db.get<StoredTemplate>(
    'SELECT id, name, file_name AS fileName, sha256, size FROM templates WHERE id = ? AND deleted_at IS NULL',
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'template', id });
  return row;
}

/** Keeps a Word file as a template after its fields were read. */
export const addTemplate: JobHandler<'documents.addTemplate'> = async function* (job, { kind, token }) {
  const { path, name: fileName } = job.file(token);
  if (!/\.docx$/i.test(fileName)) throw new CuepointError('template-broken', { name: fileName });
  yield READING;
  const { assertTemplate } = await word();
  const kept = await keepFile(job.documents, { name: fileName, path });
  assertTemplate(await keptBytes(job.documents, kept), fileName);
  return yield* job.command('documents.addTemplate', function* ({ db, now, newId, label }) {
    yield READING;
    const [id, name] = [newId(), fileName.replace(/\.docx$/i, '').trim() || fileName];
    db.one(
      'INSERT INTO templates (id, kind, name, file_name, sha256, size, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [id, kind, name, fileName, kept.sha256, kept.size, now],
    );
    label({ name });
    return { id, kind, name, fileName, size: kept.size, createdAt: now };
  });
};

/** Fills a template with a document and attaches the Word file. Nothing is attached when anything is wrong. */
export const fillDocument: JobHandler<'documents.fill'> = async function* (job, { id, templateId }) {
  const template = storedTemplate(job.read, templateId);
  const document = printedDocument(job.read, id);
  yield READING;
  const { fileName, sha256, size } = template;
  const bytes = await keptBytes(job.documents, { name: fileName, sha256, size });
  const values = fieldValues(document, documentFacts(job.read, document.dealId), textsOf(document.language));
  const { fillTemplate } = await word();
  const filled = fillTemplate(bytes, fileName, values);
  const name = plainName(`${versionedNumber(document)}.docx`);
  const kept = await keepFile(job.documents, { name, bytes: filled.bytes });
  return yield* job.command('documents.fill', function* (context) {
    yield READING;
    storedDocument(context.db, id);
    context.db.one('UPDATE documents SET template_id = ? WHERE id = ?', [templateId, id]);
    context.label({ number: versionedNumber(document) });
    return { fileId: addFile(context, id, kept, 'made'), name, empty: filled.empty };
  });
};

const READING = { part: 0, phase: 'reading', done: 0, total: 1 } as const;
