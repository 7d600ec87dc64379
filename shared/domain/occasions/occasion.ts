import type { Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { LeapRule } from './yearly';

/** `product.md` §1 and §4: what gives a reason to be in touch. */
export const OCCASIONS = ['birthday', 'holiday', 'anniversary', 'client-event'] as const;
export type OccasionKind = (typeof OCCASIONS)[number];

/** What an occasion makes of itself. */
export const OCCASION_CONTACTS = ['greeting', 'invitation', 'sales'] as const;
export type OccasionContact = (typeof OCCASION_CONTACTS)[number];

export interface Occasion {
  /** Stays the same however often it is asked: kind, record and day. */
  readonly id: string;
  readonly kind: OccasionKind;
  /** The person with the birthday, the past event, the client's own event; '' for a public holiday. */
  readonly recordId: string;
  readonly clientId: string;
  /** Null: the client as a whole. */
  readonly personId: string | null;
  readonly makes: OccasionContact;
  /** The day it is about. */
  readonly day: Day;
  /** How many years it is; null when unknown, or when there is nothing to count. */
  readonly years: number | null;
  /** Name of the holiday or of the event; '' for a birthday. */
  readonly title: string;
  /** The contact makes sense on these days only, and is best on `best`. */
  readonly from: Day;
  readonly best: Day;
  readonly until: Day;
}

export interface OccasionClient {
  readonly clientId: string;
  /** `YYYY-MM-DD`, or `--MM-DD` when the year is unknown. */
  readonly birthdays: readonly { readonly personId: string; readonly day: string }[];
  /** Public holidays of the client's country on which the user greets, as days. */
  readonly holidays: readonly { readonly day: Day; readonly title: string }[];
  /** Events that took place for the client. */
  readonly pastEvents: readonly { readonly id: string; readonly day: Day; readonly title: string }[];
  /** Events that the client holds every year; `day` as for a birthday. `lead`: days ahead at which to talk about it. */
  readonly ownEvents: readonly {
    readonly id: string;
    readonly day: string;
    readonly title: string;
    readonly lead: number;
    readonly makes: OccasionContact;
  }[];
}

export interface OccasionRules {
  readonly makes: Readonly<Record<Exclude<OccasionKind, 'client-event'>, OccasionContact>>;
  readonly leap: LeapRule;
  /** So many days after a birthday or an anniversary a greeting is still welcome. */
  readonly belated: number;
  /** So many days before a public holiday greetings begin. */
  readonly holidayLead: number;
}

export const OCCASION_RULES: OccasionRules = {
  makes: { birthday: 'greeting', holiday: 'greeting', anniversary: 'sales' },
  leap: '02-28',
  belated: 3,
  holidayLead: 7,
};

/** The kinds of contact that would do, the best first. */
export const OCCASION_KINDS: Readonly<Record<OccasionContact, readonly ActivityKind[]>> = {
  greeting: ['call', 'message', 'email'],
  invitation: ['email', 'message', 'call'],
  sales: ['call'],
};
