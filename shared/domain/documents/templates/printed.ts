import type { Day } from '@shared/domain/time';
import type { DocumentKind, Language } from '@shared/domain/words';
import type { DocumentContent } from '../content';
import type { DocumentFacts } from '../facts';

/** A document as far as its paper is concerned. */
export interface PrintedDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly version: number;
  readonly language: Language;
  readonly day: Day;
  readonly validUntil: Day | null;
  readonly currency: string;
  readonly content: DocumentContent;
}

/** The other side as the paper names it: as edited, else as the client's card says. */
export function buyerOf(
  { content: { buyer } }: PrintedDocument,
  { client }: DocumentFacts,
): { name: string; details: string; signer: string } {
  return {
    name: buyer.name || client.name,
    details: buyer.details || [client.address, client.phone, client.email].filter(Boolean).join('\n'),
    signer: buyer.signer,
  };
}
