import type { CommandContext } from '@db/log/command';
import { createPoints, pointContext } from '@db/points';
import { readProcess } from '@db/settings/read';
import { pointOnDemand } from '@shared/domain/process';
import type { Day } from '@shared/domain/time';

/** The control point that a rejected version asks for, by kind of document. */
const CORRECTIONS = {
  proposal: { stage: 'proposal', key: 'corrections-sent' },
  contract: { stage: 'contract', key: 'corrections-made' },
} as const;

/**
 * Asks for corrections of a proposal or contract: the control point of the process, due by its rule (+2 working days)
 * or on the day that was agreed. One that is open already is not doubled. A process without the rule asks for nothing.
 */
export function askForCorrections(
  context: CommandContext,
  deal: { readonly id: string; readonly clientId: string },
  kind: keyof typeof CORRECTIONS,
  askedDay: Day,
  agreedDay: Day | null,
): void {
  const { db } = context;
  const { stage, key } = CORRECTIONS[kind];
  const pending = "deal_id = ? AND key = ? AND state = 'pending' AND deleted_at IS NULL";
  if (!db.get(`SELECT 1 FROM control_points WHERE ${pending}`, [deal.id, key])) {
    const asked = pointOnDemand(readProcess(db), stage, key, askedDay, pointContext(db, deal.id));
    if (asked) createPoints(context, deal, [asked]);
  }
  if (agreedDay === null) return;
  db.run(`UPDATE control_points SET due_day = ?, due_by = 'hand' WHERE ${pending}`, [
    agreedDay,
    deal.id,
    key,
  ]);
}
