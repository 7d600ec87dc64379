import { compareDays, type Day, type Time, wallToInstant, type Zone } from '@shared/domain/time';

interface Placed {
  readonly uid: string;
  readonly day: Day;
  readonly time: Time | null;
  readonly zone: Zone;
  readonly client: string;
  readonly reasons: readonly { readonly kind: string }[];
}

/**
 * For `sort`: by day; within a day appointments first, in the order in which they really follow one another even if
 * their zones differ; then what has no time, missed and overdue before the rest; then by client.
 */
export function compareLines(a: Placed, b: Placed): number {
  return (
    compareDays(a.day, b.day) ||
    compareTimes(a, b) ||
    Number(isLate(b)) - Number(isLate(a)) ||
    compareTexts(a.client, b.client) ||
    compareTexts(a.uid, b.uid)
  );
}

/** By code points, so that the order does not depend on the machine's language; lists for people are sorted in the window. */
export const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function compareTimes(a: Placed, b: Placed): number {
  if (a.time === null || b.time === null) return Number(a.time === null) - Number(b.time === null);
  if (a.zone === b.zone) return compareTexts(a.time, b.time);
  return wallToInstant(a.day, a.time, a.zone) - wallToInstant(b.day, b.time, b.zone);
}

const isLate = ({ reasons }: Placed): boolean =>
  reasons.some(({ kind }) => kind === 'overdue' || kind === 'point-missed');
