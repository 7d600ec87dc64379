import type { ReadableDb } from './sqlite';

/**
 * The last answer of each connection to a question that takes long, kept until the file changes: the pages that follow cost a
 * few look-ups. `asked` tells questions apart.
 */
export class KeptAnswer<T> {
  private readonly kept = new WeakMap<ReadableDb, Kept<T>>();

  /** Undefined: something else was asked last, or the file has changed since. */
  get(db: ReadableDb, asked: string): T | undefined {
    const before = this.kept.get(db);
    return before?.asked === asked && before.version === versionOf(db) ? before.answer : undefined;
  }

  set(db: ReadableDb, asked: string, answer: T): void {
    this.kept.set(db, { asked, version: versionOf(db), answer });
  }

  /** The kept answer, or the one that `find` gives, which is kept. */
  of(db: ReadableDb, asked: string, find: () => T): T {
    const before = this.get(db, asked);
    if (before !== undefined) return before;
    const answer = find();
    this.set(db, asked, answer);
    return answer;
  }

  /**
   * As {@link of}, for an answer that is found in slices, between which others have a turn. When one of them changes the file, the answer would
   * be of two moments: it is found again, then without a pause.
   */
  *inSlices<Y>(db: ReadableDb, asked: string, find: () => Generator<Y, T>): Generator<Y, T> {
    const before = this.get(db, asked);
    if (before !== undefined) return before;
    const version = versionOf(db);
    const answer = yield* find();
    if (versionOf(db) !== version) return this.of(db, asked, () => atOnce(find()));
    this.set(db, asked, answer);
    return answer;
  }
}

function atOnce<T>(slices: Generator<unknown, T>): T {
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return slice.value;
}

interface Kept<T> {
  readonly asked: string;
  readonly version: string;
  readonly answer: T;
}

/** Changes with a commit of another connection (sqlite.org/pragma.html#pragma_data_version) and with each row that this one writes. */
const versionOf = (db: ReadableDb): string =>
  db.value<string>("SELECT data_version || ' ' || total_changes() FROM pragma_data_version");
