import { z } from 'zod';
import { job, nothing, query } from './define';

export const backup = {
  /** Writes a checked copy of the database to the place the user chose; its token stands for the path. */
  'backup.create': job({
    input: z.object({ token: z.string() }),
    output: z.object({ name: z.string(), bytes: z.int() }),
    changes: [],
  }),
  /** Former states of the database that lie beside it, which restoring and newer versions kept. */
  'backup.kept': query({
    input: nothing,
    output: z.object({ count: z.int(), bytes: z.int() }),
    reads: ['settings'],
  }),
};
