import type { ReadableDb } from '@db/connection/sqlite';
import { thatNeedContact } from '@db/plan/gather/points';
import { planWords } from '@db/plan/generate/words';
import { endsItsPurpose, leavesOpen, type NextStep } from '@shared/domain/results';
import type { ContactResult } from '@shared/domain/words';
import type { EndedActivity } from './around';

/** Why the next contact is made and what is in it for the client; '' where nobody can know it but the user. */
export interface NextPurpose {
  readonly purpose: string;
  readonly value: string;
}

/**
 * The purpose of the contact that follows: the same while it is still to be done, or comes again with its rhythm. What took place has served
 * it, so the next one is for what the deal needs first, also where that is due some days after it (the contact is in time then), or the
 * regular contact of a client between two sales.
 */
export function nextPurpose(
  db: ReadableDb,
  last: EndedActivity,
  result: ContactResult | null,
  step: NextStep,
): NextPurpose {
  if (endsItsPurpose(last.kind)) return NONE;
  if (last.recurrenceId !== null || leavesOpen(result)) return { purpose: last.purpose, value: last.value };
  if (step.step !== 'contact') return NONE;
  // Persons are named in reasons of birthdays only.
  const words = planWords(db, () => '');
  if (step.every !== null) {
    const source = { of: 'cadence', elapsed: 0, ideal: step.every } as const;
    return { ...NONE, purpose: words.purposeOf({ kind: 'cadence' }, source) };
  }
  const [point] = last.dealId === null ? [] : thatNeedContact(db, openPoints(db, last.dealId), step.day);
  if (!point) return NONE;
  return { ...NONE, purpose: words.purposeOf({ kind: 'point' }, { of: 'point', point }).slice(0, LONGEST) };
}

const NONE: NextPurpose = { purpose: '', value: '' };
/** Letters; what a contact takes. */
const LONGEST = 500;

/** The open control points of a deal in the order of their days. */
const openPoints = (db: ReadableDb, dealId: string): string[] =>
  db.all<{ id: string }>(POINTS, [dealId]).map(({ id }) => id);

const POINTS = `SELECT id FROM control_points INDEXED BY control_points_by_deal
  WHERE deal_id = ? AND state = 'pending' AND due_day IS NOT NULL AND deleted_at IS NULL
  ORDER BY due_day, id LIMIT 12`;
