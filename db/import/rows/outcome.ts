import type {
  FieldId,
  ImportMap,
  ImportRow,
  Issue,
  Match,
  OnDuplicate,
  Reason,
  RowRules,
  Verdict,
  VerdictKind,
} from '@shared/domain/import';
import type { Step } from '../steps';

/** What is to happen with a row, and with what in the database. */
export interface Outcome {
  readonly row: ImportRow;
  readonly verdict: Verdict;
  /** In the order in which they must be stored; none for a row that changes nothing. */
  readonly steps: readonly Step[];
}

/** Works out what a row means for the database; rows must come in their order, because later ones build on earlier ones. */
export type Planner = (row: ImportRow) => Outcome;

/** What every planner needs to know besides the books. */
export interface PlanRules {
  readonly rules: RowRules;
  readonly map: ImportMap;
  readonly onDuplicate: OnDuplicate;
  readonly newId: () => string;
}

const NO_STEPS: readonly Step[] = [];

export const outcome = (row: ImportRow, verdict: Verdict, steps: readonly Step[] = NO_STEPS): Outcome => ({
  row,
  verdict,
  steps,
});

export function rejected(row: ImportRow, ...more: readonly Issue<Reason>[]): Outcome {
  const reasons = more.length === 0 ? row.reasons : [...row.reasons, ...more];
  return outcome(row, { kind: 'reject', match: null, reasons, warnings: row.warnings });
}

/** The record was deleted here: it is neither brought back nor made a second time. */
export function inTrash(row: ImportRow, id: string): Outcome {
  const warnings = [...row.warnings, { code: 'in-trash', column: '', value: '' } as const];
  const match = { id, by: 'external-id', changes: [] } as const;
  return outcome(row, { kind: 'skip-duplicate', match, reasons: [], warnings });
}

/** The header of the column of a field, for a remark; of several fields that of the first one which the file has. */
export function headerOf({ head, fields }: RowRules, ...wanted: readonly FieldId[]): string {
  const field = wanted.find((each) => fields.includes(each));
  return field === undefined ? '' : (head[fields.indexOf(field)] ?? '');
}

/**
 * Rows of one file about the same record complete each other, so a record that this import makes is filled in rather than
 * left alone.
 */
export const modeFor = (onDuplicate: OnDuplicate, made: boolean): OnDuplicate =>
  made && onDuplicate === 'skip' ? 'merge' : onDuplicate;

export const writes = (kind: VerdictKind): boolean => kind === 'create' || kind === 'update';

/** Ids that stood in earlier rows of the file. */
export class SeenIds {
  readonly #seen = new Set<string>();

  /** Whether this id stood there before; remembers it. Rows without an id are never the same. */
  again(id: string | undefined): boolean {
    if (id === undefined) return false;
    if (this.#seen.has(id)) return true;
    this.#seen.add(id);
    return false;
  }
}

export const matchOf = (id: string, by: Match['by'], changes: readonly string[]): Match => ({
  id,
  by,
  changes,
});
