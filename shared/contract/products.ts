import { z } from 'zod';
import { command, query } from './define';
import { zCurrency, zId, zIdOnly, zLine, zMinor, zName } from './values';

export const zProduct = z.object({
  id: zId,
  name: z.string(),
  series: z.string(),
  /** List price in minor units, null when there is none. */
  price: zMinor.nullable(),
  currency: zCurrency,
  deleted: z.boolean(),
});
export type Product = z.infer<typeof zProduct>;

export const products = {
  'products.list': query({
    input: z.object({ withDeleted: z.boolean().default(false) }),
    output: z.array(zProduct),
    reads: ['products'],
  }),
  'products.create': command({
    input: z.object({
      name: zName,
      series: zLine.default(''),
      price: zMinor.nullable().default(null),
      currency: zCurrency.optional(),
    }),
    output: zIdOnly,
    changes: ['products'],
  }),
  'products.update': command({
    input: z.object({
      id: zId,
      name: zName.optional(),
      series: zLine.optional(),
      price: zMinor.nullable().optional(),
      currency: zCurrency.optional(),
    }),
    output: zIdOnly,
    changes: ['products', 'deals'],
  }),
  'products.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['products'] }),
  'products.restore': command({ input: zIdOnly, output: zIdOnly, changes: ['products'] }),
};
