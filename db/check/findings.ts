/**
 * What `check` looks for. A `fault` should never be: something is damaged or was written past the rules. A `note` is a
 * state of work that the product promises to show (a client without a next contact).
 */
export const FINDINGS = {
  'damaged-pages': 'fault',
  'broken-references': 'fault',
  'client-state-differs': 'fault',
  'deal-state-differs': 'fault',
  'point-state-differs': 'fault',
  'touch-state-differs': 'fault',
  'occasions-differ': 'fault',
  'sums-differ': 'fault',
  'search-differs': 'fault',
  'two-open-stages': 'fault',
  'no-open-stage': 'fault',
  'closed-with-open-stage': 'fault',
  'stage-differs': 'fault',
  'points-of-closed-deal': 'fault',
  'open-payments-differ': 'fault',
  'split-differs': 'fault',
  'schedule-differs': 'fault',
  'more-given-back': 'fault',
  'two-open-rounds': 'fault',
  'round-differs': 'fault',
  'point-without-record': 'fault',
  'under-deleted': 'fault',
  'other-clients-record': 'fault',
  'twice-in-plan': 'fault',
  'points-out-of-order': 'fault',
  'two-open-sessions': 'fault',
  'log-incomplete': 'fault',
  'file-missing': 'note',
  'unknown-point': 'note',
  'unknown-region': 'note',
  'unknown-reason': 'note',
  'without-next-contact': 'note',
  'ended-with-open-deal': 'note',
  'without-purpose': 'note',
} as const satisfies Record<string, 'fault' | 'note'>;

export type FindingKind = keyof typeof FINDINGS;

/** All cases of one kind. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: 'fault' | 'note';
  readonly count: number;
  /** Some of them, by what the user knows them by. */
  readonly examples: readonly { readonly id: string; readonly name: string }[];
}

export const EXAMPLES = 5;
