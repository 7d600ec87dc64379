import type {
  ClientDraft,
  DealDraft,
  LabelledEmail,
  LabelledPhone,
  PersonDraft,
  ProductDraft,
  Value,
  Values,
} from '@shared/domain/import';

const CLIENT_VALUES = [
  'name',
  'manager',
  'segment',
  'industry',
  'country',
  'city',
  'address',
  'website',
  'notes',
  'externalId',
] as const;
export type ClientValue = (typeof CLIENT_VALUES)[number];

const PERSON_VALUES = ['name', 'position', 'birthday', 'notes', 'externalId'] as const;
export type PersonValue = (typeof PERSON_VALUES)[number];

const PRODUCT_VALUES = ['name', 'series', 'price', 'currency', 'externalId'] as const;
export type ProductValue = (typeof PRODUCT_VALUES)[number];

const DEAL_VALUES = [
  'title',
  'productId',
  'amount',
  'currency',
  'eventDay',
  'closedDay',
  'lostReason',
  'manager',
  'notes',
  'externalId',
] as const;
export type DealValue = (typeof DEAL_VALUES)[number];

type Changed<K extends string> = Partial<Record<K, Value>>;

/** New phones and e-mails; none is taken away. */
export interface Reached {
  readonly phones: readonly LabelledPhone[];
  readonly emails: readonly LabelledEmail[];
}

/**
 * One thing to write, worked out before anything is written: a trial and an import plan the same steps, and only the import
 * stores them. A change carries all values of the record as they will be, and which of them are new.
 */
export type Step =
  | {
      readonly do: 'client';
      readonly id: string;
      /** `nameKey` of its name. */
      readonly key: string;
      readonly draft: ClientDraft;
    }
  | ({
      readonly do: 'client-change';
      readonly id: string;
      readonly values: Values<ClientValue>;
      readonly changed: Changed<ClientValue>;
      readonly tags: readonly string[];
    } & Reached)
  | { readonly do: 'person'; readonly id: string; readonly clientId: string; readonly draft: PersonDraft }
  | ({
      readonly do: 'person-change';
      readonly id: string;
      readonly clientId: string;
      readonly values: Values<PersonValue>;
      readonly changed: Changed<PersonValue>;
    } & Reached)
  | { readonly do: 'product'; readonly id: string; readonly draft: ProductDraft }
  | { readonly do: 'product-change'; readonly id: string; readonly values: Values<ProductValue> }
  | {
      readonly do: 'deal';
      readonly id: string;
      readonly clientId: string;
      readonly productId: string | null;
      readonly draft: DealDraft;
      /** The client is not new, so it may have to come back from "no further contact". */
      readonly clientKnown: boolean;
    }
  | {
      readonly do: 'deal-change';
      readonly id: string;
      readonly clientId: string;
      readonly values: Values<DealValue>;
      readonly changed: Changed<DealValue>;
      /** Null: stage and status stay. */
      readonly place: Pick<DealDraft, 'stage' | 'status'> | null;
    };

/** Whether the step changes a record that is there already. */
export const isChange = (step: Step): boolean => step.do.endsWith('-change');
