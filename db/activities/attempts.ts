import type { ReadableDb } from '@db/connection/sqlite';
import { type Day, instantToWall, type Time, type Zone } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';

/** Attempts in a row that nobody answered, and when they were made, the last one last. */
export interface Attempts {
  readonly count: number;
  readonly tried: readonly Time[];
}

interface Row {
  readonly result: ContactResult;
  readonly time: Time | null;
  readonly doneDay: Day;
  readonly doneAt: string | null;
}

/**
 * The attempts to reach a client in a row up to now, of any kind: they end with the latest contact that had another result. A message
 * that was only sent is neither. With a person only what was tried with this person, or with nobody in particular, counts.
 */
export function attemptsInRow(
  db: ReadableDb,
  { clientId, personId, zone }: { clientId: string; personId: string | null; zone: Zone },
): Attempts {
  const latest = db.all<Row>(
    `SELECT result, time, done_day AS doneDay, done_at AS doneAt FROM activities
     WHERE client_id = :clientId AND status = 'done' AND deleted_at IS NULL AND result IS NOT NULL
       AND (:personId IS NULL OR person_id IS NULL OR person_id = :personId)
     ORDER BY done_day DESC, done_at DESC, id DESC LIMIT ${LONGEST_ROW}`,
    { clientId, personId },
  );
  const answered = latest.findIndex(({ result }) => result !== 'no-answer');
  const inRow = answered < 0 ? latest : latest.slice(0, answered);
  const tried = inRow.map((row) => timeOf(row, zone)).filter((time) => time !== null);
  return { count: inRow.length, tried: tried.reverse() };
}

/** The time for which it was planned; without one the time at which it was entered, if that was on the same day. */
function timeOf({ time, doneDay, doneAt }: Row, zone: Zone): Time | null {
  if (time !== null || doneAt === null) return time;
  const wall = instantToWall(Date.parse(doneAt), zone);
  return wall.day === doneDay ? wall.time : null;
}

/** More attempts than any rule allows. */
const LONGEST_ROW = 50;
