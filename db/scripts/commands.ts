import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { CuepointError } from '@shared/errors';
import { readScript } from './read';

export const scriptCommands: FeatureCommands<'scripts'> = {
  'scripts.create': ({ db, now, newId, label }, { key, name, talk, checklist }) => {
    const there = key !== '' && db.get('SELECT 1 FROM scripts WHERE key = ? AND deleted_at IS NULL', [key]);
    if (there) throw new CuepointError('conflict', { what: 'script', id: key });
    const id = newId();
    const last = db.value<number>('SELECT coalesce(max(position), -1) FROM scripts');
    db.one(
      `INSERT INTO scripts (id, key, name, talk, checklist, position, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [id, key, name, JSON.stringify(talk), JSON.stringify(checklist), last + 1, now],
    );
    label({ name });
    return { id };
  },

  'scripts.update': ({ db, label }, { id, ...change }) => {
    const before = readScript(db, id);
    const { name = before.name, talk = before.talk, checklist = before.checklist } = change;
    db.one('UPDATE scripts SET name = ?, talk = ?, checklist = ? WHERE id = ?', [
      name,
      JSON.stringify(talk),
      JSON.stringify(checklist),
      id,
    ]);
    label({ name });
    return { id };
  },

  'scripts.remove': ({ db, now, label }, { id }) => {
    const { name } = readScript(db, id);
    db.one('UPDATE scripts SET deleted_at = ? WHERE id = ?', [now, id]);
    label({ name });
    return { id };
  },

  'scripts.choose': (context, { activityId, script }) => {
    const { client } = ofActivity(context, activityId);
    context.db.one('UPDATE activities SET script = ? WHERE id = ?', [script, activityId]);
    context.label({ client });
    return { id: activityId };
  },

  'scripts.tick': (context, { activityId, point, ticked }) => {
    const { client, checked } = ofActivity(context, activityId);
    const others = checked.filter((each) => each !== point);
    const after = ticked ? [...others, point] : others;
    context.db.one('UPDATE activities SET checked = ? WHERE id = ?', [JSON.stringify(after), activityId]);
    context.label({ client });
    return { id: activityId };
  },
};

/** Throws `not-found` for an unknown or deleted contact. */
function ofActivity({ db }: CommandContext, id: string): { client: string; checked: string[] } {
  const row = db.get<{ client: string; checked: string }>(
    `SELECT c.name AS client, a.checked FROM activities a JOIN clients c ON c.id = a.client_id
     WHERE a.id = ? AND a.deleted_at IS NULL`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'activity', id });
  return { client: row.client, checked: JSON.parse(row.checked) };
}
