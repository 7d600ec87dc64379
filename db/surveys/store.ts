import type { CommandContext } from '@db/log/command';
import type { ReadableDb } from '@db/connection/sqlite';
import type { DealStatus } from '@shared/domain/words';
import type { SurveyWay } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** What an answer says. */
export interface Answer {
  readonly personId: string | null;
  readonly day: string;
  readonly way: SurveyWay;
  readonly score: number;
  readonly scores: readonly { readonly touchPoint: string; readonly score: number }[];
  readonly influence: string;
  readonly mayCall: boolean | null;
  readonly comment: string;
}

/** A row of the table with the deal it is about. */
export interface StoredResponse extends Answer {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string;
  readonly thanksId: string | null;
}

/** The deal that an answer or a case is about, with the words for labels and purposes. */
export interface SurveyedDeal {
  readonly id: string;
  readonly clientId: string;
  readonly client: string;
  readonly title: string;
  readonly status: DealStatus;
  readonly productId: string | null;
  readonly manager: string;
}

/** Throws `not-found` for an unknown or deleted deal. */
export function surveyedDeal(db: ReadableDb, id: string): SurveyedDeal {
  const deal = db.get<SurveyedDeal>(
    `SELECT d.id, d.client_id AS clientId, c.name AS client, d.title, d.status, d.product_id AS productId, d.manager
     FROM deals d JOIN clients c ON c.id = d.client_id WHERE d.id = ? AND d.deleted_at IS NULL`,
    [id],
  );
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id });
  return deal;
}

/** Throws `not-found` for an unknown or deleted answer. */
export function storedResponse(db: ReadableDb, id: string): StoredResponse {
  const row = db.get<Omit<StoredResponse, 'scores' | 'mayCall'> & { readonly mayCall: number | null }>(
    `SELECT id, client_id AS clientId, deal_id AS dealId, person_id AS personId, day, way, score, influence,
       may_call AS mayCall, comment, thanks_id AS thanksId
     FROM survey_responses WHERE id = ? AND deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'answer', id });
  return { ...row, mayCall: row.mayCall === null ? null : row.mayCall === 1, scores: scoresOf(db, id) };
}

/** Scores for touch points in the order of their keys. */
const scoresOf = (db: ReadableDb, id: string): { touchPoint: string; score: number }[] =>
  db.all<{ touchPoint: string; score: number }>(
    'SELECT touch_point AS touchPoint, score FROM survey_scores WHERE response_id = ? ORDER BY touch_point',
    [id],
  );

/** Where an imported answer came from, so that the same form is not counted twice. */
export interface Origin {
  readonly source: string;
  readonly externalId: string | null;
}

export function insertResponse(
  { db, newId, now }: CommandContext,
  deal: SurveyedDeal,
  answer: Answer,
  origin: Origin | null = null,
): string {
  assertPerson(db, deal.clientId, answer.personId);
  const id = newId();
  db.one(
    `INSERT INTO survey_responses (id, client_id, deal_id, person_id, day, way, score, influence, may_call, comment, source,
       external_id, created_at)
     VALUES (:id, :clientId, :dealId, :personId, :day, :way, :score, :influence, :mayCall, :comment, :source, :externalId,
       :now)`,
    {
      ...{ id, clientId: deal.clientId, dealId: deal.id, now, ...columnsOf(answer), way: answer.way },
      ...{ source: origin?.source ?? null, externalId: origin?.externalId ?? null },
    },
  );
  for (const { touchPoint, score } of unique(answer.scores)) addScore(db, newId(), id, touchPoint, score);
  return id;
}

export function updateResponse({ db, newId }: CommandContext, before: StoredResponse, after: Answer): void {
  assertPerson(db, before.clientId, after.personId);
  db.one(
    `UPDATE survey_responses SET person_id = :personId, day = :day, score = :score, influence = :influence,
       may_call = :mayCall, comment = :comment WHERE id = :id`,
    { id: before.id, ...columnsOf(after) },
  );
  const scores = unique(after.scores);
  for (const { touchPoint } of before.scores) {
    if (scores.some((each) => each.touchPoint === touchPoint)) continue;
    db.one('DELETE FROM survey_scores WHERE response_id = ? AND touch_point = ?', [before.id, touchPoint]);
  }
  for (const { touchPoint, score } of scores) {
    const known = before.scores.some((each) => each.touchPoint === touchPoint);
    if (known)
      db.one('UPDATE survey_scores SET score = ? WHERE response_id = ? AND touch_point = ?', [
        score,
        before.id,
        touchPoint,
      ]);
    else addScore(db, newId(), before.id, touchPoint, score);
  }
}

const columnsOf = ({ personId, day, score, influence, mayCall, comment }: Answer) => ({
  ...{ personId, day, score, influence, comment },
  mayCall: mayCall === null ? null : mayCall ? 1 : 0,
});

const addScore = (
  db: CommandContext['db'],
  id: string,
  response: string,
  touchPoint: string,
  score: number,
) =>
  db.one('INSERT INTO survey_scores (id, response_id, touch_point, score) VALUES (?, ?, ?, ?)', [
    id,
    response,
    touchPoint,
    score,
  ]);

/** A touch point has one score; the last one given counts. */
const unique = (scores: Answer['scores']): Answer['scores'] => [
  ...new Map(scores.map((each) => [each.touchPoint, each])).values(),
];

function assertPerson(db: ReadableDb, clientId: string, personId: string | null): void {
  if (personId === null) return;
  if (!db.get('SELECT 1 FROM people WHERE id = ? AND client_id = ?', [personId, clientId]))
    throw new CuepointError('invalid-input', { path: 'personId', message: 'of another client' });
}
