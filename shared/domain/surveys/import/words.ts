/** What a column of a form that came back can hold, besides a score for each touch point. */
export const ANSWER_FIELDS = [
  'externalId',
  'day',
  'document',
  'deal',
  'client',
  'person',
  'score',
  'influence',
  'mayCall',
  'comment',
] as const;
export type PlainField = (typeof ANSWER_FIELDS)[number];
export type AnswerField = PlainField | `touch:${string}`;

export const ANSWER_VERDICTS = ['create', 'update', 'same', 'reject'] as const;
export type AnswerVerdict = (typeof ANSWER_VERDICTS)[number];

/** Why a row is rejected; each has a sentence in `surveys.json`. */
export const ANSWER_REASONS = [
  'row-flaw',
  'no-score',
  'score-unclear',
  'no-deal',
  'deal-unknown',
  'deal-ambiguous',
  'day-unclear',
  'day-future',
  'repeated',
  'deleted',
] as const;
export type AnswerReason = (typeof ANSWER_REASONS)[number];

/** What a row that is taken should be looked at for. */
export const ANSWER_WARNINGS = ['touch-unclear', 'call-unclear', 'person-unknown', 'no-day', 'old'] as const;
export type AnswerWarning = (typeof ANSWER_WARNINGS)[number];

export interface Remark<Code extends string> {
  readonly code: Code;
  /** What stands in the cell; '' where the cell is empty. */
  readonly value: string;
}
