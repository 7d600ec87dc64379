import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import type { YearlyEvent } from '@shared/contract/occasions';
import type { OccasionKind } from '@shared/domain/occasions';
import { CuepointError } from '@shared/errors';
import { planOccasion, skipOccasion } from './answer';
import { clientOf, occasionBook } from './known';

export const occasionCommands: FeatureCommands<'occasions'> = {
  'occasions.plan': (context, { items, today, ...answer }) => {
    const book = occasionBook(context.db);
    const planned = items.map(({ key, ...words }) =>
      planOccasion(context, book.of(key), { ...answer, ...words }, today),
    );
    const made = planned.filter((each) => each !== null);
    context.label({ count: made.length, client: made[0]?.client ?? '' });
    return { ids: made.map(({ id }) => id), left: items.length - made.length };
  },

  'occasions.skip': (context, { keys }) => {
    let changed = 0;
    for (const key of keys) {
      const [kind, recordId] = key.split(' ') as [OccasionKind, string];
      const clientId = clientOf(context.db, kind, recordId);
      if (clientId === null) throw new CuepointError('not-found', { what: 'occasion', id: key });
      if (skipOccasion(context, key, clientId)) changed += 1;
    }
    context.label({ count: changed });
    return { changed };
  },

  'occasions.unskip': ({ db, label }, { keys }) => {
    let changed = 0;
    for (const key of keys) changed += db.run('DELETE FROM occasion_skips WHERE occasion = ?', [key]);
    label({ count: changed });
    return { changed };
  },

  'occasions.createEvent': ({ db, newId, now, label }, fields) => {
    if (!db.get('SELECT 1 FROM clients WHERE id = ? AND deleted_at IS NULL', [fields.clientId]))
      throw new CuepointError('not-found', { what: 'client', id: fields.clientId });
    const id = newId();
    db.one(
      `INSERT INTO yearly_events (id, client_id, title, day, lead, makes, notes, created_at)
       VALUES (:id, :clientId, :title, :day, :lead, :makes, :notes, :now)`,
      { ...fields, id, now },
    );
    label({ title: fields.title });
    return { id };
  },

  'occasions.updateEvent': (context, { id, ...change }) => {
    const before = storedEvent(context, id);
    const after = { ...before, ...given(change) };
    context.db.one(
      'UPDATE yearly_events SET title = ?, day = ?, lead = ?, makes = ?, notes = ? WHERE id = ?',
      [...[after.title, after.day, after.lead, after.makes, after.notes, id]],
    );
    context.label({ title: after.title });
    return { id };
  },

  'occasions.removeEvent': (context, { id }) => {
    const { title, deletedAt } = storedEvent(context, id);
    context.label({ title });
    if (deletedAt === null)
      context.db.one('UPDATE yearly_events SET deleted_at = ? WHERE id = ?', [context.now, id]);
    return { id };
  },

  'occasions.restoreEvent': (context, { id }) => {
    const { title, clientDeleted } = storedEvent(context, id);
    if (clientDeleted === 1) throw new CuepointError('conflict', { what: 'client' });
    context.label({ title });
    context.db.one('UPDATE yearly_events SET deleted_at = NULL WHERE id = ?', [id]);
    return { id };
  },
};

type Stored = YearlyEvent & { readonly deletedAt: string | null; readonly clientDeleted: number };

/** Throws `not-found` for an unknown event; a deleted one is still there. */
function storedEvent({ db }: CommandContext, id: string): Stored {
  const row = db.get<Stored>(
    `SELECT y.id, y.client_id AS clientId, y.title, y.day, y.lead, y.makes, y.notes, y.deleted_at AS deletedAt,
       c.deleted_at IS NOT NULL AS clientDeleted
     FROM yearly_events y JOIN clients c ON c.id = y.client_id WHERE y.id = ?`,
    [id],
  );
  if (!row) throw new CuepointError('not-found', { what: 'event', id });
  return row;
}

/** Only the keys that are given: `undefined` means "stays". */
function given<T extends object>(change: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;
}
