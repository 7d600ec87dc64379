import type { Rules } from './rule';

/** A person, deal or control point that hangs on a record of another client. */
const OTHER_CLIENTS = `
  SELECT a.id, c.name, a.client_id AS owner FROM activities a JOIN clients c ON c.id = a.client_id
    LEFT JOIN deals d ON d.id = a.deal_id LEFT JOIN people p ON p.id = a.person_id
    WHERE d.client_id <> a.client_id OR p.client_id <> a.client_id
  UNION ALL SELECT p.id, c.name, p.client_id FROM control_points p JOIN clients c ON c.id = p.client_id
    JOIN deals d ON d.id = p.deal_id WHERE d.client_id <> p.client_id
  UNION ALL SELECT l.id, c.name, l.client_id FROM plan_lines l JOIN clients c ON c.id = l.client_id
    JOIN activities a ON a.id = l.activity_id WHERE a.client_id <> l.client_id
  UNION ALL SELECT h.id, c.name, h.client_id FROM phones h JOIN clients c ON c.id = h.client_id
    JOIN people p ON p.id = h.person_id WHERE p.client_id <> h.client_id
  UNION ALL SELECT e.id, c.name, e.client_id FROM emails e JOIN clients c ON c.id = e.client_id
    JOIN people p ON p.id = e.person_id WHERE p.client_id <> e.client_id`;

/** A plan makes one contact a client (`product.md` §5); what was deleted or done does not count. */
const TWICE_IN_PLAN = `SELECT l.client_id AS id, c.name, l.client_id AS owner FROM plan_lines l
    JOIN activities a ON a.id = l.activity_id JOIN clients c ON c.id = l.client_id
  WHERE l.made = 1 AND l.pinned = 0 AND a.status = 'planned' AND a.deleted_at IS NULL AND l.origin = 'generated'
  GROUP BY l.plan_id, l.client_id HAVING count(*) > 1`;

/** Such a client stands in no list of those who need a contact. Earlier versions left that behind when a step was taken back alone. */
const ENDED_WITH_OPEN_DEAL = `SELECT c.id, c.name, c.id AS owner FROM client_state s JOIN clients c ON c.id = s.client_id
  WHERE s.live AND s.ended AND s.open_deals + s.paused_deals > 0`;

/** Calls one after the other are taken up again where they were left, so one list is open at a time. */
const TWO_OPEN_SESSIONS = `SELECT s.id, s.day AS name, s.id AS owner FROM call_sessions s
  WHERE s.ended_at IS NULL AND EXISTS (SELECT 1 FROM call_sessions o
    WHERE o.day = s.day AND o.manager = s.manager AND o.ended_at IS NULL AND o.id <> s.id)`;

/** Rules over clients and what the planner makes of them. */
export const recordRules = {
  'other-clients-record': { of: 'clients', cases: OTHER_CLIENTS },
  'twice-in-plan': { of: 'clients', cases: TWICE_IN_PLAN },
  'ended-with-open-deal': { of: 'clients', cases: ENDED_WITH_OPEN_DEAL },
  'two-open-sessions': { of: 'call_sessions', cases: TWO_OPEN_SESSIONS },
} as const satisfies Rules;
