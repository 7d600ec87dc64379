import type { DocumentKind } from '@shared/domain/words';
import type { DocumentBlock, DocumentContent } from './content';

/** The parts of each kind of document in their order (`product.md` §1). */
export const BLOCKS = {
  minutes: [
    'contact',
    'business',
    'situation',
    'expectations',
    'success',
    'criteria',
    'limits',
    'other',
    'agreed',
    'next',
  ],
  proposal: [
    'analysis',
    'recommendations',
    'price',
    'terms',
    'guarantees',
    'about',
    'achievements',
    'team',
    'cases',
  ],
  contract: ['subjectMatter', 'price', 'payment', 'duties', 'terms', 'liability', 'closing'],
  invoice: ['price', 'note'],
  act: ['statement', 'price', 'vatInvoice'],
  questionnaire: ['intro', 'touchPoints', 'influence', 'mayCall', 'thanks'],
} as const satisfies Record<DocumentKind, readonly string[]>;

export type BlockKey = (typeof BLOCKS)[DocumentKind][number];

/** Parts that only the program fills: a price table, a scale. They can be left out, their text is an addition. */
export const MADE_BLOCKS: readonly BlockKey[] = [
  'price',
  'payment',
  'vatInvoice',
  'touchPoints',
  'influence',
  'mayCall',
];

/** Parts about ourselves, the same from one proposal to the next: a new one takes them from the last. */
export const LASTING_BLOCKS: readonly BlockKey[] = [
  'about',
  'achievements',
  'team',
  'cases',
  'guarantees',
  'terms',
  'duties',
  'liability',
  'closing',
  'note',
];

/** Kinds that carry prices: their amount is the sum of their lines. */
export const hasLines = (kind: DocumentKind): boolean =>
  kind === 'proposal' || kind === 'contract' || kind === 'invoice' || kind === 'act';

export const isBlockOf = (kind: DocumentKind, key: string): key is BlockKey =>
  BLOCKS[kind].some((known) => known === key);

/** The parts that the paper shows: switched on, and with something in them or made by the program. */
export const shownBlocks = (
  kind: DocumentKind,
  content: DocumentContent,
): (DocumentBlock & { key: BlockKey })[] =>
  content.blocks.filter(
    (block): block is DocumentBlock & { key: BlockKey } =>
      block.on && isBlockOf(kind, block.key) && (block.text.trim() !== '' || MADE_BLOCKS.includes(block.key)),
  );
