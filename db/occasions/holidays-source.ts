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

/** What holidays are kept for. */
export interface HolidaysSource {
  /** How clients name their countries: which countries these are is found out only when there is something to keep. */
  readonly texts: readonly string[];
  /** The rest, as one text. */
  readonly terms: string;
}

/** What would be kept now; null in a file without clients. Each start of the program asks this. */
export function presentSource(db: ReadableDb, year: number): HolidaysSource | null {
  const texts = countryTexts(db);
  const { country, language } = readSettings(db);
  return texts.length === 0 ? null : { texts, terms: [country, language, year, NAMES].join('/') };
}

/** What the kept holidays were computed from; null in a new file. */
export function keptSource(db: ReadableDb): HolidaysSource | null {
  const kept = db.get<{ source: string }>('SELECT source FROM country_holidays_source')?.source ?? '';
  // Before, the source was a text that began with the codes of the countries.
  return kept.startsWith('{') ? (JSON.parse(kept) as HolidaysSource) : null;
}

/** Whether the kept holidays no longer fit the clients, the language or the year. */
export const countryHolidaysAreStale = (db: ReadableDb, year: number): boolean =>
  JSON.stringify(keptSource(db)) !== JSON.stringify(presentSource(db, year));
