import { z } from 'zod';

/** A part of a document that can be switched off and edited. Its title is the user's own; '' means the usual one. */
export const zDocumentBlock = z.object({
  key: z.string().min(1).max(40),
  on: z.boolean(),
  title: z.string().trim().max(200).default(''),
  text: z.string().max(20_000).default(''),
});
export type DocumentBlock = z.infer<typeof zDocumentBlock>;

/** One line of a price table. Prices hold the VAT. */
export const zDocumentLine = z.object({
  title: z.string().trim().max(500),
  unit: z.string().trim().max(30).default(''),
  /** Thousandths of the unit: 1500 is one and a half. */
  quantity: z.int().min(1).max(1_000_000_000),
  /** Of one unit, in the currency's smallest unit, VAT included. */
  price: z.int().min(0).max(1_000_000_000_000),
  /** Hundredths of a percent; null: without VAT. */
  vatRate: z.int().min(0).max(10_000).nullable(),
});
export type DocumentLine = z.infer<typeof zDocumentLine>;

/** What a document says; what every document of a deal shares (company, client) is read when it is made. */
export const zDocumentContent = z.object({
  /** What it is about, below the name of the document. */
  subject: z.string().trim().max(500).default(''),
  /** The other side as it stands on the paper; '' means as the client's card says. */
  buyer: z.object({
    name: z.string().trim().max(500).default(''),
    /** Address and numbers, on lines of their own. */
    details: z.string().max(2_000).default(''),
    signer: z.string().trim().max(300).default(''),
  }),
  place: z.string().trim().max(300).default(''),
  /** Who took part in a meeting, on lines of their own. */
  people: z.string().max(2_000).default(''),
  blocks: z.array(zDocumentBlock).max(40).default([]),
  lines: z.array(zDocumentLine).max(200).default([]),
  /** Touch points that a questionnaire asks about. */
  questions: z.array(z.string().trim().min(1).max(300)).max(40).default([]),
});
export type DocumentContent = z.infer<typeof zDocumentContent>;

/** A content from the file; one that an earlier program wrote lacks what came later. */
export const readContent = (json: string): DocumentContent =>
  zDocumentContent.parse({ buyer: {}, ...JSON.parse(json) });
