import type { SignKind } from '@renderer/signs';
import type { PlanLine } from '@shared/contract/plan';
import { addDays, type Day } from '@shared/domain/time';

/** The contacts of a line that are still planned. */
export const plannedIn = ({ status, reasons }: PlanLine): string[] =>
  status === 'planned'
    ? reasons.filter(({ kind }) => kind === 'planned' || kind === 'overdue').map(({ id }) => id)
    : [];

/** The control points of a line; a line of these alone waits for a contact to be planned. */
export const pointsIn = ({ reasons }: PlanLine): PlanLine['reasons'] =>
  reasons.filter(({ kind }) => kind === 'point-due' || kind === 'point-missed');

export const isDone = ({ status }: PlanLine): boolean => status === 'done';
export const isToPlan = ({ activityId }: PlanLine): boolean => activityId === null;

/** A contact that is still planned can be held on its day. */
export const canPin = (line: PlanLine): boolean => plannedIn(line).length > 0;
/** And taken out of the week; what the user planned for a time is an appointment, which is moved and never loses its time on the way. */
export const canRemove = (line: PlanLine): boolean => canPin(line) && !(isOwn(line) && line.time !== null);
/** Why a line stays as it is when it is to be taken out of the week; null where it goes. */
export function whyStays(line: PlanLine): 'toPlan' | 'over' | 'appointment' | null {
  if (canRemove(line)) return null;
  if (isToPlan(line)) return 'toPlan';
  return canPin(line) ? 'appointment' : 'over';
}
/** The plan made the contact: taken out it is gone. What the user planned goes to the week after instead. */
export const isOwn = ({ plan }: PlanLine): boolean => !plan?.made;

/** Where some lines go when they are moved by days, together per day: by their contacts, never into the past. */
export function shifted(
  lines: readonly PlanLine[],
  by: number,
  today: Day,
): { readonly day: Day; readonly activityIds: string[] }[] {
  const days = new Map<Day, string[]>();
  for (const line of lines) {
    const day = addDays(line.day, by);
    const ids = plannedIn(line);
    if (day < today || ids.length === 0) continue;
    days.set(day, [...(days.get(day) ?? []), ...ids]);
  }
  return [...days].map(([day, activityIds]) => ({ day, activityIds }));
}

/** The one sign of a line (`design.md`, "Signs"): what is late first, then today, then what it is. A contact is late by its own day, not by its points. */
export function signOf(line: PlanLine, today: Day): SignKind {
  if (isDone(line)) return 'met';
  const has = (kind: PlanLine['reasons'][number]['kind']): boolean =>
    line.reasons.some((reason) => reason.kind === kind);
  if (has('overdue')) return 'overdue';
  if (has('point-missed') && isToPlan(line)) return 'missed';
  if (line.day === today) return 'today';
  return isToPlan(line) ? 'pending' : 'planned';
}
