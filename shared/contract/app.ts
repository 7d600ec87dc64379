import { z } from 'zod';
import { nothing, query } from './define';

export const app = {
  /** Which file is open and whether it is ready; fails with the error that stopped the opening. */
  'app.status': query({
    input: nothing,
    output: z.object({
      schemaVersion: z.int(),
      clients: z.int(),
    }),
    reads: ['clients'],
  }),
};
