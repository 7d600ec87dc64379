import type { Chance } from '@db/seed/random';
import type { Writer } from '@db/seed/writer';
import type { Day } from '@shared/domain/time';
import type { Days } from './calendar';
import type { Tongue } from './names';

/** What every part of the large demo data works with. */
export interface World {
  readonly write: Writer;
  readonly chance: Chance;
  readonly days: Days;
  readonly today: Day;
  readonly zone: string;
  readonly products: readonly string[];
}

export interface LargeClient {
  readonly id: string;
  readonly tongue: Tongue;
  readonly manager: string;
  readonly personId: string;
  /** Days from today on which the client was entered. */
  readonly since: number;
}

/** A deal with its span in days from today, for the contacts that belong to it. */
export interface LargeDeal {
  readonly id: string;
  readonly productId: string;
  readonly from: number;
  /** Null while it is open. */
  readonly until: number | null;
}
