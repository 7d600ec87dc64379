import { z } from 'zod';
import { job } from './define';

export const backup = {
  /** Writes a checked copy of the database to the place the user chose; its token stands for the path. */
  'backup.create': job({
    input: z.object({ token: z.string() }),
    output: z.object({ name: z.string(), bytes: z.int() }),
    changes: [],
  }),
};
