import type { ReadableDb } from '@db/connection/sqlite';
import { needsOf } from '@db/clients/needs';
import { emailsOfClient, peopleOfClient, phonesOfClient } from '@db/people';
import { readSettings } from '@db/settings/read';
import type { DocumentFacts } from '@shared/domain/documents';
import { CuepointError } from '@shared/errors';

/** What every document of the deal shares. Throws `not-found`. */
export function documentFacts(db: ReadableDb, dealId: string): DocumentFacts {
  const deal = db.get<DealRow>(DEAL, [dealId]);
  if (!deal) throw new CuepointError('not-found', { what: 'deal', id: dealId });
  const { clientId, clientName, address, city, country, ...rest } = deal;
  const { company, touchPoints, paper } = readSettings(db);
  const ownPhone = phonesOfClient(db, clientId).find(({ personId }) => personId === null);
  const ownEmail = emailsOfClient(db, clientId).find(({ personId }) => personId === null);
  return {
    company,
    client: {
      name: clientName,
      address: [address, city, country].filter((part) => part !== '').join(', '),
      phone: ownPhone?.number ?? '',
      email: ownEmail?.address ?? '',
    },
    people: peopleOfClient(db, clientId, null).map(({ name, role, phones, emails }) => ({
      name,
      role,
      phone: phones[0]?.number ?? '',
      email: emails[0]?.address ?? '',
    })),
    deal: rest,
    needs: needsOf(db, clientId),
    payments: db.all(PAYMENTS, [dealId]),
    proposal: db.get<{ number: string; day: string }>(RELATED, [dealId, 'proposal']) ?? null,
    contract: db.get<{ number: string; day: string }>(RELATED, [dealId, 'contract']) ?? null,
    next: db.get<{ day: string; purpose: string }>(NEXT, [dealId]) ?? null,
    touchPoints,
    paper,
  };
}

type DealRow = DocumentFacts['deal'] & {
  readonly clientId: string;
  readonly clientName: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
};

const DEAL = `SELECT d.client_id AS clientId, c.name AS clientName, c.address, c.city, c.country, d.title,
    coalesce(r.name, '') AS product, d.amount, d.currency, d.event_day AS eventDay, d.manager
  FROM deals d JOIN clients c ON c.id = d.client_id LEFT JOIN products r ON r.id = d.product_id
  WHERE d.id = ? AND d.deleted_at IS NULL`;

const PAYMENTS = `SELECT l.title, l.amount, l.due_day AS dueDay, l.anchor, l.offset, l.unit, l.vat_rate AS vatRate,
    (SELECT coalesce(sum(p.amount), 0) FROM receipt_parts p JOIN receipts e ON e.id = p.receipt_id
     WHERE p.line_id = l.id AND e.deleted_at IS NULL) AS paid
  FROM payment_lines l WHERE l.deal_id = ? AND l.deleted_at IS NULL ORDER BY l.position, l.id`;

const RELATED = `SELECT number, day FROM documents WHERE deal_id = ? AND kind = ? AND deleted_at IS NULL
    AND state NOT IN ('draft', 'void', 'rejected') ORDER BY sent_at DESC, id DESC LIMIT 1`;

const NEXT = `SELECT day, purpose FROM activities WHERE deal_id = ? AND status = 'planned' AND deleted_at IS NULL
  ORDER BY day, time LIMIT 1`;
