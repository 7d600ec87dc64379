import { z } from 'zod';
import { command, query } from './define';
import { zDay, zId, zIdOnly, zLine, zPage, zPointState, zStage } from './values';

/** A control point of a deal. */
export const zPoint = z.object({
  id: zId,
  dealId: zId,
  stage: zStage,
  /** Key of its rule in the process definition, '' for one added by hand. */
  key: z.string(),
  /** The user's own name, '' when the rule's name is shown. */
  title: z.string(),
  dueDay: zDay.nullable(),
  /** 'hand': the user set the day and it stays when its source moves. */
  dueBy: z.enum(['rule', 'hand']),
  mandatory: z.boolean(),
  state: zPointState,
  metDay: zDay.nullable(),
  reason: z.string(),
  /** The record that asks for it (an approval, a payment line, a step …); null for one of the stage or of the user. */
  sourceId: zId.nullable(),
});
export type Point = z.infer<typeof zPoint>;

/** A pending control point with the names of its line. */
export const zPointLine = zPoint.extend({ clientId: zId, clientName: z.string(), dealTitle: z.string() });
export type PointLine = z.infer<typeof zPointLine>;

export const points = {
  /** Points that wait on a day (or up to it, with those that were missed), earliest first; not those of paused deals. */
  'points.due': query({
    input: z.object({ day: zDay, upTo: z.boolean().default(false), today: zDay, ...zPage }),
    output: z.array(zPointLine),
    reads: ['points', 'deals', 'clients'],
  }),
  'points.add': command({
    input: z.object({
      dealId: zId,
      title: z.string().trim().min(1).max(200),
      dueDay: zDay.nullable(),
      mandatory: z.boolean().default(false),
    }),
    output: zIdOnly,
    changes: ['points'],
  }),
  /** Makes a point that the process knows on demand, such as corrections that the client asked for (`product.md` §3). */
  'points.ask': command({
    input: z.object({ dealId: zId, key: z.string().min(1), today: zDay }),
    output: zIdOnly,
    changes: ['points'],
  }),
  /** Meets, misses, waives (with reason) or reopens a point; points whose rule counts from it move along. */
  'points.setState': command({
    input: z.object({ id: zId, state: zPointState, day: zDay, reason: zLine.default('') }),
    output: zIdOnly,
    changes: ['points'],
  }),
  /** Sets the due day by hand; null gives it back to its rule. */
  'points.setDue': command({
    input: z.object({ id: zId, dueDay: zDay.nullable() }),
    output: zIdOnly,
    changes: ['points'],
  }),
  'points.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['points'] }),
};
