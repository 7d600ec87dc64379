import type { ReadableDb, SqlValue } from '@db/connection/sqlite';
import type { FeatureQueries } from '@db/serve/handlers';
import type { SurveyResponse, UnhappyCase } from '@shared/contract/surveys';
import type { ActivityKind } from '@shared/domain/words';

export const surveyQueries: FeatureQueries<'surveys'> = {
  'surveys.ofDeal': (db, { dealId }) => ({
    responses: responses(
      db,
      `${RESPONSES} WHERE r.deal_id = ? AND r.deleted_at IS NULL ORDER BY r.day DESC, r.id DESC`,
      [dealId],
    ),
    cases: cases(
      db,
      `${CASES} WHERE s.deal_id = ? AND s.deleted_at IS NULL ORDER BY s.closed_day IS NOT NULL, s.id DESC`,
      [dealId],
    ),
  }),

  'surveys.openCases': (db, { manager, offset, limit }) => {
    const from = `WHERE s.closed_day IS NULL AND s.deleted_at IS NULL AND d.deleted_at IS NULL
      ${manager === undefined ? '' : 'AND d.manager = :manager'}`;
    const who: Readonly<Record<string, SqlValue>> = manager === undefined ? {} : { manager };
    return {
      count: db.value<number>(`SELECT count(*) FROM cases s JOIN deals d ON d.id = s.deal_id ${from}`, who),
      rows: cases(
        db,
        `${CASES} ${from} ORDER BY s.call_back_day, s.call_back_time, s.id LIMIT :limit OFFSET :offset`,
        { ...who, limit, offset },
      ),
    };
  },

  'surveys.page': (db, { from, to, offset, limit }) => ({
    rows: responses<SurveyResponse & { clientName: string; dealTitle: string }>(
      db,
      `${RESPONSES} WHERE r.day BETWEEN ? AND ? AND r.deleted_at IS NULL
       ORDER BY r.day DESC, r.score DESC, r.id DESC LIMIT ? OFFSET ?`,
      [from ?? FIRST, to ?? LAST, limit, offset],
    ),
  }),

  'surveys.counts': (db, { from, to }) => {
    const span = [from ?? FIRST, to ?? LAST];
    const touched = db.all<{ touchPoint: string; score: number; count: number }>(
      `SELECT t.touch_point AS touchPoint, t.score, count(*) AS count
       FROM survey_responses r JOIN survey_scores t ON t.response_id = r.id
       WHERE r.day BETWEEN ? AND ? AND r.deleted_at IS NULL GROUP BY t.touch_point, t.score ORDER BY 1, 2`,
      span,
    );
    return {
      scores: db.all<{ score: number; count: number }>(
        `SELECT score, count(*) AS count FROM survey_responses
         WHERE day BETWEEN ? AND ? AND deleted_at IS NULL GROUP BY score ORDER BY score`,
        span,
      ),
      touchPoints: [...new Set(touched.map(({ touchPoint }) => touchPoint))].map((touchPoint) => ({
        touchPoint,
        scores: touched
          .filter((each) => each.touchPoint === touchPoint)
          .map(({ score, count }) => ({ score, count })),
      })),
    };
  },
};

const [FIRST, LAST] = ['0000-01-01', '9999-12-31'];

const RESPONSES = `SELECT r.id, r.client_id AS clientId, r.deal_id AS dealId, r.person_id AS personId,
    coalesce(p.name, '') AS personName, r.day, r.way, r.score, r.influence, r.may_call AS mayCall, r.comment,
    r.referral_day AS referralDay, r.referral, c.name AS clientName, d.title AS dealTitle,
    a.id AS plannedId, a.day AS plannedDay, a.time AS plannedTime, a.zone AS plannedZone, a.kind AS plannedKind,
    (SELECT json_group_array(json_object('touchPoint', touch_point, 'score', score) ORDER BY touch_point)
      FROM survey_scores WHERE response_id = r.id) AS scores
  FROM survey_responses r JOIN clients c ON c.id = r.client_id JOIN deals d ON d.id = r.deal_id
    LEFT JOIN people p ON p.id = r.person_id
    LEFT JOIN activities a ON a.id = r.thanks_id AND a.status = 'planned' AND a.deleted_at IS NULL`;

const CASES = `SELECT s.id, s.client_id AS clientId, c.name AS clientName, s.deal_id AS dealId, d.title AS dealTitle,
    s.response_id AS responseId, r.score, coalesce(p.name, '') AS personName, coalesce(r.comment, '') AS comment,
    coalesce((SELECT number FROM phones WHERE person_id = r.person_id ORDER BY position LIMIT 1),
      (SELECT number FROM phones WHERE client_id = s.client_id ORDER BY person_id IS NOT NULL, position LIMIT 1), '') AS phone,
    d.manager, s.opened_day AS openedDay, s.call_back_day AS callBackDay, s.call_back_time AS callBackTime,
    a.id AS plannedId, a.day AS plannedDay, a.time AS plannedTime, a.zone AS plannedZone, a.kind AS plannedKind,
    s.called_day AS calledDay, s.causes, s.actions, s.responsible, s.prevention, s.told, s.closed_day AS closedDay
  FROM cases s JOIN clients c ON c.id = s.client_id JOIN deals d ON d.id = s.deal_id
    LEFT JOIN survey_responses r ON r.id = s.response_id AND r.deleted_at IS NULL
    LEFT JOIN people p ON p.id = r.person_id
    LEFT JOIN activities a ON a.id = s.call_id AND a.status = 'planned' AND a.deleted_at IS NULL`;

interface PlannedRow {
  readonly plannedId: string | null;
  readonly plannedDay: string | null;
  readonly plannedTime: string | null;
  readonly plannedZone: string | null;
  readonly plannedKind: ActivityKind | null;
}

type Params = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;
type ResponseRow<T> = Omit<T, 'scores' | 'mayCall' | 'thanks'> &
  PlannedRow & { readonly mayCall: number | null; readonly scores: string };

const responses = <T extends SurveyResponse = SurveyResponse>(
  db: ReadableDb,
  sql: string,
  params: Params,
): T[] =>
  db.all<ResponseRow<T>>(sql, params).map((row) => ({
    ...row,
    scores: JSON.parse(row.scores),
    mayCall: row.mayCall === null ? null : row.mayCall === 1,
    thanks: plannedOf(row),
  })) as unknown as T[];

const cases = (db: ReadableDb, sql: string, params: Params): UnhappyCase[] =>
  db
    .all<Omit<UnhappyCase, 'call'> & PlannedRow>(sql, params)
    .map((row) => ({ ...row, call: plannedOf(row) }));

function plannedOf(row: PlannedRow): UnhappyCase['call'] {
  const { plannedId: id, plannedDay: day, plannedTime: time, plannedZone: zone, plannedKind: kind } = row;
  return id === null || day === null || zone === null || kind === null ? null : { id, day, time, zone, kind };
}
