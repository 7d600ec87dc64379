import type { ReadableDb } from '@db/connection/sqlite';
import { readProcess } from '@db/settings/read';
import type { ProcessDefinition } from '@shared/domain/process';
import { recordRules } from './records';
import type { Rules } from './rule';
import { saleRules } from './sale';
import { stageRules } from './stages';

export type { Rule, RuleOwner } from './rule';

/**
 * What holds of the rows after every command (`product.md` §2 and §3). `check` looks through the whole file for cases; a command
 * that is taken back out of turn asks for what it touched.
 */
export const rulesOf = (process: ProcessDefinition) =>
  ({ ...stageRules(process), ...saleRules(process), ...recordRules }) satisfies Rules;

/** Ids of records by the table they stand in. */
export type Owners = Readonly<Record<Rules[string]['of'], ReadonlySet<string>>>;

/** A rule that is broken for one of the records. */
export interface Broken {
  readonly rule: string;
  readonly of: Rules[string]['of'];
  readonly id: string;
}

/** The rules that are broken for these records; each record costs some lookups. */
export function brokenFor(db: ReadableDb, owners: Owners): Broken[] {
  return Object.entries(rulesOf(readProcess(db))).flatMap(([rule, { of, cases }]) =>
    [...owners[of]]
      .filter((id) => db.get(`SELECT 1 FROM (${cases}) WHERE owner = ? LIMIT 1`, [id]) !== undefined)
      .map((id) => ({ rule, of, id })),
  );
}
