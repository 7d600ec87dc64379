import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { Standing } from '@shared/domain/cadence';
import type { ReasonKind } from '@shared/domain/planner/request';
import type { ScriptFacts } from '@shared/domain/scripts/choose';
import type { Fills } from '@shared/domain/scripts/fill';
import type { ActivityKind, Lifecycle, Stage } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** A contact as its script sees it. */
export interface ScriptedContact {
  readonly id: string;
  readonly clientId: string;
  readonly dealId: string | null;
  readonly kind: ActivityKind;
  readonly day: string;
  readonly occasion: string | null;
  /** Reference of the script that the user chose; '' for none. */
  readonly script: string;
  readonly checked: string[];
  readonly fills: Fills;
}

/** Throws `not-found` for an unknown or deleted contact. */
export function contactOf(db: ReadableDb, id: string): ScriptedContact {
  const row = db.get<Row>(CONTACT, [id]);
  if (!row) throw new CuepointError('not-found', { what: 'activity', id });
  const { client, person, product, event, manager, checked, ...contact } = row;
  const { me, company } = readSettings(db);
  return {
    ...contact,
    checked: JSON.parse(checked),
    fills: { client, person, product, event, manager: me || manager, company: company.name },
  };
}

interface Row extends Omit<ScriptedContact, 'checked' | 'fills'> {
  readonly client: string;
  readonly person: string;
  readonly product: string;
  readonly event: string;
  readonly manager: string;
  readonly checked: string;
}

/** Between two sales the talk is about the event that was. */
const LAST_EVENT = `(SELECT title FROM deals INDEXED BY deals_won
  WHERE client_id = a.client_id AND status = 'won' AND deleted_at IS NULL ORDER BY closed_day DESC LIMIT 1)`;

const CONTACT = `SELECT a.id, a.client_id AS clientId, a.deal_id AS dealId, a.kind, a.day, a.occasion, a.script, a.checked,
    a.manager, c.name AS client, coalesce(p.name, '') AS person, coalesce(r.name, dr.name, '') AS product,
    coalesce(d.title, ${LAST_EVENT}, '') AS event
  FROM activities a JOIN clients c ON c.id = a.client_id
  LEFT JOIN people p ON p.id = a.person_id AND p.deleted_at IS NULL
  LEFT JOIN deals d ON d.id = a.deal_id
  LEFT JOIN products r ON r.id = a.product_id
  LEFT JOIN products dr ON dr.id = d.product_id
  WHERE a.id = ? AND a.deleted_at IS NULL`;

/** What decides which script is meant (`shared/domain/scripts`). */
export function factsOf(db: ReadableDb, contact: ScriptedContact, today: string): ScriptFacts {
  const { clientId, dealId, kind, occasion } = contact;
  return {
    kind,
    occasion: occasion === null ? null : makesOf(db, occasion),
    reasons: reasonsOf(db, contact.id),
    points: dealId === null ? [] : duePoints(db, dealId, contact.day > today ? contact.day : today),
    unhappy: isUnhappy(db, clientId, dealId),
    ...(dealId === null ? NO_DEAL : dealFacts(db, dealId)),
    standing: standingOf(db, clientId, today),
  };
}

/** What an occasion makes: as the settings say for its kind; the client's own events each say it themselves. */
function makesOf(db: ReadableDb, occasion: string): ScriptFacts['occasion'] {
  const [kind = '', record = ''] = occasion.split(' ');
  if (kind === 'client-event') {
    const row = db.get<{ makes: 'greeting' | 'invitation' | 'sales' }>(
      'SELECT makes FROM yearly_events WHERE id = ?',
      [record],
    );
    return row?.makes ?? 'sales';
  }
  const { makes } = readSettings(db).occasions;
  return Object.hasOwn(makes, kind) ? makes[kind as keyof typeof makes] : 'greeting';
}

/** Of the plan that explained the contact last. */
function reasonsOf(db: ReadableDb, activityId: string): ReasonKind[] {
  const row = db.get<{ reasons: string }>(
    'SELECT reasons FROM plan_lines WHERE activity_id = ? ORDER BY id DESC LIMIT 1',
    [activityId],
  );
  const reasons: { kind: ReasonKind }[] = row ? JSON.parse(row.reasons) : [];
  return reasons.map(({ kind }) => kind);
}

const duePoints = (db: ReadableDb, dealId: string, day: string): string[] =>
  db
    .all<{ key: string }>(
      `SELECT key FROM control_points WHERE deal_id = ? AND state = 'pending' AND due_day <= ? AND deleted_at IS NULL
       ORDER BY due_day, id LIMIT 20`,
      [dealId, day],
    )
    .map(({ key }) => key);

/** A case of the deal, or of the client when the contact is about no deal, that nobody has been told about yet. */
const isUnhappy = (db: ReadableDb, clientId: string, dealId: string | null): boolean =>
  db.get(
    `SELECT 1 FROM cases WHERE client_id = ? AND (? IS NULL OR deal_id = ?) AND closed_day IS NULL AND deleted_at IS NULL`,
    [clientId, dealId, dealId],
  ) !== undefined;

type DealFacts = Pick<ScriptFacts, 'stage' | 'cold'>;
const NO_DEAL: DealFacts = { stage: null, cold: false };

function dealFacts(db: ReadableDb, dealId: string): DealFacts {
  const row = db.get<{ stage: Stage; cold: number }>(
    `SELECT stage, direction = 'outbound' AND NOT EXISTS (
       SELECT 1 FROM control_points WHERE deal_id = d.id AND key = 'presentation-held' AND state = 'met' AND deleted_at IS NULL) AS cold
     FROM deals d WHERE id = ? AND status IN ('open', 'paused') AND deleted_at IS NULL`,
    [dealId],
  );
  return row ? { stage: row.stage, cold: row.cold === 1 } : NO_DEAL;
}

/** Where the client stands; who never spoke with us cannot be won back. */
function standingOf(db: ReadableDb, clientId: string, today: string): Standing {
  const row = db.get<{ lifecycle: Lifecycle; dormant: number }>(
    `SELECT s.lifecycle, s.last_contact_day IS NOT NULL AND coalesce(t.listed AND t.dormant_day < ?, 0) AS dormant
     FROM client_state s LEFT JOIN touch_state t ON t.client_id = s.client_id WHERE s.client_id = ?`,
    [today, clientId],
  );
  if (!row) throw new CuepointError('not-found', { what: 'client', id: clientId });
  return row.dormant === 1 ? 'dormant' : row.lifecycle;
}
