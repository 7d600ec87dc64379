import { PAYMENT_ANCHORS } from '@shared/domain/words';
import { z } from 'zod';

export { DEFAULT_PAYMENT_TEMPLATES } from './defaults';

/** A line of a template; its words are the user's own, '' where the program names it. */
export const zTemplateLine = z
  .strictObject({
    title: z.string().trim().max(200).default(''),
    /** Hundredths of a percent of what fixed sums leave; null: the fixed sum `amount`. */
    share: z.int().min(1).max(10_000).nullable(),
    amount: z.int().min(0).nullable().default(null),
    anchor: z.enum(PAYMENT_ANCHORS).exclude(['day']),
    offset: z.int().min(-1000).max(1000),
    unit: z.enum(['wd', 'days']),
    /** Must be paid before the event: the gate of the payment stage (`product.md` §3). */
    beforeEvent: z.boolean(),
  })
  .refine(({ share, amount }) => (share === null) !== (amount === null), 'a share or a sum');
export type TemplateLine = z.infer<typeof zTemplateLine>;

export const zPaymentTemplate = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(60),
  /** The user's own name; without it the catalogue names the key. */
  name: z.string().trim().min(1).max(200).optional(),
  /** VAT included in every line, hundredths of a percent; null: without VAT. */
  vatRate: z.int().min(0).max(10_000).nullable(),
  lines: z.array(zTemplateLine).min(1).max(36),
});
export type PaymentTemplate = z.infer<typeof zPaymentTemplate>;

export const zPaymentTemplates = z
  .array(zPaymentTemplate)
  .min(1)
  .max(50)
  .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'a key stands there twice');
