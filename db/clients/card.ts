import { ACTIVITY_COLUMNS, ACTIVITY_JOINS } from '@db/activities';
import { KEPT_TOUCH, type KeptTouch, touchAndStanding } from '@db/cadence/standing';
import type { ReadableDb } from '@db/connection/sqlite';
import { emailsOfClient, peopleOfClient, phonesOfClient } from '@db/people';
import type { Activity } from '@shared/contract/activity';
import type { ClientCard } from '@shared/contract/client';
import { contactSign } from '@shared/domain/contacts/sign';
import type { ClientKind, DealStatus, Stage } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

/** Everything the card of a client shows first. Throws `not-found`; a deleted client is shown with what went with it. */
export function clientCard(db: ReadableDb, id: string, today: string): ClientCard {
  const row = db.get<Row>(CLIENT, [id]);
  if (!row) throw new CuepointError('not-found', { what: 'client', id });
  const {
    deletedAt,
    nextId,
    nextDay,
    tags,
    from,
    ideal,
    maximum,
    minimumGap,
    pausedUntil,
    listed,
    wokenDay,
    ...fields
  } = row;
  const kept = { from, ideal, maximum, minimumGap, pausedUntil, lifecycle: row.lifecycle, listed, wokenDay };
  const next = nextId === null ? undefined : db.get<Activity>(NEXT, [nextId]);
  return {
    ...fields,
    standing: touchAndStanding(kept, today).standing,
    tags: JSON.parse(tags),
    sign: contactSign({ status: null, pausedUntil: null, nextDay, today }),
    phones: phonesOfClient(db, id)
      .filter(ownOnly)
      .map(({ id, number, label }) => ({ id, number, label })),
    emails: emailsOfClient(db, id)
      .filter(ownOnly)
      .map(({ id, address, label }) => ({ id, address, label })),
    people: peopleOfClient(db, id, deletedAt),
    deals: dealsOf(db, id, deletedAt, today),
    next: next ?? null,
    deleted: deletedAt !== null,
  };
}

const ownOnly = (row: { readonly personId: string | null }): boolean => row.personId === null;

interface Row extends KeptTouch {
  readonly id: string;
  readonly name: string;
  readonly kind: ClientKind;
  readonly manager: string;
  readonly segment: string;
  readonly origin: string;
  readonly industry: string;
  readonly country: string;
  readonly city: string;
  readonly address: string;
  readonly website: string;
  readonly notes: string;
  readonly tags: string;
  readonly noContactReason: string | null;
  readonly doNotContact: string | null;
  readonly createdAt: string;
  readonly deletedAt: string | null;
  readonly lastContactDay: string | null;
  readonly nextId: string | null;
  readonly nextDay: string | null;
}

const CLIENT = `SELECT c.id, c.name, c.kind, c.manager, c.segment, c.origin, c.industry, c.country, c.city, c.address, c.website,
    c.notes, s.tags, c.no_contact_reason AS noContactReason, c.do_not_contact AS doNotContact, c.created_at AS createdAt,
    c.deleted_at AS deletedAt, ${KEPT_TOUCH}, s.last_contact_day AS lastContactDay, s.next_id AS nextId,
    s.next_day AS nextDay
  FROM clients c JOIN client_state s ON s.client_id = c.id JOIN touch_state k ON k.client_id = c.id WHERE c.id = ?`;

const NEXT = `SELECT ${ACTIVITY_COLUMNS} FROM activities a ${ACTIVITY_JOINS} WHERE a.id = ?`;

interface DealRow {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly status: DealStatus;
  readonly amount: number | null;
  readonly currency: string;
  readonly product: string;
  readonly enteredDay: string;
  readonly closedDay: string | null;
  readonly pausedUntil: string | null;
  readonly nextDay: string | null;
}

/** Deals of the client: those on the board first, then the closed ones, newest first. */
function dealsOf(
  db: ReadableDb,
  clientId: string,
  deletedAt: string | null,
  today: string,
): ClientCard['deals'] {
  return db
    .all<DealRow>(DEALS, [clientId, deletedAt])
    .map(({ amount, currency, pausedUntil, nextDay, ...deal }) => ({
      ...deal,
      amount: amount === null ? null : { minor: amount, currency },
      nextDay,
      sign: contactSign({ status: deal.status, pausedUntil, nextDay, today }),
    }));
}

const DEALS = `SELECT d.id, d.title, d.stage, d.status, d.amount, d.currency, coalesce(r.name, '') AS product,
    d.entered_day AS enteredDay, d.closed_day AS closedDay, d.paused_until AS pausedUntil, s.next_day AS nextDay
  FROM deals d JOIN deal_state s ON s.deal_id = d.id LEFT JOIN products r ON r.id = d.product_id
  WHERE d.client_id = ? AND d.deleted_at IS ?
  ORDER BY d.status NOT IN ('open', 'paused'), coalesce(d.closed_day, d.entered_day) DESC, d.id DESC LIMIT 500`;
