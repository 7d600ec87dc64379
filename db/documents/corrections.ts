import type { CommandContext } from '@db/log/command';
import { createPoints, pointContext } from '@db/points';
import { readProcess } from '@db/settings/read';
import { correctionsPoint } from '@shared/domain/documents';
import { isClosed, pointOnDemand } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';
import type { DocumentKind, Stage } from '@shared/domain/words';
import type { DealOfDocument } from './store';

/**
 * Asks for corrections of a proposal or contract (`product.md` §3): a control point of its stage, due by the process or on
 * `day`. One that is open already is only moved to a given day. A closed deal waits for nothing.
 */
export function askCorrections(
  context: CommandContext,
  deal: Pick<DealOfDocument, 'id' | 'clientId' | 'status'>,
  kind: DocumentKind,
  { asked, day }: { readonly asked: Day; readonly day: Day | null },
): void {
  const key = correctionsPoint(kind);
  if (key === null || isClosed(deal.status)) return;
  const { db } = context;
  if (openPoint(context, deal.id, key) === null) {
    const stage: Stage = kind === 'proposal' ? 'proposal' : 'contract';
    const point = pointOnDemand(readProcess(db), stage, key, asked, pointContext(db, deal.id));
    // The user may have taken the rule out of the process.
    if (point) createPoints(context, deal, [point]);
  }
  const id = openPoint(context, deal.id, key);
  if (id !== null && day !== null)
    db.one("UPDATE control_points SET due_day = ?, due_by = 'hand' WHERE id = ?", [day, id]);
}

const openPoint = ({ db }: CommandContext, dealId: string, key: string): string | null =>
  db.get<{ id: string }>(
    `SELECT id FROM control_points WHERE deal_id = ? AND key = ? AND state = 'pending' AND deleted_at IS NULL
     ORDER BY id DESC LIMIT 1`,
    [dealId, key],
  )?.id ?? null;
