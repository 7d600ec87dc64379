import type { Day } from '@shared/domain/time';
import type { DocumentKind, DocumentState } from '@shared/domain/words';

/** What can happen to a document: it goes out, the client answers, both sign, or it does not count any more. */
export const DOCUMENT_STEPS = ['send', 'accept', 'reject', 'sign', 'void'] as const;
export type DocumentStep = (typeof DOCUMENT_STEPS)[number];

/** `reject` is "the client wants changes" on a proposal or contract. */
const STEPS_OF: Readonly<Record<DocumentKind, readonly DocumentStep[]>> = {
  minutes: ['send', 'accept', 'void'],
  proposal: ['send', 'accept', 'reject', 'void'],
  contract: ['send', 'reject', 'sign', 'void'],
  invoice: ['send', 'void'],
  act: ['send', 'reject', 'sign', 'void'],
  questionnaire: ['send', 'void'],
};

/** A paper can be signed at the table without having been sent; a late yes to an expired proposal is still a yes. */
const FROM: Readonly<Record<DocumentStep, readonly DocumentState[]>> = {
  send: ['draft'],
  accept: ['sent', 'expired', 'rejected'],
  reject: ['sent', 'expired', 'accepted'],
  sign: ['draft', 'sent', 'expired', 'accepted'],
  void: ['draft', 'sent', 'expired', 'accepted', 'rejected', 'signed'],
};

const AFTER: Readonly<Record<DocumentStep, DocumentState>> = {
  send: 'sent',
  accept: 'accepted',
  reject: 'rejected',
  sign: 'signed',
  void: 'void',
};

export const stateAfter = (step: DocumentStep): DocumentState => AFTER[step];

/** The steps that a document of this kind and state can take, in the order of a sale. */
export const stepsOf = (kind: DocumentKind, state: DocumentState): DocumentStep[] =>
  STEPS_OF[kind].filter((step) => FROM[step].includes(state));

/** What a state means today: `expired` is sent, unanswered and past its validity (`product.md` §3, proposal). */
export function effectiveDocumentState(
  { state, validUntil }: { readonly state: DocumentState; readonly validUntil: Day | null },
  today: Day,
): DocumentState {
  return state === 'sent' && validUntil !== null && validUntil < today ? 'expired' : state;
}

/** What of a document says whether it may still be changed. */
export interface Standing {
  readonly state: DocumentState;
  /** An approver has said yes or no to this version, and that was not stopped. */
  readonly decided: boolean;
}

/**
 * Only a draft can be edited, until the first decision: what has gone out, or was approved, stays as it was, and changes make the
 * next version (`product.md` §2: an approval is a yes or no on a version).
 */
export const isEditable = ({ state, decided }: Standing): boolean => state === 'draft' && !decided;

/** A next version (of an expired one: its renewal) follows the latest; a draft that can be edited is edited instead. */
export const canHaveNext = (document: Standing & { readonly latest: boolean }): boolean =>
  document.latest && !isEditable(document);

/** The point that a wish for changes asks for, by the kind of document (`product.md` §3). */
export const correctionsPoint = (kind: DocumentKind): 'corrections-sent' | 'corrections-made' | null => {
  if (kind === 'proposal') return 'corrections-sent';
  return kind === 'contract' ? 'corrections-made' : null;
};
