import { z } from 'zod';

const zKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const zOwnName = z.string().trim().min(1).max(200).optional();

/** A step of a template; a `name` is the user's own text, without it the text catalogue names the key. */
export const zTemplateStep = z.strictObject({
  key: zKey,
  name: zOwnName,
  /** Working days from the event's day; negative: before it. */
  offset: z.int().min(-400).max(60),
  /** The client has to sign it off. */
  signOff: z.boolean(),
});

export const zEventType = z.strictObject({
  key: zKey,
  name: zOwnName,
  steps: z.array(zTemplateStep).max(60),
});

/** What each type of event needs beforehand (`product.md` §3, event): kept in the settings, edited there. */
export const zPreparationTemplates = z
  .strictObject({ types: z.array(zEventType).max(50) })
  .superRefine(({ types }, context) => {
    for (const list of [types, ...types.map(({ steps }) => steps)]) {
      const keys = list.map(({ key }) => key);
      for (const key of keys)
        if (keys.indexOf(key) !== keys.lastIndexOf(key))
          context.addIssue({ code: 'custom', message: `the key ${key} occurs twice` });
    }
  });

export type TemplateStep = z.infer<typeof zTemplateStep>;
export type EventType = z.infer<typeof zEventType>;
export type PreparationTemplates = z.infer<typeof zPreparationTemplates>;
