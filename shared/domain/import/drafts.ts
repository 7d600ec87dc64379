import type { Currency } from '@shared/domain/money';
import type { Day } from '@shared/domain/time';
import type { ReadEmail } from './emails';
import type { Issue, Reason, Warning } from './issues';
import type { ReadPhone } from './phones';
import type { StageAndStatus } from './stages';

/**
 * The records a row carries, as far as its columns say. A property that is absent is not in the file (or its cell is empty):
 * an update leaves it as it is.
 */
export interface ClientDraft {
  externalId?: string;
  name: string;
  kind: 'company' | 'private';
  manager?: string;
  segment?: string;
  industry?: string;
  country?: string;
  city?: string;
  address?: string;
  website?: string;
  notes?: string;
  tags?: readonly string[];
  phones?: readonly LabelledPhone[];
  emails?: readonly LabelledEmail[];
}

export interface PersonDraft {
  externalId?: string;
  name: string;
  position?: string;
  /** A day, or `--MM-DD`. */
  birthday?: string;
  notes?: string;
  phones?: readonly LabelledPhone[];
  emails?: readonly LabelledEmail[];
}

export interface DealDraft extends StageAndStatus {
  externalId?: string;
  title: string;
  /** Name of one of our products, or of one to be made. */
  product?: string;
  /** Integer of the currency's smallest unit. */
  amount?: number;
  currency: Currency;
  enteredDay?: Day;
  closedDay?: Day;
  eventDay?: Day;
  lostReason?: string;
  manager?: string;
  notes?: string;
}

export interface ProductDraft {
  externalId?: string;
  name: string;
  series?: string;
  price?: number;
  currency: Currency;
}

export type LabelledPhone = ReadPhone & { readonly label: string };
export type LabelledEmail = ReadEmail & { readonly label: string };

/** A row as understood. With reasons in it, it must not be imported and its records may be incomplete. */
export interface ImportRow {
  readonly line: number;
  readonly client: ClientDraft | null;
  readonly person: PersonDraft | null;
  readonly deal: DealDraft | null;
  readonly product: ProductDraft | null;
  readonly reasons: readonly Issue<Reason>[];
  readonly warnings: readonly Issue<Warning>[];
}
