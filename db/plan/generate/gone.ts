import type { Week } from '@shared/domain/time';
import type { Day } from '@shared/domain/time';
import { sinceOf } from '../former';
import type { LineChange, PlanChanges } from './changes';
import type { ComputedPlan } from './compute';
import { mayBePutBack } from './strip';

/** The lines of the former plan that are no more, and what becomes of their contacts. */
export function goneOf(
  lines: readonly LineChange[],
  { former }: ComputedPlan,
  { week, today }: { readonly week: Week; readonly today: Day },
): PlanChanges['gone'] {
  const kept = new Set<string>();
  const placedIds = new Set<string>();
  for (const { target, joined } of lines) {
    if (target.activityId !== null) kept.add(target.activityId);
    for (const { contact } of joined) placedIds.add(contact.id);
  }
  return (former?.lines ?? []).flatMap((line): PlanChanges['gone'] => {
    if (kept.has(line.activityId) || placedIds.has(line.activityId)) return [];
    const since = sinceOf(line, week, today);
    // That the user deleted what the plan had made is remembered: it says no to the client for this week.
    if (since === 'gone') return line.made === 1 ? [] : [{ line, contact: 'stays' }];
    if (line.made === 1 && since === 'untouched') return [{ line, contact: 'goes' }];
    return [{ line, contact: mayBePutBack(line) && since !== 'done' ? 'goes back' : 'stays' }];
  });
}
