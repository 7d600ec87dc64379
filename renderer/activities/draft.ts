import type { OutputOf } from '@shared/contract';
import type { Activity, PlanFields } from '@shared/contract/activity';
import type { Repeat } from '@shared/domain/recurrence/schema';
import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { PlanFrom } from './dialogs';

/** What the form to plan a contact holds. */
export interface PlanDraft {
  readonly clientId: string | null;
  /** Undefined: not chosen yet, so the client's only open deal counts. */
  readonly dealId: string | null | undefined;
  /** Undefined: not chosen yet, so the only person of the client counts. */
  readonly personId: string | null | undefined;
  readonly kind: ActivityKind;
  readonly day: Day | null;
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly purpose: string;
  readonly value: string;
  /** Undefined: not chosen yet, so the product of the deal counts. */
  readonly productId: string | null | undefined;
  readonly notes: string;
  /** See `remindMinutes` of the contact. */
  readonly remindMinutes: number | null;
  /** The client named the day. */
  readonly asked: boolean;
  /** Null: it does not come again. */
  readonly repeat: Repeat | null;
}

/** The empty form; `day` is what the rules propose where nobody has named one. */
export const newDraft = (from: PlanFrom, day: Day): PlanDraft => ({
  clientId: from.clientId ?? null,
  dealId: from.dealId ?? undefined,
  personId: from.personId ?? undefined,
  kind: from.kind ?? 'call',
  day: from.day ?? day,
  time: from.time ?? null,
  minutes: from.minutes ?? null,
  purpose: from.purpose ?? '',
  value: '',
  productId: undefined,
  notes: '',
  ...{ remindMinutes: null, asked: false, repeat: null },
});

export const draftOf = ({ askedDay, ...activity }: Activity): PlanDraft => ({
  ...activity,
  asked: askedDay !== null,
  repeat: null,
});

/** A part of the form: what it shows of the draft and how it changes it. */
export interface PartProps {
  readonly draft: PlanDraft;
  readonly change: (part: Partial<PlanDraft>) => void;
}

/** A part of the form that offers what the client has. */
export interface ChoicesProps extends PartProps {
  readonly choices: OutputOf<'activities.choices'>;
}

interface Choices {
  readonly people: readonly { readonly id: string }[];
  readonly deals: readonly { readonly id: string; readonly productId: string | null }[];
}

/** The deal that the contact is for: the chosen one, else the only one there is. */
export function dealOf({ dealId }: PlanDraft, { deals }: Pick<Choices, 'deals'>): string | null {
  if (dealId !== undefined) return dealId;
  return deals.length === 1 ? (deals[0]?.id ?? null) : null;
}

/** Whom the contact is with: the chosen one, else the only one there is; the phone of a line is this person's. */
export function personOf(
  { personId }: Pick<PlanDraft, 'personId'>,
  { people }: Pick<Choices, 'people'>,
): string | null {
  if (personId !== undefined) return personId;
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}

/** The product to offer: the chosen one, else that of the deal. */
export function productOf(draft: PlanDraft, choices: Pick<Choices, 'deals'>): string | null {
  if (draft.productId !== undefined) return draft.productId;
  const deal = dealOf(draft, choices);
  return choices.deals.find(({ id }) => id === deal)?.productId ?? null;
}

/** What is sent, null while client or day are missing. */
export function fieldsOf(
  draft: PlanDraft,
  choices: Choices,
):
  | (Omit<PlanFields, 'zone' | 'manager' | 'origin' | 'attempt' | 'script' | 'occasion'> & { asked: boolean })
  | null {
  const { clientId, day, kind, time, minutes, purpose, value, notes, remindMinutes, asked } = draft;
  if (clientId === null || day === null) return null;
  return {
    ...{ clientId, kind, day, time, minutes, purpose, value, notes, remindMinutes, asked },
    personId: personOf(draft, choices),
    dealId: dealOf(draft, choices),
    productId: productOf(draft, choices),
  };
}
