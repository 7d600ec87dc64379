import { compareTexts } from '@shared/domain/order';
import { compareDays, type Day, type Time, wallToInstant, type Zone } from '@shared/domain/time';
import type { Entry, PlacedLine, PlacedReason } from './places';

/**
 * The lines by day; within a day appointments first, in the order in which they really follow one another even if their
 * zones differ; then what has no time: missed and overdue before the rest, and what waits longest first.
 */
export function inOrder(lines: readonly PlacedLine[]): PlacedLine[] {
  const zones = new Set<Zone>();
  for (const { time, zone } of lines) if (time !== null) zones.add(zone);
  const clock = zones.size > 1 ? instantKey : wallKey;
  // What is compared is worked out once per line: a day of many thousand lines is sorted in some milliseconds.
  return lines
    .map((line) => rankOf(line, clock))
    .sort(compareRanks)
    .map(({ line }) => line);
}

/** For `sort` within one line: contacts lead before control points, then as {@link inOrder}. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    Number(a.isPoint) - Number(b.isPoint) ||
    compareTimes(a, b) ||
    compareWaiting(a.reason, b.reason) ||
    compareTexts(a.reason.id, b.reason.id)
  );
}

type Clock = (day: Day, time: Time, zone: Zone) => string;

/** All in one zone: the clock on the wall tells. */
const wallKey: Clock = (day, time) => `${day} ${time}`;
/** Milliseconds, moved so that they are positive for every day, with leading zeros. */
const instantKey: Clock = (day, time, zone) =>
  String(wallToInstant(day, time, zone) + 1e14).padStart(16, '0');

/** What a line's place depends on, the first thing first after its day. */
interface Rank {
  readonly line: PlacedLine;
  readonly when: string;
  readonly late: number;
  readonly since: Day;
  readonly id: string;
}

function rankOf(line: PlacedLine, clock: Clock): Rank {
  const { agreedDay, time, zone, reasons } = line;
  const waiting = waitingOf(reasons);
  const when = time === null ? AFTER_ALL_TIMES : clock(agreedDay, time, zone);
  return { line, when, late: isLate(waiting) ? 0 : 1, since: waiting.day, id: reasons[0]?.id ?? '' };
}

const AFTER_ALL_TIMES = '~';

const compareRanks = (a: Rank, b: Rank): number =>
  compareTexts(a.line.day, b.line.day) ||
  compareTexts(a.when, b.when) ||
  a.late - b.late ||
  compareTexts(a.since, b.since) ||
  compareTexts(a.id, b.id);

interface Timed {
  readonly agreedDay: Day;
  readonly time: Time | null;
  readonly zone: Zone;
}

function compareTimes(a: Timed, b: Timed): number {
  if (a.time === null || b.time === null) return Number(a.time === null) - Number(b.time === null);
  if (a.zone === b.zone) return compareTexts(a.agreedDay, b.agreedDay) || compareTexts(a.time, b.time);
  return wallToInstant(a.agreedDay, a.time, a.zone) - wallToInstant(b.agreedDay, b.time, b.zone);
}

const compareWaiting = (a: PlacedReason, b: PlacedReason): number =>
  Number(isLate(b)) - Number(isLate(a)) || compareDays(a.day, b.day);

const isLate = ({ kind }: PlacedReason): boolean => kind === 'overdue' || kind === 'point-missed';

/** The reason that has waited longest: of those that are late, if any is. */
function waitingOf(reasons: readonly PlacedReason[]): PlacedReason {
  const [first] = reasons;
  if (first && reasons.length === 1) return first;
  return reasons.reduce((longest, reason) => (compareWaiting(reason, longest) < 0 ? reason : longest));
}
