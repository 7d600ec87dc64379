import { z } from 'zod';
import { job, query } from './define';
import { zDay, zFile, zId } from './values';

const zWeek = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/);

/** The call plan of a week as a file for other programs and for paper (`product.md` §5, "Leaves the app well"). */
export const planExport = {
  /**
   * The plan as a file; 'print' is a self-contained HTML page for the PDF, a page a day or a page a week. `exportId` names what went out, for
   * {@link planExport}['plan.exported'] when the file is saved; null for 'json', which other programs may ask for at any time.
   */
  'plan.export': job({
    input: z.object({
      week: zWeek,
      today: zDay,
      /** Only this manager's lines. */
      manager: z.string().optional(),
      format: z.enum(['json', 'csv', 'xlsx', 'ics', 'print']),
      pages: z.enum(['day', 'week']).default('week'),
    }),
    output: zFile.extend({ exportId: zId.nullable() }),
    changes: [],
  }),
  /**
   * The file was saved: from now on "changed since the last export" counts from it, and numbers in calendars go on from its numbers. Not undone
   * by undo, because undo does not reach into other calendars. `not-found` when the database process has forgotten the export.
   */
  'plan.exported': job({
    input: z.object({ exportId: zId }),
    output: z.object({ lines: z.int() }),
    changes: ['plans'],
  }),
  /**
   * To whom an export of the week has something to say: who has lines in its plan, and who was given lines of it before and has to hear that
   * they are gone. By name; '' stands for lines of nobody.
   */
  'plan.audiences': query({
    input: z.object({ week: zWeek, today: zDay }),
    output: z.object({ everybody: z.boolean(), managers: z.array(z.string()) }),
    reads: ['activities', 'points', 'deals', 'settings', 'plans'],
  }),
};
