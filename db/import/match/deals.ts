import type { ReadableDb } from '@db/connection/sqlite';
import type { DealDraft, Match, Value } from '@shared/domain/import';
import { nameKey } from '@shared/domain/names';
import type { DealStatus, Stage } from '@shared/domain/words';
import type { DealValue } from '../steps';

/** A deal of ours as rows are compared with it. */
export interface DealEntry {
  readonly id: string;
  readonly clientId: string;
  readonly deleted: boolean;
  readonly stage: Stage;
  readonly status: DealStatus;
  /** The day on which its history begins. */
  readonly beganDay: string;
  /** Its id in the source of the file. */
  readonly sourceId: string | null;
  readonly values: Record<DealValue, Value>;
}

/**
 * Deals by their id in the source; without one by client and title. There each deal is meant by one row only, so a file with
 * three deals of one title finds the same three again.
 */
export class DealBook {
  readonly #db: ReadableDb;
  readonly #scope: string;
  readonly #sourceKnown: boolean;
  readonly #taken = new Set<string>();

  constructor(db: ReadableDb, scope: string) {
    this.#db = db;
    this.#scope = scope;
    this.#sourceKnown =
      db.get('SELECT 1 FROM deals WHERE source = ? AND external_id IS NOT NULL LIMIT 1', [scope]) !==
      undefined;
  }

  find(draft: DealDraft, clientId: string | null): { entry: DealEntry; by: Match['by'] } | null {
    if (draft.externalId !== undefined) {
      const row = this.#sourceKnown
        ? this.#db.get<DealRow>(BY_SOURCE, [this.#scope, this.#scope, draft.externalId])
        : undefined;
      if (row) return { entry: entryOf(row), by: 'external-id' };
    }
    if (clientId === null) return null;
    const named = this.#db
      .all<DealRow>(BY_TITLE, [this.#scope, clientId, nameKey(draft.title)])
      .map(entryOf)
      .filter((entry) => !this.#taken.has(entry.id) && mayBe(entry, draft));
    const [entry] = named.sort((a, b) => likeness(b, draft) - likeness(a, draft));
    if (entry === undefined) return null;
    this.#taken.add(entry.id);
    return { entry, by: 'title' };
  }
}

/** Two deals of one title are different ones when they began, or ended, on different days, or come under two ids. */
function mayBe({ beganDay, sourceId, values }: DealEntry, draft: DealDraft): boolean {
  if (draft.externalId !== undefined && sourceId !== null) return false;
  if (draft.enteredDay !== undefined) return draft.enteredDay === beganDay;
  return draft.closedDay === undefined || values.closedDay === null || draft.closedDay === values.closedDay;
}

const likeness = ({ values, status }: DealEntry, draft: DealDraft): number =>
  Number(values.amount === (draft.amount ?? null)) +
  Number(values.closedDay === (draft.closedDay ?? null)) +
  Number(status === draft.status);

type DealRow = {
  readonly id: string;
  readonly clientId: string;
  readonly deleted: number;
  readonly stage: Stage;
  readonly status: DealStatus;
  readonly beganDay: string;
  readonly sourceId: string | null;
} & Record<DealValue, Value>;

const entryOf = ({
  id,
  clientId,
  deleted,
  stage,
  status,
  beganDay,
  sourceId,
  ...values
}: DealRow): DealEntry => ({
  ...{ id, clientId, deleted: deleted === 1, stage, status, beganDay, sourceId },
  values,
});

const COLUMNS = `d.id, d.client_id AS clientId, d.deleted_at IS NOT NULL AS deleted, d.stage, d.status, d.title,
  d.product_id AS productId, d.amount, d.currency, d.event_day AS eventDay, d.closed_day AS closedDay,
  d.lost_note AS lostReason, d.manager, d.notes, d.external_id AS externalId,
  CASE WHEN d.source = ? THEN d.external_id END AS sourceId,
  coalesce((SELECT v.entered_day FROM stage_visits v WHERE v.deal_id = d.id ORDER BY v.entered_at LIMIT 1),
    d.entered_day) AS beganDay`;
const BY_SOURCE = `SELECT ${COLUMNS} FROM deals d WHERE d.source = ? AND d.external_id = ?`;
const BY_TITLE = `SELECT ${COLUMNS} FROM deals d
  WHERE d.client_id = ? AND d.title_key = ? AND d.deleted_at IS NULL`;
