import type { Issue, Reason, VerdictKind, Warning } from '@shared/domain/import';
import type { Outcome } from './rows/outcome';
import type { Step } from './steps';

/** What became of the rows, counted. */
export class Tally {
  readonly verdicts: Record<VerdictKind, number> = {
    ...{ create: 0, update: 0, unchanged: 0, reject: 0 },
    'skip-duplicate': 0,
  };
  readonly records = {
    clients: { created: 0, updated: 0 },
    people: { created: 0, updated: 0 },
    deals: { created: 0, updated: 0 },
    products: { created: 0, updated: 0 },
  };
  /** How many there were so far. */
  rows = 0;
  readonly #reasons = new Map<Reason, number>();
  readonly #warnings = new Map<Warning, number>();

  add({ verdict, steps }: Outcome): void {
    this.rows++;
    this.verdicts[verdict.kind]++;
    count(this.#reasons, verdict.reasons);
    if (verdict.kind !== 'reject') count(this.#warnings, verdict.warnings);
    for (const step of steps) {
      const [table, what] = TABLES[step.do];
      this.records[table][what]++;
    }
  }

  /** In the words of the contract. */
  totals() {
    const { verdicts, records } = this;
    return {
      read: this.rows,
      created: verdicts.create,
      updated: verdicts.update,
      skipped: verdicts.unchanged + verdicts['skip-duplicate'],
      rejected: verdicts.reject,
      records,
      reasons: [...this.#reasons].map(([code, rows]) => ({ code, count: rows })),
      warnings: [...this.#warnings].map(([code, rows]) => ({ code, count: rows })),
    };
  }
}

const TABLES = {
  client: ['clients', 'created'],
  'client-change': ['clients', 'updated'],
  person: ['people', 'created'],
  'person-change': ['people', 'updated'],
  product: ['products', 'created'],
  'product-change': ['products', 'updated'],
  deal: ['deals', 'created'],
  'deal-change': ['deals', 'updated'],
} as const satisfies Record<Step['do'], readonly [keyof Tally['records'], 'created' | 'updated']>;

/** Rows with the remark; one that says it of two columns counts once. */
function count<C extends string>(counts: Map<C, number>, issues: readonly Issue<C>[]): void {
  if (issues.length === 0) return;
  for (const code of new Set(issues.map((issue) => issue.code)))
    counts.set(code, (counts.get(code) ?? 0) + 1);
}
