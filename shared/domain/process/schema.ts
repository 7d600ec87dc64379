import { STAGES } from '@shared/domain/words';
import { z } from 'zod';
import { anchorPoint, isPointAnchor, POINT_FACTS } from './definition';

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
  offset: z.int().min(-1000).max(1000),
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
  limit: z.int().min(1).max(1000).nullable(),
  steps: z.array(z.strictObject({ key: zKey, name: zOwnName })).max(50),
  points: z.array(zPointRule).max(50),
});

export const zReason = z.strictObject({ key: zKey, name: zOwnName });

export const zProcessDefinition = z
  .strictObject({
    version: z.literal(2),
    stages: z.array(zStageDefinition).length(STAGES.length),
    lostReasons: z.array(zReason).min(1).max(100),
    pauseReasons: z.array(zReason).min(1).max(100),
  })
  .superRefine((definition, context) => {
    for (const message of faultsOf(definition)) context.addIssue({ code: 'custom', message });
  });

type ProcessReason = z.infer<typeof zReason>;
type Shape = {
  stages: z.infer<typeof zStageDefinition>[];
  lostReasons: ProcessReason[];
  pauseReasons: ProcessReason[];
};

/** Stages in their fixed order, keys unique, and points count only from points above them (so never in a circle). */
function* faultsOf(definition: Shape): Generator<string> {
  const order = definition.stages.map((part) => part.stage).join();
  if (order !== STAGES.join()) yield `the stages must be ${STAGES.join(', ')} in this order`;
  for (const list of [definition.lostReasons, definition.pauseReasons]) yield* repeated(list);
  const above = new Set<string>();
  for (const rule of definition.stages.flatMap((part) => part.points)) {
    for (const { anchor } of [rule, ...(rule.otherwise ? [rule.otherwise] : [])]) {
      if (isPointAnchor(anchor) && !above.has(anchorPoint(anchor))) {
        yield `${rule.key} counts from ${anchorPoint(anchor)}, which does not stand above it`;
      }
    }
    if (
      (rule.made === 'source') !== (rule.anchor === 'source') ||
      (rule.made === 'source') !== (rule.metBy === 'source')
    ) {
      yield `${rule.key} comes from a record in part only`;
    }
    if (above.has(rule.key)) yield `the control point ${rule.key} occurs twice`;
    above.add(rule.key);
  }
}

function* repeated(list: readonly ProcessReason[]): Generator<string> {
  const keys = list.map((reason) => reason.key);
  for (const key of new Set(keys.filter((candidate, index) => keys.indexOf(candidate) !== index))) {
    yield `the reason ${key} occurs twice`;
  }
}
