import type { FeatureQueries } from '@db/serve/handlers';
import type { PointLine } from '@shared/contract/points';

export const pointQueries: FeatureQueries<'points'> = {
  // Everything that chooses and orders stands in the index; names are read for the page only.
  'points.due': (db, { day, upTo, today, limit, offset }) =>
    db
      .all<Omit<PointLine, 'mandatory'> & { readonly mandatory: number }>(
        `WITH page AS MATERIALIZED (
           SELECT w.point_id AS id FROM point_state w INDEXED BY point_state_by_day
           WHERE w.due_day BETWEEN :from AND :day AND (w.paused_until IS NULL OR w.paused_until <= :today)
           ORDER BY w.due_day, w.point_id LIMIT :limit OFFSET :offset)
         SELECT p.id, p.deal_id AS dealId, p.stage, p.key, p.title, p.due_day AS dueDay, p.due_by AS dueBy, p.mandatory,
           p.state, p.met_day AS metDay, p.reason, p.source_id AS sourceId, p.client_id AS clientId, c.name AS clientName, d.title AS dealTitle
         FROM page CROSS JOIN control_points p ON p.id = page.id
           CROSS JOIN deal_state d ON d.deal_id = p.deal_id CROSS JOIN client_state c ON c.client_id = p.client_id`,
        { from: upTo ? '0000-01-01' : day, day, today, limit, offset },
      )
      .map((row) => ({ ...row, mandatory: row.mandatory === 1 })),
};
