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

/** What a new database starts with; names of types and steps stand in the text catalogues. */
export const DEFAULT_PREPARATION: PreparationTemplates = {
  types: [
    {
      key: 'party',
      steps: [
        step('programme-agreed', -20, true),
        step('venue-booked', -20),
        step('artists-booked', -15),
        step('menu-agreed', -10, true),
        step('decoration-agreed', -8, true),
        step('guest-list', -7, true),
        step('equipment-booked', -5),
        step('run-sheet', -3, true),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'conference',
      steps: [
        step('programme-agreed', -30, true),
        step('venue-booked', -30),
        step('speakers-confirmed', -25),
        step('registration-open', -20),
        step('menu-agreed', -10, true),
        step('materials-printed', -7, true),
        step('equipment-booked', -7),
        step('guest-list', -3, true),
        step('run-sheet', -2, true),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'team-building',
      steps: [
        step('goals-agreed', -15, true),
        step('venue-booked', -12),
        step('programme-agreed', -10, true),
        step('transport-booked', -7),
        step('menu-agreed', -5, true),
        step('insurance-made', -5),
        step('guest-list', -3, true),
        step('bad-weather-plan', -2),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'wedding',
      steps: [
        step('programme-agreed', -60, true),
        step('venue-booked', -60),
        step('artists-booked', -40),
        step('photographer-booked', -40),
        step('menu-agreed', -20, true),
        step('decoration-agreed', -15, true),
        step('guest-list', -10, true),
        step('seating-plan', -5, true),
        step('run-sheet', -3, true),
        step('team-briefed', -1),
      ],
    },
    {
      key: 'exhibition',
      steps: [
        step('goals-agreed', -20, true),
        step('venue-booked', -20),
        step('layout-agreed', -15, true),
        step('materials-printed', -10, true),
        step('equipment-booked', -5),
        step('staff-scheduled', -5),
        step('rehearsal-held', -1),
        step('team-briefed', -1),
      ],
    },
  ],
};

/** The type behind `deals.event_type`; null: none was chosen, or one in the user's own words. */
export const eventTypeOf = ({ types }: PreparationTemplates, key: string): EventType | null =>
  types.find((type) => type.key === key) ?? null;

function step(key: string, offset: number, signOff = false): TemplateStep {
  return { key, offset, signOff };
}
