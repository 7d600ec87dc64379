import type { WritableDb } from '@db/connection/sqlite';
import type { FeatureCommands } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';

export const segmentCommands: FeatureCommands<'segments'> = {
  'segments.save': ({ db, newId, label }, { id, name, ideal, maximum, minimumGap }) => {
    assertInOrder({ ideal, maximum, minimumGap });
    const taken = db.get<{ id: string }>('SELECT id FROM segments WHERE name = ?', [name]);
    if (taken && taken.id !== id) throw new CuepointError('conflict', { what: 'segment', id: taken.id });
    label({ name });
    if (id === undefined) {
      const added = newId();
      db.one(
        `INSERT INTO segments (id, name, ideal, maximum, minimum_gap, position)
         VALUES (?, ?, ?, ?, ?, (SELECT ifnull(max(position), -1) + 1 FROM segments))`,
        [added, name, ideal, maximum, minimumGap],
      );
      return { id: added, clients: 0 };
    }
    const before = stored(db, id);
    db.one('UPDATE segments SET name = ?, ideal = ?, maximum = ?, minimum_gap = ? WHERE id = ?', [
      ...[name, ideal, maximum, minimumGap, id],
    ]);
    return { id, clients: before.name === name ? 0 : rename(db, before.name, name) };
  },
  'segments.remove': ({ db, label }, { id, moveTo }) => {
    const { name } = stored(db, id);
    label({ name });
    db.one('DELETE FROM segments WHERE id = ?', [id]);
    return { id, clients: moveTo === undefined || moveTo === name ? 0 : rename(db, name, moveTo) };
  },
  'segments.reorder': ({ db, label }, { id, to }) => {
    label({ name: stored(db, id).name });
    const order = db
      .all<{ id: string }>('SELECT id FROM segments ORDER BY position, id')
      .map((row) => row.id)
      .filter((each) => each !== id);
    order.splice(to, 0, id);
    for (const [position, each] of order.entries())
      db.run('UPDATE segments SET position = ? WHERE id = ? AND position <> ?', [position, each, position]);
    return { id };
  },
};

function assertInOrder({
  ideal,
  maximum,
  minimumGap,
}: {
  ideal: number;
  maximum: number;
  minimumGap: number;
}): void {
  if (maximum < ideal)
    throw new CuepointError('invalid-input', { path: 'maximum', message: `${maximum} < ${ideal}` });
  if (minimumGap > ideal)
    throw new CuepointError('invalid-input', { path: 'minimumGap', message: `${minimumGap} > ${ideal}` });
}

function stored(db: WritableDb, id: string): { readonly name: string } {
  const row = db.get<{ name: string }>('SELECT name FROM segments WHERE id = ?', [id]);
  if (!row) throw new CuepointError('not-found', { what: 'segment', id });
  return row;
}

/** Clients in the trash too: they may come back. Tells how many were renamed. */
const rename = (db: WritableDb, from: string, to: string): number =>
  db.run('UPDATE clients SET segment = :to WHERE segment = :from', { from, to });
