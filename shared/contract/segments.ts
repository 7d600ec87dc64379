import { z } from 'zod';
import { command, nothing, query } from './define';
import { zDay, zId, zIdOnly, zLine } from './values';

/** Days between two contacts; ten years are as good as never. */
export const zCadenceDays = z.int().min(1).max(3_650);
const zGap = z.int().min(0).max(3_650);
export const zSegmentName = zLine.min(1).max(60);

export const zCadence = z.object({ ideal: z.int(), maximum: z.int(), minimumGap: z.int() });
/** What a client has of its own; null: as its segment says. */
export const zOwnCadence = z.object({
  ideal: zCadenceDays.nullable(),
  maximum: zCadenceDays.nullable(),
  minimumGap: zGap.nullable(),
});
/** No cadence until that day, which counts again; or until the user says otherwise. */
export const zPaused = z.union([zDay, z.literal('for-good')]);

export const zSegment = zCadence.extend({
  id: zId,
  name: z.string(),
  /** How many clients in use are in it. */
  clients: z.int(),
});
export type Segment = z.infer<typeof zSegment>;

export const segments = {
  /** In the user's order; then the names that clients have without a cadence for them, and how many have none. */
  'segments.list': query({
    input: nothing,
    output: z.object({
      segments: z.array(zSegment),
      others: z.array(z.object({ name: z.string(), clients: z.int() })),
      without: z.int(),
    }),
    reads: ['segments', 'clients'],
  }),
  /**
   * Changes a segment, or adds one at the end; a new name is also given to its clients, in the same step. `conflict` for a name that
   * another one has; `invalid-input` unless gap ≤ ideal ≤ maximum.
   */
  'segments.save': command({
    input: z.object({
      id: zId.optional(),
      name: zSegmentName,
      ideal: zCadenceDays,
      maximum: zCadenceDays,
      minimumGap: zGap,
    }),
    output: zIdOnly.extend({ clients: z.int() }),
    changes: ['segments', 'clients'],
  }),
  /** `moveTo`: the name of the segment for its clients, '' for none; without it they keep theirs, with the calmest cadence. */
  'segments.remove': command({
    input: zIdOnly.extend({ moveTo: zLine.optional() }),
    output: zIdOnly.extend({ clients: z.int() }),
    changes: ['segments', 'clients'],
  }),
  /** Puts a segment at a place of the order, from 0. */
  'segments.reorder': command({
    input: zIdOnly.extend({ to: z.int().min(0) }),
    output: zIdOnly,
    changes: ['segments'],
  }),
};
