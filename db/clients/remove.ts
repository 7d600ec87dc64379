import type { WritableDb } from '@db/connection/sqlite';
import { WITH_CLIENT } from '@db/log/belonging';
import type { CommandContext } from '@db/log/command';
import type { ParsedInputOf } from '@shared/contract';
import { chosen, labelClients } from './bulk';
import { storedClient } from './store';

/** Marks clients with all that belongs to them as deleted; those that are deleted already stay as they are. */
export function removeClients(
  context: CommandContext,
  input: ParsedInputOf<'clients.remove'>,
): { changed: number } {
  const { db, now } = context;
  const changed: string[] = [];
  for (const id of chosen(context, input)) {
    if (storedClient(db, id).deletedAt !== null) continue;
    const mark = freshMark(db, id, now);
    for (const table of WITH_CLIENT) {
      db.run(`UPDATE ${table} SET deleted_at = ? WHERE client_id = ? AND deleted_at IS NULL`, [mark, id]);
    }
    db.one('UPDATE clients SET deleted_at = ? WHERE id = ?', [mark, id]);
    changed.push(id);
  }
  labelClients(context, changed);
  return { changed: changed.length };
}

/** Brings back exactly what {@link removeClients} took: rows that carry the mark of their client. */
export function restoreClients(
  context: CommandContext,
  { ids }: { ids: readonly string[] },
): { changed: number } {
  const { db } = context;
  const changed: string[] = [];
  for (const id of ids) {
    const mark = storedClient(db, id).deletedAt;
    if (mark === null) continue;
    db.one('UPDATE clients SET deleted_at = NULL WHERE id = ?', [id]);
    for (const table of WITH_CLIENT) {
      db.run(`UPDATE ${table} SET deleted_at = NULL WHERE client_id = ? AND deleted_at = ?`, [id, mark]);
    }
    changed.push(id);
  }
  labelClients(context, changed);
  return { changed: changed.length };
}

/** An instant that no row of the client carries yet, so that what was deleted before stays deleted after a restore. */
function freshMark(db: WritableDb, id: string, now: string): string {
  const latest = WITH_CLIENT.map((table) =>
    db.value<string | null>(`SELECT max(deleted_at) FROM ${table} WHERE client_id = ?`, [id]),
  ).reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  return latest === null || latest < now ? now : new Date(Date.parse(latest) + 1).toISOString();
}
