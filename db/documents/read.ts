import { DECIDED } from '@db/approvals';
import type { ReadableDb } from '@db/connection/sqlite';
import type { DealDocument, DocumentFile, DocumentRow } from '@shared/contract/document';
import { effectiveDocumentState, readContent } from '@shared/domain/documents';
import type { PrintedDocument } from '@shared/domain/documents/templates';
import type { Day } from '@shared/domain/time';
import { DOCUMENT_KINDS } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** The documents of a deal by kind in the order of a sale, the newest first within a kind; what they say is left out. */
export function documentsOfDeal(db: ReadableDb, dealId: string, today: Day): DocumentRow[] {
  return db
    .all<Row>(`SELECT ${COLUMNS} FROM documents d WHERE d.deal_id = ? AND d.deleted_at IS NULL`, [dealId])
    .map((row) => documentRow(row, today))
    .sort(
      (a, b) => DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind) || (a.id < b.id ? 1 : -1),
    );
}

/** One document with what it says; throws `not-found`, also for a deleted one. */
export function readDocument(db: ReadableDb, id: string, today: Day): DealDocument {
  const { content, ...row } = rowWithContent(db, id);
  return { ...documentRow(row, today), currency: row.currency, content: readContent(content) };
}

/** What of it stands on paper, where its state and so the day do not matter; throws as {@link readDocument}. */
export function printedDocument(db: ReadableDb, id: string): PrintedDocument & { readonly dealId: string } {
  const { content, ...row } = rowWithContent(db, id);
  return { ...row, content: readContent(content) };
}

function rowWithContent(db: ReadableDb, id: string): Row & { readonly content: string } {
  const row = db.get<Row & { content: string }>(
    `SELECT ${COLUMNS}, d.content FROM documents d WHERE d.id = ? AND d.deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'document', id });
  return row;
}

type Row = Omit<DocumentRow, 'amount' | 'files' | 'latest' | 'decided'> & {
  readonly amount: number | null;
  readonly currency: string;
  readonly latest: number;
  readonly decided: number;
  readonly settled: number;
  readonly files: string;
};

const COLUMNS = `d.id, d.deal_id AS dealId, d.kind, d.number, d.version, d.previous_id AS previousId, d.state,
  d.language, d.day, d.valid_until AS validUntil, d.sent_day AS sentDay, d.answered_day AS answeredDay,
  d.signed_day AS signedDay, d.answer, d.amount, d.currency, d.template_id AS templateId,
  NOT EXISTS (SELECT 1 FROM documents n WHERE n.kind = d.kind AND n.year = d.year AND n.serial = d.serial
    AND n.version > d.version AND n.deleted_at IS NULL) AS latest,
  ${DECIDED} AS decided,
  d.kind = 'invoice' AND EXISTS (SELECT 1 FROM receipts r WHERE r.deal_id = d.deal_id AND r.deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM payment_lines l WHERE l.deal_id = d.deal_id AND l.deleted_at IS NULL
      AND l.open > 0 AND (l.due_day IS NULL OR l.due_day <= d.valid_until)) AS settled,
  (SELECT json_group_array(json_object('id', f.id, 'name', f.name, 'size', f.size, 'origin', f.origin,
     'createdAt', f.created_at)) FROM document_files f WHERE f.document_id = d.id) AS files`;

/** An invoice does not expire when what was to be paid by then is in. */
function documentRow(
  { amount, currency, latest, decided, settled, files, ...row }: Row,
  today: Day,
): DocumentRow {
  const { state, validUntil } = row;
  return {
    ...row,
    state: effectiveDocumentState({ state, validUntil: settled === 1 ? null : validUntil }, today),
    latest: latest === 1,
    decided: decided === 1,
    amount: amount === null ? null : { minor: amount, currency },
    files: (JSON.parse(files) as DocumentFile[]).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
