import { zDocumentContent } from '@shared/domain/documents/content';
import { zDocumentFacts } from '@shared/domain/documents/facts';
import { DOCUMENT_STEPS } from '@shared/domain/documents/states';
import { z } from 'zod';
import { command, job, nothing, query } from './define';
import { zCurrency, zDay, zDocumentKind, zId, zIdOnly, zLanguage, zLine, zName } from './values';
import { zDocumentRow, zDocument, zTemplate, written } from './document';

/** What a document is filled from. */
const filledFrom = [
  'documents',
  'settings',
  'clients',
  'people',
  'deals',
  'products',
  'payments',
  'activities',
  'surveys',
] as const;

/** What a document's row shows besides the document: whether it was decided on, and whether an invoice is paid. */
const shownBy = ['documents', 'approvals', 'payments'] as const;

/**
 * Commands throw `document-step` for a step that the document's state does not allow, and `document-day` for an answer
 * before it was sent; nothing is changed then.
 */
export const documents = {
  /** All documents of a deal by kind, the newest first within a kind. */
  'documents.ofDeal': query({
    input: z.object({ dealId: zId, today: zDay }),
    output: z.array(zDocumentRow),
    reads: [...shownBy],
  }),
  'documents.get': query({
    input: z.object({ id: zId, today: zDay }),
    output: zDocument,
    reads: [...shownBy],
  }),
  /** What every document of the deal shares, for showing and printing one. */
  'documents.facts': query({
    input: z.object({ dealId: zId }),
    output: zDocumentFacts,
    reads: [...filledFrom],
  }),
  /** A new document before it is kept: its days and what it says. The number is given when it is kept. */
  'documents.propose': query({
    input: z.object({ dealId: zId, kind: zDocumentKind, language: zLanguage, today: zDay }),
    output: z.object({
      day: zDay,
      validUntil: zDay.nullable(),
      currency: zCurrency,
      content: zDocumentContent,
    }),
    reads: [...filledFrom],
  }),
  'documents.create': command({
    input: z.object({ dealId: zId, kind: zDocumentKind, ...written }),
    output: z.object({ id: zId, number: z.string() }),
    changes: ['documents', 'points'],
  }),
  /** Of a draft only; `number` is the user's own for the paper. */
  'documents.update': command({
    input: z.object({
      id: zId,
      number: zName.optional(),
      language: zLanguage.optional(),
      day: zDay.optional(),
      validUntil: zDay.nullable().optional(),
      content: zDocumentContent.optional(),
    }),
    output: zIdOnly,
    changes: ['documents', 'points'],
  }),
  /**
   * Sent, accepted, rejected ("the client wants changes"), signed or void on a day. Changes wanted on a proposal or
   * contract ask for corrections; `correctionsDay` is their day, else the process counts it.
   */
  'documents.step': command({
    input: z.object({
      id: zId,
      step: z.enum(DOCUMENT_STEPS),
      day: zDay,
      answer: zLine.default(''),
      correctionsDay: zDay.nullable().default(null),
    }),
    output: zIdOnly,
    changes: ['documents', 'points', 'approvals', 'payments'],
  }),
  /** A draft with the same number and content, the next version and a new validity; of an expired one its renewal. */
  'documents.nextVersion': command({
    input: z.object({ id: zId, today: zDay }),
    output: zIdOnly,
    changes: ['documents', 'points', 'approvals'],
  }),
  'documents.remove': command({
    input: zIdOnly,
    output: zIdOnly,
    changes: ['documents', 'points', 'approvals', 'payments'],
  }),
  'documents.restore': command({
    input: zIdOnly,
    output: zIdOnly,
    changes: ['documents', 'points', 'approvals', 'payments'],
  }),
  /** Takes the file off the document; what lies in the data folder stays, so that undo brings it back. */
  'documents.removeFile': command({ input: zIdOnly, output: zIdOnly, changes: ['documents'] }),
  /**
   * Copies a file into the data folder and attaches it: one that the user chose (its token), or a PDF that the program
   * made. Throws `document-file-kind`, `file-too-large`, `file-unreadable`.
   */
  'documents.attach': job({
    input: z.object({
      id: zId,
      file: z.union([
        z.object({ token: z.string() }),
        z.object({
          name: zName,
          bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
        }),
      ]),
    }),
    output: zIdOnly,
    changes: ['documents'],
  }),

  'documents.templates': query({ input: nothing, output: z.array(zTemplate), reads: ['documents'] }),
  /**
   * Keeps a Word file as a template. Its fields are read first: an unknown one (`template-fields`), a broken file
   * (`template-broken`) or a loop that is not closed (`template-syntax`) is refused.
   */
  'documents.addTemplate': job({
    input: z.object({ kind: zDocumentKind, token: z.string() }),
    output: zTemplate,
    changes: ['documents'],
  }),
  'documents.renameTemplate': command({
    input: z.object({ id: zId, name: zName }),
    output: zIdOnly,
    changes: ['documents'],
  }),
  'documents.removeTemplate': command({ input: zIdOnly, output: zIdOnly, changes: ['documents'] }),
  /** Fills a template with a document and attaches the Word file; `empty` names fields that had nothing to show. */
  'documents.fill': job({
    input: z.object({ id: zId, templateId: zId }),
    output: z.object({ fileId: zId, name: z.string(), empty: z.array(z.string()) }),
    changes: ['documents'],
  }),
};
