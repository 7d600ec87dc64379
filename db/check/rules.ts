import type { ReadableDb } from '@db/connection/sqlite';
import { BELONGS } from '@db/log/trash-order';
import { rulesOf } from '@db/rules';
import { readProcess, readSettings } from '@db/settings/read';
import type { ProcessDefinition } from '@shared/domain/process';
import { isRegionOf } from '@shared/domain/settings/regions';
import { EXAMPLES, FINDINGS, type Finding, type FindingKind } from './findings';

/** The product's own rules over the rows (`product.md` §2 and §3), one statement each: its rows are the cases. */
export function* brokenRules(db: ReadableDb): Generator<Finding> {
  const process = readProcess(db);
  const rules = Object.entries(rulesOf(process)).map(([kind, { cases }]) => [kind, cases] as const);
  for (const [kind, sql] of [...rules, ...Object.entries(notesOf(process))] as [FindingKind, string][]) {
    const count = db.value<number>(`SELECT count(*) FROM (${sql})`);
    if (count === 0) continue;
    const examples = db.all<{ id: string; name: string }>(`SELECT id, name FROM (${sql}) LIMIT ${EXAMPLES}`);
    yield { kind, severity: FINDINGS[kind], count, examples };
  }
  yield* unknownRegion(db);
}

/** An older file, or an undone change of the settings, may name a region that the country does not have. */
function* unknownRegion(db: ReadableDb): Generator<Finding> {
  const { country, region } = readSettings(db);
  if (isRegionOf(country, region)) return;
  const examples = [{ id: region, name: country }];
  yield { kind: 'unknown-region', severity: FINDINGS['unknown-region'], count: 1, examples };
}

/** What only the whole file tells, or what no command promises. */
const notesOf = (process: ProcessDefinition) =>
  ({
    'under-deleted': UNDER_DELETED,
    'log-incomplete': `SELECT c.seq AS id, c.name FROM commands c
      WHERE c.changes <> (SELECT count(*) FROM change_log l WHERE l.command = c.seq)`,
    'unknown-point': `SELECT id, key AS name FROM control_points
      WHERE key <> '' AND deleted_at IS NULL AND state = 'pending' AND key NOT IN (${keys(pointKeys(process))})`,
    'unknown-reason': `SELECT id, title AS name FROM deals WHERE deleted_at IS NULL
      AND lost_reason <> '' AND status = 'lost' AND lost_reason NOT IN (${keys(process.lostReasons.map(({ key }) => key))})`,
    'without-next-contact': `SELECT c.id, c.name FROM client_state s JOIN clients c ON c.id = s.client_id
      WHERE s.live AND NOT s.ended AND s.next_id IS NULL`,
    'without-purpose': `SELECT a.id, c.name FROM activities a JOIN clients c ON c.id = a.client_id
      WHERE a.status = 'planned' AND a.deleted_at IS NULL AND a.purpose = ''`,
  }) as const satisfies Partial<Record<FindingKind, string>>;

const pointKeys = (process: ProcessDefinition): string[] =>
  process.stages.flatMap(({ points }) => points.map(({ key }) => key));

/** Keys consist of small letters, digits and hyphens (the definition's own rule), so they can stand in SQL. */
const keys = (list: readonly string[]): string =>
  list.length === 0 ? "''" : list.map((key) => `'${key}'`).join(', ');

/** In use, although what it belongs to is deleted. */
const UNDER_DELETED = [
  ...BELONGS,
  { table: 'approval_rounds', column: 'document_id', to: 'documents' } as const,
]
  .map(
    ({ table, column, to }) =>
      `SELECT r.id, '${table}' AS name FROM ${table} r JOIN ${to} o ON o.id = r.${column}
       WHERE r.deleted_at IS NULL AND o.deleted_at IS NOT NULL`,
  )
  .join(' UNION ALL ');
