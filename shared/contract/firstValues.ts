import { CONTACT_SIGNS, STAGES } from '@shared/domain/words';
import { z } from 'zod';

// The values of `values.ts` that the first questions of the window are made of.

/** UUIDv7, made by the database process. */
export const zId = z.uuid();
/**
 * A day as the user means it, `YYYY-MM-DD`; never an instant. Far from both ends of the calendar, so that rules can count on
 * from it; nobody plans a contact for the year 26.
 */
export const zDay = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2999-12-31', 'not a year of this planner');

export const zStage = z.enum(STAGES);
export const zContactSign = z.enum(CONTACT_SIGNS);

/** A page of a list: the window scrolls by offset, the database answers from an index. */
export const zPage = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) };
