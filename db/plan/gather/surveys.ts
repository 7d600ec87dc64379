import type { ReadableDb } from '@db/connection/sqlite';
import { addDays, type Day } from '@shared/domain/time';
import type { WeekOf } from './contacts';

/** An answer to a survey that asks for a contact, and no contact is planned for it. */
export interface SurveyToFollow {
  /** Of the open case, or of the promoter's answer. */
  readonly id: string;
  readonly mood: 'unhappy' | 'promoter';
  readonly clientId: string;
  /** Null when the deal is closed. */
  readonly dealId: string | null;
  readonly personId: string | null;
  /** The day of the answer. */
  readonly day: Day;
  readonly deal: string;
  readonly score: number | null;
}

/** Unhappy clients whom nobody has called back, and promoters whom nobody has thanked (`product.md` §5). */
export const surveysToFollow = (db: ReadableDb, { from, to, manager }: WeekOf): SurveyToFollow[] => [
  ...db.all<SurveyToFollow>(UNHAPPY, { to, manager }),
  ...db.all<SurveyToFollow>(PROMOTERS, { from: addDays(from, -THANKED_WITHIN), to, manager }),
];

/** As `surveyReason` in `shared/domain/planner`. */
const THANKED_WITHIN = 14;

const DEAL = `CASE WHEN d.status IN ('open', 'paused') THEN d.id END AS dealId, d.title AS deal`;
const NO_CONTACT = (id: string) => `NOT EXISTS (
    SELECT 1 FROM activities a WHERE a.id = ${id} AND a.deleted_at IS NULL AND a.status <> 'cancelled')`;

const UNHAPPY = `SELECT s.id, 'unhappy' AS mood, s.client_id AS clientId, ${DEAL}, r.person_id AS personId, s.opened_day AS day,
    r.score
  FROM cases s INDEXED BY cases_open CROSS JOIN deals d ON d.id = s.deal_id
    LEFT JOIN survey_responses r ON r.id = s.response_id
  WHERE s.closed_day IS NULL AND s.deleted_at IS NULL AND s.called_day IS NULL AND s.opened_day <= :to
    AND d.deleted_at IS NULL AND d.manager = :manager
    AND NOT EXISTS (SELECT 1 FROM activities a WHERE a.id = s.call_id AND a.deleted_at IS NULL AND a.status = 'planned')`;

const PROMOTERS = `SELECT r.id, 'promoter' AS mood, r.client_id AS clientId, ${DEAL}, r.person_id AS personId, r.day, r.score
  FROM survey_responses r INDEXED BY survey_responses_by_day CROSS JOIN deals d ON d.id = r.deal_id
  WHERE r.day BETWEEN :from AND :to AND r.score >= 9 AND r.deleted_at IS NULL AND r.referral_day IS NULL
    AND d.deleted_at IS NULL AND d.manager = :manager AND ${NO_CONTACT('r.thanks_id')}`;
