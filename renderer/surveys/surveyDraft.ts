import type { SurveyResponse } from '@shared/contract/surveys';
import type { Day } from '@shared/domain/time';

/** What the form of an answer holds. */
export interface SurveyDraft {
  readonly personId: string | null;
  readonly day: Day | null;
  readonly score: number | null;
  /** By the key of the touch point; what was not asked is not there. */
  readonly scores: Readonly<Record<string, number>>;
  readonly influence: string;
  readonly mayCall: boolean | null;
  readonly comment: string;
}

export const emptyDraft = (today: Day): SurveyDraft => ({
  ...{ personId: null, day: today, score: null, scores: {}, influence: '', mayCall: null, comment: '' },
});

export const draftOf = (response: SurveyResponse): SurveyDraft => ({
  ...{ personId: response.personId, day: response.day, score: response.score, influence: response.influence },
  ...{ mayCall: response.mayCall, comment: response.comment },
  scores: Object.fromEntries(response.scores.map(({ touchPoint, score }) => [touchPoint, score])),
});

/** The scores with one of them set, or cleared with null. */
export function withScore(
  scores: SurveyDraft['scores'],
  key: string,
  score: number | null,
): SurveyDraft['scores'] {
  const others = Object.fromEntries(Object.entries(scores).filter(([each]) => each !== key));
  return score === null ? others : { ...others, [key]: score };
}

/** The draft as commands take it; null while the day or the score is missing. */
export function answerOf({ day, score, scores, ...rest }: SurveyDraft) {
  if (day === null || score === null) return null;
  return {
    ...{ ...rest, day, score },
    scores: Object.entries(scores).map(([touchPoint, each]) => ({ touchPoint, score: each })),
  };
}
