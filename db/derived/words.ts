import type { WritableDb } from '@db/connection/sqlite';
import { LAST_DOCUMENT, WORDS } from './search';

/** New documents of the search whose words are not yet in the full-text index. */
export interface WaitingWords {
  /** How many documents wait, nearly. */
  readonly count: number;
  /** To be called before documents are made; what it gives, after. */
  making(): () => void;
  /** Indexes them, some with one statement; yields after each. */
  write(): Generator<undefined, void>;
}

/**
 * Documents of the search indexed with one statement: the more, the fewer pieces the full-text index has to merge; but nobody
 * gets an answer meanwhile, and so many take as long as making one index of 100,000 rows anew.
 */
export const WORDS_TOGETHER = 16_000;

export function waitingWords(db: WritableDb): WaitingWords {
  const runs: { readonly after: number; upto: number }[] = [];
  return {
    get count() {
      return runs.reduce((sum, { after, upto }) => sum + upto - after, 0);
    },
    making() {
      const after = db.value<number>(LAST_DOCUMENT);
      return () => {
        const upto = db.value<number>(LAST_DOCUMENT);
        const last = runs.at(-1);
        if (last?.upto === after) last.upto = upto;
        else if (upto > after) runs.push({ after, upto });
      };
    },
    *write() {
      for (const { after, upto } of runs.splice(0)) {
        for (let from = after; from < upto; from += WORDS_TOGETHER) {
          db.run(WORDS, { after: from, upto: Math.min(upto, from + WORDS_TOGETHER) });
          yield;
        }
      }
    },
  };
}
