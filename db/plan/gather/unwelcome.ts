import { factsOf, type Interval } from '@db/cadence/candidates';
import type { ReadableDb } from '@db/connection/sqlite';
import type { TouchFacts } from '@shared/domain/cadence';

/**
 * Clients of a manager who do not want to be contacted, with their cadence: the plan does not call them, and says so. They are not among
 * the candidates of the cadence, and those with whom work has ended are not here.
 */
export const unwelcome = (
  db: ReadableDb,
  manager: string,
): { readonly clientId: string; readonly facts: TouchFacts }[] =>
  db
    .all<Interval & { readonly clientId: string }>(UNWELCOME, { manager })
    .map(({ clientId, ...interval }) => ({ clientId, facts: factsOf(interval) }));

const UNWELCOME = `SELECT c.id AS clientId, t.from_day AS "from", t.ideal, t.maximum, t.minimum_gap AS minimumGap,
    t.paused_until AS pausedUntil
  FROM clients c INDEXED BY clients_do_not_contact CROSS JOIN touch_state t ON t.client_id = c.id
  WHERE c.manager = :manager AND c.do_not_contact IS NOT NULL AND c.deleted_at IS NULL AND c.no_contact_reason IS NULL`;
