import { indexesAside } from '@db/connection/indexes';
import type { RawDb } from '@db/connection/sqlite';
import { stateOf } from '@db/derived';
import { LAST_DOCUMENT, NO_WORDS, WORDS } from '@db/derived/search';
import { WORDS_TOGETHER } from '@db/derived/words';
import type { Run } from './runs';
import type { LoggedTable } from './triggers';

/** How many rows of which table a command changed. */
export type RowsOf = ReadonlyMap<LoggedTable, number>;

/** Indexes of a table and of what is kept of its rows step aside where as many rows come or go as stay. */
export function followingIndexes(db: RawDb, lines: RowsOf) {
  const aside = indexesAside(db);
  const known = new Set<LoggedTable>();
  return {
    make({ table, made }: Run): void {
      if (known.has(table)) return;
      known.add(table);
      const [rows, there] = [lines.get(table) ?? 0, db.value<number>(`SELECT count(*) FROM ${table}`)];
      const stay = made ? there - rows : there;
      if (rows >= stay) aside.take([table, ...stateOf(table)]);
    },
    back: () => aside.back(),
  };
}

/** How words leave the full-text index. */
export interface Words {
  /** All of them at the end, by an index made anew. */
  readonly anew: boolean;
  leave(): void;
  end(): Generator<undefined, void>;
}

/**
 * Taking many documents out of a full-text index makes it merge what is left again and again, for seconds at a time. So it does
 * not while runs are taken back; and where most of it goes, it is emptied and what is left is indexed anew.
 */
export function wordsOf(db: RawDb, total: number): Words {
  const anew = total > db.value<number>('SELECT count(*) FROM search_ref') / 2;
  let leaving = false;
  return {
    anew,
    leave() {
      if (!leaving) db.run(mergeAt(0));
      leaving = true;
    },
    *end() {
      if (!leaving) return;
      if (anew) {
        db.run(NO_WORDS);
        const last = db.value<number>(LAST_DOCUMENT);
        for (let after = 0; after < last; ) {
          const upto = db.value<number>(PAGE_END, [after, WORDS_TOGETHER]);
          db.run(WORDS, { after, upto });
          after = upto;
          yield;
        }
      }
      db.run(mergeAt(USUAL_MERGE_AT));
    },
  };
}

/** Of how many deleted documents in a hundred a part of the index is merged (sqlite.org/fts5.html#the_deletemerge_configuration_option). */
const mergeAt = (percent: number): string =>
  `INSERT INTO search_text (search_text, rank) VALUES ('deletemerge', ${percent})`;
const USUAL_MERGE_AT = 10;
const PAGE_END = 'SELECT max(doc) FROM (SELECT doc FROM search_ref WHERE doc > ? ORDER BY doc LIMIT ?)';
