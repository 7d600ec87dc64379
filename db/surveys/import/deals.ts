import type { ReadableDb } from '@db/connection/sqlite';
import { nameKey } from '@shared/domain/names';
import { type AnswerDraft, type CandidateDeal, dealOfAnswer } from '@shared/domain/surveys/import';

export type FoundDeal =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous' };

/** Finds the deal of an answer: by the number of a document, else by its title, else by its client. */
export class DealBook {
  readonly #db: ReadableDb;
  /** Deals by the folded title, only of titles that the file names: found in one pass over all deals. */
  readonly #byTitle = new Map<string, (CandidateDeal & { readonly clientKey: string })[]>();

  constructor(db: ReadableDb, drafts: readonly AnswerDraft[]) {
    this.#db = db;
    const titles = [...new Set(drafts.map(({ deal }) => nameKey(deal)).filter((key) => key !== ''))];
    if (titles.length === 0) return;
    const rows = db.all<CandidateDeal & { readonly clientKey: string; readonly titleKey: string }>(
      `SELECT ${COLUMNS}, c.name_key AS clientKey, d.title_key AS titleKey
       FROM deals d JOIN clients c ON c.id = d.client_id
       WHERE d.title_key IN (SELECT value FROM json_each(?)) AND d.deleted_at IS NULL`,
      [JSON.stringify(titles)],
    );
    for (const row of rows)
      this.#byTitle.set(row.titleKey, [...(this.#byTitle.get(row.titleKey) ?? []), row]);
  }

  find(draft: AnswerDraft): FoundDeal {
    const clientKey = nameKey(draft.client);
    if (draft.document !== '') {
      const deal = this.#byDocument(draft.document);
      // A number that is not ours may stand beside a title that is.
      if (deal.kind !== 'unknown' || (draft.deal === '' && clientKey === '')) return deal;
    }
    if (draft.deal !== '') {
      const named = this.#byTitle.get(nameKey(draft.deal)) ?? [];
      const own = clientKey === '' ? named : named.filter((deal) => deal.clientKey === clientKey);
      const [only, other] = own;
      if (only && !other) return { kind: 'found', id: only.id };
      return answered(dealOfAnswer(own, draft.day));
    }
    return answered(dealOfAnswer(this.#ofClient(clientKey), draft.day));
  }

  /** The version behind a number ("P-2026-014 v2") names the same deal. */
  #byDocument(number: string): FoundDeal {
    const deals = this.#db.all<{ id: string }>(
      `SELECT DISTINCT o.deal_id AS id FROM documents o JOIN deals d ON d.id = o.deal_id
       WHERE o.number = ? COLLATE NOCASE AND o.deleted_at IS NULL AND d.deleted_at IS NULL LIMIT 2`,
      [number.replace(/\s+v\d+$/i, '')],
    );
    const [only, other] = deals;
    if (!only) return { kind: 'unknown' };
    return other ? { kind: 'ambiguous' } : { kind: 'found', id: only.id };
  }

  #ofClient(key: string): CandidateDeal[] {
    return this.#db.all<CandidateDeal>(
      `SELECT ${COLUMNS} FROM clients c JOIN deals d ON d.client_id = c.id
       WHERE c.name_key = ? AND c.deleted_at IS NULL AND d.deleted_at IS NULL`,
      [key],
    );
  }
}

const answered = (deal: CandidateDeal | 'ambiguous' | null): FoundDeal => {
  if (deal === 'ambiguous') return { kind: 'ambiguous' };
  return deal ? { kind: 'found', id: deal.id } : { kind: 'unknown' };
};

const COLUMNS = 'd.id, d.stage, d.status, d.event_day AS eventDay, d.closed_day AS closedDay';
