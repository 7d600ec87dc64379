import { z } from 'zod';
import { query } from './define';
import { zId } from './values';

export const search = {
  /** Substring search in names, phone digits, e-mails and deal titles; best first (whole name, start, inside). */
  'search.find': query({
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
    output: z.array(
      z.object({
        kind: z.enum(['client', 'person', 'deal']),
        id: zId,
        clientId: zId,
        title: z.string(),
        /** What else tells it apart: client of a person or deal, phone or e-mail that matched. */
        detail: z.string(),
      }),
    ),
    reads: ['clients', 'people', 'deals'],
  }),
};
