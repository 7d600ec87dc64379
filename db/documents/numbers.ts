import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import { documentNumber, numberPattern } from '@shared/domain/documents';
import type { Day } from '@shared/domain/time';
import type { DocumentKind } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';

export interface GivenNumber {
  readonly number: string;
  readonly year: number;
  readonly serial: number;
}

/**
 * Gives the next number of a kind in the year of `day`. What was given is kept outside of the change log, so that undo
 * does not give it back: a number that has once stood on a paper never stands on another.
 */
export function giveNumber(db: WritableDb, kind: DocumentKind, day: Day): GivenNumber {
  const year = Number(day.slice(0, 4));
  const { documentNumbers, language } = readSettings(db);
  const pattern = numberPattern(kind, documentNumbers, language);
  const last = db.value<number>(
    `SELECT max(coalesce((SELECT last FROM document_serials WHERE kind = :kind AND year = :year), 0),
       coalesce((SELECT max(serial) FROM documents WHERE kind = :kind AND year = :year), 0))`,
    { kind, year },
  );
  let serial = last + 1;
  // The user may have written a coming number by hand.
  while (isTaken(db, kind, documentNumber(pattern, year, serial), null)) serial += 1;
  db.one(
    `INSERT INTO document_serials (kind, year, last) VALUES (?, ?, ?)
     ON CONFLICT (kind, year) DO UPDATE SET last = excluded.last`,
    [kind, year, serial],
  );
  return { number: documentNumber(pattern, year, serial), year, serial };
}

/** Throws `document-number` when another document of the kind has the number; versions of one document share theirs. */
export function assertNumberFree(
  db: ReadableDb,
  kind: DocumentKind,
  number: string,
  own: Pick<GivenNumber, 'year' | 'serial'>,
): void {
  if (isTaken(db, kind, number, own)) throw new CuepointError('document-number', { number });
}

const isTaken = (
  db: ReadableDb,
  kind: DocumentKind,
  number: string,
  own: Pick<GivenNumber, 'year' | 'serial'> | null,
): boolean =>
  db.get(
    `SELECT 1 FROM documents INDEXED BY documents_by_text WHERE kind = ? AND number = ?
       AND NOT (year = ? AND serial = ?) LIMIT 1`,
    [kind, number, own?.year ?? 0, own?.serial ?? 0],
  ) !== undefined;
