import { PLACEHOLDERS } from '@shared/domain/scripts/fill';
import { SCRIPT_KEYS, zTalk } from '@shared/domain/scripts/script';
import { z } from 'zod';
import { command, nothing, query } from './define';
import { zDay, zId, zIdOnly, zName } from './values';

/** A script that the user wrote; `key` names the built-in one that it stands in for, '' for one of the user's own. */
export const zStoredScript = z.object({
  id: zId,
  key: z.enum(['', ...SCRIPT_KEYS]),
  name: z.string(),
  talk: zTalk,
  checklist: z.array(z.string()),
});

const zChecklist = z.array(z.string().trim().min(1).max(300)).max(30);
const fields = { name: zName, talk: zTalk, checklist: zChecklist };

export const scripts = {
  /** What the user wrote, in the order of the list. The built-in ones are in the catalogues (`shared/domain/scripts`). */
  'scripts.list': query({ input: nothing, output: z.array(zStoredScript), reads: ['scripts'] }),
  /** The script beside a contact: which is meant, what its placeholders are filled with, what is ticked. */
  'scripts.ofContact': query({
    input: z.object({ activityId: zId, today: zDay }),
    output: z.object({
      /** Chosen by the user; '' when the rule decides. */
      chosen: z.string(),
      suggested: z.enum(SCRIPT_KEYS),
      fills: z.object(Object.fromEntries(PLACEHOLDERS.map((each) => [each, z.string()])) as Fills),
      checked: z.array(z.string()),
    }),
    reads: ['activities', 'clients', 'deals', 'people', 'products', 'points', 'plans', 'surveys', 'settings'],
  }),
  /** A script of one's own; with a `key`, one's own version of that built-in one, `conflict` when there is one already. */
  'scripts.create': command({
    input: z.object({ ...fields, key: z.enum(['', ...SCRIPT_KEYS]).default('') }),
    output: zIdOnly,
    changes: ['scripts'],
  }),
  'scripts.update': command({
    input: z
      .object({ id: zId, ...fields })
      .partial()
      .required({ id: true }),
    output: zIdOnly,
    changes: ['scripts'],
  }),
  /** Takes one's own script away; one's own version of a built-in one gives way to the standard. */
  'scripts.remove': command({ input: zIdOnly, output: zIdOnly, changes: ['scripts'] }),
  /** The script for one contact: a built-in one's key or an own one's id; '' lets the rule decide again. */
  'scripts.choose': command({
    input: z.object({ activityId: zId, script: z.union([z.enum(['', ...SCRIPT_KEYS]), zId]) }),
    output: zIdOnly,
    changes: ['activities'],
  }),
  /** Ticks a point of the checklist, or takes the tick away. */
  'scripts.tick': command({
    input: z.object({ activityId: zId, point: z.string().min(1).max(300), ticked: z.boolean() }),
    output: zIdOnly,
    changes: ['activities'],
  }),
};

type Fills = Record<(typeof PLACEHOLDERS)[number], z.ZodString>;
