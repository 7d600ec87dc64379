/**
 * The statements of the report. Each reads one index over the days of the span and nothing else, but for the few rows that were put off and
 * the deals of the stages entered. `manager` null: everybody's.
 */

export const OWN = (column: string) => `(:manager IS NULL OR ${column} = :manager)`;

/** Still planned for these days, or planned for them and done; what was entered when it was over was never planned. */
export const STOOD = `FROM activities INDEXED BY activities_by_day
  WHERE deleted_at IS NULL AND status <> 'cancelled' AND day BETWEEN :from AND :to
    AND (status = 'planned' OR (done_at = created_at) IS NOT 1) AND ${OWN('manager')}`;

export const DONE = `FROM activities INDEXED BY activities_done
  WHERE status = 'done' AND deleted_at IS NULL AND done_day BETWEEN :from AND :to AND ${OWN('manager')}`;

/**
 * Ids of contacts that were put off from one of these days, with the earliest of these: the day that a contact was planned for at first, and each
 * put-off of the change log that still stands.
 */
const PUT_OFF = `(SELECT id, min(day) AS day FROM (
    SELECT id, first_day AS day FROM activities INDEXED BY activities_put_off
      WHERE first_day BETWEEN :from AND :to AND deleted_at IS NULL
    UNION ALL
    SELECT l.row_id, l.before ->> 'day' FROM change_log l INDEXED BY change_log_put_off
      CROSS JOIN commands c ON c.seq = l.command
      WHERE l.table_name = 'activities' AND l.before ->> 'snoozes' < l.after ->> 'snoozes'
        AND l.before ->> 'day' BETWEEN :from AND :to AND c.kind = 'do' AND c.state = 'done') GROUP BY id)`;
/** A contact that was cancelled or removed since is no longer put off. */
export const PUT_OFF_CONTACTS = `FROM ${PUT_OFF} m CROSS JOIN activities a ON a.id = m.id
  WHERE a.deleted_at IS NULL AND a.status <> 'cancelled' AND ${OWN('a.manager')}`;
export const LEFT_THE_SPAN = 'a.day NOT BETWEEN :from AND :to';

/** Two ranges: by the day that somebody entered, else by the instant of creation within the user's days. */
export const NEW_CLIENTS = `(SELECT id, manager, since AS day FROM clients INDEXED BY clients_since
    WHERE since BETWEEN :from AND :to AND deleted_at IS NULL AND ${OWN('manager')}
  UNION ALL SELECT id, manager, NULL FROM clients INDEXED BY clients_by_creation
    WHERE created_at >= :start AND created_at < :end AND since IS NULL AND deleted_at IS NULL AND ${OWN('manager')})`;

export const MOVES = `FROM stage_visits v INDEXED BY stage_visits_by_day CROSS JOIN deals d ON d.id = v.deal_id
  WHERE v.entered_day BETWEEN :from AND :to AND v.entry IN ('forward', 'back') AND d.deleted_at IS NULL
    AND ${OWN('d.manager')}`;

export const CLOSED = `FROM deals INDEXED BY deals_closed
  WHERE closed_day BETWEEN :from AND :to AND status IN ('won', 'lost') AND deleted_at IS NULL AND ${OWN('manager')}`;

export const OVERDUE = `FROM activities INDEXED BY activities_planned
  WHERE status = 'planned' AND deleted_at IS NULL AND day < :today AND ${OWN('manager')}`;
