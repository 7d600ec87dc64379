import type { Chance } from '@db/seed/random';
import type { Writer } from '@db/seed/writer';
import type { Day } from '@shared/domain/time';
import { present } from '@shared/errors';
import type { DemoClient } from './clients';
import type { ProductKey } from './products';

/** What every part of the small demo data works with, and whom it has made so far. */
export interface Maker {
  readonly write: Writer;
  readonly today: Day;
  readonly zone: string;
  readonly chance: Chance;
  readonly clients: Map<string, KnownClient>;
  readonly products: Map<ProductKey, string>;
}

export interface KnownClient {
  readonly id: string;
  readonly personId: string;
  readonly manager: string;
  readonly language: DemoClient['language'];
}

export const clientOf = (make: Maker, name: string): KnownClient =>
  present(make.clients.get(name), `${name} is a client of the demo data`);
