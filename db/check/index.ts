import { errorData } from '@db/connection/errors';
import { realFile } from '@db/connection/real';
import { connect, type RawDb } from '@db/connection/sqlite';
import { staleAnswers } from './derived';
import { missingFiles } from './files';
import { EXAMPLES, type Finding } from './findings';
import { brokenRules } from './rules';

export { FINDINGS, type Finding, type FindingKind } from './findings';

/**
 * Looks through the whole file: SQLite's own check of every page and reference, the kept answers against a fresh
 * computation, and the product's rules. Changes nothing. Takes about a minute on a file with a million contacts, so it
 * never runs at start. Empty when all is well.
 */
export const check = (file: string): Finding[] => [...lookThrough(file)];

/**
 * What {@link check} finds, one after another. All of it is of one moment: what another program commits meanwhile would make sums
 * differ from rows that were counted before it. In a file without a log that keeps writers out until the end.
 */
export function* lookThrough(file: string): Generator<Finding> {
  const db = connect(file, { readonly: true });
  try {
    db.exec('PRAGMA temp_store = FILE; PRAGMA cache_size = -64000; BEGIN');
    const pages = damagedPages(db);
    yield* pages;
    // On damaged pages nothing else can be trusted, and reading may fail.
    if (pages.length > 0) return;
    yield* brokenReferences(db);
    yield* staleAnswers(db);
    yield* brokenRules(db);
    yield* missingFiles(db, realFile(file));
  } finally {
    db.close();
  }
}

function damagedPages(db: RawDb): Finding[] {
  const lines = integrityLines(db);
  if (lines.length === 1 && lines[0] === 'ok') return [];
  const examples = lines.slice(0, EXAMPLES).map((line) => ({ id: '', name: line }));
  return [{ kind: 'damaged-pages', severity: 'fault', count: lines.length, examples }];
}

/** What SQLite says of its pages; where it cannot even go on reading, that is what it found. */
function integrityLines(db: RawDb): string[] {
  try {
    return db.all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check);
  } catch (thrown) {
    const { code, detail } = errorData(thrown);
    if (code !== 'db-damaged') throw thrown;
    return [String(detail?.message)];
  }
}

function brokenReferences(db: RawDb): Finding[] {
  const rows = db.all<{ table: string; rowid: number | null; parent: string }>('PRAGMA foreign_key_check');
  if (rows.length === 0) return [];
  const examples = rows
    .slice(0, EXAMPLES)
    .map(({ table, rowid, parent }) => ({ id: String(rowid ?? ''), name: `${table} → ${parent}` }));
  return [{ kind: 'broken-references', severity: 'fault', count: rows.length, examples }];
}
