import type { ReadableDb } from '@db/connection/sqlite';
import type { OccasionClient } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';

export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Whose occasions: of all clients that may be contacted (of one manager, null: of all), or of one client, whoever that is. */
export type Whose = { readonly manager: string | null } | { readonly clientId: string };

/** With the client, and where it lives unless only that client was asked for. */
type Of<Key extends keyof OccasionClient> = OccasionClient[Key] extends readonly (infer One)[]
  ? One & { readonly clientId: string; readonly country?: string }
  : never;

/** For SQLite no limit is a negative one. */
const ALL = -1;

/** Birthdays on these days of the year (`MM-DD`); of one client all of them. */
export function birthdayRows(
  db: ReadableDb,
  monthDays: readonly string[],
  whose: Whose,
  limit = ALL,
): Of<'birthdays'>[] {
  if ('clientId' in whose)
    return db.all(
      `SELECT p.client_id AS clientId, p.id AS personId, p.birthday AS day FROM people p
       WHERE p.client_id = :clientId AND p.birthday IS NOT NULL AND p.deleted_at IS NULL`,
      { ...whose },
    );
  return db.all(
    `SELECT o.client_id AS clientId, o.country, o.record_id AS personId, o.since AS day ${keptDays('birthday')} LIMIT :limit`,
    { days: JSON.stringify(monthDays), ...whose, limit },
  );
}

/** Events that took place on these days of a year: of deals that were won, or that wait for their closure. */
export function eventRows(db: ReadableDb, monthDays: readonly string[], whose: Whose): Of<'pastEvents'>[] {
  if ('clientId' in whose) {
    return db.all(
      `SELECT d.client_id AS clientId, d.id, d.event_day AS day, d.title FROM deals d
       WHERE d.client_id = :clientId AND d.event_day IS NOT NULL AND d.deleted_at IS NULL
         AND (d.status = 'won' OR (d.status IN ('open', 'paused') AND d.stage = 'closure'))`,
      { ...whose },
    );
  }
  return db.all(
    `SELECT o.client_id AS clientId, o.country, o.record_id AS id, o.since AS day, d.title
     ${keptDays('anniversary', 'CROSS JOIN deal_state d ON d.deal_id = o.record_id')}`,
    { days: JSON.stringify(monthDays), ...whose },
  );
}

/** The first of them, without their titles. */
export const eventDays = (
  db: ReadableDb,
  monthDays: readonly string[],
  whose: { readonly manager: string | null },
  limit: number,
): { clientId: string; id: string; day: Day }[] =>
  db.all(
    `SELECT o.client_id AS clientId, o.record_id AS id, o.since AS day ${keptDays('anniversary')} LIMIT :limit`,
    { days: JSON.stringify(monthDays), ...whose, limit },
  );

/** The kept days `o` of clients that may be greeted: some ranges of the primary key, in its order. */
const keptDays = (kind: 'birthday' | 'anniversary', join = '') => `FROM json_each(:days) e
    CROSS JOIN occasion_days o ON o.kind = '${kind}' AND o.month_day = e.value ${join}
  WHERE (:manager IS NULL OR o.manager = :manager)`;

/** Clients' own yearly events: few, so they are all read, and the rule chooses. */
export function yearlyEventRows(db: ReadableDb, whose: Whose): Of<'ownEvents'>[] {
  const columns = 'y.client_id AS clientId, y.id, y.day, y.title, y.lead, y.makes';
  if ('clientId' in whose)
    return db.all(
      `SELECT ${columns} FROM yearly_events y WHERE y.client_id = :clientId AND y.deleted_at IS NULL`,
      {
        ...whose,
      },
    );
  return db.all(
    `SELECT ${columns}, c.country FROM yearly_events y CROSS JOIN clients c ON c.id = y.client_id
     WHERE y.deleted_at IS NULL AND ${MAY_BE_GREETED}`,
    { ...whose },
  );
}

/** Who lives where, by what the clients' country says; the ids by one index. */
export function clientsOfCountry(db: ReadableDb, texts: readonly string[], whose: Whose): string[] {
  const rows =
    'clientId' in whose
      ? db.all<{ id: string }>(
          `SELECT c.id FROM clients c JOIN json_each(:texts) t ON t.value = c.country
           WHERE c.id = :clientId AND c.deleted_at IS NULL`,
          { texts: JSON.stringify(texts), ...whose },
        )
      : db.all<{ id: string }>(
          `SELECT c.id FROM json_each(:texts) t
             CROSS JOIN clients c INDEXED BY clients_by_country ON c.country = t.value AND c.deleted_at IS NULL
           WHERE ${MAY_BE_GREETED}`,
          { texts: JSON.stringify(texts), ...whose },
        );
  return rows.map(({ id }) => id);
}

/** Public holidays with the country's code, the name and the rule that it follows. */
export const holidayRows = (db: ReadableDb, { from, to }: DaySpan) =>
  db.all<{ country: string; day: Day; title: string; rule: string }>(
    'SELECT country, day, name AS title, rule FROM country_holidays WHERE day BETWEEN ? AND ? ORDER BY country, day',
    [from, to],
  );

/** Whom the user still deals with, and who wants to hear from us; `c` is the client. */
export const MAY_BE_GREETED = `c.deleted_at IS NULL AND c.no_contact_reason IS NULL AND c.do_not_contact IS NULL
  AND (:manager IS NULL OR c.manager = :manager)`;
