import type { SqlValue } from '@db/connection/sqlite';
import type { CommandContext } from '@db/log/command';
import type { FeatureCommands } from '@db/serve/handlers';
import { type ContactWindow, tidyWindows } from '@shared/domain/permission';
import { CuepointError } from '@shared/errors';
import { type Side, sideName, sideRow, storedEntry } from './store';

export const permissionCommands: FeatureCommands<'permissions'> = {
  'permissions.record': (context, { clientId, personId, today, ...entry }) => {
    const { db, now, newId, label } = context;
    const name = sideName(db, { clientId, personId });
    assertSaid(entry.day, today);
    const id = newId();
    db.one(
      `INSERT INTO permissions (id, client_id, person_id, channel, permission, day, how, said, created_at)
       VALUES (:id, :clientId, :personId, :channel, :permission, :day, :how, :said, :now)`,
      { ...entry, id, clientId, personId, now },
    );
    label({ name });
    return { id };
  },

  'permissions.correct': ({ db, label }, { id, today, ...change }) => {
    const before = storedEntry(db, id);
    const after = { ...before, ...given(change) };
    assertSaid(after.day, today);
    const { channel, permission, day, how, said } = after;
    db.one(
      `UPDATE permissions SET channel = :channel, permission = :permission, day = :day, how = :how, said = :said
       WHERE id = :id`,
      { id, channel, permission, day, how, said },
    );
    label({ name: before.name });
    return { id };
  },

  'permissions.removeEntry': ({ db, label }, { id }) => {
    label({ name: storedEntry(db, id).name });
    db.one('DELETE FROM permissions WHERE id = ?', [id]);
    return { id };
  },

  'permissions.setHours': (context, { clientId, personId, windows, zone, preferred }) => {
    const side = { clientId, personId };
    context.label({ name: sideName(context.db, side) });
    setColumn(context, side, 'zone', zone);
    if (preferred !== undefined) setColumn(context, side, 'preferred_channel', preferred);
    storeWindows(context, side, tidyWindows(windows));
    return { id: sideRow(side).id };
  },

  'permissions.setPreferred': (context, { clientId, personId, channel }) => {
    const side = { clientId, personId };
    context.label({ name: sideName(context.db, side) });
    setColumn(context, side, 'preferred_channel', channel);
    return { id: sideRow(side).id };
  },

  'permissions.setDoNotContact': (context, { clientId, personId, said }) => {
    const side = { clientId, personId };
    context.label({ name: sideName(context.db, side) });
    setColumn(context, side, 'do_not_contact', said);
    return { id: sideRow(side).id };
  },
};

/** Nobody has said anything tomorrow. */
function assertSaid(day: string, today: string): void {
  if (day > today) throw new CuepointError('invalid-input', { path: 'day', message: day });
}

function setColumn(
  { db }: CommandContext,
  side: Side,
  column: 'zone' | 'preferred_channel' | 'do_not_contact',
  value: SqlValue,
): void {
  const { table, id } = sideRow(side);
  db.one(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, [value, id]);
}

/** Rows of windows that stay as they are are not touched. */
function storeWindows(
  { db, newId }: CommandContext,
  { clientId, personId }: Side,
  windows: readonly ContactWindow[],
): void {
  const rows = db.all<ContactWindow & { readonly id: string }>(
    `SELECT id, weekday, from_time AS "from", to_time AS "to" FROM contact_windows
     WHERE client_id = ? AND person_id IS ? ORDER BY weekday, from_time, id`,
    [clientId, personId],
  );
  const kept = new Set<string>();
  for (const { weekday, from, to } of windows) {
    const row = rows.find(
      (each) => each.weekday === weekday && each.from === from && each.to === to && !kept.has(each.id),
    );
    if (row) kept.add(row.id);
    else
      db.one(
        `INSERT INTO contact_windows (id, client_id, person_id, weekday, from_time, to_time)
         VALUES (?, ?, ?, ?, ?, ?)`,
        [newId(), clientId, personId, weekday, from, to],
      );
  }
  for (const { id } of rows) if (!kept.has(id)) db.one('DELETE FROM contact_windows WHERE id = ?', [id]);
}

/** Only the keys that are given: `undefined` means "stays". */
function given<T extends object>(change: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;
}
