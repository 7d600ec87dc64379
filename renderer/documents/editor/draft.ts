import type { DealDocument } from '@shared/contract/document';
import { type DocumentContent, versionedNumber } from '@shared/domain/documents';
import type { PrintedDocument } from '@shared/domain/documents/templates';
import type { Day } from '@shared/domain/time';
import type { DocumentKind, DocumentState, Language } from '@shared/domain/words';

/** A document as it stands in the editor. */
export interface Draft {
  /** Null: not kept yet. */
  readonly id: string | null;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly decided: boolean;
  /** '' as long as none was given. */
  readonly number: string;
  readonly version: number;
  readonly language: Language;
  readonly day: Day;
  readonly validUntil: Day | null;
  readonly currency: string;
  readonly content: DocumentContent;
}

export const draftOf = (document: DealDocument): Draft => ({
  id: document.id,
  kind: document.kind,
  state: document.state,
  decided: document.decided,
  number: document.number,
  version: document.version,
  language: document.language,
  day: document.day,
  validUntil: document.validUntil,
  currency: document.currency,
  content: document.content,
});

/** As the templates want it; without a number yet, a place for it. */
export const printedDraft = (draft: Draft, number = draft.number): PrintedDocument => ({
  ...draft,
  number: number || '…',
});

/** "Proposal P-2026-014 v2"; without a number yet the kind alone. */
export const draftTitle = (kind: string, draft: Draft): string =>
  draft.number === '' ? kind : `${kind} ${versionedNumber(draft)}`;
