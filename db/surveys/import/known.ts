import type { ReadableDb } from '@db/connection/sqlite';
import type { AnswerDraft } from '@shared/domain/surveys/import';
import { type Answer, type Origin, type StoredResponse, storedResponse, type SurveyedDeal } from '../store';

/**
 * Under which name the id that a form gave is kept. Forms number their answers 1, 2, 3, so an id alone says nothing: together with the
 * deal and the day it stands for one answer. Without an id the answer is known by its words.
 */
export const originOf = (deal: SurveyedDeal, { externalId }: AnswerDraft, { day }: Answer): Origin =>
  externalId === ''
    ? { source: FORM, externalId: null }
    : { source: `${FORM}:${deal.id}:${day}`, externalId };

const FORM = 'form';

/**
 * The answer that is there already. With an id of the form: of the same deal, and of the same day or with the same words (a form that came
 * without days can only go by the deal). Without an id: the same deal, day, score and words.
 */
export function knownAnswer(
  db: ReadableDb,
  deal: SurveyedDeal,
  draft: AnswerDraft,
  answer: Answer,
): StoredResponse | 'deleted' | null {
  const values = {
    ...{ dealId: deal.id, score: answer.score, influence: answer.influence, comment: answer.comment },
    ...{ personId: answer.personId, day: answer.day, ...originOf(deal, draft, answer) },
    anyDay: draft.warnings.some(({ code }) => code === 'no-day') ? 1 : 0,
  };
  const row = db.get<{ id: string; deleted: number }>(draft.externalId === '' ? WITHOUT_ID : WITH_ID, values);
  if (!row) return null;
  return row.deleted === 1 ? 'deleted' : storedResponse(db, row.id);
}

const SAME_WORDS =
  'score = :score AND influence = :influence AND comment = :comment AND person_id IS :personId';

const WITHOUT_ID = `SELECT id, 0 AS deleted FROM survey_responses
  WHERE deal_id = :dealId AND way = 'form' AND external_id IS NULL AND deleted_at IS NULL AND ${SAME_WORDS}
    AND (:anyDay OR day = :day) ORDER BY id LIMIT 1`;

/** Its day may have been corrected here since: then the day of its origin still tells. The one that says the same goes first. */
const WITH_ID = `SELECT id, deleted_at IS NOT NULL AS deleted FROM survey_responses
  WHERE deal_id = :dealId AND way = 'form' AND external_id = :externalId
    AND (:anyDay OR source = :source OR day = :day OR (${SAME_WORDS}))
  ORDER BY source = :source DESC, (${SAME_WORDS}) DESC, day DESC, id LIMIT 1`;

/** Whether the answer that is there says what the row says. */
export function isSame(before: StoredResponse, after: Answer): boolean {
  const sorted = [...after.scores].sort((a, b) => (a.touchPoint < b.touchPoint ? -1 : 1));
  return (
    before.personId === after.personId &&
    before.day === after.day &&
    before.score === after.score &&
    before.influence === after.influence &&
    before.mayCall === after.mayCall &&
    before.comment === after.comment &&
    before.scores.length === sorted.length &&
    before.scores.every(
      ({ touchPoint, score }, index) =>
        touchPoint === sorted[index]?.touchPoint && score === sorted[index]?.score,
    )
  );
}
