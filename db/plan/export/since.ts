import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanLine } from '@shared/contract/plan';
import { audienceOf, EVERYBODY } from './audiences';
import { digestOf } from './digest';

/** The lines with what happened to each since it left the program last. */
export function marked(db: ReadableDb, week: string, lines: readonly PlanLine[]): PlanLine[] {
  const marks = sinceExport(db, week, lines);
  return lines.map((line, index) => ({ ...line, sinceExport: marks[index] ?? '' }));
}

/**
 * What happened to each line since it left the program last: 'new' when the export did not have it, 'changed' when it looks
 * otherwise now, else ''. The export that counts is the latest of this week that was for everybody or for the line's
 * manager; without any, nothing is marked.
 */
export function sinceExport(
  db: ReadableDb,
  week: string,
  lines: readonly PlanLine[],
): PlanLine['sinceExport'][] {
  const exports = db.all<{ audience: string; at: string }>(
    'SELECT manager AS audience, max(exported_at) AS at FROM exported_lines WHERE week = ? GROUP BY manager',
    [week],
  );
  if (exports.length === 0) return lines.map(() => '');
  const rows = db.all<{ uid: string; audience: string; digest: string; cancelled: number; at: string }>(
    `SELECT uid, manager AS audience, digest, cancelled, exported_at AS at FROM exported_lines INDEXED BY exported_lines_by_uid
     WHERE week = ? AND uid IN (SELECT value FROM json_each(?))`,
    [week, JSON.stringify(lines.map(({ uid }) => uid))],
  );
  const known = new Map(rows.map((row) => [`${row.audience}\n${row.uid}`, row]));
  return lines.map((line) => {
    const own = audienceOf(line.manager);
    const last = exports
      .filter(({ audience }) => audience === EVERYBODY || audience === own)
      .reduce<{ audience: string; at: string } | null>(
        (latest, each) => (latest === null || each.at > latest.at ? each : latest),
        null,
      );
    if (last === null) return '';
    const row = known.get(`${last.audience}\n${line.uid}`);
    // A line that was not part of that export, or taken out of it.
    if (!row || row.cancelled === 1 || row.at < last.at) return 'new';
    return row.digest === digestOf(line) ? '' : 'changed';
  });
}
