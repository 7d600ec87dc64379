import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import type { Time, Zone } from '@shared/domain/time';

/** A line as a calendar knows it; kept for the day on which it moves away or is taken out. */
export interface KnownEvent {
  readonly day: string;
  /** Null: the whole day. */
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly zone: Zone;
  readonly summary: string;
  readonly description: string;
  /** Instant since which it looks like this, ISO 8601 in UTC. */
  readonly changedAt: string;
}

/** How a line left the program last in the exports of one week and audience. */
export interface ExportedLine {
  readonly uid: string;
  readonly sequence: number;
  readonly digest: string;
  readonly cancelled: boolean;
  /** Null: it went out in tables and on paper, never in a calendar. */
  readonly event: KnownEvent | null;
  readonly exportedAt: string;
}

interface Row {
  readonly uid: string;
  readonly sequence: number;
  readonly digest: string;
  readonly cancelled: 0 | 1;
  readonly event: string;
  readonly exportedAt: string;
}

/** What these audiences, who are one manager, were told last. */
export const exportedLines = (
  db: ReadableDb,
  week: string,
  audiences: readonly string[],
): Map<string, ExportedLine> =>
  new Map(
    db
      .all<Row>(
        `SELECT uid, sequence, digest, cancelled, event, exported_at AS exportedAt FROM exported_lines
         WHERE week = ? AND manager IN (SELECT value FROM json_each(?)) ORDER BY uid, exported_at`,
        [week, JSON.stringify(audiences)],
      )
      .map((row) => [
        row.uid,
        { ...row, cancelled: row.cancelled === 1, event: JSON.parse(row.event) as KnownEvent | null },
      ]),
  );

/** What a line looked like under the highest number it ever had, whatever week and audience it went out for. */
export interface LastNumber {
  readonly uid: string;
  readonly sequence: number;
  readonly digest: string;
  readonly cancelled: 0 | 1;
}

export const lastNumbers = (db: ReadableDb, uids: readonly string[]): Map<string, LastNumber> =>
  new Map(
    db
      .all<LastNumber>(
        `SELECT e.uid, e.sequence, e.digest, e.cancelled FROM json_each(?) j
           CROSS JOIN exported_lines e INDEXED BY exported_lines_by_uid ON e.uid = j.value
         ORDER BY e.uid, e.sequence, e.exported_at`,
        [JSON.stringify(uids)],
      )
      .map((row) => [row.uid, row]),
  );

/** Writes down what went out; lines of earlier exports that are not among them stay as they were. */
export function keepExported(
  db: WritableDb,
  week: string,
  audience: string,
  lines: readonly ExportedLine[],
): void {
  for (const { uid, sequence, digest, cancelled, event, exportedAt } of lines)
    db.one(
      `INSERT INTO exported_lines (week, manager, uid, sequence, digest, cancelled, event, exported_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (week, manager, uid) DO UPDATE SET sequence = excluded.sequence, digest = excluded.digest,
         cancelled = excluded.cancelled, event = excluded.event, exported_at = excluded.exported_at`,
      [week, audience, uid, sequence, digest, cancelled ? 1 : 0, JSON.stringify(event), exportedAt],
    );
}
