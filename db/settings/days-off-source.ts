import type { ReadableDb } from '@db/connection/sqlite';
import type { Settings } from '@shared/contract/settings';
import { NAMES } from './names-version';
import { readSettings } from './read';

/** What the kept days off were computed from; '' in a new file. */
export const daysOffSource = ({ country, region, language }: Settings, year: number): string =>
  country === '' ? '' : [country, region, language, year, NAMES].join('/');

/** Whether the kept days off no longer fit the settings (another country, another year, an undone change). */
export function daysOffAreStale(db: ReadableDb, year: number): boolean {
  const kept = db.get<{ source: string }>('SELECT source FROM days_off_source')?.source ?? '';
  return kept !== daysOffSource(readSettings(db), year);
}
