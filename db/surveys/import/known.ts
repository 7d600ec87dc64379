import type { ReadableDb } from '@db/connection/sqlite';
import type { AnswerDraft } from '@shared/domain/surveys/import';
import { type Answer, type StoredResponse, storedResponse, type SurveyedDeal } from '../store';

/** Answers of forms carry this beside the id that the form gave them. */
export const FORM = 'form';

/** The answer that is there already: by the form's own id; without one, the same deal, day, score and words are the same answer. */
export function knownAnswer(
  db: ReadableDb,
  deal: SurveyedDeal,
  draft: AnswerDraft,
  answer: Answer,
): StoredResponse | 'deleted' | null {
  if (draft.externalId !== '') {
    const row = db.get<{ id: string; deleted: number }>(
      'SELECT id, deleted_at IS NOT NULL AS deleted FROM survey_responses WHERE source = ? AND external_id = ?',
      [FORM, draft.externalId],
    );
    if (!row) return null;
    return row.deleted === 1 ? 'deleted' : storedResponse(db, row.id);
  }
  const row = db.get<{ id: string }>(
    `SELECT id FROM survey_responses WHERE deal_id = :dealId AND way = 'form' AND external_id IS NULL
       AND deleted_at IS NULL AND score = :score AND influence = :influence AND comment = :comment
       AND person_id IS :personId AND (:anyDay OR day = :day) ORDER BY id LIMIT 1`,
    {
      ...{ dealId: deal.id, score: answer.score, influence: answer.influence, comment: answer.comment },
      ...{ personId: answer.personId, day: answer.day },
      anyDay: draft.warnings.some(({ code }) => code === 'no-day') ? 1 : 0,
    },
  );
  return row ? storedResponse(db, row.id) : null;
}

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
