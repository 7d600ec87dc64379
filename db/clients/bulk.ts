import type { CommandContext } from '@db/log/command';
import type { ParsedInputOf } from '@shared/contract';
import { CuepointError } from '@shared/errors';
import { clientIds } from './list';
import { storeCadence } from '@db/cadence/change';
import { addTags, removeTags, storedClient } from './store';

/** Manager, segment, cadence and tags of many clients in one step; tells how many of them were changed by it. */
export function bulkEdit(
  context: CommandContext,
  input: ParsedInputOf<'clients.bulkEdit'>,
): { changed: number } {
  const { manager, segment, cadence, paused, addTags: added, removeTags: removed } = input;
  const changed: string[] = [];
  for (const id of chosen(context, input)) {
    const results = [
      manager !== undefined && setManager(context, id, manager),
      storeCadence(context, id, { segment, paused, ...cadence }),
      addTags(context, id, added),
      removeTags(context, id, removed),
    ];
    if (results.includes(true)) changed.push(id);
  }
  labelClients(context, changed);
  return { changed: changed.length };
}

/** The ids that were listed, or everything that a filter shows, without those taken out by hand. */
export function chosen(context: CommandContext, input: ParsedInputOf<'clients.remove'>): string[] {
  const { ids, filter, except } = input;
  if (ids) return ids;
  if (!filter) throw new CuepointError('invalid-input', { path: 'ids', message: 'ids or filter' });
  const left = new Set(except);
  const list = { filter, sort: 'created', descending: false } as const;
  return clientIds(context.db, list, { limit: -1, offset: 0 }).filter((id) => !left.has(id));
}

/** Names in the history which clients a step concerned: the first few and how many. */
export function labelClients({ db, label }: CommandContext, ids: readonly string[]): void {
  const names = ids.slice(0, MOST_NAMES).map((id) => storedClient(db, id).name);
  label({ count: ids.length, names: names.join(', ') + (ids.length > MOST_NAMES ? '…' : '') });
}

const MOST_NAMES = 2;

const setManager = ({ db }: CommandContext, id: string, manager: string): boolean =>
  db.run('UPDATE clients SET manager = :manager WHERE id = :id AND manager <> :manager', { id, manager }) > 0;
