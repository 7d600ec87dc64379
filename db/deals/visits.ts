import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import { type Day, laterDay } from '@shared/domain/time';
import type { Entry, Exit, Stage } from '@shared/domain/words';

/**
 * The day with which a step taken `today` is stored: where the clock was set back since the step before, the day of that one, so that no
 * deal leaves a stage before it came there, and none is stuck until the clock has caught up.
 */
export function stepDay(db: ReadableDb, dealId: string, today: Day): Day {
  const last = db.value<Day | null>(
    'SELECT max(max(entered_day, coalesce(left_day, entered_day))) FROM stage_visits WHERE deal_id = ?',
    [dealId],
  );
  return last === null ? today : laterDay(last, today);
}

/** Writes that a deal entered a stage (`product.md` §3, rule 3). */
export function openVisit(
  { db, newId, now, who }: CommandContext,
  dealId: string,
  stage: Stage,
  entry: Entry,
  day: Day,
) {
  db.one(
    'INSERT INTO stage_visits (id, deal_id, stage, entry, entered_day, entered_at, who) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [newId(), dealId, stage, entry, day, now, who],
  );
}

/** Writes how, when, by whom and why the deal left the stage it is in. An imported deal may have no open visit. */
export function closeVisit(
  { db, now, who }: CommandContext,
  dealId: string,
  exit: Exit,
  day: Day,
  reason: string,
) {
  db.run(
    `UPDATE stage_visits SET exit = ?, left_day = ?, left_at = ?, left_who = ?, reason = ?
     WHERE deal_id = ? AND exit IS NULL`,
    [exit, day, now, who, reason, dealId],
  );
}
