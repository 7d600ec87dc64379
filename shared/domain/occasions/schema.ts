import { z } from 'zod';
import { OCCASION_CONTACTS } from './occasion';

export { DEFAULT_OCCASIONS } from './defaults';

const zMakes = z.enum(OCCASION_CONTACTS);

/** What the user decides about occasions; kinds that are off make no contact. */
export const zOccasionChoices = z.object({
  on: z.object({
    birthday: z.boolean(),
    holiday: z.boolean(),
    anniversary: z.boolean(),
    'client-event': z.boolean(),
  }),
  makes: z.object({ birthday: zMakes, holiday: zMakes, anniversary: zMakes }),
  leap: z.enum(['02-28', '03-01']),
  belated: z.int().min(0).max(30),
  holidayLead: z.int().min(0).max(30),
  /** Public holidays on which clients are greeted, by their rule (`holidayRule`: "01-01", "easter 1"); the others make no occasion. */
  holidays: z.array(z.string().min(1).max(80)).max(200),
});
export type OccasionChoices = z.infer<typeof zOccasionChoices>;
