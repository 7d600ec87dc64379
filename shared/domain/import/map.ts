import { z } from 'zod';
import { DECIMALS } from './amounts';
import { DATE_ORDERS } from './dates';
import { FIELD_IDS, IMPORT_KINDS } from './fields';
import { DEAL_PLACES } from './stages';

/**
 * What to do with a row whose record is already there: leave the record alone, make it say what the row says, fill in only
 * what the record lacks, or make a second one.
 */
export const ON_DUPLICATE = ['skip', 'update', 'merge', 'create'] as const;
export type OnDuplicate = (typeof ON_DUPLICATE)[number];

/**
 * Everything the user may decide about an import: what the window saves and `--map FILE` states. All is optional; what
 * is absent is proposed by recognition, and what cannot be proposed is asked.
 */
export const zImportMap = z.strictObject({
  as: z.enum(IMPORT_KINDS).optional(),
  /** Header as in the file → field, or null to leave the column out. Headers not named here keep their proposal. */
  columns: z.record(z.string(), z.enum(FIELD_IDS).nullable()).default({}),
  values: z
    .strictObject({
      /** Stage word of the file → place of the deal. */
      stage: z.record(z.string(), z.enum(DEAL_PLACES)).default({}),
      /** Product name of the file → name of ours; '' leaves the product out; its own name makes a new product. */
      product: z.record(z.string(), z.string().trim().max(300)).default({}),
    })
    .default({ stage: {}, product: {} }),
  dateOrder: z.enum(DATE_ORDERS).optional(),
  decimal: z.enum(DECIMALS).optional(),
  /** Of amounts that name none. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** ISO code; of phones without a country, where the row does not name one. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Deals without a client belong to a client of this name; without it they are rejected. */
  placeholderClient: z.string().trim().min(1).max(300).optional(),
  /** Whether clients and products that a deal names and that are not there yet are made. */
  createClients: z.boolean().optional(),
  createProducts: z.boolean().optional(),
  onDuplicate: z.enum(ON_DUPLICATE).optional(),
});

export type ImportMap = z.output<typeof zImportMap>;

/** The map that decides nothing. */
export const EMPTY_MAP: ImportMap = zImportMap.parse({});
