import type { ReadableDb } from '@db/connection/sqlite';
import type { ImportRowVerdict } from '@shared/contract/importShapes';
import {
  type ImportKind,
  type ImportRow,
  type Mapping,
  type Reading,
  VERDICTS,
  type Verdict,
  type VerdictKind,
} from '@shared/domain/import';
import { CuepointError } from '@shared/errors';

/**
 * The verdicts on all rows of one file, kept small: a million rows need a million bytes and their titles; remarks and matches
 * are kept only where there are any.
 */
export class VerdictLog {
  #kinds = new Uint8Array(1024);
  readonly #lines: number[] = [];
  readonly #titles: string[] = [];
  readonly #clients: string[] = [];
  readonly #more = new Map<number, Pick<Verdict, 'reasons' | 'warnings' | 'match'>>();
  readonly #byKind = new Map<VerdictKind, number[]>();
  readonly #kind: ImportKind;

  constructor(kind: ImportKind) {
    this.#kind = kind;
  }

  add(row: ImportRow, { kind, reasons, warnings, match }: Verdict): void {
    const at = this.#lines.length;
    if (at === this.#kinds.length) {
      const wider = new Uint8Array(at * 2);
      wider.set(this.#kinds);
      this.#kinds = wider;
    }
    this.#kinds[at] = VERDICTS.indexOf(kind);
    this.#lines.push(row.line);
    const { title, client } = namesOf(this.#kind, row);
    this.#titles.push(title);
    this.#clients.push(client);
    if (reasons.length > 0 || warnings.length > 0 || match !== null)
      this.#more.set(at, { reasons, warnings, match });
    const own = this.#byKind.get(kind);
    if (own) own.push(at);
    else this.#byKind.set(kind, [at]);
  }

  page(only: VerdictKind | 'warned' | undefined, offset: number, limit: number) {
    if (only !== undefined) {
      const own = only === 'warned' ? this.#warned() : (this.#byKind.get(only) ?? []);
      return { total: own.length, rows: own.slice(offset, offset + limit).map((at) => this.#row(at)) };
    }
    const last = Math.min(this.#lines.length, offset + limit);
    const rows: ImportRowVerdict[] = [];
    for (let at = offset; at < last; at++) rows.push(this.#row(at));
    return { total: this.#lines.length, rows };
  }

  /** Reasons of the rejected rows by their place among all rows, from 0. */
  get rejected(): ReadonlyMap<number, Verdict['reasons']> {
    return new Map((this.#byKind.get('reject') ?? []).map((at) => [at, this.#more.get(at)?.reasons ?? []]));
  }

  #warned(): number[] {
    const rejected = VERDICTS.indexOf('reject');
    return [...this.#more].flatMap(([at, { warnings }]) =>
      warnings.length > 0 && this.#kinds[at] !== rejected ? [at] : [],
    );
  }

  #row(at: number): ImportRowVerdict {
    const more = this.#more.get(at);
    return {
      line: this.#lines[at] ?? 0,
      verdict: VERDICTS[this.#kinds[at] ?? 0] ?? 'reject',
      title: this.#titles[at] ?? '',
      client: this.#clients[at] ?? '',
      reasons: [...(more?.reasons ?? [])],
      warnings: [...(more?.warnings ?? [])],
      match: more?.match ? { ...more.match, changes: [...more.match.changes] } : null,
    };
  }
}

function namesOf(kind: ImportKind, { client, person, deal, product }: ImportRow) {
  const company = client?.name ?? '';
  switch (kind) {
    case 'clients':
      return { title: company || (person?.name ?? ''), client: '' };
    case 'people':
      return { title: person?.name ?? company, client: company };
    case 'deals':
      return { title: deal?.title ?? '', client: company };
    case 'products':
      return { title: product?.name ?? '', client: '' };
  }
}

/** The latest trial or import of an open database, for paging through its verdicts and for the file of rejected rows. */
export interface Trial {
  readonly token: string;
  readonly reading: Reading;
  /** What each column was read as. */
  readonly fields: Mapping['fields'];
  readonly log: VerdictLog;
}

const latest = new WeakMap<ReadableDb, Trial>();

export function keepTrial(db: ReadableDb, trial: Trial): void {
  latest.set(db, trial);
}

/** Throws `not-found` when the latest trial was of another file, or there was none. */
export function trialOf(db: ReadableDb, token: string): Trial {
  const trial = latest.get(db);
  if (trial?.token !== token) throw new CuepointError('not-found', { what: 'import', id: token });
  return trial;
}
