import { createChance } from '@db/seed/random';
import { productRow } from '@db/seed/rows';
import { PRODUCTS } from '@db/seed/small/products';
import type { Writer } from '@db/seed/writer';
import type { Day } from '@shared/domain/time';
import { writeActivities } from './activities';
import { createDays } from './calendar';
import { writeClient } from './clients';
import { writeDeals } from './deals';
import { quotas } from './quotas';
import type { World } from './world';

/** The size of `seed --size large` (issue: 100,000 clients, 200,000 deals, 1,000,000 contacts). */
export const LARGE = {
  clients: 100_000,
  deals: 200_000,
  open: 15_000,
  activities: 1_000_000,
  inMonth: 37_000,
} as const;
export type Size = { readonly [K in keyof typeof LARGE]: number };

/**
 * The demo data for machines: as many records as an agency gathers in ten years, spread over four. `size` can be
 * smaller for tests and for comparing one tenth with the whole.
 */
export function writeLarge(write: Writer, today: Day, zone: string, size: Size = LARGE): void {
  const chance = createChance(20_262);
  const days = createDays(today);
  const world: World = {
    write,
    chance,
    days,
    today,
    zone,
    products: writeProducts(write, days.at(-1_500), chance),
  };
  const quota = quotas(size, world);
  for (let index = 0; index < size.clients; index += 1) {
    const client = writeClient(world);
    const deals = writeDeals(world, client, quota.deals(index), quota.hasOpen(index));
    writeActivities(world, client, deals, quota.activities(index), quota.month);
  }
}

function writeProducts(write: Writer, day: Day, chance: World['chance']): string[] {
  return Object.values(PRODUCTS).map((product) => {
    const id = chance.idOn(day);
    write.add('products', productRow({ id, day, ...product }));
    return id;
  });
}
