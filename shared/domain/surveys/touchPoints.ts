import { z } from 'zod';

export { DEFAULT_TOUCH_POINTS } from './defaults';

/** A moment in which a client meets us; asked for one by one in the survey. A `name` is the user's own text. */
export const zTouchPoint = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  name: z.string().trim().min(1).max(200).optional(),
});
export type TouchPoint = z.infer<typeof zTouchPoint>;

export const zTouchPoints = z
  .array(zTouchPoint)
  .min(1)
  .max(20)
  .refine(
    (list) => new Set(list.map(({ key }) => key)).size === list.length,
    'a touch point stands there twice',
  );

/** A key for a touch point that the user adds: the first of `own-1`, `own-2` … that is free. */
export function newTouchPointKey(list: readonly TouchPoint[]): string {
  const taken = new Set(list.map(({ key }) => key));
  for (let number = 1; ; number += 1) if (!taken.has(`own-${number}`)) return `own-${number}`;
}
