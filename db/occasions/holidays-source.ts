import type { ReadableDb } from '@db/connection/sqlite';
import { NAMES } from '@db/settings/names-version';
import { readSettings } from '@db/settings/read';

/** What stands in `clients.country`, each text once; each is one look into the index. */
const COUNTRY_TEXTS = `WITH RECURSIVE texts (text) AS (
    SELECT min(country) FROM clients WHERE deleted_at IS NULL
    UNION ALL
    SELECT (SELECT min(country) FROM clients WHERE country > text AND deleted_at IS NULL) FROM texts WHERE text IS NOT NULL
  ) SELECT text FROM texts WHERE text IS NOT NULL`;

/** How clients name their countries, each text once and in order; '' when some name none. */
export const countryTexts = (db: ReadableDb): string[] =>
  db.all<{ text: string }>(COUNTRY_TEXTS).map(({ text }) => text);

/**
 * What the kept holidays of the clients' countries were computed from; '' in a new file. Made of the texts as they stand: which
 * countries they mean is found out only when there is something to keep, because each start of the program asks this.
 */
export function countryHolidaysSource(db: ReadableDb, year: number): string {
  const texts = countryTexts(db);
  const { country, language } = readSettings(db);
  return texts.length === 0 ? '' : JSON.stringify([texts, country, language, year, NAMES]);
}

/** Whether the kept holidays no longer fit the clients, the language or the year. */
export function countryHolidaysAreStale(db: ReadableDb, year: number): boolean {
  const kept = db.get<{ source: string }>('SELECT source FROM country_holidays_source')?.source ?? '';
  return kept !== countryHolidaysSource(db, year);
}
