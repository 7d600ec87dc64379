import { clockOf } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import { readZone } from '@db/settings/read';
import type { PlanLine } from '@shared/contract/plan';
import { daysOfWeek } from '@shared/domain/time';
import { digestNow } from './digest';
import { type ExportedLine, exportedLines, type KnownEvent, lastNumbers } from './exported';
import { exportNames } from './names';

/** What an export of one week says of its lines, and of those that are no longer among them. */
export interface Outgoing {
  readonly week: string;
  /** As the column `manager` of what is kept of exports has it. */
  readonly audience: string;
  /** In the order of the plan. */
  readonly lines: readonly ExportedLine[];
  /** Went out before and stand elsewhere now, or nowhere (`cancelled`). */
  readonly gone: readonly ExportedLine[];
}

interface Asked {
  readonly week: string;
  /** Undefined: everybody's lines. */
  readonly manager: string | undefined;
  /** Instant of the export, ISO 8601 in UTC. */
  readonly now: string;
  /** How a calendar shows a line; null when the file is none, so that calendars are told nothing. */
  readonly eventOf: ((line: PlanLine) => Omit<KnownEvent, 'changedAt'>) | null;
}

/**
 * Numbers the lines of an export. A line keeps its number as long as it looks the same and gets the next one when it changed, moved, was taken
 * out or came back: counted over all exports of the line, so that whoever reads two of them sees which is later
 * (RFC 5545 §3.8.7.4).
 */
export function outgoing(db: ReadableDb, lines: readonly PlanLine[], asked: Asked): Outgoing {
  const { week, manager, now, eventOf } = asked;
  const names = exportNames(db);
  const audiences = names.audiencesOf(manager);
  const before = exportedLines(db, week, audiences);
  const standing = new Set(lines.map(({ uid }) => uid));
  const left = [...before.values()].filter(({ uid }) => !standing.has(uid));
  const last = lastNumbers(db, [...standing, ...left.map(({ uid }) => uid)]);
  const numbered = (uid: string, digest: string, cancelled: boolean): number => {
    const known = last.get(uid);
    if (!known) return 0;
    return known.digest === digest && (known.cancelled === 1) === cancelled
      ? known.sequence
      : known.sequence + 1;
  };
  const made = lines.map((line): ExportedLine => {
    const digest = digestNow(line, names.namesOf(line.manager), last.get(line.uid)?.digest);
    const sequence = numbered(line.uid, digest, false);
    const old = before.get(line.uid);
    const same = old?.sequence === sequence && old.event !== null;
    const event =
      eventOf === null
        ? (old?.event ?? null)
        : { ...eventOf(line), changedAt: same ? (old.event?.changedAt ?? now) : now };
    return { uid: line.uid, sequence, digest, cancelled: false, event, exportedAt: now };
  });
  const places = elsewhere(db, week, manager, left);
  const gone = left.map((old): ExportedLine => {
    const place = places.get(old.uid);
    const digest = place ? `elsewhere ${JSON.stringify(place)}` : old.digest;
    const sequence = numbered(old.uid, digest, !place);
    const changedAt = sequence === old.sequence ? (old.event?.changedAt ?? now) : now;
    const event = old.event && { ...old.event, ...place, changedAt };
    return { uid: old.uid, sequence, digest, cancelled: !place, event, exportedAt: now };
  });
  return { week, audience: audiences[0], lines: made, gone };
}

type Place = Pick<KnownEvent, 'day' | 'time' | 'minutes' | 'zone'>;

/** Contacts that were moved to another week and are still this manager's: a calendar moves them, it does not lose them. */
function elsewhere(
  db: ReadableDb,
  week: string,
  manager: string | undefined,
  left: readonly ExportedLine[],
): Map<string, Place> {
  const days = new Set(daysOfWeek(week));
  const clock = clockOf(readZone(db));
  const rows = db.all<Place & { id: string }>(
    `SELECT a.id, CASE a.status WHEN 'done' THEN a.done_day ELSE a.day END AS day,
       CASE WHEN a.status = 'done' AND a.done_day <> a.day THEN NULL ELSE a.time END AS time, a.minutes, a.zone
     FROM json_each(:ids) j CROSS JOIN activities a ON a.id = j.value
     WHERE a.deleted_at IS NULL AND a.status <> 'cancelled' AND (:manager IS NULL OR a.manager = :manager)`,
    { ids: JSON.stringify(left.map(({ uid }) => uid)), manager: manager ?? null },
  );
  return new Map(
    rows
      .filter((place) => !days.has(clock(place).day))
      .map(({ id, day, time, minutes, zone }) => [id, { day, time, minutes, zone }]),
  );
}
