import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanLine } from '@shared/contract/plan';
import { digestNow } from './digest';
import { EVERYBODY, exportNames } from './names';

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
  const exports = db.all<Exported>(
    'SELECT manager AS audience, max(exported_at) AS at FROM exported_lines WHERE week = ? GROUP BY manager',
    [week],
  );
  if (exports.length === 0) return lines.map(() => '');
  const rows = db.all<Exported & { uid: string; digest: string; cancelled: number }>(
    `SELECT uid, manager AS audience, digest, cancelled, exported_at AS at FROM exported_lines INDEXED BY exported_lines_by_uid
     WHERE week = ? AND uid IN (SELECT value FROM json_each(?))`,
    [week, JSON.stringify(lines.map(({ uid }) => uid))],
  );
  const known = new Map(rows.map((row) => [`${row.audience}\n${row.uid}`, row]));
  const at = new Map(exports.map((each) => [each.audience, each.at]));
  const names = exportNames(db);
  return lines.map((line) => {
    const own = names.audiencesOf(line.manager);
    const last = latest(exports.filter(({ audience }) => audience === EVERYBODY || own.includes(audience)));
    if (last === null) return '';
    // Who has taken a colleague's name was told both by exports for the one and for the other.
    const told = last.audience === EVERYBODY ? [EVERYBODY] : own;
    const row = latest(told.flatMap((audience) => known.get(`${audience}\n${line.uid}`) ?? []));
    // A line that was not part of that export, or taken out of it.
    if (row === null || row.cancelled === 1 || row.at < (at.get(row.audience) ?? '')) return 'new';
    return row.digest === digestNow(line, names.namesOf(line.manager), row.digest) ? '' : 'changed';
  });
}

interface Exported {
  readonly audience: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** The first of those that are equally late. */
const latest = <E extends Exported>(of: readonly E[]): E | null =>
  of.reduce<E | null>((last, each) => (last === null || each.at > last.at ? each : last), null);
