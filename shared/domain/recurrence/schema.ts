import type { Day, Weekday } from '@shared/domain/time';
import { z } from 'zod';
import type { Recurrence } from './rule';
import type { OnDayOff } from './shift';

const zDay = z.iso.date();

/** How a contact comes again, as the user enters it; the day of the contact is the start. */
export const zRepeat = z.object({
  unit: z.enum(['week', 'month', 'year']),
  every: z.int().min(1).max(60),
  from: z.enum(['date', 'completion']).default('date'),
  /** Of a week that counts from the date; empty: the weekday of the start. */
  weekdays: z
    .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
    .max(7)
    .default([]),
  until: zDay.nullable().default(null),
  onDayOff: z.enum(['keep', 'before', 'after']).default('after'),
});
export type Repeat = z.infer<typeof zRepeat>;

/** The rule of the domain, counted from `start`. */
export const ruleOf = (
  { onDayOff: _, ...rule }: Repeat,
  start: Day,
): Recurrence & { readonly weekdays: readonly Weekday[] } => ({ ...rule, start });

export type { OnDayOff };
