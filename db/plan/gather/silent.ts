import type { ReadableDb } from '@db/connection/sqlite';
import { DORMANT_AFTER, intervalOf, type TouchFacts, touchOn } from '@shared/domain/cadence';
import { addDays, type Day } from '@shared/domain/time';
import { SLICE } from './contacts';

export interface Silent {
  /** A sale runs. */
  readonly running: 0 | 1;
  /** There was a contact, or a deal that was closed. */
  readonly known: 0 | 1;
}

/** What the dormant ones among the candidates are apart from that. */
export function* silentOf(
  db: ReadableDb,
  cadence: readonly { readonly clientId: string; readonly facts: TouchFacts }[],
  today: Day,
): Generator<void, Map<string, Silent>> {
  // Most began later than that, and need no further look.
  const before = addDays(today, -DORMANT_AFTER);
  const dormant = cadence.filter(
    ({ facts }) => intervalOf(facts).from < before && touchOn(facts, today).state === 'dormant',
  );
  const silent = new Map<string, Silent>();
  for (let at = 0; at < dormant.length; at += SLICE) {
    const ids = dormant.slice(at, at + SLICE).map(({ clientId }) => clientId);
    for (const { id, ...what } of db.all<Silent & { id: string }>(SILENT, [JSON.stringify(ids)]))
      silent.set(id, what);
    yield;
  }
  return silent;
}

const SILENT = `SELECT s.client_id AS id, s.open_deals > 0 AS running,
    s.last_contact_day IS NOT NULL OR s.closed_deals > 0 AS known
  FROM json_each(?) j CROSS JOIN client_state s ON s.client_id = j.value`;
