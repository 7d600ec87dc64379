import { type AwayContact, awayAgreed, MOST_DAYS, readAway } from '@db/activities/away';
import type { ReadableDb } from '@db/connection/sqlite';
import type { ActivityPlace } from '@shared/domain/plan';
import { addDays, type Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { present } from '@shared/errors';
import type { Span } from './rows';

/** A planned contact that stands on another day for the user than it was agreed for. */
export interface MovedContact extends AwayContact {
  readonly clientId: string;
  readonly kind: ActivityKind;
}
export type Moved = readonly MovedContact[];

/**
 * Those near the borders of some spans of days, each once: they may stand in a span that they were not agreed for, or the other way round.
 * Mostly none, for there are no other clocks; then nothing is read but that.
 */
export function movedNear(db: ReadableDb, spans: readonly Span[], manager: string | null): Moved {
  const away = readAway(db);
  if (away.zones.length === 0) return [];
  const found = spans.flatMap(({ from, to }) =>
    awayAgreed(db, away, { from: addDays(from, -MOST_DAYS), to: addDays(to, MOST_DAYS) }, manager),
  );
  const moved = new Map(
    found.filter(({ agreed, day }) => agreed !== day).map((contact) => [contact.id, contact]),
  );
  if (moved.size === 0) return [];
  const rows = db.all<Pick<MovedContact, 'id' | 'clientId' | 'kind'>>(WHOSE, [
    JSON.stringify([...moved.keys()]),
  ]);
  return rows.map((row) => ({ ...present(moved.get(row.id), 'asked for by their ids'), ...row }));
}

const WHOSE = `SELECT a.id, a.client_id AS clientId, a.kind
  FROM json_each(?) j CROSS JOIN activities a ON a.id = j.value`;

/** Their ids as JSON, for statements that go by the agreed day and leave them out. */
export const idsOf = (moved: Moved): string => JSON.stringify(moved.map(({ id }) => id));

/** As the rules of placing see one. */
export const placeOf = ({ id, clientId, zone, agreed, agreedTime, day }: MovedContact): ActivityPlace => ({
  ...{ id, clientId, status: 'planned', zone },
  ...{ day: agreed, time: agreedTime, here: day },
});

/** How many more of them stand on a day than were agreed for it. */
export const moreOn = (moved: Moved, day: Day): number =>
  moved.reduce((sum, contact) => sum + Number(contact.day === day) - Number(contact.agreed === day), 0);
