import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import type { WeekLine } from './answer';
import { compareTexts } from '@shared/domain/order';
import type { Reason } from './request';

/** What is kept of a line to compare a later plan with it. */
export type FormerLine = Pick<WeekLine, 'key' | 'clientId' | 'personId' | 'day' | 'time' | 'kind'> & {
  readonly reasons: readonly Pick<Reason, 'kind' | 'id'>[];
};

export interface MovedLine {
  readonly key: string;
  readonly clientId: string;
  readonly from: { readonly day: Day; readonly time: Time | null };
  readonly to: { readonly day: Day; readonly time: Time | null };
}

export interface ChangedLine {
  readonly key: string;
  readonly clientId: string;
  /** Null: the same as before. */
  readonly kind: { readonly from: ActivityKind; readonly to: ActivityKind } | null;
  readonly person: { readonly from: string | null; readonly to: string | null } | null;
  readonly reasonsAdded: FormerLine['reasons'];
  readonly reasonsGone: FormerLine['reasons'];
}

/** All four in the order of keys. A line can be both moved and changed. */
export interface PlanDifference {
  readonly added: readonly FormerLine[];
  readonly removed: readonly FormerLine[];
  readonly moved: readonly MovedLine[];
  readonly changed: readonly ChangedLine[];
}

/**
 * What a new plan changes in the former one of the same week (`product.md` §5). Lines are the same by their keys; where a line has
 * got another key because it was planned or pinned meanwhile, the caller hands it over under its former key.
 */
export function planDifference(former: readonly FormerLine[], now: readonly FormerLine[]): PlanDifference {
  const before = new Map(former.map((line) => [line.key, line]));
  const after = new Map(now.map((line) => [line.key, line]));
  const byKey = (a: { readonly key: string }, b: { readonly key: string }) => compareTexts(a.key, b.key);
  const kept = [...after.values()].sort(byKey).flatMap((line) => {
    const old = before.get(line.key);
    return old ? [{ old, line }] : [];
  });
  return {
    added: [...after.values()].filter(({ key }) => !before.has(key)).sort(byKey),
    removed: [...before.values()].filter(({ key }) => !after.has(key)).sort(byKey),
    moved: kept.flatMap(({ old, line }) => movedLine(old, line)),
    changed: kept.flatMap(({ old, line }) => changedLine(old, line)),
  };
}

function movedLine(old: FormerLine, line: FormerLine): MovedLine[] {
  if (old.day === line.day && old.time === line.time) return [];
  const when = ({ day, time }: FormerLine) => ({ day, time });
  return [{ key: line.key, clientId: line.clientId, from: when(old), to: when(line) }];
}

function changedLine(old: FormerLine, line: FormerLine): ChangedLine[] {
  const kind = old.kind === line.kind ? null : { from: old.kind, to: line.kind };
  const person = old.personId === line.personId ? null : { from: old.personId, to: line.personId };
  const reasonsAdded = without(line.reasons, old.reasons);
  const reasonsGone = without(old.reasons, line.reasons);
  if (!kind && !person && reasonsAdded.length + reasonsGone.length === 0) return [];
  return [{ key: line.key, clientId: line.clientId, kind, person, reasonsAdded, reasonsGone }];
}

const without = (some: FormerLine['reasons'], others: FormerLine['reasons']): FormerLine['reasons'] =>
  some.filter((each) => !others.some((other) => other.kind === each.kind && other.id === each.id));
