import { DOCUMENT_KINDS, STAGES } from '@shared/domain/words';
import { z } from 'zod';
import { POINT_FACTS } from './definition';
import { LIMIT_DAYS, OFFSET_DAYS, processFaults } from './faults';

/**
 * The process as data (`product.md` §3): kept as JSON in the settings, edited there, read by `points.ts`, `moves.ts`
 * and `rot.ts`. A `name` is the user's own text; without it the text catalogue names the key.
 */
const zKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const zOwnName = z.string().trim().min(1).max(200).optional();

/**
 * The day from which a point's due day is counted:
 * - `stage-entered`: the deal entered the point's stage (the latest time);
 * - `deal-created`;
 * - `event-day`: the day of the event, as entered on the deal;
 * - `planned-meeting`: the deal's next planned meeting, video call or visit;
 * - `asked`: the day the point was asked for (points that are made on demand);
 * - `source`: the day that the point's own record names (points that come from records);
 * - `proposal-validity`, `invoice-validity`: the last day of validity of the latest version that was sent;
 * - `point:<key>`: the day on which that other point was met.
 */
export const zAnchor = z.union([
  z.enum([
    'stage-entered',
    'deal-created',
    'event-day',
    'planned-meeting',
    'asked',
    'source',
    'proposal-validity',
    'invoice-validity',
  ]),
  z.templateLiteral(['point:', zKey]),
]);

const dueShape = {
  anchor: zAnchor,
  /** Added to the anchor's day; may be negative (so many days before the event). */
  offset: z.int().min(-OFFSET_DAYS).max(OFFSET_DAYS),
  /** `wd`: working days of the user's calendar; `days`: days of the calendar. */
  unit: z.enum(['wd', 'days']),
};

export const zPointRule = z.strictObject({
  key: zKey,
  name: zOwnName,
  ...dueShape,
  /** Counts instead as long as the anchor's day is not known. Without it such a point has no due day yet. */
  otherwise: z.strictObject(dueShape).optional(),
  /** Stops a move forward until the point is met, waived or overridden. */
  mandatory: z.boolean(),
  /**
   * `stage`: made when the deal enters the stage; `demand`: only when the user asks for it; `source`: one for each
   * record of its kind (an approval, a payment line, a preparation step …), which also meets it.
   */
  made: z.enum(['stage', 'demand', 'source']),
  /**
   * What meets the point besides the user's hand: `activity-held` a meeting of the deal with the result "held",
   * `next-contact` a planned contact, `moved-on` the deal going forward from the stage, `source` its own record, or a
   * fact of the deal.
   */
  metBy: z.enum(['hand', 'activity-held', 'next-contact', 'moved-on', 'source', ...POINT_FACTS]),
});

export const zStageDefinition = z.strictObject({
  stage: z.enum(STAGES),
  name: zOwnName,
  /** Working days without a two-way contact after which a deal rots here; null: never. */
  limit: z.int().min(1).max(LIMIT_DAYS).nullable(),
  steps: z.array(z.strictObject({ key: zKey, name: zOwnName })).max(50),
  /** The kinds of document that a deal is offered first here. */
  documents: z.array(z.enum(DOCUMENT_KINDS)).max(DOCUMENT_KINDS.length),
  points: z.array(zPointRule).max(50),
});

export const zReason = z.strictObject({ key: zKey, name: zOwnName });

export const zProcessDefinition = z
  .strictObject({
    version: z.literal(2),
    stages: z.array(zStageDefinition).length(STAGES.length),
    lostReasons: z.array(zReason).min(1).max(100),
    pauseReasons: z.array(zReason).min(1).max(100),
    /** Rules that were taken out, by the names that only they knew: their control points are still called so. The database keeps it. */
    formerRules: z.array(z.strictObject({ key: zKey, name: z.string() })).default([]),
  })
  .superRefine((definition, context) => {
    for (const { code, key, other } of processFaults(definition))
      context.addIssue({ code: 'custom', message: [code, key, other].join(' ').trim() });
  });
