import { query } from './define';
import { z } from 'zod';
import { nothing } from './define';
import { zId, zInstant } from './values';

export const importing = {
  /** Imports that can be taken back, newest first. */
  'import.batches': query({
    input: nothing,
    output: z.array(
      z.object({
        id: zId,
        at: zInstant,
        fileName: z.string(),
        kind: z.string(),
        source: z.string(),
        read: z.int(),
        created: z.int(),
        updated: z.int(),
        skipped: z.int(),
        rejected: z.int(),
      }),
    ),
    reads: ['imports'],
  }),
};
