import { DECIDED } from '@db/approvals';
import type { ReadableDb } from '@db/connection/sqlite';
import { type DocumentContent, hasLines, isBlockOf, totalsOf } from '@shared/domain/documents';
import type { DealStatus, DocumentKind, DocumentState, Language, Stage } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A row of the table, as far as commands look at it. */
export interface StoredDocument {
  readonly id: string;
  readonly dealId: string;
  readonly clientId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly year: number;
  readonly serial: number;
  readonly version: number;
  readonly state: DocumentState;
  readonly language: Language;
  readonly day: string;
  readonly validUntil: string | null;
  readonly sentDay: string | null;
  readonly currency: string;
  readonly templateId: string | null;
  readonly content: string;
  readonly latest: number;
  readonly decided: number;
}

/** Throws `not-found` for an unknown or deleted document. */
export function storedDocument(db: ReadableDb, id: string): StoredDocument {
  const row = db.get<StoredDocument>(`${DOCUMENT} AND d.deleted_at IS NULL`, [id]);
  if (!row) throw new CuepointError('not-found', { what: 'document', id });
  return row;
}

const DOCUMENT = `SELECT d.id, d.deal_id AS dealId, d.client_id AS clientId, d.kind, d.number, d.year, d.serial, d.version,
    d.state, d.language, d.day, d.valid_until AS validUntil, d.sent_day AS sentDay, d.currency,
    d.template_id AS templateId, d.content,
    NOT EXISTS (SELECT 1 FROM documents n WHERE n.kind = d.kind AND n.year = d.year AND n.serial = d.serial
      AND n.version > d.version AND n.deleted_at IS NULL) AS latest,
    ${DECIDED} AS decided
  FROM documents d WHERE d.id = ?`;

/** The deal of a document. */
export interface DealOfDocument {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  readonly currency: string;
  readonly stage: Stage;
  readonly status: DealStatus;
}

/** Throws `not-found` for an unknown or deleted deal. */
export function dealOf(db: ReadableDb, id: string): DealOfDocument {
  const deal = db.get<DealOfDocument>(
    'SELECT id, client_id AS clientId, title, currency, stage, status FROM deals WHERE id = ? AND deleted_at IS NULL',
    [id],
  );
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
  return deal;
}

/** What the document comes to: the sum of its lines; null for kinds without prices and for an empty table. */
export const amountOf = (kind: DocumentKind, { lines }: DocumentContent): number | null =>
  hasLines(kind) && lines.length > 0 ? totalsOf(lines).gross : null;

/** Throws `invalid-input` for parts that the kind does not have, and `document-validity` for a validity that is over. */
export function assertWritten(
  kind: DocumentKind,
  content: DocumentContent,
  { day, validUntil }: { readonly day: string; readonly validUntil: string | null },
): void {
  const foreign = content.blocks.find(({ key }) => !isBlockOf(kind, key));
  if (foreign) throw new CuepointError('invalid-input', { path: 'content.blocks', message: foreign.key });
  if (validUntil !== null && validUntil < day)
    throw new CuepointError('document-validity', { day: validUntil });
  const amount = amountOf(kind, content);
  if (amount !== null && !Number.isSafeInteger(amount))
    throw new CuepointError('invalid-input', { path: 'content.lines', message: String(amount) });
}
