import { WAITS_ON_CLOSED } from '@db/rules/closed-points';
import type { Law } from './laws';

/** A closed deal waits for no control point. */
export const CLOSED_WAITS_FOR_NOTHING: Law = {
  concerns: ({ table, to }) => table === 'control_points' && to?.state === 'pending',
  holds: (db, _table, id) => db.get(`SELECT 1 ${WAITS_ON_CLOSED} AND p.id = ?`, [id]) === undefined,
};
