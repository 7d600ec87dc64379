import type { ActivityKind } from '@shared/domain/words';

/** Which contact a control point needs, and from when on. */
export interface PointContact {
  /** What would do, the best first. */
  readonly kinds: readonly ActivityKind[];
  /** `due`: in time for its day; `missed`: only once its day is over, because until then it is the client's turn. */
  readonly when: 'due' | 'missed';
}

/**
 * The contact that brings a control point forward; null for what we do ourselves (an invoice to send, a refund to pay), and for what
 * has a contact of its own (the call back of an unhappy client). A point that the user added is between us and the client.
 *
 * A presentation to be held is talked about by phone; `hasMeeting`: it is planned already, and that contact will do.
 */
export function pointContact(
  key: string,
  { hasMeeting, needsSignOff }: { readonly hasMeeting: boolean; readonly needsSignOff: boolean },
): PointContact | null {
  switch (key) {
    case 'presentation-held':
      return hasMeeting ? null : IN_TIME;
    case 'preparation-step':
      return needsSignOff ? IN_TIME : null;
    default:
      return CONTACTS[key] ?? (key === '' ? IN_TIME : null);
  }
}

/** In writing with somebody who cannot be called. */
const TALK: readonly ActivityKind[] = ['call', 'message', 'email'];
const IN_TIME: PointContact = { kinds: TALK, when: 'due' };
const ONCE_MISSED: PointContact = { kinds: TALK, when: 'missed' };

/** By the keys of the process (`product.md` §3). */
const CONTACTS: Readonly<Record<string, PointContact>> = {
  // The client has to say yes before it is too late.
  'proposal-valid': IN_TIME,
  'proposal-approval': ONCE_MISSED,
  'contract-approval': ONCE_MISSED,
  'contract-signed': IN_TIME,
  'invoice-valid': ONCE_MISSED,
  'payment-due': ONCE_MISSED,
  'later-payment-due': ONCE_MISSED,
  'balance-paid': ONCE_MISSED,
  'act-signed': IN_TIME,
  'survey-done': IN_TIME,
  'next-contact': IN_TIME,
};
