import { zDocumentContent } from '@shared/domain/documents/content';
import { z } from 'zod';
import { zCurrency, zDay, zDocumentKind, zDocumentState, zId, zLanguage, zMoney } from './values';

/** A file that belongs to a document; it lies in the data folder under its hash. */
export const zDocumentFile = z.object({
  id: zId,
  name: z.string(),
  size: z.int(),
  /** 'made': written by the program from a template; 'given': brought by the user. */
  origin: z.enum(['made', 'given']),
  createdAt: z.string(),
});
export type DocumentFile = z.infer<typeof zDocumentFile>;

/** A row of a deal's documents: everything but what the document says. */
export const zDocumentRow = z.object({
  id: zId,
  dealId: zId,
  kind: zDocumentKind,
  number: z.string(),
  version: z.int(),
  previousId: zId.nullable(),
  /** No later version has been made. */
  latest: z.boolean(),
  /** An approver has said yes or no to this version, and that was not stopped: it is not edited any more. */
  decided: z.boolean(),
  /** As it stands today: a sent one past its validity is `expired`. */
  state: zDocumentState,
  language: zLanguage,
  day: zDay,
  validUntil: zDay.nullable(),
  sentDay: zDay.nullable(),
  answeredDay: zDay.nullable(),
  signedDay: zDay.nullable(),
  /** What the client wants changed, or why it is void. */
  answer: z.string(),
  amount: zMoney.nullable(),
  templateId: zId.nullable(),
  files: z.array(zDocumentFile),
});
export type DocumentRow = z.infer<typeof zDocumentRow>;

export const zDocument = zDocumentRow.extend({ currency: zCurrency, content: zDocumentContent });
export type DealDocument = z.infer<typeof zDocument>;

export const zTemplate = z.object({
  id: zId,
  kind: zDocumentKind,
  name: z.string(),
  fileName: z.string(),
  size: z.int(),
  createdAt: z.string(),
});
export type Template = z.infer<typeof zTemplate>;

/** What the user decides about a document besides its steps. */
export const written = {
  language: zLanguage,
  day: zDay,
  validUntil: zDay.nullable(),
  content: zDocumentContent,
};
