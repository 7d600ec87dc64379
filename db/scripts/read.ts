import type { ReadableDb } from '@db/connection/sqlite';
import { EMPTY_TALK, type ScriptKey, type StoredScript } from '@shared/domain/scripts/script';
import { CuepointError } from '@shared/errors';

/** What the user wrote, in the order of the list. */
export const storedScripts = (db: ReadableDb): StoredScript[] =>
  db.all<Row>(`${SCRIPT} WHERE deleted_at IS NULL ORDER BY position, id`).map(scriptOfRow);

/** Throws `not-found` for one that is not there or was taken away. */
export function readScript(db: ReadableDb, id: string): StoredScript {
  const row = db.get<Row>(`${SCRIPT} WHERE id = ? AND deleted_at IS NULL`, [id]);
  if (!row) throw new CuepointError('not-found', { what: 'script', id });
  return scriptOfRow(row);
}

interface Row {
  readonly id: string;
  readonly key: ScriptKey | '';
  readonly name: string;
  readonly talk: string;
  readonly checklist: string;
}

const SCRIPT = 'SELECT id, key, name, talk, checklist FROM scripts';

/** The parts of a talk are one JSON object; what it lacks is empty. */
const scriptOfRow = ({ talk, checklist, ...row }: Row): StoredScript => ({
  ...row,
  talk: { ...EMPTY_TALK, ...(talk === '' ? {} : JSON.parse(talk)) },
  checklist: JSON.parse(checklist),
});
