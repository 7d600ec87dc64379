import {
  ANSWER_FIELDS,
  ANSWER_REASONS,
  ANSWER_VERDICTS,
  ANSWER_WARNINGS,
} from '@shared/domain/surveys/import';
import { z } from 'zod';
import { job } from './define';
import { zDay, zId } from './values';

const count = z.int().min(0);
/** `touch:` and the key of a touch point, or one of the closed list. */
const zAnswerField = z.union([z.enum(ANSWER_FIELDS), z.templateLiteral(['touch:', z.string()])]);

const chosen = {
  /** A file that the user chose. */
  token: z.string().min(1).max(4096),
  /** What the user says about a column, by its place; null: left out. Others are recognised by their header. */
  columns: z.record(z.string().regex(/^\d+$/), zAnswerField.nullable()).default({}),
  /** Day or month first, where the file does not tell. */
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  today: zDay,
};

export const zAnswerRow = z.object({
  /** As an editor or Excel numbers it. */
  line: count,
  verdict: z.enum(ANSWER_VERDICTS),
  /** The deal it is about, with its client; '' when none was found. */
  clientName: z.string(),
  dealTitle: z.string(),
  dealId: zId.nullable(),
  score: z.int().nullable(),
  day: zDay.nullable(),
  comment: z.string(),
  reasons: z.array(z.object({ code: z.enum(ANSWER_REASONS), value: z.string() })),
  warnings: z.array(z.object({ code: z.enum(ANSWER_WARNINGS), value: z.string() })),
  /** It will open a case. */
  unhappy: z.boolean(),
});
export type AnswerRow = z.infer<typeof zAnswerRow>;

const result = z.object({
  name: z.string(),
  columns: z.array(
    z.object({ index: count, header: z.string(), field: zAnswerField.nullable(), example: z.string() }),
  ),
  /** Fields that are still needed before any row can be read. */
  missing: z.array(z.enum(['score', 'deal'])),
  /** Dates read as two days, and nothing in the file tells which. */
  askOrder: z.boolean(),
  counts: z.object({ create: count, update: count, same: count, reject: count }),
  /** The first rows, in their order: at most {@link ANSWERS_SHOWN}. */
  rows: z.array(zAnswerRow),
});

/** So many rows come back with their verdicts; a survey has rarely more. */
export const ANSWERS_SHOWN = 500;

export const surveyImport = {
  /** What the import would do now, row by row; nothing is written. Errors: `not-found` (token) and every `file-…` code. */
  'surveys.preview': job({ input: z.object(chosen), output: result, changes: [] }),
  /** Imports the answers of a file as one undoable step. The same file again changes nothing. */
  'surveys.import': job({
    input: z.object(chosen),
    output: result,
    changes: ['surveys', 'points', 'activities'],
  }),
};
