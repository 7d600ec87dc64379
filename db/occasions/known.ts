import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import type { Occasion, OccasionKind } from '@shared/domain/occasions';
import type { OccasionChoices } from '@shared/domain/occasions/schema';
import type { Day, WorkingCalendar } from '@shared/domain/time';
import { CuepointError } from '@shared/errors';
import { gatherOccasions } from './gather';

/** Finds occasions by their keys; of any kind, also one that the settings do not tell of. */
export function occasionBook(db: ReadableDb): { of(key: string): Occasion } {
  const { occasions } = readSettings(db);
  const choices = {
    ...occasions,
    on: { birthday: true, holiday: true, anniversary: true, 'client-event': true },
  };
  const calendar = readCalendar(db);
  return { of: (key) => occasionOf(db, key, { choices, calendar }) };
}

/** Throws `not-found` when there is no such person, event, holiday or day. */
function occasionOf(
  db: ReadableDb,
  key: string,
  rules: { readonly choices: OccasionChoices; readonly calendar: WorkingCalendar },
): Occasion {
  const [kind, recordId, day] = key.split(' ') as [OccasionKind, string, Day];
  const clientId = clientOf(db, kind, recordId);
  const found =
    clientId === null
      ? undefined
      : gatherOccasions(db, { from: day, to: day }, { clientId }, rules)
          .get(clientId)
          ?.find(({ id }) => id === key);
  if (!found) throw new CuepointError('not-found', { what: 'occasion', id: key });
  return found;
}

/** Whose record it is; null when it is not there any more. */
export function clientOf(db: ReadableDb, kind: OccasionKind, recordId: string): string | null {
  return db.get<{ id: string }>(CLIENT_OF[kind], [recordId])?.id ?? null;
}

const CLIENT_OF: Readonly<Record<OccasionKind, string>> = {
  birthday: 'SELECT client_id AS id FROM people WHERE id = ? AND deleted_at IS NULL',
  anniversary: 'SELECT client_id AS id FROM deals WHERE id = ? AND deleted_at IS NULL',
  'client-event': 'SELECT client_id AS id FROM yearly_events WHERE id = ? AND deleted_at IS NULL',
  holiday: 'SELECT id FROM clients WHERE id = ? AND deleted_at IS NULL',
};
